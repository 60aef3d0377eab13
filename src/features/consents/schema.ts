import * as z from 'zod'
import { groundSaid } from '@/features/authority/schema'
import { madeId, neededText, why } from '@/features/records/typed'
import { typedDay } from '@/features/records/typed-moment'
import { typedText } from '@/platform/typed-text'
import { consentKinds } from '@/rules/facts/vocabulary'

/** A consent as its form sends it: by whom, for what, to whom and until when. */
export const newConsent = z.object({
  id: madeId,
  familyId: z.uuid(),
  kind: z.enum(consentKinds, 'Choose what it allows.'),
  /** Whom it is about; left out, every youth of the family. */
  youthId: z.uuid().optional(),
  /** The one provider it allows sharing with; left out, all of them. */
  providerId: z.uuid().optional(),
  /** The one state agency it allows talking with; left out, all of them. */
  agency: typedText(200).optional(),
  purpose: neededText(1000, 'Write for what it was given.'),
  /** A caregiver, or the youth of 18 or over whom it is about. */
  caregiverId: z.uuid('Choose who gave it.'),
  ground: groundSaid,
  givenOn: typedDay,
  expiresOn: typedDay.optional(),
})

export type NewConsent = z.infer<typeof newConsent>

/** A consent that a caregiver took back. */
export const newRevocation = z.object({ id: madeId, consentId: z.uuid(), revokedOn: typedDay, why: neededText(1000, 'Write what they said. “No reason given” is enough.') })

export type NewRevocation = z.infer<typeof newRevocation>

/** A consent, or that one was taken back, entered in error. */
export const struckConsent = z.object({ kind: z.enum(['consent', 'consentRevocation']), id: z.uuid(), why })

export type StruckConsent = z.infer<typeof struckConsent>
