/** A local calendar date, `YYYY-MM-DD`, in the zone of the program it belongs to. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' }

/**
 * A civil day as a whole number: days since 1970-01-01. All arithmetic of the rules is done on these, so that no
 * machine zone, hour or daylight-saving change can reach it. Converted at the edges only.
 */
export type Day = number

const pad = (value: number, width: number) => String(value).padStart(width, '0')

/** The day of a proleptic Gregorian date (H. Hinnant, "chrono-compatible low-level date algorithms"). `month` is 1 to 12. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

export interface CivilDate {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  readonly dayOfMonth: number
}

/** The date of a day: the inverse of {@link dayOf}. */
export function civilOf(day: Day): CivilDate {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** Days in a month; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number) =>
  month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1)

/** Days and their texts are asked for again and again (a year of findings names the same 365 days); forget them before they pile up. */
function remember<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= 20_000) known.clear()
    const made = make(key)
    known.set(key, made)
    return made
  }
}

const isoShape = /^(\d{4,})-(\d{2})-(\d{2})$/

/** Whether the text is a date that exists, of a year that `YYYY` can name: `2026-02-29` is not. */
export const isCalendarDate = (text: string): text is CalendarDate => text.length === 10 && exists(text)

/** Whether there is such a date; counted from the last days of 9999 one may lie beyond them. */
function exists(text: string): boolean {
  const match = isoShape.exec(text)
  if (!match) return false
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
}

/** The day of a `YYYY-MM-DD` date, or of a later one. Throws a RangeError for a date that does not exist. */
export const dayFromIso = remember((iso: string): Day => {
  if (!exists(iso)) throw new RangeError(`not a calendar date: ${iso}`)
  return dayOf(Number(iso.slice(0, -6)), Number(iso.slice(-5, -3)), Number(iso.slice(-2)))
})

/** The `YYYY-MM-DD` date of a day. */
export const isoFromDay = remember((day: Day): CalendarDate => {
  const { year, month, dayOfMonth } = civilOf(day)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as CalendarDate
})

/** 1 (Monday) to 7 (Sunday), as ISO 8601 numbers them. */
export const weekday = (day: Day) => ((((day + 3) % 7) + 7) % 7) + 1

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day as people read it: `Tue Nov 17 2026`. */
export const spoken = remember((day: Day): string => {
  const { year, month, dayOfMonth } = civilOf(day)
  return `${weekdayNames[weekday(day) - 1]} ${monthNames[month - 1]} ${dayOfMonth} ${year}`
})

/** The Monday of the ISO week that holds the day. */
export const mondayOf = (day: Day): Day => day - weekday(day) + 1

/** The first day of the day's month. */
export const firstOfMonth = (day: Day): Day => day - civilOf(day).dayOfMonth + 1

/** The last day of the day's month. */
export function lastOfMonth(day: Day): Day {
  const { year, month, dayOfMonth } = civilOf(day)
  return day + daysInMonth(year, month) - dayOfMonth
}

/** How 29 February is carried into a year without one. */
export type LeapDayCarry = 'feb28' | 'mar1'

/**
 * The same month and day, so many years later. From 29 February into a common year it is 28 February, the earlier
 * and so the safer day (ambiguities A32, A35), unless the program reads it as 1 March.
 */
export function addYears(day: Day, years: number, carry: LeapDayCarry = 'feb28'): Day {
  const { year, month, dayOfMonth } = civilOf(day)
  const target = year + years
  if (dayOfMonth <= daysInMonth(target, month)) return dayOf(target, month, dayOfMonth)
  return carry === 'feb28' ? dayOf(target, 2, 28) : dayOf(target, 3, 1)
}
