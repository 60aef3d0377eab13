import { whyNotBusinessDay } from '@/rules/calendar/business-days'
import { type CalendarDate, dayFromIso, type Day, isoFromDay, mondayOf } from '@/rules/calendar/civil-date'
import type { HolidayTable } from '@/rules/calendar/holidays/holiday-table'
import { type Zone, zoneOf } from '@/rules/calendar/zone'
import { idOf } from './ids'
import { type Random, randomFrom } from './random'
import { noRows, type Rows, type Table, type Tables } from './rows'

/** A row without what the book adds by itself. */
export type Draft<T extends Table> = Omit<Tables[T], 'tenantId' | 'id'> & { readonly id?: string }

/** An agency being written down: its calendar, and every row so far. */
export type Book = {
  readonly tenantId: string
  readonly today: Day
  /** The Monday from which the agency keeps its records here, some ten months ago. */
  readonly since: Day
  readonly zone: Zone
  readonly random: Random
  readonly rows: Rows
  /** Writes a row down and answers its id. */
  add<T extends Table>(table: T, row: Draft<T>): string
  newId(): string
  /** A date as its column takes it. */
  date(day: Day): CalendarDate
  /** The moment of a local time, in minutes after midnight. */
  moment(day: Day, minutes: number): string
  /** Neither a weekend nor a holiday of the state. */
  isWorkday(day: Day): boolean
  /** That day, or the first working day after it. */
  workdayFrom(day: Day): Day
  /** That day, or the last working day before it. */
  workdayUpTo(day: Day): Day
}

export type AgencyNotes = { readonly seed: string; readonly name: string; readonly timeZone: string; readonly today: CalendarDate; readonly holidays: HolidayTable }

/** Opens the book of an agency. Its id depends on its seed alone, everything else on the day as well. */
export function openBook({ seed, name, timeZone, today: date, holidays }: AgencyNotes): Book {
  const tenantId = idOf(`demo/${seed}`)
  const rows = noRows()
  const zone = zoneOf(timeZone)
  const today = dayFromIso(date)
  let made = 0
  const newId = () => idOf(`demo/${seed}/${++made}`, made)
  const calendar = { table: holidays, closures: new Set<Day>() }
  const isWorkday = (day: Day) => typeof whyNotBusinessDay(calendar, day) !== 'string' // a year without a table has weekends only
  const book: Book = {
    tenantId, today, since: mondayOf(today - 316), zone, rows, newId, isWorkday,
    random: randomFrom(seed),
    add: (table, row) => {
      const id = row.id ?? newId()
      const of = table === 'Agency' || table === 'User' ? {} : { tenantId }
      const list: object[] = rows[table]
      list.push({ ...of, ...row, id })
      return id
    },
    date: isoFromDay,
    moment: (day, minutes) => new Date(zone.instantOf(day, minutes)).toISOString(),
    workdayFrom: (day) => {
      let found = day
      while (!isWorkday(found)) found += 1
      return found
    },
    workdayUpTo: (day) => {
      let found = day
      while (!isWorkday(found)) found -= 1
      return found
    },
  }
  book.add('Agency', { id: tenantId, name, timeZone, createdAt: book.moment(today - 900, 540), referralFormCode: `${seed}referrals`, referralFormOpen: true })
  return book
}
