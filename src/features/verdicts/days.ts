import { dayFromIso, isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import type { Finding } from '@/rules/finding'

/** What there is to count: the first and the last day, and what happened between them. */
export interface Count {
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** Of a window the first day counts, of a clock only those after the day that starts it. */
  readonly window: boolean
  readonly skipped: Finding['skipped']
  readonly satisfiedOn: CalendarDate | null
}

/** One day of a count: what it was to it. */
export interface CountedDay {
  readonly on: CalendarDate
  readonly part: 'start' | 'counted' | 'skipped'
  /** Which day of the count it is; 0 for the start. */
  readonly number: number
  readonly reason: string | null
  readonly due: boolean
  readonly done: boolean
}

/** A picture of more days than this tells nobody anything. */
const most = 42

/** What a picture of days can show: from the start of a clock to its due date, or a window that is still running; null where there is none. */
export function countOf({ startedOn, due, window, skipped, satisfiedOn, status }: Finding): Count | null {
  const running = status === 'open' || status === 'due_today' || status === 'overdue'
  const from = window ? (running ? window.from : null) : startedOn
  const to = window ? window.to : due
  if (from === null || to === null) return null
  const length = dayFromIso(to) - dayFromIso(from)
  return length < 0 || length >= most ? null : { from, to, window: window !== null, skipped, satisfiedOn }
}

/** The days of a count, one by one. */
export function daysOf({ from, to, window, skipped, satisfiedOn }: Count): readonly CountedDay[] {
  const first = dayFromIso(from)
  const reasons = new Map(skipped.map((one) => [one.on, one.reason]))
  let number = window ? 1 : 0
  return Array.from({ length: dayFromIso(to) - first + 1 }, (_, at) => {
    const on = isoFromDay(first + at)
    const reason = reasons.get(on) ?? null
    const part = at === 0 && !window ? 'start' : reason === null ? 'counted' : 'skipped'
    if (at > 0 && part === 'counted') number += 1
    return { on, part, number, reason, due: on === to, done: on === satisfiedOn }
  })
}
