import { weekday, type Day } from '../calendar/civil-date'
import type { AgencySettings } from '../facts/case-file'

const weekdayKeys = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

type Hours = NonNullable<AgencySettings['hours']>

/** The agency's office hours; undefined where no weekday has hours, which is not the same as being closed all week. */
export const statedHours = ({ hours }: AgencySettings): Hours | undefined => (hours && Object.keys(hours).length > 0 ? hours : undefined)

/** Opening and closing time on a day; undefined when the office is not open on that weekday. */
export const hoursOn = (hours: Hours, day: Day) => hours[weekdayKeys[weekday(day) - 1] ?? 'mon']

/** Minutes after midnight of a time of day: 570 for `09:30`. */
export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
