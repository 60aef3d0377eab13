import * as z from 'zod'
import { madeId, why } from '@/features/records/typed'
import { typedDay } from '@/features/records/typed-moment'
import { typedText } from '@/platform/typed-text'
import { meansOfTelling, outcomes } from './words'

/** Whoever referred was told what became of a referral. */
export const newTelling = z.object({
  id: madeId,
  referralId: z.uuid(),
  outcome: z.enum(outcomes.map(([outcome]) => outcome), 'Choose what they were told.'),
  toldOn: typedDay,
  means: z.enum(meansOfTelling.map(([means]) => means), 'Choose how they were told.'),
  note: typedText(1000).optional().transform((text) => text || undefined),
})
export type NewTelling = z.infer<typeof newTelling>

export const struckTelling = z.object({ tellingId: z.uuid(), why })
