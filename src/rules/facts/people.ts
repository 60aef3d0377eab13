import { dayFromIso, type Day } from '../calendar/civil-date'
import { holds, type Span } from './youth-file'
import type { Dossier, Person } from './dossier'
import type { FactOf, StaffRole } from './vocabulary'

/** Whether the person holds one of the roles. */
export const hasRole = (person: Person | undefined, ...roles: readonly StaffRole[]) =>
  person !== undefined && person.fact.roles.some((role) => roles.includes(role))

/**
 * Whether a contact or plan made by this id is a Family Partner's: a Family Partner's or a Senior Family Partner's.
 * Where a case names no staff, and where a contact names nobody, it is by a Family Partner in good standing.
 */
export const isByFamilyPartner = (dossier: Dossier, by: string | undefined) =>
  by === undefined || dossier.staff.size === 0 || hasRole(dossier.staff.get(by), 'familyPartner', 'seniorFamilyPartner')

/** The last day a person is judged on: `asOf`, or the day they left. */
export function lastJudgedDay(dossier: Dossier, person: Person): Day {
  const left = leftOn(dossier, person)
  return left === undefined ? dossier.asOf : left
}

/** The day a person left, when that is known by `asOf`. */
export const leftOn = (dossier: Dossier, person: Person): Day | undefined => endKnown(dossier, person.fact.leftOn)

/** The day something ended, when that is known by `asOf`. */
export function endKnown({ asOf }: Dossier, end: string | undefined): Day | undefined {
  const day = end === undefined ? undefined : dayFromIso(end)
  return day !== undefined && day <= asOf ? day : undefined
}

/** Credentials of a kind that were issued, planned ones not. */
export const issuedCredentials = (dossier: Dossier, staff: string, kind: FactOf<'credential'>['kind']) =>
  dossier.of('credential').filter(({ fact }) => fact.staff === staff && fact.kind === kind && (fact.issuedOn !== undefined || fact.plannedFor === undefined))

/** Whether the credential is in force on a day; both its days are in it. */
export const inForce = (credential: FactOf<'credential'>, day: Day) => holds({ from: credential.issuedOn, to: credential.expiresOn }, day)

/** When a clinician may be asked: always, unless a clinical licence of theirs is on record. Then it is while one is in force. */
export function licensedSpans(dossier: Dossier, person: Person): readonly Span[] {
  const licences = issuedCredentials(dossier, person.fact.id, 'clinicalLicense')
  return licences.length === 0 ? [{}] : licences.map(({ fact }) => ({ from: fact.issuedOn, to: fact.expiresOn }))
}

/** The role makes a clinician, unless a clinical licence of theirs is on record: then one must be in force that day. */
export const licensedOn = (dossier: Dossier, person: Person, day: Day) => licensedSpans(dossier, person).some((span) => holds(span, day))
