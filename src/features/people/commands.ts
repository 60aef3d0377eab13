import type { Db } from '@/db/database'
import { decideAfterPerson } from '@/features/staff/bearing'
import { type ActionRefusal, refusals, refuse, refuseMarked } from '@/platform/action-result'
import type { Role } from '@/tenancy/roles'
import type { TenantScope } from '@/tenancy/scope'
import { closeSessionsOf } from '@/tenancy/sessions'
import { keepStaffEntry } from '@/tenancy/staff-entry'
import { invitationLastsMs, makeToken } from '@/tenancy/token'
import type { Person } from './queries'

const lastAdministrator = refuse('lastAdministrator', 'This is the agency’s only administrator. Make somebody else one first.')

/** An invitation: its link’s secret, and which open ones to the same address it took the place of. */
type Invited = { readonly ok: true; readonly id: string; readonly token: string; readonly replaced: readonly string[] }

/**
 * Invites somebody by a link, whose secret is given out here once and kept nowhere: whoever never saw the answer sends the
 * form again, and of two links to one address only the last works.
 */
export async function invite(scope: TenantScope, db: Db, wanted: { displayName: string; email: string; roles: readonly Role[] }): Promise<Invited | ActionRefusal> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`invite ${scope.tenantId} ${wanted.email}`}, 0))`
  const members = await db.membership.count({ where: { disabledAt: null, user: { email: wanted.email } } })
  if (members > 0) return refuseMarked({ email: 'Somebody with this address already belongs to the agency.' }, 'alreadyMember')
  const open = await db.invitation.findMany({ where: { email: wanted.email, acceptedAt: null, revokedAt: null }, select: { id: true } })
  for (const one of open) await withdrawInvitation(scope, db, one.id)
  const { token, hash } = makeToken(scope.tenantId)
  const { id } = await db.invitation.create({
    data: {
      tenantId: scope.tenantId, tokenHash: hash, email: wanted.email, displayName: wanted.displayName, roles: [...wanted.roles],
      invitedById: scope.membershipId, createdAt: scope.now, expiresAt: new Date(scope.now.getTime() + invitationLastsMs),
    },
  })
  return { ok: true, id, token, replaced: open.map((one) => one.id) }
}

/** Makes an invitation's link useless. */
export async function withdrawInvitation(scope: TenantScope, db: Db, invitationId: string): Promise<void> {
  await db.invitation.update({ where: { tenantId_id: { tenantId: scope.tenantId, id: invitationId } }, data: { revokedAt: scope.now } })
}

/** Gives a member other roles. Whatever they have open ends, so that nothing goes on under the old ones. */
export async function changeRoles(scope: TenantScope, db: Db, person: Person, wanted: { roles: readonly Role[]; version: number }): Promise<{ readonly ok: true } | ActionRefusal> {
  if (!wanted.roles.includes('administrator') && (await isLastAdministrator(db, person))) return lastAdministrator
  const changed = await db.membership.updateMany({ where: { id: person.membershipId, version: wanted.version }, data: { roles: [...wanted.roles], version: { increment: 1 } } })
  if (changed.count === 0) return refusals.changedMeanwhile
  await keepStaffEntry(db, { tenantId: scope.tenantId, membershipId: person.membershipId, displayName: person.displayName, roles: wanted.roles, now: scope.now })
  const entry = await db.staff.findFirst({ where: { membershipId: person.membershipId, strikeId: null }, select: { id: true } })
  if (entry) await decideAfterPerson(scope, db, entry.id)
  await closeSessionsOf(db, person.userId, scope.now)
  return { ok: true }
}

/** Lets a leaver out in one act: the membership ends, and with it every session they have in the agency. */
export async function disable(scope: TenantScope, db: Db, person: Person): Promise<{ readonly ok: true } | ActionRefusal> {
  if (await isLastAdministrator(db, person)) return lastAdministrator
  await db.membership.updateMany({ where: { id: person.membershipId, disabledAt: null }, data: { disabledAt: scope.now, disabledById: scope.membershipId, version: { increment: 1 } } })
  await closeSessionsOf(db, person.userId, scope.now)
  return { ok: true }
}

/** Lets somebody back in with the roles they had. */
export async function enable(_scope: TenantScope, db: Db, person: Person): Promise<void> {
  await db.membership.updateMany({ where: { id: person.membershipId }, data: { disabledAt: null, disabledById: null, version: { increment: 1 } } })
}

/** Two administrators who step down at the same moment wait for each other at the agency's row. */
async function isLastAdministrator(db: Db, person: Person): Promise<boolean> {
  if (!person.roles.includes('administrator')) return false
  await db.$queryRaw`SELECT 1 FROM "Agency" FOR UPDATE`
  return (await db.membership.count({ where: { disabledAt: null, roles: { has: 'administrator' }, id: { not: person.membershipId } } })) === 0
}
