import 'server-only'
import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { unscopedTransaction } from '@/db/unscoped-transaction'
import { now } from '@/platform/clock'
import { scopeOfSession, type TenantScope } from './scope'
import { readSessionCookie } from './session-cookie'
import { checkSession, closeSession, type LiveSession } from './sessions'
import { readToken } from './token'
import { askedHeader, signInFor } from './way-back'

/** Who is asking: their session's row is looked up for every request, so that what was revoked is over at once. */
export type Asker = { readonly scope: TenantScope; readonly session: LiveSession; readonly token: string }

/** Who is asking, or null for nobody. Asked once a request, however often it is called. */
export const currentAsker = cache(async (): Promise<Asker | null> => {
  const token = await readSessionCookie()
  const claim = readToken(token)
  if (!token || !claim) return null
  const at = now()
  const session = await unscopedTransaction({ tenantId: claim.tenantId }, (db) => checkSession(db, token, at))
  return session && { scope: scopeOfSession(session.membership, at, randomUUID()), session, token }
})

/** Who is asking. Pages call it; who is nobody is sent to the sign-in page, and from there back to the page. */
export async function requireAsker(): Promise<Asker> {
  return (await currentAsker()) ?? redirect(signInFor((await headers()).get(askedHeader)))
}

/** The scope of who is asking. */
export async function requireScope(): Promise<TenantScope> {
  return (await requireAsker()).scope
}

/** Ends the session of this token wherever it is open. */
export async function endSession(token: string): Promise<void> {
  const claim = readToken(token)
  if (claim) await unscopedTransaction({ tenantId: claim.tenantId }, (db) => closeSession(db, token, now()))
}
