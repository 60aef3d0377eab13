'use server'

import { pagesOf } from '@/features/contacts/addresses'
import type { Turned } from '@/features/contacts/turned'
import { action } from '@/tenancy/action'
import { giveConsent, revokeConsent, strikeConsent } from './commands'
import { consentsAddress } from './address'
import { findConsent, findConsentFamily, findStrikable } from './queries'
import { newConsent, newRevocation, struckConsent } from './schema'

const shownOn = (familyId: string) => [...pagesOf(familyId), consentsAddress(familyId)]
const answer = (turned: readonly Turned[]) => ({ turned })

/** Records a consent that a caregiver gave. */
export const giveConsentAction = action({
  name: 'consents.give',
  permission: 'consents.record',
  input: newConsent,
  row: (_, db, { familyId }) => findConsentFamily(db, familyId),
  once: ({ id }) => id,
  run: async (scope, db, input, family) => {
    const given = await giveConsent(scope, db, input, family)
    if (!given.ok) return given
    return { ok: true, value: answer(given.turned), records: [{ kind: 'consent', id: input.id, familyId: family.id }], revalidate: shownOn(family.id) }
  },
})

/** Records that a consent was taken back. */
export const revokeConsentAction = action({
  name: 'consents.revoke',
  permission: 'consents.record',
  input: newRevocation,
  row: (scope, db, { consentId }) => findConsent(scope, db, consentId),
  once: ({ id }) => id,
  run: async (scope, db, input, consent) => {
    const revoked = await revokeConsent(scope, db, input, consent)
    if (!revoked.ok) return revoked
    return { ok: true, value: answer(revoked.turned), records: [{ kind: 'consentRevocation', id: input.id, familyId: consent.familyId }], revalidate: shownOn(consent.familyId) }
  },
})

/** Strikes a consent, or a taking back, that was entered in error. */
export const strikeConsentAction = action({
  name: 'consents.strike',
  permission: 'consents.record',
  input: struckConsent,
  row: (scope, db, { kind, id }) => findStrikable(scope, db, kind, id),
  run: async (scope, db, { kind, why }, fact) => {
    const struck = await strikeConsent(scope, db, kind, fact, why)
    if (!struck.ok) return struck
    return { ok: true, value: answer(struck.turned), records: [{ kind, id: fact.id, familyId: fact.familyId, changed: ['strikeId'] }], revalidate: shownOn(fact.familyId) }
  },
})
