import * as z from 'zod'
import { madeId, why } from '@/features/records/typed'
import { typedDay } from '@/features/records/typed-moment'
import { typedText } from '@/platform/typed-text'
import { familyMeetingKinds } from './kinds'
import { longestNote } from './limits'

/** A meeting about a family as its form sends it. Of a cancelled one nobody came and nothing was said. */
export const newMeeting = z
  .object({
    id: madeId,
    familyId: z.uuid(),
    kind: z.enum(familyMeetingKinds, 'Choose what kind of meeting it was.'),
    on: typedDay,
    /** A youth, or all of them. */
    about: z.union([z.uuid(), z.literal('all')], 'Say which of them it was about.').optional(),
    staff: z.array(z.uuid()).max(50).default([]),
    providers: z.array(z.uuid()).max(20).default([]),
    cancelled: z.boolean().default(false),
    progressUpdate: z.boolean().default(false),
    note: typedText(longestNote).optional(),
  })
  .transform((meeting) => (meeting.cancelled ? { ...meeting, staff: [], providers: [], progressUpdate: false } : { ...meeting, staff: [...new Set(meeting.staff)], providers: [...new Set(meeting.providers)] }))

export type NewMeeting = z.infer<typeof newMeeting>

export const struckMeeting = z.object({ meetingId: z.uuid(), why })
export type StruckMeeting = z.infer<typeof struckMeeting>
