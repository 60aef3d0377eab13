import { type Day, mondayOf, weekday } from '@/rules/calendar/civil-date'
import type { Book } from './book'
import { entered, type Person } from './people'
import { isThere } from './supervision'

/** How often nobody took over an evening. */
const eveningGap = 0.05

/**
 * Who can be asked, from a day to two weeks ahead: a senior clinician through each working day, somebody on most evenings
 * and on Saturday mornings. Now and then the one on duty was away and nobody noticed.
 *
 * @param clinicians the first two are seniors and share the days, the third helps out in the evenings
 */
export function addRoster(book: Book, clinicians: readonly [Person, Person, Person], since: Day): void {
  const [first, second, third] = clinicians
  const random = book.random.branch('roster')
  const shift = (person: Person, day: Day, from: number, to: number) =>
    book.add('RosterEntry', { staffId: person.staffId, at: book.moment(day, from), endsAt: book.moment(day, to), localOn: book.date(day), ...entered(book, person, mondayOf(day) - 10) })
  for (let day = mondayOf(since); day < book.today + 14; day += 1) {
    const [turn, other] = weekday(day) % 2 === 1 ? [first, second] : [second, first]
    if (book.isWorkday(day)) {
      const gap = random.chance(0.006)
      const present = isThere(turn, day) ? turn : other
      if (!gap) shift(present, day, 510, 1050)
    }
    const evening = weekday(day) === 4 ? third : weekday(day) <= 3 ? turn : undefined
    if (evening && !random.chance(eveningGap)) shift(isThere(evening, day) ? evening : other, day, 1050, 1230)
    if (weekday(day) === 6 && isThere(third, day)) shift(third, day, 540, 840)
    if (weekday(day) === 5 && !random.chance(eveningGap)) shift(isThere(other, day) ? other : turn, day, 1050, 1170)
  }
}
