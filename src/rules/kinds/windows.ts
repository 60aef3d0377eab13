import { dayFromIso, firstOfMonth, isoFromDay, lastOfMonth, mondayOf, spoken, type Day } from '../calendar/civil-date'
import type { About, Verdict } from '../finding'
import { windowOf, type Judging } from './judging'

/** A whole week or month, and how much of it the subject was there for. */
export interface Window {
  readonly from: Day
  readonly to: Day
  /** Which part of it the subject was there for, in words; nothing where that is all of it. */
  readonly part?: string | undefined
}

const endOf = { week: (day: Day) => mondayOf(day) + 6, month: lastOfMonth }
const startOf = { week: mondayOf, month: firstOfMonth }

/** "from Thu Jan 15 2026 on": the part of [start, end] the subject was there for; undefined when it is all of it. */
export function partOf(start: Day, end: Day, from: Day, to: Day | null): string | undefined {
  const parts = [start < from ? `from ${spoken(from)} on` : '', to !== null && end > to ? `through ${spoken(to)}` : '']
  return parts.filter(Boolean).join(', ') || undefined
}

/**
 * Whole weeks (Monday to Sunday) or months, from the first begun to the one that holds `through` or the last day.
 *
 * @param to the last day the subject was there; null while it still is
 */
export function* windowsOf(each: 'week' | 'month', from: Day, to: Day | null, through: Day): Generator<Window> {
  const last = to === null ? through : Math.min(to, through)
  for (let start = startOf[each](from); start <= last; ) {
    const end = endOf[each](start)
    yield { from: start, to: end, part: partOf(start, end, from, to) }
    start = end + 1
  }
}

/** The day whose edition judges a window: its first one with the subject, or, before records were kept here, the first day of those. */
export function judgedFrom(window: Window, from: Day, { dossier }: Judging): Day {
  const recordsFrom = dossier.agency.recordsFrom
  const since = recordsFrom === undefined ? undefined : dayFromIso(recordsFrom)
  return since !== undefined && window.to < since ? since : Math.max(window.from, from)
}

/** A window nothing is asked of: partial, or before records were kept here; undefined when it is judged. */
export function unjudged(window: Window, partialToo: boolean | undefined, about: About, judging: Judging): Verdict | undefined {
  const recordsFrom = judging.dossier.agency.recordsFrom
  const because =
    window.part !== undefined && !partialToo
      ? `Only part of it would be judged: ${window.part}.`
      : recordsFrom !== undefined && window.to < dayFromIso(recordsFrom)
        ? `It ended before records were kept here (${spoken(dayFromIso(recordsFrom))}).`
        : undefined
  if (because === undefined) return undefined
  return { status: 'not_required', because: [because], due: isoFromDay(window.to), window: windowOf(window.from, window.to), about }
}

/** A window that is judged: met by what happened in it, else open while it runs, due on its last day, not met once it is over. */
export function windowVerdict(window: Window, met: Pick<Verdict, 'because'> & Partial<Verdict> | undefined, missing: () => readonly string[], about: About, asOf: Day): Verdict {
  const frame = { due: isoFromDay(window.to), window: windowOf(window.from, window.to), startedOn: isoFromDay(window.from), about }
  if (met) return { ...frame, ...met, status: 'met' }
  const status = asOf < window.to ? 'open' : asOf === window.to ? 'due_today' : 'not_met'
  return { ...frame, status, because: missing(), later: asOf > window.to ? null : { onDue: 'due_today', after: 'not_met' } }
}
