import * as z from 'zod'
import { credentialKinds, modes } from '../facts/vocabulary'

/** Which contacts count. Everything named must hold; what is left out is not asked. */
export const contactTest = z.strictObject({
  with: z.enum(['caregiver', 'caregiverOrYouth', 'treatmentProvider', 'stateAgency', 'anyone']),
  /** `true`: a two-way exchange took place; `false`: it was tried in vain; `null`, or removed by a reading: either. */
  reached: z.boolean().nullish(),
  /** These modes count as they are; left out, every mode does. */
  modes: z.array(z.enum(modes)).optional(),
  /** These count only with a reviewer's recorded acceptance. */
  acceptedModes: z.array(z.enum(modes)).optional(),
  /** These count only when all three telehealth conditions hold. */
  telehealthModes: z.array(z.enum(modes)).optional(),
  byFamilyPartner: z.boolean().optional(),
  offersInterview: z.boolean().optional(),
  service: z.boolean().optional(),
  progressUpdate: z.boolean().optional(),
  /** Only contacts the agency made. */
  outgoing: z.boolean().optional(),
  /** Of contacts that reached nobody, only those the agency made: a message left for it is no try of its own. */
  ownTries: z.boolean().optional(),
  /** Leaves out contacts whose every caregiver is paid to care and no foster parent; where the youth counts too, only those without the youth. */
  unpaidCaregiver: z.boolean().optional(),
  /** Counts for every youth a contact is about, whether or not their record holds its report. */
  undocumentedToo: z.boolean().optional(),
})

/** Which supervision sessions count: by whom, and in which format. */
export const supervisionTest = z.strictObject({
  by: z.enum(['seniorFamilyPartner', 'clinician']),
  formats: z.array(z.enum(['individual', 'dyad', 'group'])).optional(),
  independentlyLicensed: z.boolean().optional(),
})

/** Something that can happen within an episode, from referral to closing. */
export const episodeEvent = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('contact'), test: contactTest }),
  z.strictObject({ event: z.literal('waitlisted') }),
  z.strictObject({ event: z.literal('enrolled') }),
  z.strictObject({ event: z.literal('dischargePlan'), byFamilyPartner: z.boolean().optional(), signed: z.boolean().optional() }),
  z.strictObject({ event: z.literal('planGiven'), to: z.enum(['caregiver', 'provider']) }),
  z.strictObject({ event: z.literal('certified'), credential: z.enum(credentialKinds), planned: z.boolean().optional() }),
])

export type ContactTest = z.infer<typeof contactTest>
export type EpisodeEvent = z.infer<typeof episodeEvent>
