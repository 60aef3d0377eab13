import type { Day } from '@/rules/calendar/civil-date'
import type { Mode, Party } from '@/rules/facts/vocabulary'
import type { Book } from './book'
import type { DemoFamily } from './families'
import type { Person } from './people'
import { wordsFor } from './words'

export type ContactNotes = {
  readonly day: Day
  /** After midnight, local time. */
  readonly minutes: number
  readonly length?: number
  readonly by: Person
  readonly with: Party
  readonly mode: Mode
  readonly reached: boolean
  readonly direction?: 'in' | 'out'
  readonly service?: boolean
  readonly offeredInterview?: boolean
  readonly progressUpdate?: boolean
  readonly provider?: string
  readonly agency?: string
  readonly units?: number
  readonly telehealth?: { readonly hipaaPlatform: boolean; readonly requestedByFamily: boolean; readonly effective: boolean }
  /** Whose records hold its report: of siblings sometimes only one’s. Left out, everybody’s. */
  readonly documentedFor?: readonly string[]
  /** Written down so many days later. */
  readonly late?: number
  /** Its report is not signed yet. */
  readonly unsigned?: boolean
  readonly strikeId?: string
}

/** When it was written down: before evening the same day, or days later, and never after yesterday. */
function enteredAt(book: Book, { day, minutes, length = 5, late = 0 }: ContactNotes): string {
  const after = minutes + length + 20
  return book.moment(Math.min(day + late, book.today - 1), late > 0 && day + late < book.today ? 610 : after)
}

/** A contact, whom it was about, who took part, and its progress reports. */
export function addContact(book: Book, family: DemoFamily, notes: ContactNotes): string {
  const { day, minutes, length = 5, by, reached, service = false, progressUpdate = false, offeredInterview = false, telehealth } = notes
  const written = enteredAt(book, notes)
  const localOn = book.date(day)
  const contactId = book.add('Contact', {
    familyId: family.id, byId: by.staffId, providerId: notes.provider ?? null, at: book.moment(day, minutes), endsAt: book.moment(day, minutes + length), localOn,
    localZone: book.zone.name, direction: notes.direction ?? 'out', with: [notes.with], mode: notes.mode, reached, offeredInterview, service, progressUpdate,
    hipaaPlatform: telehealth?.hipaaPlatform ?? null, requestedByFamily: telehealth?.requestedByFamily ?? null, effective: telehealth?.effective ?? null,
    units: notes.units ?? null, agency: notes.agency ?? null, enteredAt: written, enteredById: by.membershipId, strikeId: notes.strikeId ?? null,
  })
  for (const youthId of family.youths) book.add('ContactYouth', { familyId: family.id, contactId, youthId })
  const [caregiverId] = family.caregivers
  if (notes.with === 'caregiver' && caregiverId) book.add('ContactCaregiver', { familyId: family.id, contactId, caregiverId })
  const signature = notes.unsigned ? {} : { signedAt: written, signedOn: book.date(book.zone.localDay(Date.parse(written))), signedById: by.staffId }
  const text = wordsFor(family.random, notes)
  for (const youthId of notes.documentedFor ?? family.youths) book.add('ProgressReport', { familyId: family.id, contactId, youthId, byId: by.staffId, text, startedAt: written, ...signature })
  return contactId
}

/** A try that reached nobody. */
export const addAttempt = (book: Book, family: DemoFamily, by: Person, day: Day, minutes: number, mode: Mode = 'voicemail'): string =>
  addContact(book, family, { day, minutes, length: mode === 'faceToFace' ? 15 : 2, by, with: 'caregiver', mode, reached: false })
