import { dayFromIso } from '@/rules/calendar/civil-date'
import type { Book } from './book'

const comments = [
  'What did the caregiver want to do next? Please add the next step you agreed on.',
  'Which goal of the plan was this about? Please name it.',
  'The visit is longer than what is written here. Please add what the second half was about.',
]

/** Supervisors keep up: what was signed a week ago is affirmed, of the last days some is not yet, and a few came back with a question. */
export function addReviews(book: Book): void {
  const { rows, today } = book
  const random = book.random.branch('reviews')
  const memberships = new Map(rows.Staff.map(({ id, membershipId }) => [id, membershipId]))
  const supervisors = new Map(rows.StaffSupervisor.toReversed().map(({ staffId, supervisorId }) => [staffId, memberships.get(supervisorId)]))
  const talked = new Set(rows.Contact.filter(({ reached, strikeId }) => reached === true && !strikeId).map(({ id }) => id))
  let returned = 0
  for (const { id, familyId, contactId, byId, signedOn } of rows.ProgressReport) {
    const by = supervisors.get(byId)
    if (!id || !signedOn || !by || !talked.has(contactId)) continue
    const day = dayFromIso(String(signedOn))
    const age = today - day
    if (age < 2 || (age < 7 && !random.chance(0.6))) continue
    const doubtful = age > 2 && age < 9 && random.chance(0.03)
    const review = doubtful ? { verdict: 'returned', comment: comments[returned++ % comments.length] ?? '' } : { verdict: 'affirmed' }
    book.add('ReportReview', { familyId, reportId: id, byId: by, at: book.moment(Math.min(day + 2, today - 1), 1075), ...review })
  }
}
