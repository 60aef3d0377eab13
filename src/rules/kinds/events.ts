import { dayFromIso, spoken, type Day } from '../calendar/civil-date'
import { speakMode, whyNotCounted } from '../facts/contact-test'
import type { Contact, Dossier, Filed } from '../facts/dossier'
import type { Episode } from '../facts/episodes'
import { isByFamilyPartner } from '../facts/people'
import type { YouthFile } from '../facts/youth-file'
import type { EpisodeEvent } from '../spec/events'
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

const contactWords = (contact: Contact) => `${speakContact(contact)} counts`

function whenWaitlisted(stay: Stay): Deed | undefined {
  const entry = stay.youth.of('waitlisted').find((fact) => isOf(stay, fact))
  return entry && deedOf(entry.ref, entry.day, `Entered on the waitlist on ${spoken(entry.day)}`)
}

function whenPlanned(stay: Stay, event: Extract<EpisodeEvent, { event: 'dischargePlan' }>): Deed | undefined {
  const plans = stay.youth.of('dischargePlan').filter((plan) => isPaperOf(stay, plan))
  if (event.signed) {
    const signed = plans
      .flatMap((plan) => (plan.fact.signedOn === undefined ? [] : [{ ref: plan.ref, on: dayFromIso(plan.fact.signedOn) }]))
      .sort((a, b) => a.on - b.on)[0]
    return signed && deedOf(signed.ref, signed.on, `Signed on ${spoken(signed.on)}`)
  }
  const plan = plans.find(({ fact }) => !event.byFamilyPartner || isByFamilyPartner(stay.dossier, fact.by))
  return plan && deedOf(plan.ref, plan.day, `Written on ${spoken(plan.day)}`)
}

/** When something first happened within a stay, and by which fact; undefined when it has not. */
export function firstTime(event: EpisodeEvent, stay: Stay): Deed | undefined {
  switch (event.event) {
    case 'contact': {
      const contact = contactsOf(stay).find((one) => whyNotCounted(event.test, one, stay.youth, stay.dossier) === undefined)
      return contact && deedOf(contact.ref, contact.day, contactWords(contact))
    }
    case 'waitlisted': return whenWaitlisted(stay)
    case 'enrolled': return stay.episode.enrolled ? deedOf(stay.episode.enrolled.ref, stay.episode.enrolled.day, `Enrolled on ${spoken(stay.episode.enrolled.day)}`) : undefined
    case 'dischargePlan': return whenPlanned(stay, event)
    case 'planGiven': {
      const given = stay.youth.of('planGiven').find((one) => one.fact.to === event.to && isPaperOf(stay, one))
      return given && deedOf(given.ref, given.day, `Given to the ${event.to} on ${spoken(given.day)}`)
    }
    case 'certified': return undefined
  }
}

/** Tries that did not count, in words: the first few, and how many more. */
export function nearMisses(event: EpisodeEvent, stay: Stay, from: Day): string[] {
  if (event.event !== 'contact') return []
  const missed = contactsOf(stay).filter((contact) => contact.day >= from && (event.test.with === 'anyone' || contact.fact.with.includes(event.test.with)))
  const said: string[] = []
  for (const contact of missed) {
    const why = whyNotCounted(event.test, contact, stay.youth, stay.dossier)
    if (why === undefined) break
    if (said.length === 3) return [...said, 'More contacts that do not count are left out here.']
    said.push(`${speakRef(contact.ref)} (${speakMode(contact.fact.mode)}, ${spoken(contact.day)}) not counted: ${why}.`)
  }
  return said
}
