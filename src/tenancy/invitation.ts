import 'server-only'
import { declare } from '@/db/transaction'
import { unscopedTransaction } from '@/db/unscoped-transaction'
import { type ActionRefusal, refuse, refuseMarked } from '@/platform/action-result'
import { hashPassword } from './password'
import { type Role, rolesFrom } from './roles'
import { provePassword } from './sign-in'
import { keepStaffEntry } from './staff-entry'
import { readToken } from './token'

/** What the holder of a link is shown. `known` says that the address already signs in somewhere, and brings its password. */
export type OpenInvitation = { readonly agency: string; readonly displayName: string; readonly email: string; readonly roles: readonly Role[]; readonly known: boolean }

const usable = (tokenHash: string, now: Date) => ({ tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } })

const spent = refuse('spent', 'This link has been used, was withdrawn or is older than seven days. Ask whoever invited you for a new one.')

/** The invitation of a link, or null when the link is none or no longer one. */
export async function openInvitation(token: string, now: Date): Promise<OpenInvitation | null> {
  const claim = readToken(token)
  if (!claim) return null
  return unscopedTransaction({ tenantId: claim.tenantId }, async (db) => {
    const found = await db.invitation.findFirst({ where: usable(claim.hash, now), include: { agency: true } })
    if (!found) return null
    await declare(db, { tenantId: claim.tenantId, email: found.email })
    const known = (await db.user.count({ where: { email: found.email } })) > 0
    return { agency: found.agency.name, displayName: found.displayName, email: found.email, roles: rolesFrom(found.roles), known }
  })
}

export type Acceptance = { readonly token: string; readonly displayName?: string | undefined; readonly password: string }

/** Joins the agency: with a new password where the address is new here, with its own where it is known. */
export async function acceptInvitation(acceptance: Acceptance, visit: { readonly now: Date; readonly network: string }): Promise<{ readonly ok: true; readonly value: { email: string } } | ActionRefusal> {
  const open = await openInvitation(acceptance.token, visit.now)
  if (!open) return spent
  if (open.known) {
    const proved = await provePassword({ email: open.email, password: acceptance.password, network: visit.network }, visit.now)
    if (!proved.ok) return refuseMarked({ password: proved.reason === 'wait' ? 'Too many tries. Wait a few minutes, then try again.' : 'This is not the password you sign in with.' }, 'wrongPassword')
  }
  const passwordHash = open.known ? null : await hashPassword(acceptance.password)
  return (await join(acceptance, passwordHash, visit.now)) ? { ok: true, value: { email: open.email } } : spent
}

async function join({ token, displayName }: Acceptance, passwordHash: string | null, now: Date): Promise<boolean> {
  const claim = readToken(token)
  if (!claim) return false
  const { tenantId } = claim
  return unscopedTransaction({ tenantId }, async (db) => {
    // Taking it first, in one statement, lets one of two clicks win.
    const taken = await db.invitation.updateManyAndReturn({ where: usable(claim.hash, now), data: { acceptedAt: now } })
    const [invitation] = taken
    if (!invitation) return false
    const { email } = invitation
    await declare(db, { tenantId, email })
    const name = displayName ?? invitation.displayName
    const user = passwordHash === null ? await db.user.findUniqueOrThrow({ where: { email } }) : await db.user.create({ data: { email, displayName: name, passwordHash, createdAt: now } })
    await declare(db, { tenantId, userId: user.id })
    const roles = rolesFrom(invitation.roles)
    // Somebody who left and is invited back has a membership still.
    const membership = await db.membership.upsert({
      where: { tenantId_userId: { tenantId, userId: user.id } },
      create: { tenantId, userId: user.id, roles: [...roles], createdAt: now },
      update: { roles: [...roles], disabledAt: null, disabledById: null, version: { increment: 1 } },
    })
    await keepStaffEntry(db, { tenantId, membershipId: membership.id, displayName: name, roles, now })
    await db.auditEntry.create({ data: { tenantId, actorId: membership.id, at: now, action: 'invitation.accept', recordKind: 'invitation', recordId: invitation.id, changed: ['acceptedAt'], requestId: 'invitation' } })
    return true
  })
}
