import { civilOf, dayOf, daysInMonth, isoFromDay, weekday, type Day } from '../civil-date'
import type { Holiday } from './holiday-table'

/** The day of the year that a law names: a date, or such a weekday of a month. */
export type NamedDay =
  | { readonly month: number; readonly dayOfMonth: number }
  | {
      readonly month: number
      /** 1 (Monday) to 7 (Sunday) */
      readonly weekday: number
      readonly nth: 1 | 2 | 3 | 4 | 'last'
      /** Days after that weekday: 1 for the Friday after the fourth Thursday. */
      readonly plusDays?: number
    }

/** A holiday as the law states it. */
export interface HolidayLaw {
  readonly name: string
  readonly on: NamedDay
  /** The first year in which the law held on that day; left out, all years of the table. */
  readonly from?: number
  readonly source: string
}

/** What a law does with a holiday that falls on a weekend day: moves it by so many days, and says so where. */
export interface WeekendLaw {
  readonly move: -1 | 0 | 1
  readonly source: string
}

export interface HolidayLaws {
  readonly holidays: readonly HolidayLaw[]
  readonly saturday: WeekendLaw
  readonly sunday: WeekendLaw
}

const SATURDAY = 6
const SUNDAY = 7

function dayNamed(year: number, on: NamedDay): Day {
  if ('dayOfMonth' in on) return dayOf(year, on.month, on.dayOfMonth)
  const days = daysInMonth(year, on.month)
  const earliest = dayOf(year, on.month, on.nth === 'last' ? days - 6 : 1 + 7 * (on.nth - 1))
  return earliest + ((on.weekday - weekday(earliest) + 7) % 7) + (on.plusDays ?? 0)
}

function observed(day: Day, { name, source }: HolidayLaw, laws: HolidayLaws): { day: Day; holiday: Holiday } {
  const weekend = weekday(day) === SATURDAY ? laws.saturday : weekday(day) === SUNDAY ? laws.sunday : undefined
  if (!weekend) return { day, holiday: { date: isoFromDay(day), name, source } }
  const moved = day + weekend.move
  const shownAs = weekend.move === 0 ? name : `${name}, observed`
  return { day: moved, holiday: { date: isoFromDay(moved), name: shownAs, source: `${source}; ${weekend.source}` } }
}

/**
 * The dated rules of a law written out as the days observed from the first year to the last. The years on either side
 * are read too, because a holiday near the turn of a year may be observed in the other one.
 */
export function observedDays(laws: HolidayLaws, first: number, last: number): ReadonlyMap<number, readonly Holiday[]> {
  const found: { day: Day; holiday: Holiday }[] = []
  for (let year = first - 1; year <= last + 1; year += 1) {
    for (const law of laws.holidays) {
      if (year >= (law.from ?? year)) found.push(observed(dayNamed(year, law.on), law, laws))
    }
  }
  found.sort((a, b) => a.day - b.day)

  const years = new Map<number, Holiday[]>()
  for (let year = first; year <= last; year += 1) years.set(year, [])
  for (const { day, holiday } of found) years.get(civilOf(day).year)?.push(holiday)
  return years
}
