'use server'

import { pagesOfReferral, referralAddress } from '@/features/referrals/address'
import { findReferral } from '@/features/referrals/closing'
import { action } from '@/tenancy/action'
import { findTelling, strikeTelling, tellReferrer } from './commands'
import { newTelling, struckTelling } from './schema'

/** Records that whoever referred was told what became of the referral. */
export const tellReferrerAction = action({
  name: 'referrals.tell',
  permission: 'referrals.manage',
  input: newTelling,
  row: (scope, db, { referralId }) => findReferral(scope, db, referralId),
  once: ({ id }) => id,
  run: async (scope, db, input, referral) => {
    const told = await tellReferrer(scope, db, input, referral)
    if (!told.ok) return told
    const { familyId } = referral
    return { ok: true, value: undefined, records: [{ kind: 'referralTelling', id: input.id, familyId }], revalidate: [...pagesOfReferral(familyId), referralAddress(referral.id)] }
  },
})

/** Strikes a telling that was entered in error. */
export const strikeTellingAction = action({
  name: 'referrals.strikeTelling',
  permission: 'referrals.manage',
  input: struckTelling,
  row: (scope, db, { tellingId }) => findTelling(scope, db, tellingId),
  run: async (scope, db, { why }, telling) => {
    const struck = await strikeTelling(scope, db, telling, why)
    if (!struck.ok) return struck
    const { id, familyId, referralId } = telling
    return { ok: true, value: { turned: [] }, records: [{ kind: 'referralTelling', id, familyId, changed: ['strikeId'] }], revalidate: [...pagesOfReferral(familyId), referralAddress(referralId)] }
  },
})
