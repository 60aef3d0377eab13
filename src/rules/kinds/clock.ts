import { addBusinessDays, nextBusinessDay, speakSkipped, whyNotBusinessDay, type BusinessCalendar, type SkippedDay } from '../calendar/business-days'
import { addYears, dayFromIso, isoFromDay, spoken, type Day } from '../calendar/civil-date'
import type { Later, Ref, Status, Verdict } from '../finding'
import type { Deadline } from '../spec/obligation'
import type { CutOff } from './cut-off'
import { amount, says, speakRef } from './judging'

/** What was done, when, and by which facts. */
export interface Deed {
  readonly on: Day
  readonly refs: readonly Ref[]
  readonly words: string
  /** The moment, where more than the day is on record. */
  readonly at?: number | undefined
  /** On record, but not since when: `on` is only where it stands against the due date, and no day is said. */
  readonly undated?: boolean
}

/** How a clock that is running, was stopped in time, too late, or never, stands on a day. */
export interface ClockState {
  readonly asOf: Day
  readonly due: Day
  readonly done: Deed | undefined
  /** The day after which it can no longer be done: the closing of the episode, a person's leaving. */
  readonly endedOn: Day | undefined
  /** It can be done through the due date, not after it. */
  readonly lostAfterDue?: boolean
  /** When the due date ends, if that is before its midnight. */
  readonly cutOff?: CutOff | undefined
  /** Ended before it was due, it is owed all the same. */
  readonly owedOnceEnded?: boolean | undefined
}

/** Whether something was done in time: by the due date, and on it before it ends. A deed of which only the day is known has the whole day. */
export const isInTime = ({ on, at }: Deed, due: Day, cutOff: CutOff | undefined) =>
  on < due || (on === due && (cutOff === undefined || at === undefined || at <= cutOff.at))

/** The status of a started clock (contract: "Missing and ended"). */
export function clockStatus({ asOf, due, done, endedOn, lostAfterDue, cutOff, owedOnceEnded }: ClockState): Status {
  if (done) return isInTime(done, due, cutOff) ? 'met' : 'met_late'
  if (endedOn !== undefined) return endedOn <= due && !owedOnceEnded ? 'not_required' : 'not_met'
  if (asOf < due) return 'open'
  if (asOf === due) return 'due_today'
  return lostAfterDue ? 'not_met' : 'overdue'
}

/** What the passing of time makes of a clock that nothing has stopped. */
function clockLater(state: ClockState): Later | null {
  if (state.done || state.endedOn !== undefined || (state.lostAfterDue && state.asOf > state.due)) return null
  return { onDue: 'due_today', after: state.lostAfterDue ? 'not_met' : 'overdue' }
}

/** A due date with its arithmetic in words. */
export interface DueDate {
  readonly due: Day
  readonly skipped: readonly SkippedDay[]
  readonly because: string
}

const missingTable = (year: number) =>
  `The holidays of ${year} are not entered, so its business days cannot be counted; an administrator enters them.`

/** Works out when a clock that starts on a day is due, or says which year's holidays are missing. */
export function dueDate(rule: Deadline, start: Day, calendar: BusinessCalendar): DueDate | { readonly undetermined: string } {
  const { calendarDays, businessDays, years } = rule.within
  if (years !== undefined) {
    const due = addYears(start, years, rule.leapDay)
    return { due, skipped: [], because: `${spoken(start)} and ${amount(years, 'year')}: due ${spoken(due)}.` }
  }
  if (businessDays !== undefined) {
    const from = rule.startsOnBusinessDay ? nextBusinessDay(calendar, start) : { due: start, skipped: [] }
    if ('missingYear' in from) return { undetermined: missingTable(from.missingYear) }
    // Where the first day counts, it does so as a business day: a start on none leaves the count to begin with the next one.
    const closed = rule.countsFirstDay ? whyNotBusinessDay(calendar, from.due) : 'not counted'
    if (typeof closed === 'object') return { undetermined: missingTable(closed.missingYear) }
    const first = closed === undefined ? 1 : 0
    const count = addBusinessDays(calendar, from.due, businessDays - first)
    if ('missingYear' in count) return { undetermined: missingTable(count.missingYear) }
    const skipped = [...from.skipped, ...count.skipped]
    const passed = skipped.length > 0 ? `, skipping ${speakSkipped(skipped, dayFromIso)}` : ''
    return {
      due: count.due, skipped,
      because: `${spoken(from.due)} is day ${first}; ${amount(businessDays, 'business day')} counted${passed}: due ${spoken(count.due)}.`,
    }
  }
  const first = rule.countsFirstDay ? 1 : 0
  const days = calendarDays ?? 0
  const plain = start + days - first
  const said = `${spoken(start)} is day ${first}; ${amount(days, 'calendar day')} counted`
  if (!rule.rolls) return { due: plain, skipped: [], because: `${said}: due ${spoken(plain)}.` }
  const rolled = nextBusinessDay(calendar, plain)
  if ('missingYear' in rolled) return { undetermined: missingTable(rolled.missingYear) }
  return { due: rolled.due, skipped: rolled.skipped, because: `${said}, moved to the next business day: due ${spoken(rolled.due)}.` }
}

const ending: Partial<Record<Status, string>> = {
  open: 'Not done yet.',
  due_today: 'Not done yet; today is the last day.',
  overdue: 'Not done, and still has to be.',
}

/** Says how a started clock stands: the start, the count, and what stopped it. */
export function clockVerdict(state: ClockState, startedOn: Day, dates: DueDate, because: readonly string[]): Verdict {
  const status = clockStatus(state)
  const done = state.done
  const reasons = [...because, dates.because]
  if (done) {
    const late = done.on - state.due
    const missedBy = status === 'met_late' && state.cutOff ? `, but after ${state.cutOff.words}` : ''
    const when = late > 0 ? `${amount(late, 'day')} late` : late === 0 ? `on the last day${missedBy}` : 'in time'
    reasons.push(`${done.words}, ${when}.`)
  } else if (state.endedOn !== undefined) {
    const when = state.endedOn === state.due ? 'on the day' : 'before'
    reasons.push(status === 'not_required' ? `Ended ${spoken(state.endedOn)}, ${when} it was due.` : `Not done when it ended ${spoken(state.endedOn)}.`)
  } else {
    reasons.push(ending[status] ?? 'It can no longer be done.')
    if (state.cutOff && state.asOf <= state.due) reasons.push(`The last day ends at ${state.cutOff.words}.`)
  }
  return {
    status, because: reasons, due: isoFromDay(state.due), startedOn: isoFromDay(startedOn),
    satisfiedOn: done && !done.undated ? isoFromDay(done.on) : null, satisfiedBy: done ? done.refs : [], skipped: dates.skipped, later: clockLater(state),
  }
}

/** A clock whose due date cannot be worked out. */
export const unknowable = (startedOn: Day, because: readonly string[], why: string): Verdict => ({
  ...says('undetermined', why), because: [...because, why], startedOn: isoFromDay(startedOn),
})

/** "K2 (telephone, …)" and the like, for deeds that are a single fact. */
export const deedOf = (ref: Ref, on: Day, words?: string, at?: number): Deed => ({ on, refs: [ref], words: words ?? `${speakRef(ref)} on ${spoken(on)}`, at })
