import { civilOf, isoFromDay, spoken, weekday, type CalendarDate, type Day } from './civil-date'
import type { HolidayTable } from './holidays/holiday-table'

/** A day that a count passed over, and why. */
export interface SkippedDay {
  readonly on: CalendarDate
  readonly reason: string
}

/** The outcome of counting: the last day, or the year whose holidays nobody has entered. */
export type Count = { readonly due: Day; readonly skipped: readonly SkippedDay[] } | { readonly missingYear: number }

/** Which days are working days, for one program. */
export interface BusinessCalendar {
  readonly table: HolidayTable | null
  /** Days the agency was shut that a program's reading takes out of the count (ambiguity A05); by default none are. */
  readonly closures: ReadonlySet<Day>
}

const byDay = new WeakMap<HolidayTable, Map<number, Map<CalendarDate, string>>>()

function holidaysOf(table: HolidayTable, year: number): Map<CalendarDate, string> | undefined {
  const years = byDay.get(table) ?? new Map<number, Map<CalendarDate, string>>()
  byDay.set(table, years)
  const known = years.get(year)
  if (known) return known
  const rows = table.years.get(year)
  if (!rows) return undefined
  const names = new Map(rows.map((row) => [row.date as CalendarDate, row.name]))
  years.set(year, names)
  return names
}

/** Why a day is no business day, `undefined` when it is one; or the year that has no table. */
export const whyNotBusinessDay = (calendar: BusinessCalendar, day: Day) => (weekday(day) > 5 ? 'weekend' : whyClosed(calendar, day))

/** The same of a day whatever its weekday: a closure or a holiday. */
export function whyClosed(calendar: BusinessCalendar, day: Day): string | undefined | { missingYear: number } {
  if (calendar.closures.has(day)) return 'agency closed'
  if (!calendar.table) return undefined
  const { year } = civilOf(day)
  const holidays = holidaysOf(calendar.table, year)
  if (!holidays) return { missingYear: year }
  return holidays.get(isoFromDay(day))
}

/**
 * The business day that comes `count` business days after `start`. The start itself is day 0, whatever its hour and
 * even when it is no business day (ambiguities A01, A07).
 */
export function addBusinessDays(calendar: BusinessCalendar, start: Day, count: number): Count {
  const skipped: SkippedDay[] = []
  let day = start
  for (let counted = 0; counted < count; ) {
    day += 1
    const reason = whyNotBusinessDay(calendar, day)
    if (typeof reason === 'object') return reason
    if (reason === undefined) counted += 1
    else skipped.push({ on: isoFromDay(day), reason })
  }
  return { due: day, skipped }
}

/** The first business day on or after a day. */
export function nextBusinessDay(calendar: BusinessCalendar, day: Day): Count {
  const reason = whyNotBusinessDay(calendar, day)
  if (reason === undefined) return { due: day, skipped: [] }
  if (typeof reason === 'object') return reason
  return addBusinessDays(calendar, day, 1)
}

/** "Sat Jun 6 2026 (weekend), Mon Jun 8 2026 (Holiday)", for sentences. */
export const speakSkipped = (skipped: readonly SkippedDay[], dayFrom: (iso: string) => Day) =>
  skipped.map(({ on, reason }) => `${spoken(dayFrom(on))} (${reason})`).join(', ')
