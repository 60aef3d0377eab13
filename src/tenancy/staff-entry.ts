import type { Db } from '@/db/database'
import type { Role } from './roles'

/** What a member is in the eyes of the payers' documents; administrators and others who serve nobody are `other`. */
export function staffRolesOf(held: readonly Role[]): string[] {
  const serving = held.filter((role) => role !== 'administrator' && role !== 'auditor' && role !== 'operator')
  return serving.length ? serving : ['other']
}

/** Keeps the staff file in step with a membership: an entry for everybody, since contacts and supervision name staff. */
export async function keepStaffEntry(db: Db, entry: { tenantId: string; membershipId: string; displayName: string; roles: readonly Role[]; now: Date }): Promise<void> {
  const { tenantId, membershipId, displayName, now } = entry
  const roles = staffRolesOf(entry.roles)
  const changed = await db.staff.updateMany({ where: { membershipId, strikeId: null }, data: { roles, version: { increment: 1 } } })
  if (changed.count === 0) await db.staff.create({ data: { tenantId, membershipId, displayName, roles, enteredAt: now, enteredById: membershipId } })
}
