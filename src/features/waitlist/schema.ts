import * as z from 'zod'
import { madeId, why } from '@/features/records/typed'
import { typedDay, typedTime } from '@/features/records/typed-moment'
import { typedText } from '@/platform/typed-text'

/** A referral whose youth is put on the waitlist, when and why. */
export const newEntry = z.object({
  id: madeId,
  referralId: z.uuid('Choose who waits.'),
  date: typedDay,
  time: typedTime,
  reason: typedText(1000).pipe(z.string().min(1, 'Write why they wait.')),
})
export type NewEntry = z.infer<typeof newEntry>

/** The last day somebody waited. */
export const endedEntry = z.object({ entryId: z.uuid(), until: typedDay })
export type EndedEntry = z.infer<typeof endedEntry>

/** Somebody who was taken off too soon. */
export const reopenedEntry = z.object({ entryId: z.uuid() })

export const struckEntry = z.object({ entryId: z.uuid(), why })
export type StruckEntry = z.infer<typeof struckEntry>
