import { type ActionRefusal, refuseMarked } from '@/platform/action-result'
import { addYears, type CalendarDate, dayFromIso } from '@/rules/calendar/civil-date'

const longestCareer = 80

/** What is wrong with a day that is too far away to be meant; nothing where it may be. */
export function tooFar(day: CalendarDate | undefined, today: CalendarDate, yearsAhead: number): string | false {
  if (day === undefined) return false
  if (dayFromIso(day) > addYears(dayFromIso(today), yearsAhead)) return yearsAhead === 0 ? 'This day has not come yet.' : `That is more than ${yearsAhead === 1 ? 'a year' : `${yearsAhead} years`} ahead. Check the year.`
  return dayFromIso(day) < addYears(dayFromIso(today), -longestCareer) && `That is more than ${longestCareer} years ago. Check the year.`
}

/** A refusal that says what is wrong beside each field; null where nothing is. */
export function wrongIn(fields: Readonly<Record<string, string | false | undefined>>): ActionRefusal | null {
  const told = Object.fromEntries(Object.entries(fields).flatMap(([name, says]) => (says ? [[name, says]] : [])))
  return Object.keys(told).length > 0 ? refuseMarked(told) : null
}
