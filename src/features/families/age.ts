import type { CalendarDate } from '@/rules/calendar/civil-date'

/** Whole years from a birthday to a day. */
export function ageOn(bornOn: CalendarDate, today: CalendarDate): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years
}
