import { weekday, type Day } from '@/rules/calendar/civil-date'
import type { Book } from './book'
import { addAttempt, addContact } from './contacts'
import { type DemoFamily, governingProvider, workerOn } from './families'
import { entered, type Person } from './people'
import { planWords } from './words'

type Reason = 'caregiverDecision' | 'jointDecision' | 'goalsMet' | 'withoutNotice' | 'transfer' | 'ineligible' | 'other'

/** How a stay ends, in days after the last date of service. What is left out has not been done yet. */
export type DischargeNotes = {
  readonly lastServiceOn: Day
  readonly closesAfter: number
  readonly reason: Reason
  readonly writtenAfter?: number
  readonly signedAfter?: number
  readonly unsignedReason?: string
  readonly givenAfter?: number
  readonly providersAfter?: number
}

/** A day on which work is done: the same or the next working day, and yesterday at the latest. */
const worked = (book: Book, day: Day) => {
  const wanted = book.workdayFrom(day)
  if (wanted < book.today) return wanted
  return book.workdayUpTo(book.today - 1)
}

const reasonWords: Readonly<Record<Reason, string | null>> = {
  caregiverDecision: 'The caregiver feels ready to go on without us.', jointDecision: 'The caregiver, the therapist and the Family Partner agreed that it is time.', goalsMet: 'What the family had set out to do is done.',
  withoutNotice: 'Nobody has answered for weeks.', transfer: 'The family moved to another part of the state.', ineligible: null, other: null,
}
const withoutNotice = { efforts: 'Called at different hours, left messages, wrote a letter and knocked at the door.', helpOffered: ['anotherAppointment', 'referrals'] }

/** Ends every open enrollment of the family, and its referral with it, as the app’s own discharge does; one that never became an enrollment is ended through `referralId`. @returns the closing day */
export function close(book: Book, family: DemoFamily, on: Day, reason: Reason, referralId: string | null = null, note: string | null = null): Day {
  const closureId = book.add('Closure', { familyId: family.id, programId: family.program.id, on: book.date(on), reason, note: note ?? reasonWords[reason], ...(reason === 'withoutNotice' && referralId === null ? withoutNotice : {}), ...entered(book, family.cover, on, 1005) })
  for (const enrollment of book.rows.Enrollment) if (enrollment.familyId === family.id && !enrollment.closureId) enrollment.closureId = closureId
  const came = (localOn: unknown) => String(localOn) <= book.date(on)
  for (const referral of book.rows.Referral) if (referral.familyId === family.id && !referral.closureId && came(referral.localOn)) referral.closureId = closureId
  return on
}

function give(book: Book, family: DemoFamily, planId: string, by: Person, day: Day, to: { readonly caregiverId: string } | { readonly providerId: string }): void {
  const at = book.moment(day, 860)
  book.add('PlanDelivery', { familyId: family.id, to: 'caregiverId' in to ? 'caregiver' : 'provider', ...to, planId, means: 'caregiverId' in to ? 'inPerson' : 'email', at, localOn: book.date(day), ...entered(book, by, day, 870) })
}

/** The meeting at which the discharge was planned, in the week before the last visit. */
function addPlanningMeeting(book: Book, family: DemoFamily, by: Person, lastServiceOn: Day): void {
  const on = book.workdayUpTo(lastServiceOn - 5)
  const provider = governingProvider(family)
  const meetingId = book.add('Meeting', { familyId: family.id, kind: 'dischargePlanning', on: book.date(on), cancelled: false, progressUpdate: true, ...entered(book, by, on, 980) })
  book.add('MeetingAttendance', { familyId: family.id, meetingId, staffId: by.staffId })
  if (provider) book.add('MeetingAttendance', { familyId: family.id, meetingId, providerId: provider.id })
}

/** The last visit, the closing, and the discharge plan as far as it has come. @returns the closing day */
export function discharge(book: Book, family: DemoFamily, notes: DischargeNotes): Day {
  const { lastServiceOn, writtenAfter, signedAfter, unsignedReason, givenAfter, providersAfter } = notes
  const by = workerOn(family, lastServiceOn) ?? family.cover
  addContact(book, family, { day: lastServiceOn, minutes: family.slot.minutes, length: 55, by, with: 'caregiver', mode: 'faceToFace', reached: true, service: true })
  if (notes.writtenAfter !== undefined) addPlanningMeeting(book, family, by, lastServiceOn)
  const closed = close(book, family, worked(book, lastServiceOn + notes.closesAfter), notes.reason)
  if (writtenAfter === undefined) return closed
  const writtenOn = Math.max(worked(book, lastServiceOn + writtenAfter), lastServiceOn)
  const planId = book.add('DischargePlan', { familyId: family.id, byId: by.staffId, on: book.date(writtenOn), ...planWords, ...entered(book, by, writtenOn, 990) })
  const signing = (day: Day) => ({ familyId: family.id, planId, ...entered(book, by, day, 1000) })
  const [caregiverId] = family.caregivers
  if (signedAfter !== undefined) {
    const day = Math.max(worked(book, lastServiceOn + signedAfter), writtenOn)
    const signer = book.rows.Caregiver.find(({ id }) => id === caregiverId)
    book.add('PlanSignature', { signedOn: book.date(day), ...(signer ? { caregiverId: signer.id, signerName: `${signer.givenName} ${signer.familyName}`, relation: signer.relationship ?? null } : {}), ...signing(day) })
  } else if (unsignedReason !== undefined) book.add('PlanSignature', { unsignedReason, tries: 'Asked on the telephone and by letter, with the plan and a stamped envelope.', ...signing(writtenOn) })
  if (givenAfter !== undefined && caregiverId) give(book, family, planId, by, Math.max(worked(book, lastServiceOn + givenAfter), writtenOn), { caregiverId })
  if (providersAfter !== undefined) for (const { id } of family.providers) give(book, family, planId, by, Math.max(worked(book, lastServiceOn + providersAfter), writtenOn), { providerId: id })
  return closed
}

/** Tries by every means over some weeks, to a family that does not answer any more. */
export function addTriesUntil(book: Book, family: DemoFamily, from: Day, until: Day): void {
  for (const [place, mode] of (['voicemail', 'text', 'telephone', 'faceToFace', 'letter', 'voicemail'] as const).entries()) {
    const day = book.workdayFrom(from + 4 * place)
    const by = workerOn(family, day)
    if (by && day <= until && day < book.today && weekday(day) <= 5) addAttempt(book, family, by, day, 615 + 25 * place, mode)
  }
}
