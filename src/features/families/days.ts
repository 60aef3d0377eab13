import { dayFromIso, isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import type { Finding } from '@/rules/finding'

/** One day of a count: what it was to it. */
export interface CountedDay {
  readonly on: CalendarDate
  readonly part: 'start' | 'counted' | 'skipped'
  /** Which day of the count it is; 0 for the start. */
  readonly number: number
  readonly reason: string | null
  readonly due: boolean
  readonly done: boolean
  readonly today: boolean
}

/** A picture of more days than this tells nobody anything. */
const most = 42

/** The days from the start of a clock to its due date, or of a window that is still running; null where there is no such picture. */
export function daysOf({ startedOn, due, window, skipped, satisfiedOn, status }: Finding, today: CalendarDate): readonly CountedDay[] | null {
  const running = status === 'open' || status === 'due_today' || status === 'overdue'
  // Of a window every day counts, of a clock those after the day that starts it.
  const from = window ? (running ? window.from : null) : startedOn
  const to = window ? window.to : due
  if (from === null || to === null) return null
  const [first, last] = [dayFromIso(from), dayFromIso(to)]
  if (last < first || last - first >= most) return null
  const reasons = new Map(skipped.map((one) => [one.on, one.reason]))
  let number = window ? 1 : 0
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const on = isoFromDay(first + at)
    const reason = reasons.get(on) ?? null
    const part = at === 0 && !window ? 'start' : reason === null ? 'counted' : 'skipped'
    if (at > 0 && part === 'counted') number += 1
    return { on, part, number, reason, due: on === to, done: on === satisfiedOn, today: on === today }
  })
}
