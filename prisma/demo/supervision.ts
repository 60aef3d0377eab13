import { type Day, mondayOf } from '@/rules/calendar/civil-date'
import type { Book } from './book'
import { employedOn, entered, type Person } from './people'

type Session = { readonly format: 'individual' | 'dyad' | 'group'; readonly day: Day; readonly minutes: number; readonly length: number; readonly by: Person; readonly of: readonly Person[] }

function addSession(book: Book, { format, day, minutes, length, by, of }: Session): void {
  const sessionId = book.add('SupervisionSession', {
    at: book.moment(day, minutes), endsAt: book.moment(day, minutes + length), localOn: book.date(day), format, ...entered(book, by, day, minutes + length + 10),
  })
  book.add('SupervisionAttendance', { sessionId, staffId: by.staffId, part: 'supervisor' })
  for (const person of of) book.add('SupervisionAttendance', { sessionId, staffId: person.staffId, part: 'supervisee' })
}

/** A week away now and then, the whole of it. */
export function addLeave(book: Book, person: Person, since: Day): void {
  const random = book.random.branch(`${person.name}/leave`)
  for (let monday = mondayOf(since) + 7 * random.between(4, 14); monday < book.today + 21; monday += 7 * random.between(13, 22)) {
    if (!employedOn(person, monday) || person.startsOn > monday - 60) continue
    person.leaves.add(monday)
    book.add('Leave', { staffId: person.staffId, from: book.date(monday), to: book.date(monday + 6), ...entered(book, person, Math.min(monday - 30, book.today - 1)) })
  }
}

export const onLeave = (person: Person, day: Day) => person.leaves.has(mondayOf(day))
export const isThere = (person: Person, day: Day) => employedOn(person, day) && !onLeave(person, day)

export type Team = { readonly senior: Person; readonly clinician: Person; readonly partners: readonly Person[] }

/** How often a supervisor’s week goes by without the talk that was planned. */
const missed = 0.025

/** Each Family Partner’s week: a talk with the Senior Family Partner, a group with the clinician, and every other week the clinician alone. */
export function addSupervision(book: Book, teams: readonly Team[], since: Day, forgotten: readonly Person[] = []): void {
  for (const [at, { senior, clinician, partners }] of teams.entries()) {
    const random = book.random.branch(`supervision/${at}`)
    for (let monday = mondayOf(since), week = 0; monday < book.today; monday += 7, week++) {
      const group = book.workdayFrom(monday + 2)
      const there = partners.filter((person) => isThere(person, group))
      if (group < book.today && isThere(clinician, group) && there.length > 0 && !random.chance(missed)) addSession(book, { format: there.length === 1 ? 'individual' : 'group', day: group, minutes: 555 + 75 * at, length: 60, by: clinician, of: there })
      for (const [place, person] of partners.entries()) {
        const day = book.workdayFrom(monday + (place % 3))
        const kept = !random.chance(missed)
        if (day < book.today && isThere(senior, day) && isThere(person, day) && kept) addSession(book, { format: 'individual', day, minutes: 825 + 35 * Math.floor(place / 3), length: 30, by: senior, of: [person] })
        const alone = book.workdayFrom(monday + 3)
        const due = (week + place) % 2 === 0 && !(forgotten.includes(person) && alone > book.today - 33)
        if (due && alone < book.today && isThere(clinician, alone) && isThere(person, alone)) addSession(book, { format: 'individual', day: alone, minutes: 570 + 45 * place, length: 40, by: clinician, of: [person] })
      }
    }
  }
}
