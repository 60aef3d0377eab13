import { dayFromIso, type Day } from '../calendar/civil-date'
import type { Contact, Dossier, Filed } from './dossier'
import { episodesOf, type Episode } from './episodes'
import type { FactOf, FactType } from './vocabulary'

/** All that concerns one youth: the unit that contacts, clocks and windows are judged by. */
export interface YouthFile {
  /** Undefined where the case names no youth: then it is about one, of whom nothing else is known. */
  readonly id: string | undefined
  readonly fact: FactOf<'youth'> | null
  readonly episodes: readonly Episode[]
  /** Contacts about this youth, whether or not their record holds the report. */
  readonly contacts: readonly Contact[]
  /** The youth's caregivers on record. */
  readonly caregivers: readonly FactOf<'caregiver'>[]
  readonly providers: readonly Filed<'provider'>[]
  of<T extends FamilyFact>(type: T): readonly Filed<T>[]
}

type FamilyFact = 'living' | 'icc' | 'meeting' | 'consent' | 'waitlisted' | 'dischargePlan' | 'planGiven'

const aboutYouth = <T extends FactType>(facts: readonly Filed<T>[], youth: string | undefined) =>
  facts.filter(({ fact }) => !('youth' in fact) || fact.youth === undefined || youth === undefined || fact.youth === youth)

/** The youths a case names: those on file, else those its facts speak of, else one without a name. */
function youthsOf(dossier: Dossier): (string | undefined)[] {
  const onFile = dossier.of('youth').map(({ fact }) => fact.id)
  if (onFile.length > 0) return onFile
  const spokenOf = new Set<string>()
  for (const type of ['referral', 'enrolled', 'contact', 'closed'] as const)
    for (const { fact } of dossier.of(type)) if (fact.youth !== undefined) spokenOf.add(fact.youth)
  return spokenOf.size > 0 ? [...spokenOf].sort() : [undefined]
}

/** A contact that names other youths, or only caregivers of somebody else, is none of this youth's. */
function concerns(contact: Contact, caregivers: ReadonlyMap<string, FactOf<'caregiver'>>, youth: string | undefined): boolean {
  if (youth !== undefined && contact.fact.youths && !contact.fact.youths.includes(youth)) return false
  const named = contact.fact.caregivers
  if (!named || named.length === 0 || youth === undefined) return true
  return named.some((id) => caregivers.get(id)?.of.includes(youth) ?? true)
}

/** The files of the youths in a case, in the order of their names. */
export function openYouthFiles(dossier: Dossier): readonly YouthFile[] {
  const caregivers = new Map(dossier.of('caregiver').map(({ fact }) => [fact.id, fact]))
  const youths = new Map(dossier.of('youth').map(({ fact }) => [fact.id, fact]))
  return youthsOf(dossier).map((id) => {
    const of = <T extends FamilyFact>(type: T) => aboutYouth(dossier.of(type), id)
    return {
      id,
      fact: (id !== undefined && youths.get(id)) || null,
      episodes: episodesOf(aboutYouth(dossier.of('referral'), id), aboutYouth(dossier.of('enrolled'), id), aboutYouth(dossier.of('closed'), id)),
      contacts: aboutYouth(dossier.of('contact'), id).filter((contact) => concerns(contact, caregivers, id)),
      caregivers: [...caregivers.values()].filter((caregiver) => id === undefined || caregiver.of.includes(id)),
      providers: aboutYouth(dossier.of('provider'), id),
      of,
    }
  })
}

/** Whether the youth's own record holds the contact's finished progress report. */
export const isDocumented = (contact: Contact, youth: string | undefined) =>
  contact.fact.documentedFor === undefined || (youth === undefined ? contact.fact.documentedFor.length > 0 : contact.fact.documentedFor.includes(youth))

/** A span of days, open at either end. Both ends are in it. */
export interface Span {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Whether a span of days holds a day. */
export const holds = (span: Span, day: Day) =>
  (span.from === undefined || dayFromIso(span.from) <= day) && (span.to === undefined || day <= dayFromIso(span.to))

type ConsentDays = Pick<FactOf<'consent'>, 'givenOn' | 'expiresOn' | 'revokedOn'>

/** Whether a consent is in force on a day: given by then, through the day it expires, and not on the day it is revoked. */
export const isInForce = ({ givenOn, expiresOn, revokedOn }: ConsentDays, day: Day) =>
  dayFromIso(givenOn) <= day && (expiresOn === undefined || day <= dayFromIso(expiresOn)) && (revokedOn === undefined || day < dayFromIso(revokedOn))

/** Consents of a kind in force on a day. */
export const consentsInForce = (youth: YouthFile, kind: FactOf<'consent'>['kind'], day: Day) =>
  youth.of('consent').filter(({ fact }) => fact.kind === kind && isInForce(fact, day))
