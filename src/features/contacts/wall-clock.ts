import { tzOffset } from '@date-fns/tz/tzOffset'
import { dayFromIso, isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'

const dayLength = 86_400_000

/** What a clock on the wall shows: a date, and a time of day such as `09:30`. */
export interface WallClock {
  readonly date: CalendarDate
  readonly time: string
}

/**
 * The moments at which a wall clock of the zone shows this: one as a rule, none in the hour that is left out in spring,
 * two in the hour that comes twice in autumn, the earlier first.
 */
export function momentsOf(timeZone: string, { date, time }: WallClock): readonly Date[] {
  const local = dayFromIso(date) * dayLength + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000
  const offsetAt = (instant: number) => tzOffset(timeZone, new Date(instant)) * 60_000
  const candidates = new Set([local - offsetAt(local - dayLength), local - offsetAt(local + dayLength)])
  return [...candidates].filter((instant) => instant + offsetAt(instant) === local).sort((a, b) => a - b).map((instant) => new Date(instant))
}

/** What the wall clock of a zone shows at a moment, to the minute. */
export function wallClockOf(timeZone: string, moment: Date): WallClock {
  const local = moment.getTime() + tzOffset(timeZone, moment) * 60_000
  const day = Math.floor(local / dayLength)
  const minutes = Math.floor((local - day * dayLength) / 60_000)
  return { date: isoFromDay(day), time: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` }
}

/** "3:10 PM" */
export function sayTime(time: string): string {
  const hour = Number(time.slice(0, 2))
  return `${hour % 12 || 12}:${time.slice(3, 5)} ${hour < 12 ? 'AM' : 'PM'}`
}
