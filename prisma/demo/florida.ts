import { addYears, type CalendarDate, type Day, firstOfMonth, lastOfMonth, mondayOf } from '@/rules/calendar/civil-date'
import { holidayTables } from '@/rules/calendar/holidays/tables'
import { type Book, openBook } from './book'
import { floridaStaff } from './florida-people'
import { addPerson, entered, type Person } from './people'
import type { Rows } from './rows'

type Agreement = {
  readonly name: string
  readonly effectiveAgo: number
  /** Days by which a yearly report came early, or late below zero, the first year’s first. */
  readonly reports: readonly number[]
  /** Months ago in which the workgroup did not meet, or its meeting was cancelled. */
  readonly missed: readonly number[]
  readonly cancelled: readonly number[]
}

const agreements: readonly Agreement[] = [
  { name: 'Mangrove Coast and Heron Bay Community Care', effectiveAgo: 905, reports: [12, -9], missed: [9, 17], cancelled: [4] },
  { name: 'Mangrove Coast and Cypress Families Partnership', effectiveAgo: 742, reports: [6], missed: [3, 6, 11], cancelled: [7] },
]

/** The second Tuesday of a month, as the agreements say. */
function meetingDay(book: Book, first: Day): Day {
  const tuesday = mondayOf(first + 6) + 1
  return book.workdayFrom(tuesday + 7)
}

function addMonths(book: Book, agreementId: string, from: Day, { missed, cancelled }: Agreement, people: readonly Person[]): void {
  const months: Day[] = []
  for (let first = firstOfMonth(from); first < book.today; first = lastOfMonth(first) + 1) months.push(first)
  for (const [at, first] of months.entries()) {
    const ago = months.length - 1 - at
    const day = meetingDay(book, first)
    const [scribe] = people
    if (!scribe || day <= from || day >= book.today || missed.includes(ago)) continue
    const isCancelled = cancelled.includes(ago)
    const meetingId = book.add('Meeting', { kind: 'workgroup', agreementId, on: book.date(day), cancelled: isCancelled, note: isCancelled ? 'Cancelled on the day before: three of five members could not come.' : 'Shared cases, barriers, and what each side does until next month.', ...entered(book, scribe, day) })
    if (!isCancelled) for (const { staffId } of people) if (book.random.chance(0.85)) book.add('MeetingAttendance', { meetingId, staffId })
  }
}

/** Mangrove Coast Care Alliance: a Managing Entity with two working agreements. The second one’s yearly report is late. */
export function florida(today: CalendarDate, passwordHash: string): Rows {
  const book = openBook({ seed: 'mangrove', name: 'Mangrove Coast Care Alliance', timeZone: 'America/New_York', today, holidays: holidayTables['US-FL'] })
  const programId = book.add('Program', { name: 'Child welfare integration', spec: 'florida-guidance-19', timeZone: book.zone.name, holidays: 'US-FL', createdAt: book.moment(book.today - 910, 600) })
  const people = floridaStaff.map((notes) => addPerson(book, notes, passwordHash))
  const [manager] = people
  if (!manager) return book.rows
  for (const agreement of agreements) {
    const from = book.today - agreement.effectiveAgo
    const agreementId = book.add('WorkingAgreement', { programId, name: agreement.name, effectiveOn: book.date(from), ...entered(book, manager, from) })
    for (const [year, early] of agreement.reports.entries()) {
      const on = book.workdayUpTo(addYears(from, year + 1) - early)
      book.add('AnnualReport', { agreementId, on: book.date(on), ...entered(book, manager, on) })
    }
    addMonths(book, agreementId, from, agreement, people.slice(0, 3))
  }
  return book.rows
}
