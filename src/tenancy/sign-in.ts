import 'server-only'
import { createHmac } from 'node:crypto'
import { declare } from '@/db/transaction'
import { unscopedTransaction } from '@/db/unscoped-transaction'
import { environment } from '@/platform/environment'
import { isPassword } from './password'
import { attemptsCountForMs, networkKnownForMs, waitUntil } from './sign-in-limits'
import { openSession } from './sessions'

type Refusal =
  | { readonly ok: false; readonly reason: 'wrong' | 'noAgency' }
  | { readonly ok: false; readonly reason: 'wait'; readonly until: Date }

export type SignInOutcome = { readonly ok: true; readonly token: string } | Refusal

/** What somebody types, and the network it comes from. */
export type Claim = { readonly email: string; readonly password: string; readonly network: string }

/** Addresses and networks are kept as hashes that only this installation can make: the list of attempts names nobody. */
export const keyed = (kind: string, text: string) => createHmac('sha256', environment().secret).update(`${kind}:${text}`).digest('base64url')

/** How an address is written down: in lower case, without spaces around it. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** Tries an address and a password and, when they are right, opens a session in the agency used last. */
export async function signIn(claim: Claim, now: Date): Promise<SignInOutcome> {
  const proved = await provePassword(claim, now)
  return proved.ok ? enterLastAgency(proved.userId, now) : proved
}

/** Whose address and password these are. Every way of trying a password leads through here, and so counts. */
export async function provePassword({ email, password, network }: Claim, now: Date): Promise<{ readonly ok: true; readonly userId: string } | Refusal> {
  const address = normalEmail(email)
  const accountKey = keyed('account', address)
  const networkKey = keyed('network', network)
  const begun = await unscopedTransaction({ email: address }, async (db) => {
    // Tries at the same account wait for each other here, or a hundred at once would all find the list empty.
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${accountKey}, 0))`
    const attempts = await db.signInAttempt.findMany({
      where: { accountKey, OR: [{ at: { gt: new Date(now.getTime() - attemptsCountForMs) } }, { succeeded: true, at: { gt: new Date(now.getTime() - networkKnownForMs) } }] },
      orderBy: { at: 'desc' },
      take: 500,
    })
    const until = waitUntil(attempts, networkKey, now)
    if (until) return { until }
    await db.signInAttempt.create({ data: { accountKey, networkKey, at: now, succeeded: false } })
    return { user: await db.user.findUnique({ where: { email: address } }) }
  })
  if (begun.until) return { ok: false, reason: 'wait', until: begun.until }
  const right = await isPassword(begun.user?.passwordHash, password)
  if (!right || !begun.user) return { ok: false, reason: 'wrong' }
  // A millisecond later than the try itself, which was written down as failed before the password was looked at.
  await unscopedTransaction({}, (db) => db.signInAttempt.create({ data: { accountKey, networkKey, at: new Date(now.getTime() + 1), succeeded: true } }))
  return { ok: true, userId: begun.user.id }
}

/** Opens a session for somebody who is known, in the agency they used last. */
export async function enterLastAgency(userId: string, now: Date): Promise<SignInOutcome> {
  return unscopedTransaction({ userId }, async (db): Promise<SignInOutcome> => {
    const membership = await db.membership.findFirst({
      where: { userId, disabledAt: null },
      orderBy: [{ lastUsedAt: { sort: 'desc', nulls: 'last' } }, { createdAt: 'asc' }],
    })
    if (!membership) return { ok: false, reason: 'noAgency' }
    const { tenantId, id: actorId } = membership
    await declare(db, { tenantId, userId })
    const token = await openSession(db, { tenantId, userId, now })
    await db.auditEntry.create({ data: { tenantId, actorId, at: now, action: 'session.open', recordKind: 'membership', recordId: actorId, changed: [], requestId: 'sign-in' } })
    return { ok: true, token }
  })
}

/** For the demo's buttons: opens a session for an address without its password. @returns `wrong` when nobody has the address. */
export async function signInWithoutPassword(email: string, now: Date): Promise<SignInOutcome> {
  const user = await unscopedTransaction({ email: normalEmail(email) }, (db) => db.user.findUnique({ where: { email: normalEmail(email) } }))
  return user ? enterLastAgency(user.id, now) : { ok: false, reason: 'wrong' }
}
