import * as z from 'zod'
import { typedText } from '@/platform/typed-text'
import { authoritySaid } from '@/features/authority/schema'
import { madeId, type Said, ticked } from '@/features/records/typed'
import { typedDay, typedTime } from '@/features/records/typed-moment'
import { diagnoses } from '@/rules/facts/vocabulary'
import { mostYouths } from './limits'
import { closingReasons } from './words'

const words = (longest: number) => typedText(longest, `This is longer than the ${longest.toLocaleString('en-US')} characters that fit here.`)
const optional = (longest: number) => words(longest).optional().transform((text) => text || undefined)
const email = optional(120).refine((text) => text === undefined || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'This is no e-mail address.')
const providerKind = z.enum(['icc', 'iht', 'outpatient']).optional()

/** One thing a line, as it is said in the referral. */
const lines = words(3000)
  .default('')
  .transform((text) => text.split('\n').map((line) => line.trim()).filter(Boolean))
  .pipe(z.array(z.string().max(500, 'Keep each line under 500 characters.')).max(20, 'Write at most 20 lines.'))

const provider = { name: optional(100), organization: optional(100), phone: optional(40), email }

/** Rows of a form under their numbers, as a list that remembers them. */
const numbered = <Row extends z.ZodType>(row: Row) =>
  z.record(z.string().regex(/^\d\d?$/), row).transform((rows) => Object.entries(rows).toSorted(([a], [b]) => Number(a) - Number(b)).map(([at, one]) => ({ at, ...(one as object) }) as { at: string } & z.infer<Row>))

const youth = z
  .object({ youthId: z.uuid().optional(), givenName: optional(100), familyName: optional(100), bornOn: typedDay.optional(), diagnoses: z.array(z.enum(diagnoses)).max(diagnoses.length).default([]) })
  .superRefine(({ youthId, givenName, familyName, bornOn }, context) => {
    if (youthId !== undefined) return
    if (!givenName) context.addIssue({ code: 'custom', path: ['givenName'], message: 'Write the youth’s first name.' })
    if (!familyName) context.addIssue({ code: 'custom', path: ['familyName'], message: 'Write the youth’s last name.' })
    if (!bornOn) context.addIssue({ code: 'custom', path: ['bornOn'], message: 'Write the birth date.' })
  })

const caregiver = z.object({
  givenName: optional(100), familyName: optional(100), relationship: optional(100), phone: optional(40), email, firstLanguage: z.string().max(35).optional(),
  mayLeave: z.enum(['yes', 'no']).optional(), message: optional(200), hours: optional(150),
})

/** A referral as its form sends it. The id is made in the browser: a second send of the same one stores nothing anew. */
export const newIntake = z
  .object({
    id: z.uuid({ version: 'v7', error: 'Reload the page and try again.' }),
    programId: z.uuid('Choose a program.'),
    date: typedDay, time: typedTime,
    /** Which of the two, where the clock showed this time twice. */
    turn: z.enum(['first', 'second']).optional(),
    source: z.enum(['provider', 'self'], 'Say who refers.'),
    referrer: z.object({ ...provider, treats: providerKind }).default({ name: undefined, organization: undefined, phone: undefined, email: undefined, treats: undefined }),
    treating: z.object({ ...provider, kind: providerKind }).default({ name: undefined, organization: undefined, phone: undefined, email: undefined, kind: undefined }),
    /** A family that is on file already. */
    familyId: z.uuid().optional(),
    youths: numbered(youth).pipe(z.array(z.custom<{ at: string } & z.infer<typeof youth>>()).min(1, 'Say who is referred.').max(mostYouths, `Enter at most ${mostYouths} youths at once.`)),
    caregiver: caregiver.extend({ authority: authoritySaid, paidToCare: ticked, foster: ticked }).default({ paidToCare: false, foster: false, givenName: undefined, familyName: undefined, relationship: undefined, phone: undefined, email: undefined, message: undefined, hours: undefined }),
    reasons: lines,
    goals: lines,
    /** What came by the public form and is taken in as this. */
    incomingId: z.uuid().optional(),
    /** Families that were shown as perhaps the same, and are not. */
    despite: z.array(z.uuid()).max(50).default([]),
  })
  .superRefine(({ source, referrer, treating, familyId, caregiver: carer }, context) => {
    const needs = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (source === 'provider' && !referrer.name && !referrer.organization) needs(['referrer', 'name'], 'Write who refers: a name or an organization.')
    if ((treating.name || treating.organization) && !treating.kind) needs(['treating', 'kind'], 'Say what kind of treatment this is.')
    if (treating.kind && !treating.name && !treating.organization) needs(['treating', 'name'], 'Write who it is, or choose no kind.')
    const any = Object.values(carer).some(Boolean)
    if ((familyId === undefined || any) && !carer.givenName) needs(['caregiver', 'givenName'], 'Write the caregiver’s first name.')
    if ((familyId === undefined || any) && !carer.familyName) needs(['caregiver', 'familyName'], 'Write the caregiver’s last name.')
  })

