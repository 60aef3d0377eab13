import { isoFromDay, spoken, type Day } from '../calendar/civil-date'
import type { BusinessCalendar } from '../calendar/business-days'
import type { Contact, Dossier, Person } from '../facts/dossier'
import { speakMode } from '../facts/contact-test'
import type { Episode } from '../facts/episodes'
import type { YouthFile } from '../facts/youth-file'
import type { About, Ref, Verdict } from '../finding'

/** What every kind is given beside its obligation. */
export interface Judging {
  readonly dossier: Dossier
  readonly asOf: Day
  readonly youths: readonly YouthFile[]
  /** The members of staff to judge: all in the case, or the one it is about. */
  readonly people: readonly Person[]
  /** Windows are listed up to the one that holds this day: `asOf`, or later for whoever stores findings ahead. */
  readonly through: Day
  /**
   * Whether the edition being applied governs what starts on this day. Throws where no edition on board does:
   * there is no silent fallback.
   */
  readonly governs: (startsOn: Day) => boolean
  /** The calendar of business days under one reading of them. */
  readonly businessDays: (reading: 'spec' | 'weekdays' | 'US-federal' | 'agencyOpen' | undefined) => BusinessCalendar
}

/** Words for a fact in a sentence: its id where it has one. */
export const speakRef = (ref: Ref) => (typeof ref === 'number' ? `fact ${ref}` : ref)

/** "K2 (telephone, Wed Jun 10 2026)" */
export const speakContact = (contact: Contact) => `${speakRef(contact.ref)} (${speakMode(contact.fact.mode)}, ${spoken(contact.day)})`

/** The youth a finding is about; nothing where the case names none. */
export const aboutYouth = (youth: YouthFile): About => (youth.id === undefined ? {} : { youth: youth.id })

/** The youth, and the referral that started the clocks where a youth has had more than one episode. */
export const aboutEpisode = (youth: YouthFile, { referral }: Episode): About =>
  youth.episodes.length > 1 && referral ? { ...aboutYouth(youth), referral: referral.ref } : aboutYouth(youth)

/** A window as it stands in a finding. */
export const windowOf = (from: Day, to: Day) => ({ from: isoFromDay(from), to: isoFromDay(to) })

/** "1 day", "14 days" */
export const amount = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** A verdict of one sentence. */
export const says = (status: Verdict['status'], because: string, more: Partial<Verdict> = {}): Verdict => ({ status, because: [because], ...more })
