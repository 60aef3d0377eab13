import * as z from 'zod'
import { madeId, ticked, why } from '@/features/records/typed'
import { typedDay } from '@/features/records/typed-moment'
import { typedText } from '@/platform/typed-text'

/** A working agreement between agencies, from the day it takes effect. */
export const newAgreement = z.object({
  id: madeId, programId: z.uuid('Choose a program.'), name: typedText(200).pipe(z.string().min(1, 'Write with whom it is, or what it is called.')), effectiveOn: typedDay,
})
export type NewAgreement = z.infer<typeof newAgreement>

/** A meeting of an agreement’s workgroup. Of a cancelled one nobody came. */
export const newWorkgroup = z
  .object({ id: madeId, agreementId: z.uuid(), on: typedDay, cancelled: ticked, staff: z.array(z.uuid()).max(100).default([]), note: typedText(10_000).optional() })
  .transform((meeting) => ({ ...meeting, staff: meeting.cancelled ? [] : [...new Set(meeting.staff)] }))
export type NewWorkgroup = z.infer<typeof newWorkgroup>

/** The yearly report on an agreement, sent on a day. */
export const newAnnualReport = z.object({ id: madeId, agreementId: z.uuid(), on: typedDay })
export type NewAnnualReport = z.infer<typeof newAnnualReport>

/** What of an agreement can be struck. */
export const agreementFacts = ['workingAgreement', 'meeting', 'annualReport'] as const
export type AgreementFact = (typeof agreementFacts)[number]

export const struckAgreementFact = z.object({ kind: z.enum(agreementFacts), factId: z.uuid(), why })
export type StruckAgreementFact = z.infer<typeof struckAgreementFact>