export type NewIntake = z.infer<typeof newIntake>

/** A referral as somebody without an account sends it. What they leave out is asked for when it is taken in. */
export const publicReferral = z
  .object({
    code: z.string().max(40), id: z.uuid({ error: 'Reload the page and try again.' }), programId: z.uuid().optional(), source: z.enum(['provider', 'self'], 'Say who you are.'),
    referrer: z.object({ ...provider, treats: providerKind }).default({ name: undefined, organization: undefined, phone: undefined, email: undefined, treats: undefined }),
    youths: z.record(z.string().regex(/^[0-3]$/), z.object({ givenName: optional(100), familyName: optional(100), bornOn: typedDay.optional() })),
    caregiver, reasons: lines, goals: lines,
    /** Nobody sees this field, so only a robot fills it in. */
    website: z.string().max(1000).optional(),
  })
  .superRefine(({ source, referrer, youths, caregiver: carer }, context) => {
    const needs = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (source === 'provider' && !referrer.name) needs(['referrer', 'name'], 'Write your name.')
    if (source === 'provider' && !referrer.phone && !referrer.email) needs(['referrer', 'phone'], 'Write a telephone number or an e-mail address.')
    if (source === 'self' && !carer.phone && !carer.email) needs(['caregiver', 'phone'], 'Write a telephone number or an e-mail address, so that we can reach you.')
    if (!carer.givenName) needs(['caregiver', 'givenName'], 'Write the caregiver’s first name.')
    if (!carer.familyName) needs(['caregiver', 'familyName'], 'Write the caregiver’s last name.')
    for (const [at, { givenName, familyName, bornOn }] of Object.entries(youths)) {
      if (at !== '0' && !givenName && !familyName && !bornOn) continue
      if (!givenName) needs(['youths', at, 'givenName'], 'Write the child’s first name.')
      if (!familyName) needs(['youths', at, 'familyName'], 'Write the child’s last name.')
      if (!bornOn) needs(['youths', at, 'bornOn'], 'Write the child’s birth date.')
    }
  })

export type PublicReferral = z.infer<typeof publicReferral>

/** Why something that came by the form is no referral. */
export const rejection = z.object({ incomingId: z.uuid(), reason: words(500).pipe(z.string().min(1, 'Write why it is no referral.')) })

export const formSwitch = z.object({ change: z.enum(['open', 'close', 'newAddress']) })

/** What eligibility follows from, while the form is still being filled in. */
export const eligibilityQuestion = z.object({
  programId: z.uuid(), on: typedDay, caregiver: z.object({ paidToCare: ticked, foster: ticked }).optional(), youths: z.array(z.object({ at: z.string().max(2), bornOn: typedDay, diagnoses: z.array(z.enum(diagnoses)).max(diagnoses.length) })).min(1).max(mostYouths),
})

const reasons = closingReasons.map(([reason]) => reason)

/** A referral, and those of its siblings that end with it. */
const whichReferrals = { referralId: z.uuid(), also: z.array(z.uuid()).max(mostYouths).default([]) }

export const closingQuestion = z.object({ ...whichReferrals, on: typedDay, reason: z.enum(reasons).default('other') })

export const newClosing = z
  .object({ id: madeId, ...whichReferrals, on: typedDay, reason: z.enum(reasons, 'Choose a reason.'), note: optional(2000) })
  .superRefine(({ reason, note }, context) => {
    if (reason === 'other' && !note) context.addIssue({ code: 'custom', path: ['note'], message: 'Write the reason here.' })
  })

export type NewClosing = Said<typeof newClosing>

/** A closing that was entered in error, and why. */
export const undoneClosing = z.object({ referralId: z.uuid(), also: z.array(z.uuid()).max(mostYouths).default([]), why: words(1000).pipe(z.string().min(1, 'Write why it was entered in error.')) })
