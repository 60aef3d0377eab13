'use server'

import type { Route } from 'next'
import { pagesOfReferral, referralAddress } from '@/features/referrals/address'
import { findReferral } from '@/features/referrals/closing'
import { action } from '@/tenancy/action'
import { putBack, putOn, strikeEntry, takeOff } from './commands'
import { findEntry } from './queries'
import { endedEntry, newEntry, reopenedEntry, struckEntry } from './schema'

const pagesOf = (familyId: string, ...referralIds: readonly string[]): readonly Route[] => [...pagesOfReferral(familyId), '/referrals/waitlist', ...referralIds.map(referralAddress)]
const record = ({ id, familyId }: { readonly id: string; readonly familyId: string }, changed: readonly string[] = []) => [{ kind: 'waitlistEntry', id, familyId, changed }] as const

/** Puts the youth of a referral on the waitlist, and answers which verdicts that turned. */
export const putOnAction = action({
  name: 'waitlist.putOn',
  permission: 'referrals.manage',
  input: newEntry,
  row: (scope, db, { referralId }) => findReferral(scope, db, referralId),
  once: ({ id }) => id,
  run: async (scope, db, input, referral) => {
    const put = await putOn(scope, db, input, referral)
    if (!put.ok) return put
    const { familyId } = referral
    return { ok: true, value: put.value, records: [{ kind: 'waitlistEntry', id: input.id, familyId }], revalidate: pagesOf(familyId, referral.id) }
  },
})

/** Takes somebody off the waitlist. */
export const takeOffAction = action({
  name: 'waitlist.takeOff',
  permission: 'referrals.manage',
  input: endedEntry,
  row: (scope, db, { entryId }) => findEntry(scope, db, entryId),
  run: async (scope, db, input, entry) => {
    const taken = await takeOff(scope, db, input, entry)
    return taken.ok ? { ...taken, records: record(entry, ['until', 'leftBecause', 'leftNote']), revalidate: pagesOf(entry.familyId) } : taken
  },
})

/** Puts somebody back on the waitlist who was taken off too soon. */
export const putBackAction = action({
  name: 'waitlist.putBack',
  permission: 'referrals.manage',
  input: reopenedEntry,
  row: (scope, db, { entryId }) => findEntry(scope, db, entryId),
  run: async (scope, db, _input, entry) => {
    const back = await putBack(scope, db, entry)
    return back.ok ? { ...back, records: record(entry, ['until', 'leftBecause', 'leftNote']), revalidate: pagesOf(entry.familyId) } : back
  },
})

/** Strikes an entry on the waitlist that was made in error. */
export const strikeEntryAction = action({
  name: 'waitlist.strike',
  permission: 'referrals.manage',
  input: struckEntry,
  row: (scope, db, { entryId }) => findEntry(scope, db, entryId),
  run: async (scope, db, input, entry) => {
    const struck = await strikeEntry(scope, db, input, entry)
    return struck.ok ? { ...struck, records: record(entry, ['strikeId']), revalidate: pagesOf(entry.familyId) } : struck
  },
})
