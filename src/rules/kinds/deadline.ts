import { isoFromDay, spoken, type Day } from '../calendar/civil-date'
import { counts } from '../facts/contact-test'
import type { Filed } from '../facts/dossier'
import type { Episode } from '../facts/episodes'
import type { YouthFile } from '../facts/youth-file'
import type { About, Ref, Verdict } from '../finding'
import type { ContactTest } from '../spec/events'
import type { Deadline } from '../spec/obligation'
import { clockVerdict, dueDate, isInTime, unknowable, type Deed, type DueDate } from './clock'
import { cutOffOf, type CutOff } from './cut-off'
import { judgeDischargeToProviders } from './discharge-recipients'
import { contactsOf, firstTime, isPaperOf, nearMisses, type Stay } from './events'
import { judgeHired } from './hired-deadline'
import { aboutEpisode, says, speakRef, type Judging } from './judging'

interface Start {
  readonly on: Day
  /** The moment, where it is on record. */
  readonly at: number | undefined
  readonly because: string
}

/** The referral that starts a clock: the one that opened the stay, unless the rule names another (ambiguities A08, A68). */
function referralOf(starts: Extract<Deadline['starts'], { event: 'referral' }>, stay: Stay): Filed<'referral'> | undefined {
  const { referral, linked } = stay.episode
  if (!referral) return undefined
  const isComplete = ({ fact }: Filed<'referral'>) => fact.source === 'self' || ((fact.reasons?.length ?? 0) > 0 && (fact.initialGoals?.length ?? 0) > 0)
  const candidates = [referral, ...linked].filter((one) => starts.complete !== true || isComplete(one))
  const test = starts.latestBefore
  if (test === undefined) return candidates[0]
  const first = contactsOf(stay).find((contact) => counts(test, contact, stay.youth, stay.dossier))
  return candidates.findLast(({ instant }) => instant <= (first?.instant ?? Infinity)) ?? candidates[0]
}

/** The fact that starts the clock of a stay; undefined while there is none. */
function startOf(rule: Deadline, stay: Stay): Start | undefined {
  const { referral, closed } = stay.episode
  if (rule.onlyWhere && !firstTime(rule.onlyWhere, stay)) return undefined
  switch (rule.starts.event) {
    case 'referral': {
      const found = referralOf(rule.starts, stay)
      return found && { on: found.day, at: found.instant, because: `The referral reached the agency on ${spoken(found.day)}.` }
    }
    case 'contact': {
      if (!referral) return undefined
      const first = firstTime({ event: 'contact', test: rule.starts.test }, stay)
      return first && { on: first.on, at: first.at, because: `The clock starts with ${first.words.replace(/ counts$/, '')}.` }
    }
    case 'lastContact': {
      if (!closed) return undefined
      const { test } = rule.starts
      const last = contactsOf(stay).findLast((contact) => counts(test, contact, stay.youth, stay.dossier))
      return last && { on: last.day, at: last.instant, because: `Closed ${spoken(closed.day)}; the last date of service was ${spoken(last.day)} (${speakRef(last.ref)}).` }
    }
    case 'closing':
      return closed ? { on: closed.day, at: undefined, because: `Closed ${spoken(closed.day)}.` } : undefined
    case 'hired':
      return undefined
  }
}

/** What a clock that a contact starts waits for, and what never happened if it never starts. */
function awaited({ reached, outgoing, offersInterview, service }: ContactTest): { readonly starts: string; readonly never: string } {
  if (service) return { starts: 'when service is first delivered', never: 'no service was ever delivered' }
  if (reached !== true) return { starts: 'with the first try to reach the caregiver', never: 'nobody ever tried to reach the caregiver' }
  if (offersInterview) return { starts: 'when the caregiver is first reached and offered an interview', never: 'the caregiver was never offered an interview' }
  if (outgoing) return { starts: 'when the agency itself first reaches the caregiver', never: 'the agency itself never reached the caregiver' }
  return { starts: 'when the caregiver is first reached', never: 'the caregiver was never reached' }
}

const isDischarge = (rule: Deadline) => rule.starts.event === 'lastContact' || rule.starts.event === 'closing'

/** A clock that waits for its start: what it waits for, and whether it still can start. */
function notStarted(rule: Deadline, stay: Stay, about: About): Verdict | undefined {
  const { referral, closed } = stay.episode
  if ((rule.starts.event === 'referral' || rule.starts.event === 'contact') && !referral) return undefined
  if (isDischarge(rule)) {
    if (closed) return says('not_required', `Closed ${spoken(closed.day)}; no service was ever delivered.`, { about })
    return says('not_started', 'Starts when the enrollment is closed, from the last date of service.', { about })
  }
  if (rule.starts.event === 'referral')
    return closed
      ? says('not_required', `Closed ${spoken(closed.day)}; the referral was never complete, so the clock never started.`, { about })
      : says('not_started', 'Starts when the referral is complete: with its reasons and the initial goals.', { about })
  if (rule.starts.event !== 'contact') return undefined
  const { starts, never } = awaited(rule.starts.test)
  if (closed) return says('not_required', `Closed ${spoken(closed.day)}; ${never}, so the clock never started.`, { about })
  const because = [`Starts ${starts}.`]
  const shadow = rule.whileNotStarted?.shadowDays
  if (shadow !== undefined && referral) because.push(`A warning only: counted from the referral it would be due ${spoken(referral.day + shadow)}.`)
  return { status: 'not_started', because, about }
}

