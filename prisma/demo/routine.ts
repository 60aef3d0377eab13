import { type Day, mondayOf } from '@/rules/calendar/civil-date'
import type { Book } from './book'
import { addAttempt, addContact, type ContactNotes } from './contacts'
import { type DemoFamily, governingProvider, partnerOn, workerOn } from './families'
import type { Habit } from './habits'
import { entered, type Person } from './people'

/** The ways of a family, beside those of who works with it. */
export type Ways = {
  /** Meets by video now and then, with all conditions on record most of the time. */
  readonly video?: boolean
  /** Works with a state agency; `consented` is whether the caregiver agreed. */
  readonly agency?: { readonly name: string; readonly consented: boolean }
}

const steady: Habit = { missesCaregiver: 0.02, missesProvider: 0.03, reachesAfter: [1], entersLate: 0.02, reportsBehind: 0.03, missesMeeting: 0.03 }

/** Yesterday’s reports are often unsigned; older ones only where somebody is behind. */
function isUnsigned(book: Book, family: DemoFamily, day: Day, { reportsBehind }: Habit): boolean {
  const age = book.today - day
  if (age <= 2) return family.random.chance(0.25)
  return family.random.chance(age <= 6 ? reportsBehind : reportsBehind / 400)
}

/** What is written about how a contact was recorded, by whoever recorded it. */
function recording(book: Book, family: DemoFamily, day: Day, habit: Habit): Partial<ContactNotes> {
  const { random } = family
  const [first] = family.youths
  // Where the agency set itself a limit, somebody asks for the other report.
  const oneOnly = first !== undefined && family.youths.length > 1 && random.chance(family.program.reportDays === undefined ? 0.06 : 0.006)
  return {
    ...(random.chance(habit.entersLate) ? { late: random.between(2, 6) } : {}),
    ...(isUnsigned(book, family, day, habit) ? { unsigned: true } : {}),
    ...(oneOnly ? { documentedFor: [first] } : {}),
  }
}

/** A weekly meeting of an hour at home, or half an hour by telephone, sometimes by video. */
function meet(book: Book, family: DemoFamily, by: Person, day: Day, habit: Habit, { video }: Ways): void {
  const { random, slot } = family
  const usual = { ...recording(book, family, day, habit), day, minutes: slot.minutes + 5 * random.between(-2, 2), by, with: 'caregiver', reached: true } as const
  if (video && random.chance(0.4)) {
    const asked = !random.chance(0.15)
    const contactId = addContact(book, family, { ...usual, length: 45, mode: 'video', service: true, telehealth: { hipaaPlatform: true, requestedByFamily: asked, effective: true } })
    const accepted = family.program.spec !== 'optum-fst' && asked && day + 2 < book.today
    if (accepted) book.add('ContactAcceptance', { familyId: family.id, contactId, acceptedOn: book.date(day + 2), note: 'The family asked for it; the conversation was as long as a visit.', ...entered(book, family.cover, day + 2, 900) })
    return
  }
  if (random.chance(0.6)) addContact(book, family, { ...usual, length: random.pick([45, 50, 60, 60, 75]), mode: 'faceToFace', service: true })
  else addContact(book, family, { ...usual, length: random.pick([10, 20, 25, 30]), mode: 'telephone', service: random.chance(0.8), direction: random.chance(0.15) ? 'in' : 'out' })
}

function update(book: Book, family: DemoFamily, by: Person, day: Day, habit: Habit): void {
  const provider = governingProvider(family)
  if (!provider) return
  const { random, slot } = family
  if (random.chance(0.08)) addContact(book, family, { day, minutes: slot.updateMinutes - 95, by, with: 'treatmentProvider', mode: 'voicemail', reached: false, provider: provider.id })
  addContact(book, family, {
    ...recording(book, family, day, habit), day, minutes: slot.updateMinutes, length: random.pick([10, 10, 15]), by, with: 'treatmentProvider', mode: random.pick(['telephone', 'telephone', 'telephone', 'email', 'video']),
    reached: true, progressUpdate: true, provider: provider.id,
  })
}

function work(book: Book, family: DemoFamily, by: Person, day: Day, agency: string): void {
  addContact(book, family, { day, minutes: 745, length: 15, by, with: 'stateAgency', mode: 'telephone', reached: family.random.chance(0.8), agency })
}

/** The day of a week on which something usually happens, moved past holidays, if it lies within the stay and before today. */
function usualDay(book: Book, monday: Day, weekday: number, from: Day, until: Day): Day | undefined {
  const day = weekday === 6 ? monday + 5 : book.workdayFrom(monday + weekday - 1)
  return day > from && day <= until && day < book.today ? day : undefined
}

/** Week after week of contacts, from the day after the first visit to the last day of service. */
export function keepInTouch(book: Book, family: DemoFamily, from: Day, until: Day, ways: Ways = {}): void {
  const { random, slot, program } = family
  if (ways.agency?.consented) book.add('Consent', { familyId: family.id, kind: 'stateAgency', purpose: 'Planning care together', caregiverId: family.caregivers[0] ?? null, givenOn: book.date(from), to: ways.agency.name, ...entered(book, family.cover, from, 1035) })
  // No document of this program asks for a contact every week.
  const pause = program.spec === 'caregiver-peer-to-peer' ? 0.25 : 0
  for (let monday = mondayOf(from), week = 0; monday <= until; monday += 7, week++) {
    const habit = partnerOn(family, monday).habit ?? steady
    const day = usualDay(book, monday, slot.weekday, from, until)
    const by = day === undefined ? undefined : workerOn(family, day)
    const away = by !== partnerOn(family, day ?? monday) && random.chance(0.3)
    if (day !== undefined && by && !away && !random.chance(pause)) {
      if (random.chance(habit.missesCaregiver)) {
        if (random.chance(0.6)) addAttempt(book, family, by, day, slot.minutes, random.pick(['voicemail', 'telephone', 'faceToFace']))
      } else {
        if (random.chance(0.14) && day - 1 > from && book.isWorkday(day - 1) && workerOn(family, day - 1) === by) addAttempt(book, family, by, day - 1, 760)
        meet(book, family, by, day, habit, ways)
      }
    }
    const updateDay = usualDay(book, monday, slot.updateWeekday, from, until)
    const caller = updateDay === undefined ? undefined : workerOn(family, updateDay)
    if (updateDay !== undefined && caller && !random.chance(habit.missesProvider)) update(book, family, caller, updateDay, habit)
    if (ways.agency && week % 4 === 2 && updateDay !== undefined && caller) work(book, family, caller, updateDay, ways.agency.name)
  }
}
