import * as z from 'zod'
import { typedText } from '@/platform/typed-text'
import { languages } from '@/features/records/languages'
import { madeId, type Said, why } from '@/features/records/typed'
import { typedDay, typedTime } from '@/features/records/typed-moment'
import { credentialKinds, staffRoles, trainingTopics } from '@/rules/facts/vocabulary'

const needed = (longest: number, says: string) => typedText(longest).pipe(z.string().min(1, says))
const version = z.coerce.number().int()
const staffId = z.uuid()
const some = (says: string, most = 200) => z.array(z.uuid(), says).min(1, says).max(most, `Choose at most ${most}.`).transform((ids) => [...new Set(ids)])

const tags: readonly string[] = languages.map(([tag]) => tag)

/** Each once: those of the list in its order, then others. */
const inOrder = (chosen: readonly string[]) => [...tags.filter((tag) => chosen.includes(tag)), ...new Set(chosen.filter((tag) => !tags.includes(tag)))]

/** Who somebody is: what the payers' documents ask of a person follows from it. */
const person = {
  displayName: needed(200, 'Write a name.'),
  roles: z.array(z.enum(staffRoles), 'Choose at least one role.').min(1, 'Choose at least one role.').max(staffRoles.length).transform((roles) => staffRoles.filter((role) => roles.includes(role))),
  hiredOn: typedDay.optional(),
  startsDutiesOn: typedDay.optional(),
  standing: z.array(z.enum(['independentlyLicensed', 'seniorClinician'])).max(2).default([]),
  languages: z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'Choose from the list.').max(35)).max(40).default([]).transform(inOrder),
}

/** `another`: said after a warning that somebody of this name is on the list already. */
export const newPerson = z.object({ id: madeId, ...person, another: z.literal('yes').optional() })
export const changedPerson = z.object({ ...person, staffId, version })
export const leftPerson = z.object({ staffId, version, leftOn: typedDay.optional() })
export type NewPerson = Said<typeof newPerson>
export type ChangedPerson = z.infer<typeof changedPerson>
export type LeftPerson = z.infer<typeof leftPerson>

export const newCredential = z
  .object({ id: madeId, staffId, kind: z.enum(credentialKinds, 'Choose what it is.'), issuedOn: typedDay.optional(), expiresOn: typedDay.optional(), plannedFor: typedDay.optional(), number: typedText(100).optional() })
  .superRefine(({ issuedOn, expiresOn, plannedFor }, context) => {
    if (!issuedOn && !expiresOn && !plannedFor) context.addIssue({ code: 'custom', path: ['issuedOn'], message: 'Write the day it was issued, or the day it is planned for.' })
    if (issuedOn && expiresOn && expiresOn < issuedOn) context.addIssue({ code: 'custom', path: ['expiresOn'], message: 'It expires after it was issued.' })
  })
export type NewCredential = Said<typeof newCredential>

export const newTrainings = z.object({
  id: madeId,
  staffIds: some('Choose who took part.'),
  topics: z.array(z.enum(trainingTopics), 'Choose what it was about.').min(1, 'Choose what it was about.').max(trainingTopics.length).transform((topics) => [...new Set(topics)]),
  completedOn: typedDay,
})
export type NewTrainings = Said<typeof newTrainings>

export const newLeave = z.object({ id: madeId, staffId, from: typedDay, to: typedDay }).superRefine(({ from, to }, context) => {
  if (to < from) context.addIssue({ code: 'custom', path: ['to'], message: 'The last day comes after the first.' })
})
export type NewLeave = Said<typeof newLeave>

export const newSupervisor = z.object({ id: madeId, staffId, supervisorId: z.uuid('Choose who supervises them.'), from: typedDay.optional() })
export type NewSupervisor = Said<typeof newSupervisor>

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

/** Hours in which a clinician can be asked: the same ones on some weekdays, until a day. */
export const newRoster = z
  .object({ id: madeId, staffId, from: typedDay, until: typedDay, weekdays: z.array(z.enum(weekdays), 'Choose the days of the week.').min(1, 'Choose the days of the week.').max(7), begins: typedTime, ends: typedTime })
  .superRefine(({ from, until, begins, ends }, context) => {
    if (until < from) context.addIssue({ code: 'custom', path: ['until'], message: 'The last day comes after the first.' })
    else if (Date.parse(until) - Date.parse(from) >= 26 * 7 * 86_400_000) context.addIssue({ code: 'custom', path: ['until'], message: 'Enter at most 26 weeks at once.' })
    if (ends <= begins) context.addIssue({ code: 'custom', path: ['ends'], message: 'It ends after it begins. Hours past midnight are two entries.' })
  })
export type NewRoster = Said<typeof newRoster>

/** What of a person's file can be struck. */
export const struckKinds = ['credential', 'training', 'leave', 'staffSupervisor', 'rosterEntry'] as const
export type StaffFact = (typeof struckKinds)[number]

/** A whole course for many people can be taken back at once. */
export const struckFacts = z.object({ kind: z.enum(struckKinds), ids: some('Choose what was entered in error.', 1000), why })
export type StruckFacts = z.infer<typeof struckFacts>

export const newSession = z
  .object({ id: madeId, format: z.enum(['individual', 'dyad', 'group'], 'Choose how it was held.'), date: typedDay, time: typedTime, minutes: z.coerce.number('Write whole minutes.').int('Write whole minutes.').min(1, 'Write at least one minute.').max(720, 'A session lasts at most twelve hours.').optional(), supervisors: some('Choose who supervised.', 20), supervisees: some('Choose who was supervised.', 100), note: typedText(5000).optional() })
  .superRefine(({ format, supervisors, supervisees }, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['supervisees'], message })
    if (format === 'individual' && supervisees.length !== 1) wrong('An individual session is with exactly one person.')
    else if (format === 'dyad' && supervisees.length !== 2) wrong('Two together are exactly two people.')
    else if (supervisees.some((id) => supervisors.includes(id))) wrong('Nobody supervises themselves.')
  })
export type NewSession = Said<typeof newSession>
export const struckSession = z.object({ sessionId: z.uuid(), why })
