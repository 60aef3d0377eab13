import * as z from 'zod'
import { typedText } from '@/platform/typed-text'
import { typedDay, typedTime } from '@/features/records/typed-moment'
import { modes, parties } from '@/rules/facts/vocabulary'
import { longestReport } from './limits'
import { talks } from './words'

/** Words of any length that fit, in a form whose words may be long. */
export const typed = (longest: number) => typedText(longest, `This is longer than the ${longest.toLocaleString('en-US')} characters that fit here. Shorten it and save again.`)

const report = z.object({ youthId: z.uuid(), text: typed(longestReport) })

/** A contact as its form sends it. The id is made in the browser: a second send of the same one stores nothing anew. */
export const newContact = z
  .object({
    id: z.uuid({ version: 'v7', error: 'Reload the page and try again.' }),
    familyId: z.uuid(),
    reached: z.boolean('Say whether you reached someone.'),
    direction: z.enum(['out', 'in']).default('out'),
    with: z.array(z.enum(parties)).min(1, 'Say who it was.').max(parties.length),
    caregivers: z.array(z.uuid()).max(20).default([]),
    providerId: z.uuid().optional(),
    agency: typed(200).optional(),
    mode: z.enum(modes, 'Say how.'),
    date: typedDay,
    time: typedTime,
    /** Which of the two, where the clock showed this time twice. */
    turn: z.enum(['first', 'second']).optional(),
    minutes: z.int('Write whole minutes.').min(1, 'Write at least one minute.').max(1440, 'A contact lasts at most a day.').optional(),
    service: z.boolean().optional(),
    offeredInterview: z.boolean().default(false),
    progressUpdate: z.boolean().default(false),
    telehealth: z.object({ hipaaPlatform: z.boolean(), requestedByFamily: z.boolean(), effective: z.boolean() }).optional(),
    units: z.int('Write a whole number.').min(0, 'Write 0 or more.').max(96, 'There are at most 96 units in a day.').optional(),
    youths: z.array(z.uuid()).max(20).default([]),
    reports: z.array(report).max(20).default([]),
  })
  .superRefine((contact, context) => {
    const needs = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (!contact.reached) return
    if (talks(contact.mode) && contact.minutes === undefined) needs('minutes', 'Say how long it took.')
    if (contact.with.includes('caregiver') && contact.service === undefined) needs('service', 'Say whether a service was delivered.')
  })

export type NewContact = z.infer<typeof newContact>

/** The words of a youth's progress report, written after the contact was saved. */
export const finishedReport = z.object({
  contactId: z.uuid(),
  youthId: z.uuid(),
  text: typed(longestReport).pipe(z.string().min(1, 'Write what happened.')),
  /** Which version of the draft was seen last; 0 for none. */
  version: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
})

export type FinishedReport = z.infer<typeof finishedReport>

/** A contact entered in error, and why. */
export const struckContact = z.object({ contactId: z.uuid(), why: typed(1000).pipe(z.string().min(1, 'Write why it was entered in error.')) })

export type StruckContact = z.infer<typeof struckContact>

/** A contact whose mode a reviewer accepts, and why. */
export const acceptedContact = z.object({ contactId: z.uuid(), note: typed(1000).pipe(z.string().min(1, 'Write why it is accepted.')) })

export type AcceptedContact = z.infer<typeof acceptedContact>
