import type { Db } from '@/db/database'
import { insertRows } from '@/db/insert-rows'
import { contactRows } from '@/features/contacts/commands'
import { newIdentifier } from '@/platform/identifier'
import type { TenantScope } from '@/tenancy/scope'
import type { PlannedContact } from './check-contacts'
import type { Written } from './write-families'

/** Writes past contacts with their reports, in a few statements. What they say was checked in the same transaction. */
export async function writeContacts(scope: TenantScope, db: Db, plan: readonly PlannedContact[]): Promise<Written> {
  const all = plan.map(({ contact, family, byId, at, endsAt }) => contactRows(scope, contact, family, { at, endsAt, byId, youths: contact.youths }))
  const named = <Row extends object>(row: Row) => ({ ...row, id: newIdentifier(scope.now.getTime()) })
  const reports = all.flatMap((one) => one.reports.map(named))
  await insertRows(db, 'Contact', all.map((one) => one.contact))
  await insertRows(db, 'ContactYouth', all.flatMap((one) => one.youths.map(named)))
  await insertRows(db, 'ProgressReport', reports.map((report) => ({ ...report, version: 1 })))
  return {
    families: [], onFile: [...new Set(plan.map(({ family }) => family.id))], staff: [...new Set(plan.map(({ byId }) => byId))],
    records: [...all.map(({ contact: { id, familyId } }) => ({ kind: 'contact', id, familyId })), ...reports.map(({ id, familyId }) => ({ kind: 'progressReport', id, familyId }))],
  }
}
