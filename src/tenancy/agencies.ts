import 'server-only'
import type { Db } from '@/db/database'
import { declare } from '@/db/transaction'
import { unscopedTransaction } from '@/db/unscoped-transaction'
import { type Role, rolesFrom } from './roles'
import type { Asker } from './session'
import { closeSession, openSession } from './sessions'

/** An agency somebody belongs to. */
export type OwnAgency = { readonly tenantId: string; readonly name: string; readonly roles: readonly Role[] }

/** The agencies that somebody may enter, by name. */
export async function agenciesOf(userId: string): Promise<OwnAgency[]> {
  const memberships = await unscopedTransaction({ userId }, (db) => db.membership.findMany({ where: { userId, disabledAt: null }, include: { agency: { select: { name: true } } }, orderBy: { agency: { name: 'asc' } } }))
  return memberships.map(({ tenantId, roles, agency }) => ({ tenantId, name: agency.name, roles: rolesFrom(roles) }))
}

/**
 * Goes over into another agency: the session here ends, and one begins there that ends when this one would have.
 * All in the transaction given, which belongs to the agency left and is handed back to it.
 * @returns the new session's token, or null when the asker does not belong there.
 */
export async function enterAgency({ scope, session, token }: Asker, db: Db, tenantId: string): Promise<string | null> {
  const { userId, now } = scope
  await declare(db, { userId })
  const membership = await db.membership.findFirst({ where: { tenantId, userId, disabledAt: null } })
  if (!membership) return null
  await declare(db, { tenantId, userId })
  const opened = await openSession(db, { tenantId, userId, now, expiresAt: session.expiresAt })
  await db.auditEntry.create({ data: { tenantId, actorId: membership.id, at: now, action: 'session.open', recordKind: 'membership', recordId: membership.id, changed: [], requestId: scope.requestId } })
  await declare(db, scope)
  await closeSession(db, token, now)
  return opened
}
