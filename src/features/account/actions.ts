'use server'

import * as z from 'zod'
import { refusals } from '@/platform/action-result'
import { action } from '@/tenancy/action'
import { enterAgency } from '@/tenancy/agencies'
import { currentAsker } from '@/tenancy/session'
import { clearSessionCookie, writeSessionCookie } from '@/tenancy/session-cookie'
import { closeSession } from '@/tenancy/sessions'

/** Ends the session that asks, and forgets its cookie. */
export const signOutAction = action({
  name: 'session.close',
  permission: 'self',
  input: z.unknown(),
  row: () => currentAsker(),
  run: async (scope, db, _input, asker) => {
    await closeSession(db, asker.token, scope.now)
    await clearSessionCookie()
    return { ok: true, value: undefined, records: [{ kind: 'session', id: asker.session.sessionId, changed: ['revokedAt'] }], goTo: '/sign-in' }
  },
})

/** Goes over into another agency that the asker belongs to. */
export const enterAgencyAction = action({
  name: 'session.enterAgency',
  permission: 'self',
  input: z.object({ tenantId: z.uuid() }),
  row: () => currentAsker(),
  run: async (_scope, db, { tenantId }, asker) => {
    const token = await enterAgency(asker, db, tenantId)
    if (!token) return refusals.notFound
    await writeSessionCookie(token)
    return { ok: true, value: undefined, records: [{ kind: 'session', id: asker.session.sessionId, changed: ['revokedAt'] }], goTo: '/account' }
  },
})
