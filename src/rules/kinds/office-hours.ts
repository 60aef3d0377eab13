import { weekday, type Day } from '../calendar/civil-date'
import type { AgencySettings } from '../facts/case-file'

const weekdayKeys = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Opening and closing time on a day; undefined when the office is not open on that weekday. */
export const hoursOn = (hours: NonNullable<AgencySettings['hours']>, day: Day) => hours[weekdayKeys[weekday(day) - 1] ?? 'mon']

/** Minutes after midnight of a time of day: 570 for `09:30`. */
export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
