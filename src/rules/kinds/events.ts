import { dayFromIso, spoken, type Day } from '../calendar/civil-date'
import { isWith, speakMode, whyNotCounted } from '../facts/contact-test'
import { writtenOn, type Dossier, type Filed } from '../facts/dossier'
import type { Episode } from '../facts/episodes'
import { isByFamilyPartner } from '../facts/people'
import type { FactType } from '../facts/vocabulary'
import type { YouthFile } from '../facts/youth-file'
import type { EpisodeEvent } from '../spec/events'
import type { Deadline } from '../spec/obligation'
import { deedOf, type Deed } from './clock'
import { speakContact, speakRef } from './judging'

/** One episode of one youth: where episode clocks look for what happened. */
export interface Stay {
  readonly dossier: Dossier
  readonly youth: YouthFile
  readonly episode: Episode
  /** Where the next episode begins; what happens from then on is that one's. */
  readonly next: Episode | undefined
}

/** Whether a contact or entry belongs to the stay: not before the referral's instant, and not after the closing day. */
export const isOf = ({ episode }: Stay, fact: Filed<'contact' | 'waitlisted'>) =>
  (episode.referral ? fact.instant >= episode.referral.instant : fact.day >= episode.from) && (episode.to === null || fact.day <= episode.to)

/** Discharge papers may come after the closing; from the next episode's first day on they are that one's. */
export const isPaperOf = ({ episode, next }: Stay, fact: Filed<'dischargePlan' | 'planGiven'>) =>
  fact.day >= episode.from && (next === undefined || fact.day < next.from)

/** The stay's contacts, in order. */
export const contactsOf = (stay: Stay) => stay.youth.contacts.filter((contact) => isOf(stay, contact))

/** By what a deed is dated: the day it happened, or the one it was written down. */
export type Dated = Deadline['dated']

/**
 * The first of the facts that count, as a deed. Dated by its writing it is the first one written down, and none that
 * nobody had written down by the day of judging.
 *
 * @param facts in the order they happened
 * @param dayOf the day of what counts in a fact, where it is not the fact's own
 */
export function earliest<T extends FactType>(
  facts: readonly Filed<T>[], countsToo: (fact: Filed<T>) => boolean, words: (fact: Filed<T>) => string, { asOf, zone }: Dossier, dated: Dated, dayOf?: (fact: Filed<T>) => Day,
): Deed | undefined {
  const dayIn = dayOf ?? ((fact: Filed<T>) => fact.day)
  const isMoment = (fact: Filed<T>) => dayOf === undefined && 'at' in fact.fact
  if (dated === undefined) {
    const first = facts.find(countsToo)
    return first && deedOf(first.ref, dayIn(first), words(first), isMoment(first) ? first.instant : undefined)
  }
  const written = facts.filter(countsToo).map((fact) => ({ fact, on: Math.max(dayIn(fact), writtenOn(fact, zone)) }))
  const first = written.filter(({ on }) => on <= asOf).sort((a, b) => a.on - b.on)[0]
  if (!first) return undefined
  const { fact, on } = first
  const at = Math.max(fact.instant, Date.parse(fact.fact.enteredAt ?? '') || fact.instant)
  return deedOf(fact.ref, on, on === dayIn(fact) ? words(fact) : `${words(fact)}, from ${spoken(on)} when it was written down`, isMoment(fact) ? at : undefined)
}

const always = () => true

function whenPlanned(stay: Stay, event: Extract<EpisodeEvent, { event: 'dischargePlan' }>, dated: Dated): Deed | undefined {
  const { dossier } = stay
  const plans = stay.youth.of('dischargePlan').filter((plan) => isPaperOf(stay, plan))
  if (!event.signed) return earliest(plans, ({ fact }) => !event.byFamilyPartner || isByFamilyPartner(dossier, fact.by), ({ day }) => `Written on ${spoken(day)}`, dossier, dated)
  const signedOn = ({ fact }: Filed<'dischargePlan'>) => (fact.signedOn === undefined ? Infinity : dayFromIso(fact.signedOn))
  const signed = plans.filter(({ fact }) => fact.signedOn !== undefined).sort((a, b) => signedOn(a) - signedOn(b))
  return earliest(signed, always, (plan) => `Signed on ${spoken(signedOn(plan))}`, dossier, dated, signedOn)
}

/** When something first happened within a stay, or was first written down, and by which fact; undefined when it has not. */
export function firstTime(event: EpisodeEvent, stay: Stay, dated?: Dated): Deed | undefined {
  const { dossier, youth, episode } = stay
  switch (event.event) {
    case 'contact':
      return earliest(contactsOf(stay), (one) => whyNotCounted(event.test, one, youth, dossier) === undefined, (one) => `${speakContact(one)} counts`, dossier, dated)
    case 'waitlisted':
      return earliest(youth.of('waitlisted'), (entry) => isOf(stay, entry), ({ day }) => `Entered on the waitlist on ${spoken(day)}`, dossier, dated)
    case 'enrolled':
      return earliest(episode.enrolled ? [episode.enrolled] : [], always, ({ day }) => `Enrolled on ${spoken(day)}`, dossier, dated)
    case 'dischargePlan': return whenPlanned(stay, event, dated)
    case 'planGiven':
      return earliest(youth.of('planGiven'), (one) => one.fact.to === event.to && isPaperOf(stay, one), ({ day }) => `Given to the ${event.to} on ${spoken(day)}`, dossier, dated)
    case 'certified': return undefined
  }
}

/** Plans that somebody else wrote, up to the first that a Family Partner did, in words. */
function plansOfOthers(stay: Stay): string[] {
  const plans = stay.youth.of('dischargePlan').filter((plan) => isPaperOf(stay, plan))
  const own = plans.findIndex(({ fact }) => isByFamilyPartner(stay.dossier, fact.by))
  return plans.slice(0, own < 0 ? plans.length : own).map(({ ref, day }) => `${speakRef(ref)} (${spoken(day)}) not counted: not by a Family Partner.`)
}

/** Tries that did not count, in words: the first few, and how many more. */
export function nearMisses(event: EpisodeEvent, stay: Stay, from: Day): string[] {
  if (event.event === 'dischargePlan' && event.byFamilyPartner && !event.signed) return plansOfOthers(stay)
  if (event.event !== 'contact') return []
  const missed = contactsOf(stay).filter((contact) => contact.day >= from && isWith(event.test, contact))
  const said: string[] = []
  for (const contact of missed) {
    const why = whyNotCounted(event.test, contact, stay.youth, stay.dossier)
    if (why === undefined) break
    if (said.length === 3) return [...said, 'More contacts that do not count are left out here.']
    said.push(`${speakRef(contact.ref)} (${speakMode(contact.fact.mode)}, ${spoken(contact.day)}) not counted: ${why}.`)
  }
  return said
}
