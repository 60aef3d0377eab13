import { weekday, type Day } from '@/rules/calendar/civil-date'
import type { Book } from './book'
import { addAttempt, addContact } from './contacts'
import { addProvider, type DemoFamily, type ProviderKind, workerOn } from './families'
import { entered } from './people'
import { firstGoals, reasonsForReferral } from './words'

/** How a family comes to the program, in days after the referral. What is left out has not happened yet. */
export type ArrivalNotes = {
  readonly referredOn: Day
  readonly attempts?: readonly number[]
  readonly reachedAfter?: number
  /** Whether the visit was offered when the caregiver was reached. */
  readonly offers?: boolean
  readonly waitlistAfter?: number
  readonly servedAfter?: number
}

export type Arrival = { readonly referralId: string; readonly enrolledOn: Day | undefined }

/** The working day on or after a day on which somebody can call, as long as that is before today. */
function reachable(book: Book, family: DemoFamily, day: Day): Day | undefined {
  for (let candidate = book.workdayFrom(day); candidate < book.today; candidate = book.workdayFrom(candidate + 1)) if (workerOn(family, candidate)) return candidate
  return undefined
}

function addReferral(book: Book, family: DemoFamily, day: Day): string {
  const { random } = family
  const own = random.chance(0.14)
  const minutes = weekday(day) > 5 ? random.between(600, 1290) : random.between(505, 1010)
  return book.add('Referral', {
    familyId: family.id, programId: family.program.id, at: book.moment(day, minutes), localOn: book.date(day), source: own ? 'self' : 'provider', referrer: own ? null : 'The family’s treatment provider',
    reasons: [random.pick(reasonsForReferral)], initialGoals: [random.pick(firstGoals)], ...entered(book, family.cover, day, minutes + 15),
  })
}

/** The first provider refers, a second one may be there already. */
export function addProviders(book: Book, family: DemoFamily, from: Day): void {
  const { random } = family
  const kind: ProviderKind = family.icc ? 'icc' : random.chance(0.4) ? 'iht' : 'outpatient'
  addProvider(book, family, kind, true, from)
  if (kind !== 'outpatient' && random.chance(0.3)) addProvider(book, family, 'outpatient', false, from + 6)
  if (family.icc) book.add('IccEnrollment', { familyId: family.id, from: book.date(from), ...entered(book, family.cover, Math.max(from, book.since), 975) })
}

/** The referral, the tries, the first conversation, the waitlist and the first visit, which is the day of enrollment. */
export function addArrival(book: Book, family: DemoFamily, notes: ArrivalNotes): Arrival {
  const { referredOn, attempts = [], reachedAfter, offers = true, waitlistAfter, servedAfter } = notes
  const referralId = addReferral(book, family, referredOn)
  const { minutes } = family.slot
  for (const [place, after] of attempts.entries()) {
    const day = reachable(book, family, referredOn + after)
    const by = day === undefined || day <= referredOn ? undefined : workerOn(family, day)
    if (day !== undefined && by) addAttempt(book, family, by, day, 650 + 35 * place, place % 3 === 1 ? 'telephone' : 'voicemail')
  }
  if (reachedAfter === undefined) return { referralId, enrolledOn: undefined }
  const reachedOn = reachable(book, family, referredOn + Math.max(reachedAfter, 1))
  const by = reachedOn === undefined ? undefined : workerOn(family, reachedOn)
  if (reachedOn === undefined || !by) return { referralId, enrolledOn: undefined }
  addContact(book, family, { day: reachedOn, minutes: Math.min(minutes + 15, 1060), length: 15, by, with: 'caregiver', mode: 'telephone', reached: true, offeredInterview: offers })
  if (waitlistAfter !== undefined && reachedOn + waitlistAfter < book.today) addWaitlistEntry(book, family, reachedOn + waitlistAfter)
  if (servedAfter === undefined) return { referralId, enrolledOn: undefined }
  const servedOn = reachable(book, family, Math.max(referredOn + servedAfter, reachedOn + 1))
  const visitor = servedOn === undefined ? undefined : workerOn(family, servedOn)
  if (servedOn === undefined || !visitor) return { referralId, enrolledOn: undefined }
  addContact(book, family, { day: servedOn, minutes, length: 60, by: visitor, with: 'caregiver', mode: 'faceToFace', reached: true, service: true })
  enroll(book, family, servedOn, referralId)
  return { referralId, enrolledOn: servedOn }
}

function addWaitlistEntry(book: Book, family: DemoFamily, day: Day): void {
  book.add('WaitlistEntry', {
    familyId: family.id, programId: family.program.id, at: book.moment(day, 680), localOn: book.date(day), reason: family.language === 'en' ? 'No Family Partner has an opening this week.' : 'No Family Partner with the family’s language has an opening this week.', ...entered(book, family.cover, day, 690),
  })
}

/** Every youth of the family, from a day on. */
export function enroll(book: Book, family: DemoFamily, on: Day, referralId: string | null): void {
  for (const youthId of family.youths)
    book.add('Enrollment', { familyId: family.id, programId: family.program.id, youthId, referralId, on: book.date(on), ...entered(book, family.cover, Math.max(on, book.since), 1025) })
  // Families have been asked; three in a hundred forms are still on their way.
  if (!family.random.chance(0.03)) book.add('Consent', { familyId: family.id, kind: 'disclosure', purpose: 'How things go, and the discharge plan', caregiverId: family.caregivers[0] ?? null, givenOn: book.date(on), ...entered(book, family.cover, Math.max(on, book.since), 1030) })
}
