import type { Db } from '@/db/database'
import { type Role, rolesFrom } from '@/tenancy/roles'
import type { TenantScope } from '@/tenancy/scope'

export type Person = {
  readonly membershipId: string
  readonly userId: string
  readonly displayName: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly lastUsedAt: Date | null
  readonly disabledAt: Date | null
  readonly version: number
}

export type PendingInvitation = { readonly id: string; readonly displayName: string; readonly email: string; readonly roles: readonly Role[]; readonly expiresAt: Date }

const withUser = { user: { select: { displayName: true, email: true } } } as const

/** Everybody who belongs to the agency, those who left last; and the invitations that can still be used. */
export async function listPeople(scope: TenantScope, db: Db): Promise<{ people: Person[]; invitations: PendingInvitation[] }> {
  const memberships = await db.membership.findMany({ include: withUser, orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { user: { displayName: 'asc' } }] })
  const invitations = await db.invitation.findMany({ where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: scope.now } }, orderBy: { createdAt: 'desc' } })
  return {
    people: memberships.map(personOf),
    invitations: invitations.map(({ id, displayName, email, roles, expiresAt }) => ({ id, displayName, email, roles: rolesFrom(roles), expiresAt })),
  }
}

/** One member of the agency. */
export async function findPerson(scope: TenantScope, db: Db, membershipId: string): Promise<Person | null> {
  const membership = await db.membership.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: membershipId } }, include: withUser })
  return membership && personOf(membership)
}

type Row = { id: string; userId: string; roles: string[]; lastUsedAt: Date | null; disabledAt: Date | null; version: number; user: { displayName: string; email: string } }

function personOf({ id, userId, roles, lastUsedAt, disabledAt, version, user }: Row): Person {
  return { membershipId: id, userId, ...user, roles: rolesFrom(roles), lastUsedAt, disabledAt, version }
}
