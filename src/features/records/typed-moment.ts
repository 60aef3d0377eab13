import * as z from 'zod'
import { isCalendarDate, type CalendarDate } from '@/rules/calendar/civil-date'

/** A day as a date field sends it. What is half typed it sends as nothing. */
export const typedDay = z.custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value), {
  error: ({ input }) => (typeof input === 'string' && input !== '' ? 'This is no date on the calendar.' : 'Choose a day, with its month and year.'),
})

/** A time of day as a time field sends it, such as `09:30`. */
export const typedTime = z.string('Write a time of day.').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time of day.')
