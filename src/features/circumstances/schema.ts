import * as z from 'zod'
import { madeId, ticked, why } from '@/features/records/typed'
import { typedDay } from '@/features/records/typed-moment'
import { typedText } from '@/platform/typed-text'

/** What begins on a day and may end on another. Each is the name of its table. */
export const spanKinds = ['livingSituation', 'iccEnrollment', 'preference'] as const
export type SpanKind = (typeof spanKinds)[number]

export const settings = ['family', 'foster', 'congregate'] as const

/** Whom it is about; left out, every youth of the family. */
const about = { id: madeId, familyId: z.uuid(), youthId: z.uuid().optional() }

/** Where a youth lives from a day on. */
export const newLiving = z.object({
  ...about,
  setting: z.enum(settings, 'Choose where they live.'),
  from: typedDay,
  /** The last day there; left out, they still live there. */
  to: typedDay.optional(),
  /** Where they are to go home from congregate care: by when. */
  reunificationUntil: typedDay.optional(),
})
export type NewLiving = z.infer<typeof newLiving>

/** A youth's enrollment in Intensive Care Coordination. */
export const newIcc = z.object({ ...about, from: typedDay, to: typedDay.optional() })
export type NewIcc = z.infer<typeof newIcc>

/** A preference that a caregiver stated. */
export const newPreference = z.object({ ...about, kind: z.enum(['telephone'], 'Choose what they prefer.'), on: typedDay, caregiverId: z.uuid('Choose who said so.'), note: typedText(1000).optional() })
export type NewPreference = z.infer<typeof newPreference>

/** Until when something held, as it is to be and as the form showed it; left out, it goes on. */
export const changedEnd = z.object({
  kind: z.enum(spanKinds), id: z.uuid(), to: typedDay.optional(), was: typedDay.optional(), reunificationUntil: typedDay.optional(), reunificationWas: typedDay.optional(),
})
export type ChangedEnd = z.infer<typeof changedEnd>

export const struckCircumstance = z.object({ kind: z.enum(spanKinds), id: z.uuid(), why })

/** Whether a caregiver is paid to care, and whether as a foster parent. */
export const changedCaregiver = z.object({ caregiverId: z.uuid(), version: z.coerce.number().int(), paidToCare: ticked, foster: ticked })
export type ChangedCaregiver = z.infer<typeof changedCaregiver>
