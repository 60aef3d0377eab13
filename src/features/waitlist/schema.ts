import * as z from 'zod'
import { madeId, why } from '@/features/records/typed'
import { typedDay, typedTime } from '@/features/records/typed-moment'
import { typedText } from '@/platform/typed-text'
import { reasonsToLeave } from './reasons'

/** A referral whose youth is put on the waitlist, when and why. */
export const newEntry = z.object({
  id: madeId,
  referralId: z.uuid('Choose who waits.'),
  date: typedDay,
  time: typedTime,
  reason: typedText(1000).pipe(z.string().min(1, 'Write why they wait.')),
})
export type NewEntry = z.infer<typeof newEntry>

/** The last day somebody waited, and why they no longer do. */
export const endedEntry = z
  .object({ entryId: z.uuid(), until: typedDay, because: z.enum(reasonsToLeave.map(([reason]) => reason), 'Choose why.'), note: typedText(1000).optional().transform((text) => text || undefined) })
  .superRefine(({ because, note }, context) => {
    if (because === 'other' && note === undefined) context.addIssue({ code: 'custom', path: ['note'], message: 'Write the reason here.' })
  })
export type EndedEntry = z.infer<typeof endedEntry>

/** Somebody who was taken off too soon. */
export const reopenedEntry = z.object({ entryId: z.uuid() })

export const struckEntry = z.object({ entryId: z.uuid(), why })
export type StruckEntry = z.infer<typeof struckEntry>
