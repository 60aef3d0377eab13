'use server'

import type { Route } from 'next'
import { pagesOf } from '@/features/contacts/addresses'
import { holdFamily } from '@/features/contacts/queries'
import { action } from '@/tenancy/action'
import { recordMeeting, strikeMeeting } from './commands'
import { findMeeting, findMeetingFamily } from './queries'
import { newMeeting, struckMeeting } from './schema'

const shownOn = (familyId: string): readonly Route[] => [...pagesOf(familyId), `/families/${familyId}/meetings` as Route]

/** Records a meeting about a family, and answers which verdicts it turned. */
export const recordMeetingAction = action({
  name: 'meetings.record',
  permission: 'contacts.log',
  input: newMeeting,
  row: async (scope, db, { familyId }) => {
    await holdFamily(db, familyId)
    return await findMeetingFamily(scope, db, familyId)
  },
  once: ({ id }) => id,
  run: async (scope, db, input, family) => {
    const recorded = await recordMeeting(scope, db, input, family)
    if (!recorded.ok) return recorded
    return { ok: true, value: recorded.value, records: [{ kind: 'meeting', id: input.id, familyId: family.id }], revalidate: shownOn(family.id) }
  },
})

/** Strikes a meeting that was entered in error. */
export const strikeMeetingAction = action({
  name: 'meetings.strike',
  permission: 'contacts.log',
  input: struckMeeting,
  row: (scope, db, { meetingId }) => findMeeting(scope, db, meetingId),
  run: async (scope, db, input, meeting) => {
    const struck = await strikeMeeting(scope, db, input, meeting)
    if (!struck.ok) return struck
    const { id, familyId } = meeting
    return { ok: true, value: { turned: struck.turned }, records: [{ kind: 'meeting', id, familyId, changed: ['strikeId'] }], revalidate: shownOn(familyId) }
  },
})
