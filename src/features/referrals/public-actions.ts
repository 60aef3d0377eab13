'use server'

import { refuse } from '@/platform/action-result'
import { publicAction } from '@/tenancy/public-action'
import { putIntoInbox } from '@/tenancy/referral-form'
import { publicReferral } from './schema'

/** Sends a referral without an account. Whatever is on file already, the answer is the same. */
export const sendReferralAction = publicAction({
  name: 'referrals.send',
  input: publicReferral,
  echoes: true,
  run: async ({ code, id, programId, website, youths, ...said }, visit) => {
    const named = Object.values(youths).filter(({ givenName }) => givenName)
    const sent = await putIntoInbox({ code, id, programId, said: JSON.parse(JSON.stringify({ ...said, youths: named })) as object, byRobot: Boolean(website) }, visit)
    if (sent.ok) return { ok: true, value: sent.receipt }
    return sent.reason === 'closed'
      ? refuse('closed', 'This form is closed. Call the agency instead. Nothing was sent.')
      : refuse('tooMany', 'Too many referrals came at once, so this one was not sent. Try again in an hour, or call the agency.')
  },
})
