import type { Db } from '@/db/database'
import { insertRows } from '@/db/insert-rows'
import { columnsOf } from '@/features/staff/commands'
import { newIdentifier } from '@/platform/identifier'
import type { TenantScope } from '@/tenancy/scope'
import type { PlannedPerson } from './check-staff'

/** Puts people on the staff file. They get no log-in by it. */
export async function writeStaff({ tenantId, now, membershipId }: TenantScope, db: Db, plan: readonly PlannedPerson[]): Promise<readonly string[]> {
  const rows = plan.map(({ person, leftOn }) => ({ tenantId, id: newIdentifier(now.getTime()), ...columnsOf(person), leftOn, enteredAt: now, enteredById: membershipId, version: 1 }))
  await insertRows(db, 'Staff', rows)
  return rows.map(({ id }) => id)
}
