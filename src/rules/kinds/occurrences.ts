import { spoken, type Day } from '../calendar/civil-date'
import { isWith, whyNotCounted } from '../facts/contact-test'
import type { Contact, Dossier, Filed } from '../facts/dossier'
import { bothAttended, providersOn, type Governing } from '../facts/providers'
import { supervises } from '../facts/supervision'
import { telemedicineAllowed } from '../facts/telemedicine'
import type { YouthFile } from '../facts/youth-file'
import type { Ref } from '../finding'
import type { Cadence, Occurrence } from '../spec/obligation'
import { speakContact, speakRef } from './judging'

/** Something that may count in a window. */
export interface Happening {
  readonly day: Day
  readonly ref: Ref
  /** Which of the obligation's ways of counting it is one of. */
  readonly way: Occurrence
  /** Why it does not count after all; undefined when it does. */
  readonly whyNot: string | undefined
  readonly what: Contact | Filed<'meeting'> | Filed<'supervision'>
}

const isContact = (what: Happening['what']): what is Contact => what.fact.type === 'contact'

/** A happening as a sentence names it. */
export function speakHappening({ what }: Happening): string {
  if (isContact(what)) return speakContact(what)
  const sort = what.fact.type === 'supervision' ? `${what.fact.format} supervision` : 'meeting'
  return `${speakRef(what.ref)} (${sort}, ${spoken(what.day)})`
}

type CountedContact = Extract<Occurrence, { event: 'contact' }>

function whyContactFails(rule: Cadence, way: CountedContact, contact: Contact, youth: YouthFile, dossier: Dossier, governing: (day: Day) => Governing): string | undefined {
  const why = whyNotCounted(way.test, contact, youth, dossier)
  if (why !== undefined) return why
  if (way.telemedicine && !telemedicineAllowed(contact, youth, way.whose ?? 'caregivers')) return 'telemedicine is not allowed by language and consent'
  if (!rule.provider) return undefined
  const those = governing(contact.day)
  if (those === 'unlisted') return undefined
  if (those.size === 0) return 'no treatment provider was current that day'
  return contact.fact.provider === undefined || those.has(contact.fact.provider) ? undefined : 'not with the provider whose plan governs'
}

/** Whether a contact is of the sort a way of counting asks about at all, so that a miss is worth a sentence. */
const isCandidate = (way: CountedContact, contact: Contact) =>
  isWith(way.test, contact) && !((way.atMost !== undefined || way.telemedicine) && !way.test.modes?.includes(contact.fact.mode))

/** What counts without limit comes first on a day, so that a limited one is never spent where it is not needed. */
const limited = ({ way }: Happening) => ('atMost' in way && way.atMost !== undefined ? 1 : 0)

/** What may count towards a youth's weekly or monthly duty, in order, with the reason where it does not. */
export function happeningsForYouth(rule: Cadence, youth: YouthFile, dossier: Dossier): Happening[] {
  const known = new Map<Day, Governing>()
  const governing = (day: Day) => {
    const found = known.get(day) ?? providersOn(dossier, youth, day, rule.provider ?? 'any')
    known.set(day, found)
    return found
  }
  return rule.counts
    .flatMap((way): Happening[] => {
      switch (way.event) {
        case 'contact':
          return youth.contacts.filter((contact) => isCandidate(way, contact)).map((contact) => ({
            day: contact.day, ref: contact.ref, way, what: contact,
            whyNot: whyContactFails(rule, way, contact, youth, dossier, governing),
          }))
        case 'meetingWithProvider':
          return youth.of('meeting')
            .filter((meeting) => !meeting.fact.cancelled && meeting.fact.progressUpdate === true && bothAttended(meeting, governing(meeting.day), dossier, way.anyStaff))
            .map((meeting) => ({ day: meeting.day, ref: meeting.ref, way, what: meeting, whyNot: undefined }))
        case 'meeting':
          return youth.of('meeting')
            .filter(({ fact }) => !fact.cancelled && way.kinds.includes(fact.kind))
            .map((meeting) => ({ day: meeting.day, ref: meeting.ref, way, what: meeting, whyNot: undefined }))
        case 'supervision':
          return []
      }
    })
    .sort((a, b) => a.day - b.day || limited(a) - limited(b))
}

/** The supervision sessions that count for a person. */
export const happeningsForStaff = (rule: Cadence, staff: string, dossier: Dossier): Happening[] =>
  rule.counts.flatMap((way) =>
    way.event !== 'supervision' ? [] : dossier.of('supervision')
      .filter(({ fact }) => fact.supervisees.includes(staff))
      .map((session) => ({
        day: session.day, ref: session.ref, way, what: session,
        whyNot: supervises(way.test, session, staff, dossier) ? undefined : 'not the format, role or licence asked for',
      })),
  )

/** The meetings that count for an agreement; a meeting that names none is every agreement's. */
export const happeningsForAgreement = (rule: Cadence, agreement: string, dossier: Dossier): Happening[] =>
  rule.counts.flatMap((way) =>
    way.event !== 'meeting' ? [] : dossier.of('meeting')
      .filter(({ fact }) => way.kinds.includes(fact.kind) && (fact.agreement === undefined || fact.agreement === agreement))
      .map((meeting) => ({ day: meeting.day, ref: meeting.ref, way, what: meeting, whyNot: meeting.fact.cancelled ? 'cancelled' : undefined })),
  )
