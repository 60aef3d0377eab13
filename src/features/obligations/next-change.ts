import { dayFromIso, isCalendarDate, isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import type { Fact } from '@/rules/facts/vocabulary'
import type { Finding } from '@/rules/finding'

/** How far ahead windows are written, in days: a quarter of a year, so that whoever logs anything at all never waits for it. */
export const aheadDays = 91

/** Every civil date a fact holds, and the day after it: what is in force through a day ends on the next. */
function datesOf(fact: Fact): CalendarDate[] {
  return Object.values(fact).flatMap((value) => (typeof value === 'string' && isCalendarDate(value) ? [value, isoFromDay(dayFromIso(value) + 1)] : []))
}

/**
 * The first day after today on which what is stored may no longer be right without anything new having been recorded: a
 * date on file comes (a leave begins, a licence runs out, a record of the future becomes one of the past), or the windows
 * written ahead run out. A due date is none: it is stored with what comes after it.
 */
export function nextChange(facts: readonly Fact[], findings: readonly Finding[], today: CalendarDate, through: CalendarDate): CalendarDate | null {
  const tomorrow = isoFromDay(dayFromIso(today) + 1)
  const future = facts.flatMap((fact) => [...datesOf(fact), ...('at' in fact && fact.at.slice(0, 10) > today ? [tomorrow] : [])]).filter((date) => date > today)
  const ahead = findings.some(({ window }) => window !== null && window.to >= through) ? [through] : []
  const dates = [...future, ...ahead].toSorted()
  return dates[0] ?? null
}
