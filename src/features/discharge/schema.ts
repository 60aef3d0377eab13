import * as z from 'zod'
import { groundSaid } from '@/features/authority/schema'
import { longestReport } from '@/features/contacts/limits'
import { madeId, neededText, why } from '@/features/records/typed'
import { typedDay, typedTime } from '@/features/records/typed-moment'
import { typedText } from '@/platform/typed-text'
import { closingReasons } from '@/rules/facts/vocabulary'
import { drawnSignature } from './drawing'
import { helpKinds, meansOfGiving, type Section, sections } from './words'

/** Which enrollment would end, on which day and why. */
export const closingQuestion = z.object({ enrollmentId: z.uuid(), on: typedDay, reason: z.enum(closingReasons).default('other') })

/** The end of an enrollment. Where the family left without notice, what was tried and which help was offered is part of it. */
export const newDischarge = z
  .object({
    id: madeId,
    enrollmentId: z.uuid(),
    on: typedDay,
    reason: z.enum(closingReasons, 'Choose what led to it.'),
    note: neededText(4000, 'Write the reasons for the discharge.'),
    efforts: typedText(4000).optional(),
    helpOffered: z.array(z.enum(helpKinds)).max(helpKinds.length).default([]),
  })
  .superRefine(({ reason, efforts, helpOffered }, context) => {
    if (reason !== 'withoutNotice') return
    if (!efforts) context.addIssue({ code: 'custom', path: ['efforts'], message: 'Write what was tried to reach the caregiver.' })
    if (helpOffered.length === 0) context.addIssue({ code: 'custom', path: ['helpOffered'], message: 'Choose which help was offered, or that none could be.' })
    if (helpOffered.includes('none') && helpOffered.length > 1) context.addIssue({ code: 'custom', path: ['helpOffered'], message: 'Either some help was offered, or none. Untick one.' })
  })

export type NewDischarge = z.infer<typeof newDischarge>

/** A discharge that was entered in error, and why. */
export const reopened = z.object({ closureId: z.uuid(), why })

/** The words of one section of a plan while they are typed, as they stand. */
export const keptSection = z.object({
  enrollmentId: z.uuid(),
  section: z.enum(sections),
  text: z.string().transform((text) => text.replaceAll('\u0000', '')).pipe(z.string().max(longestReport)),
  /** Which version was seen last; 0 for none. */
  version: z.int().min(0).max(1_000_000_000),
})

export type KeptSection = z.infer<typeof keptSection>

const eachSection = <Value>(make: (section: Section) => Value) => Object.fromEntries(sections.map((section) => [section, make(section)])) as Record<Section, Value>
const written = eachSection(() => neededText(longestReport, 'Write it, or “None”.'))
const seen = eachSection(() => z.coerce.number().int().min(0).max(1_000_000_000).default(0))

/** A plan that is finished, with the version of each section's draft that was seen last. */
export const finishedPlan = z.object({ id: madeId, enrollmentId: z.uuid(), on: typedDay, sections: z.object(written), versions: z.object(seen).prefault({}) })

export type FinishedPlan = z.infer<typeof finishedPlan>

/** A caregiver’s signature: their name as they write it and, where they drew one, its strokes. */
export const newSignature = z.object({
  id: madeId,
  planId: z.uuid(),
  /** A caregiver, or the youth of 18 or over. */
  caregiverId: z.uuid('Choose who signs.'),
  ground: groundSaid,
  signerName: neededText(200, 'Write the name of who signs.'),
  agreed: z.literal('yes', 'A plan is signed by somebody who agrees to it. Otherwise record below why it is unsigned.'),
  signedOn: typedDay,
  drawing: drawnSignature.optional(),
})

export type NewSignature = z.infer<typeof newSignature>

/** Why a plan is unsigned, and what was tried. */
export const leftUnsigned = z.object({ id: madeId, planId: z.uuid(), unsignedReason: neededText(1000, 'Write why it is unsigned.'), tries: neededText(4000, 'Write what was tried, and when.') })

export type LeftUnsigned = z.infer<typeof leftUnsigned>

/** A plan was given to a caregiver or to a provider: `caregiver:<id>` or `provider:<id>`. */
export const newGiving = z.object({
  id: madeId,
  planId: z.uuid(),
  to: z.string('Choose to whom.').regex(/^(caregiver|provider):[0-9a-f-]{36}$/, 'Choose to whom.'),
  means: z.enum(meansOfGiving, 'Choose how.'),
  date: typedDay,
  time: typedTime,
  turn: z.enum(['first', 'second']).optional(),
})

export type NewGiving = z.infer<typeof newGiving>

/** A plan, a signature or a giving that was entered in error, and why. */
export const struckPaper = z.object({ kind: z.enum(['dischargePlan', 'planSignature', 'planDelivery']), id: z.uuid(), why })

export type StruckPaper = z.infer<typeof struckPaper>
