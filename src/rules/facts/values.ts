import * as z from 'zod'
import { isCalendarDate, type CalendarDate } from '../calendar/civil-date'

const instantShape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** Whether the text is an ISO 8601 instant with an offset, of a date that exists. */
export function isInstant(text: string): boolean {
  const match = instantShape.exec(text)
  return match !== null && isCalendarDate(match[1] ?? '')
}

/** A `YYYY-MM-DD` date that exists. */
export const date = z.custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value), 'not a date that exists (YYYY-MM-DD)')

/** An ISO 8601 instant with an offset, kept as written. */
export const instant = z.custom<string>((value) => typeof value === 'string' && isInstant(value), 'not an ISO 8601 instant with an offset')

/** An identifier the writer of the case chose. */
export const id = z.string('not a text').min(1, 'empty').max(200, 'longer than 200 characters')

/** Free words; the rules never read them. */
export const words = z.string('not a text').max(20_000, 'longer than 20,000 characters')

/** `09:00`, up to `24:00`. */
export const timeOfDay = z.string('not a text').regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'not a time of day (HH:MM)')

/** When an office opens and closes. */
export const openingHours = z.tuple([timeOfDay, timeOfDay], 'not an opening and a closing time').refine(([opens, closes]) => opens < closes, 'closes before it opens')