/** What was done, if it counts: before whatever it must come before. */
function deedIn(rule: Deadline, stay: Stay): { done: Deed | undefined; barredOn: Day | undefined } {
  const done = firstTime(rule.done, stay, rule.dated)
  const barrier = rule.onlyBefore && firstTime(rule.onlyBefore, stay)
  if (!barrier) return { done, barredOn: undefined }
  return { done: done && comesBefore(done, barrier, stay) ? done : undefined, barredOn: barrier.on }
}

function comesBefore(done: Deed, barrier: Deed, stay: Stay): boolean {
  if (done.on !== barrier.on) return done.on < barrier.on
  const instantOf = (ref: Ref | undefined) =>
    [...stay.youth.contacts, ...stay.youth.of('waitlisted')].find((fact) => fact.ref === ref)?.instant ?? 0
  return instantOf(done.refs[0]) < instantOf(barrier.refs[0])
}

/** What makes the deed unnecessary, when all of it happened by the due date. */
function excuse(rule: Deadline, stay: Stay, due: Day, cutOff: CutOff | undefined): Verdict | undefined {
  if (!rule.excusedBy) return undefined
  const happened = rule.excusedBy.events.map((event) => firstTime(event, stay, rule.dated))
  const inTime = happened.filter((deed): deed is Deed => deed !== undefined && isInTime(deed, due, cutOff))
  const enough = rule.excusedBy.need === 'all' ? inTime.length === happened.length : inTime.length > 0
  if (!enough) return undefined
  return { status: 'not_required', because: inTime.map((deed) => `${deed.words}, by ${spoken(due)}.`) }
}

function judgeStay(rule: Deadline, stay: Stay, about: About, judging: Judging): Verdict | undefined {
  const start = startOf(rule, stay)
  if (!start) return judging.governs(judging.asOf) ? notStarted(rule, stay, about) : undefined
  if (!judging.governs(start.on)) return undefined
  const dates = dueDate(rule, start.on, judging.businessDays(rule.businessDays))
  if ('undetermined' in dates) return { ...unknowable(start.on, [start.because], dates.undetermined), about }
  const cutOff = cutOffOf(rule, dates.due, start.on, start.at, judging)
  if (cutOff && 'undetermined' in cutOff) return { ...unknowable(start.on, [start.because], cutOff.undetermined), due: isoFromDay(dates.due), about }
  return { ...judgeStarted(rule, stay, start, dates, cutOff, judging.asOf), about }
}

function judgeStarted(rule: Deadline, stay: Stay, start: Start, dates: DueDate, cutOff: CutOff | undefined, asOf: Day): Verdict {
  const excused = excuse(rule, stay, dates.due, cutOff)
  const because = [start.because, ...nearMisses(rule.done, stay, start.on)]
  if (excused)
    return { ...excused, because: [start.because, dates.because, ...excused.because], due: isoFromDay(dates.due), startedOn: isoFromDay(start.on), skipped: dates.skipped }
  const { done, barredOn } = deedIn(rule, stay)
  const refused = rule.done.event === 'dischargePlan' && rule.done.signed === true && !done ? unsignedReason(stay) : undefined
  if (refused !== undefined) because.push(`Unsigned, the reason on record: ${refused}`)
  const endedOn = isDischarge(rule) ? undefined : (stay.episode.to ?? undefined)
  const verdict = clockVerdict({ asOf, due: dates.due, done, endedOn, lostAfterDue: barredOn !== undefined || refused !== undefined, cutOff, owedOnceEnded: rule.owedOnceClosed }, start.on, dates, because)
  return refused !== undefined && rule.reasonExcuses ? { ...verdict, status: 'not_required', later: null } : verdict
}

const unsignedReason = (stay: Stay) =>
  stay.youth.of('dischargePlan').find((plan) => isPaperOf(stay, plan) && plan.fact.unsignedReason !== undefined)?.fact.unsignedReason

/** A youth's stays, or for a rule that spans them, one from the first to the last. */
export function staysOf(rule: Deadline, youth: YouthFile): readonly Episode[] {
  const [first, ...later] = youth.episodes.filter(({ referral }) => referral)
  if (!rule.acrossStays || !first || later.length === 0) return youth.episodes
  const { closed, to } = later.at(-1) ?? first
  return [{ ...first, enrolled: first.enrolled ?? later.find(({ enrolled }) => enrolled)?.enrolled ?? null, closed, to }]
}

/** Something that must be done within so many days, business days or years of what starts its clock. */
export function judgeDeadline(rule: Deadline, judging: Judging): Verdict[] {
  if (rule.starts.event === 'hired') return judgeHired(rule, judging)
  const { dossier } = judging
  return judging.youths.flatMap((youth) =>
    staysOf(rule, youth).flatMap((episode, at, stays) => {
      const stay: Stay = { dossier, youth, episode, next: stays[at + 1] }
      const about = aboutEpisode(youth, episode)
      if (rule.eachProvider) return judgeDischargeToProviders(rule, stay, about, judging, startOf(rule, stay))
      return judgeStay(rule, stay, about, judging) ?? []
    }),
  )
}
