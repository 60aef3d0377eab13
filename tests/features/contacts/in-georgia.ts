import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { decideFamily } from '@/features/obligations/decide'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { SampleAgency } from '../../support/sample/agency'
import { sampleNow, scopeIn } from '../../support/sample/opened'

type Enrolled = { readonly familyId: string; readonly youthIds: readonly string[] }

/** Enrolls a family on the first day of its month in a program under Georgia’s document. Whose program it is, is answered. */
export async function enrollInGeorgia(db: Db, { tenantId }: SampleAgency, { familyId, youthIds }: Enrolled): Promise<string> {
  const { id } = await db.program.create({ data: { tenantId, name: `Peachfork ${familyId}`, spec: 'georgia-pps', timeZone: 'America/New_York', createdAt: sampleNow } })
  for (const youthId of youthIds) await db.enrollment.create({ data: { tenantId, familyId, programId: id, youthId, on: toColumn('2026-11-01' as CalendarDate), enteredAt: sampleNow } })
  return id
}

/** The same, decided. */
export async function inGeorgia(db: Db, agency: SampleAgency, family: Enrolled): Promise<string> {
  const programId = await enrollInGeorgia(db, agency, family)
  await decideFamily(scopeIn(agency, 'programManager'), db, family.familyId)
  return programId
}
