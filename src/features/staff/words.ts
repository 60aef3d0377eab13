import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { CredentialKind, StaffRole, TrainingTopic } from '@/rules/facts/vocabulary'
import { topicTitles } from '@/rules/specs/topic-titles'

/** What somebody is in the eyes of the payers' documents. */
export const staffRoleNames: Readonly<Record<StaffRole, string>> = {
  familyPartner: 'Family Partner', seniorFamilyPartner: 'Senior Family Partner', clinician: 'Clinician', programManager: 'Program manager', other: 'Other staff',
}

// The lists come from the names: the vocabulary itself brings its parser with it, which no browser needs.
const keysOf = <Key extends string>(names: Readonly<Record<Key, string>>) => Object.keys(names) as Key[]
const staffRoles = keysOf(staffRoleNames)
const trainingTopics = keysOf(topicTitles)

/** Roles as people read them. */
export const staffRolesInWords = (roles: readonly string[]) => staffRoles.filter((role) => roles.includes(role)).map((role) => staffRoleNames[role]).join(', ')

export const credentialNames: Readonly<Record<CredentialKind, string>> = {
  driversLicense: 'Driver’s license', autoInsurance: 'Auto insurance', automobile: 'Automobile', chwCertificate: 'Community Health Worker certificate', clinicalLicense: 'Clinical license', cpsP: 'CPS-P certificate',
}

const nameIn = (names: Readonly<Record<string, string>>, key: string): string => (Object.hasOwn(names, key) ? names[key] : undefined) ?? key
export const credentialName = (kind: string): string => nameIn(credentialNames, kind)
export const topicName = (topic: string): string => nameIn(topicTitles, topic)

/** The roles, and what can be on file about somebody, as a form offers them. */
export const roleChoices = staffRoles.map((value) => ({ value, label: staffRoleNames[value] }))
export const credentialChoices = keysOf(credentialNames).map((kind) => [kind, credentialNames[kind]] as const)

/** The topics as a form offers them, by name. */
export const topicChoices: readonly { readonly value: TrainingTopic; readonly label: string }[] = trainingTopics.map((value) => ({ value, label: topicTitles[value] })).toSorted((a, b) => a.label.localeCompare(b.label))

export const formatNames = { individual: 'Individual', dyad: 'Two together', group: 'Group' } as const
export const formatName = (format: string): string => nameIn(formatNames, format)

/** From when until when, as far as it is on record. */
export function sayPeriod(from: CalendarDate | null, to: CalendarDate | null, today: CalendarDate): string {
  if (from && to) return from === to ? sayDay(from, today) : `${sayDay(from, today)} to ${sayDay(to, today)}`
  if (from) return `Since ${sayDay(from, today)}`
  return to ? `Until ${sayDay(to, today)}` : 'No dates on record'
}

const topicWord = new RegExp(String.raw`\b(?:${trainingTopics.join('|')})\b`, 'g')

/** A sentence of the rules with the trainings called by their names. */
export const inPlainWords = (sentence: string): string => sentence.replace(topicWord, topicName)
