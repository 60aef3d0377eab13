import { type Day, firstOfMonth, lastOfMonth } from '@/rules/calendar/civil-date'
import type { Book } from './book'
import { addAttempt, addContact } from './contacts'
import { type DemoFamily, partnerOn, workerOn } from './families'
import { entered } from './people'

export type GeorgiaWays = {
  /** Visits failed through a month: telephone stands in for them. */
  readonly unseenMonth?: boolean
  readonly prefersTelephone?: boolean
  /** Talks by video, in Spanish, with a consent on record or without. */
  readonly telemedicine?: 'consented' | 'withoutConsent'
}

/** A working day around a day of the month, within the stay and before today, on which somebody can go. */
function dayIn(book: Book, family: DemoFamily, wanted: Day, from: Day, until: Day) {
  const day = book.workdayFrom(wanted)
  const by = day >= from && day <= until && day < book.today && day <= lastOfMonth(wanted) ? workerOn(family, day) : undefined
  return by && { day, by }
}

type Kind = { readonly mode: 'faceToFace' | 'telephone' | 'video'; readonly units: number; readonly hour: number }

/** A contact of so many quarter hours. */
function talk(book: Book, family: DemoFamily, wanted: Day, from: Day, until: Day, { mode, units, hour }: Kind): void {
  const found = dayIn(book, family, wanted, from, until)
  if (!found) return
  const { day, by } = found
  const unsigned = book.today - day <= 2 && family.random.chance(0.3)
  const late = family.random.chance(partnerOn(family, day).habit?.entersLate ?? 0.03) ? { late: 3 } : {}
  addContact(book, family, { day, minutes: hour, length: units * 15, by, with: 'caregiver', mode, reached: true, service: true, units, unsigned, ...late })
}

function failedVisits(book: Book, family: DemoFamily, first: Day, from: Day, until: Day): void {
  for (const wanted of [first + 6, first + 15]) {
    const found = dayIn(book, family, wanted, from, until)
    if (found) addAttempt(book, family, found.by, found.day, family.slot.minutes, 'faceToFace')
  }
  talk(book, family, first + 18, from, until, { mode: 'telephone', units: 2, hour: 705 })
  talk(book, family, first + 24, from, until, { mode: 'telephone', units: 2, hour: 715 })
}

/** Month after month: a visit and a call, sometimes more, sometimes less. */
export function addGeorgiaMonths(book: Book, family: DemoFamily, enrolledOn: Day, until: Day, ways: GeorgiaWays): void {
  const { random, slot } = family
  if (ways.telemedicine === 'consented') book.add('Consent', { familyId: family.id, kind: 'telehealth', purpose: 'Meeting by video', caregiverId: family.caregivers[0] ?? null, givenOn: book.date(enrolledOn), ...entered(book, family.cover, enrolledOn, 1040) })
  if (ways.prefersTelephone) book.add('Preference', { familyId: family.id, kind: 'telephone', on: book.date(enrolledOn), ...entered(book, family.cover, enrolledOn, 1045) })
  talk(book, family, enrolledOn, enrolledOn, until, { mode: 'faceToFace', units: 4, hour: slot.minutes })
  let month = 0
  for (let first = firstOfMonth(enrolledOn); first <= until; first = lastOfMonth(first) + 1, month++) {
    const misses = partnerOn(family, first).habit?.missesCaregiver ?? 0.03
    if (ways.unseenMonth && month === 2) {
      failedVisits(book, family, first, enrolledOn, until)
      continue
    }
    const usual = first + (slot.weekday * 2 + (slot.minutes % 5))
    if (!random.chance(misses)) talk(book, family, usual, enrolledOn + 1, until, { mode: 'faceToFace', units: random.pick([3, 4, 4, 5]), hour: slot.minutes })
    const second = ways.telemedicine ? 'video' : 'telephone'
    if (!random.chance(misses * 1.5)) talk(book, family, usual + 13, enrolledOn + 1, until, { mode: second, units: random.pick([1, 2, 2, 3]), hour: 700 + 5 * random.between(0, 6) })
    if (ways.prefersTelephone) talk(book, family, usual + 9, enrolledOn + 1, until, { mode: 'telephone', units: 2, hour: 815 })
    else if (random.chance(0.25)) talk(book, family, usual + 7, enrolledOn + 1, until, { mode: 'faceToFace', units: 3, hour: slot.minutes })
  }
}
