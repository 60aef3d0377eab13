import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay, sayWindow } from '@/features/obligations/words'
import { type CalendarDate, dayFromIso, isoFromDay, mondayOf } from '@/rules/calendar/civil-date'

/** A week of somebody's hours on the roster. */
export interface RosterWeek {
  readonly monday: CalendarDate
  readonly says: string
  readonly shifts: readonly { readonly id: string; readonly says: string }[]
}

/** Hours on the roster, week by week, the first week first. */
export function weeksOf(entries: readonly { readonly id: string; readonly at: Date; readonly endsAt: Date; readonly localOn: CalendarDate }[], timeZone: string, today: CalendarDate): readonly RosterWeek[] {
  const weeks = new Map<CalendarDate, RosterWeek['shifts'][number][]>()
  for (const { id, at, endsAt, localOn: on } of entries) {
    const monday = isoFromDay(mondayOf(dayFromIso(on)))
    const [begins, ends] = [at, endsAt].map((moment) => sayTime(wallClockOf(timeZone, moment).time))
    weeks.set(monday, [...(weeks.get(monday) ?? []), { id, says: `${sayDay(on, today)}, ${begins} to ${ends}` }])
  }
  return [...weeks].map(([monday, shifts]) => ({ monday, says: sayWindow(monday, isoFromDay(dayFromIso(monday) + 6), today), shifts }))
}
