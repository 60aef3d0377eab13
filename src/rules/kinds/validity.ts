import { addYears, civilOf, dayFromIso, dayOf, isoFromDay, lastOfMonth, spoken, type Day } from '../calendar/civil-date'
import type { Dossier, Person } from '../facts/dossier'
import { endKnown, hasRole, inForce, issuedCredentials, lastJudgedDay, leftOn } from '../facts/people'
import { supervises } from '../facts/supervision'
import type { About, Later, Ref, Status, Verdict } from '../finding'
import type { Validity } from '../spec/obligation'
import { amount, says, speakRef, type Judging } from './judging'

type Training = Extract<Validity, { of: 'training' }>
type Credential = Extract<Validity, { of: 'credential' }>
type Supervision = Extract<Validity, { of: 'supervision' }>
type Report = Extract<Validity, { of: 'annualReport' }>

/** A thing never done, or lapsed, that can still be done: what it is on a day, or was when the person left or the agreement ended. */
function missing(due: Day, asOf: Day, left: Day | undefined): { status: Status; later: Later | null } {
  if (left !== undefined) return { status: left <= due ? 'not_required' : 'not_met', later: null }
  return { status: asOf < due ? 'open' : asOf === due ? 'due_today' : 'overdue', later: { onDue: 'due_today', after: 'overdue' } }
}

/** Done, and good through a day; `lapsed` is what it becomes after it. */
const met = (on: Day, ref: Ref, due: Day | null, because: string[], about: About, lapsed: Status | null = null): Verdict => ({
  later: lapsed === null || due === null ? null : { onDue: 'met', after: lapsed },
  status: 'met', because, about, due: due === null ? null : isoFromDay(due), satisfiedOn: isoFromDay(on), satisfiedBy: [ref], startedOn: isoFromDay(on),
})

/**
 * The last day a completion is good for; null for ever. Where years are fixed ones, that end on 31 December or on the
 * anniversary of hiring, it counts for the year it falls in, and the next one is due by the end of the year after.
 */
export function goodUntil(completed: Day, hired: Day | undefined, rule: Pick<Training, 'lastsYears' | 'from' | 'leapDay'>): Day | null {
  const { lastsYears, from, leapDay } = rule
  if (lastsYears === undefined) return null
  const { year } = civilOf(completed)
  if (from === 'calendarYear') return dayOf(year + lastsYears, 12, 31)
  if (from !== 'hireDay' || hired === undefined) return addYears(completed, lastsYears, leapDay)
  const round = year - civilOf(hired).year
  return addYears(hired, (completed <= addYears(hired, round, leapDay) ? round : round + 1) + lastsYears, leapDay)
}

/** Whether the years of a course are counted from a day of hiring that is not on record. */
export const lacksHireDay = (rule: Pick<Training, 'lastsYears' | 'from'>, hiredOn: string | undefined) =>
  rule.lastsYears !== undefined && rule.from === 'hireDay' && hiredOn === undefined

/** What is said then. */
export const noHireDay = 'The day of hiring (hiredOn), from which its years are counted, is not on record.'

function judgeTraining(rule: Training, person: Person, { dossier, asOf }: Judging): Verdict {
  const { id, startsDutiesOn, hiredOn } = person.fact
  const about: About = { staff: id, topic: rule.topic }
  if (dossier.of('training').length === 0) return says('undetermined', 'The case holds no training record at all.', { about })
  const judged = lastJudgedDay(dossier, person)
  const last = dossier.of('training').findLast(({ fact, day }) => fact.staff === id && fact.topic === rule.topic && day <= judged)
  const left = leftOn(dossier, person)
  if (last) {
    if (lacksHireDay(rule, hiredOn)) return says('undetermined', noHireDay, { about })
    const until = goodUntil(last.day, hiredOn === undefined ? undefined : dayFromIso(hiredOn), rule)
    const said = `Last completed on ${spoken(last.day)} (${speakRef(last.ref)})`
    if (until === null || judged <= until) return met(last.day, last.ref, until, [until === null ? `${said}.` : `${said}; good through ${spoken(until)}.`], about, left === undefined ? 'overdue' : null)
    const { status, later } = missing(until, asOf, left)
    return says(status, `${said}; lapsed after ${spoken(until)}.`, { about, due: isoFromDay(until), startedOn: isoFromDay(last.day), later })
  }
  if (startsDutiesOn === undefined) return says('undetermined', 'Never completed, and the day duties began (startsDutiesOn) is not on record.', { about })
  const due = dayFromIso(startsDutiesOn)
  const { status, later } = missing(due, asOf, left)
  return says(status, `Never completed; due on ${spoken(due)}, when duties begin.`, { about, due: isoFromDay(due), later })
}

/** Days on which the person, not yet gone, made a contact without the credential in force. */
const workedWithout = (dossier: Dossier, staff: string, until: Day, held: ReturnType<typeof issuedCredentials>) =>
  dossier.of('contact').filter(({ fact, day }) => fact.by === staff && day <= until && !held.some((credential) => inForce(credential.fact, day)))

function judgeCredential(rule: Credential, person: Person, { dossier }: Judging): Verdict {
  const staff = person.fact.id
  const about: About = { staff, credential: rule.credential }
  if (rule.registered === true && dossier.of('credential').length === 0) return says('undetermined', 'The case holds no licence, insurance or certificate record at all.', { about })
  const judged = lastJudgedDay(dossier, person)
  const held = issuedCredentials(dossier, staff, rule.credential)
  const current = held.filter(({ fact }) => inForce(fact, judged))
  const expiries = (current.length > 0 ? current : held).map(({ fact }) => (fact.expiresOn === undefined ? Infinity : dayFromIso(fact.expiresOn)))
  const latest = expiries.length > 0 ? Math.max(...expiries) : Infinity
  const due = latest === Infinity ? null : latest
  const without = workedWithout(dossier, staff, judged, held)[0]
  const dates = { about, due: due === null ? null : isoFromDay(due) }
  if (current.length === 0)
    return says('not_met', due === null ? `None in force on ${spoken(judged)}.` : `Expired ${spoken(due)}; none in force on ${spoken(judged)}.`, dates)
  if (without) return says('not_met', `Not in force on ${spoken(without.day)}, the day of ${speakRef(without.ref)}.`, dates)
  const by = current.map(({ ref }) => ref)
  const lapses = due === null || leftOn(dossier, person) !== undefined ? null : { onDue: 'met' as const, after: 'not_met' as const }
  return { status: 'met', later: lapses, because: [due === null ? `In force on ${spoken(judged)}; no expiry on record.` : `In force through ${spoken(due)}.`], ...dates, satisfiedBy: by }
}

function judgeSupervision(rule: Supervision, person: Person, { dossier, asOf }: Judging): Verdict {
  const about: About = { staff: person.fact.id }
  const judged = lastJudgedDay(dossier, person)
  const sessions = dossier.of('supervision').filter((session) => session.day <= judged && supervises(rule.test, session, person.fact.id, dossier))
  const last = sessions.at(-1)
  const interval = dossier.agency.limits?.supervisionDays
  if (interval === undefined)
    return last
      ? met(last.day, last.ref, null, [`Last held ${spoken(last.day)}, ${amount(judged - last.day, 'day')} ago; the document states no frequency.`], about)
      : says('open', 'None held yet; the document states no frequency.', { about })
  if (!last && person.fact.startsDutiesOn === undefined)
    return says('undetermined', 'None held, and the day duties began (startsDutiesOn) is not on record.', { about })
  const from = last ? last.day : dayFromIso(person.fact.startsDutiesOn ?? '')
  const due = from + interval
  const policy = `the agency's own limit is every ${amount(interval, 'day')}, so due ${spoken(due)}`
  const left = leftOn(dossier, person)
  if (last && judged <= due) return met(last.day, last.ref, due, [`Last held ${spoken(last.day)}; ${policy}.`], about, left === undefined ? 'overdue' : null)
  const said = last ? `Last held ${spoken(last.day)}` : `None held since duties began on ${spoken(from)}`
  const { status, later } = missing(due, asOf, left)
  return says(status, `${said}; ${policy}.`, { about, due: isoFromDay(due), startedOn: isoFromDay(from), later })
}

/**
 * When the next report is due. Where years end on a fixed day (ambiguity A58), the first one is due at the end of the
 * year in which the agreement takes effect, and a report stands for the year it falls in.
 */
function reportDue(rule: Report, from: Day, reported: boolean): Day {
  if (rule.yearEndsInMonth === undefined) return addYears(from, rule.lastsYears, rule.leapDay)
  const { year, month } = civilOf(from)
  const ends = month > rule.yearEndsInMonth ? year + 1 : year
  return lastOfMonth(dayOf(reported ? ends + rule.lastsYears : ends, rule.yearEndsInMonth, 1))
}

function judgeReport(rule: Report, { dossier, asOf, governs }: Judging): Verdict[] {
  return dossier.of('agreement').flatMap((agreement): Verdict[] => {
    const about: About = { agreement: agreement.fact.id }
    const ended = endKnown(dossier, agreement.fact.to)
    const judged = ended ?? asOf
    const last = dossier.of('annualReport').findLast(({ fact, day }) => fact.agreement === agreement.fact.id && day <= judged)
    const from = last ? last.day : agreement.day
    if (!governs(from)) return []
    const due = reportDue(rule, from, last !== undefined)
    if (last && judged <= due) {
      const then = ended === undefined ? `the next one is due ${spoken(due)}` : `the agreement ended ${spoken(ended)}`
      return [met(last.day, last.ref, due, [`Last report ${spoken(last.day)}; ${then}.`], about, ended === undefined ? 'overdue' : null)]
    }
    const since = last ? `the last report, ${spoken(from)}` : `the agreement took effect, ${spoken(from)}`
    const period = rule.lastsYears === 1 ? 'A year' : amount(rule.lastsYears, 'year')
    const said = `${rule.yearEndsInMonth === undefined ? period : 'Due by the end of the year'} after ${since}: due ${spoken(due)}${ended === undefined ? '' : `; the agreement ended ${spoken(ended)}`}.`
    const { status, later } = missing(due, asOf, ended)
    return [says(status, said, { about, due: isoFromDay(due), startedOn: isoFromDay(from), later })]
  })
}

function isBound(rule: Exclude<Validity, Report>, person: Person, dossier: Dossier): boolean {
  if (hasRole(person, ...rule.roles)) return true
  return rule.of === 'training' && rule.supervisorsToo === true && dossier.of('staff').some(({ fact }) => fact.supervisors?.includes(person.fact.id))
}

/** Something that is good for a while: a course, a licence, a report. In force it is met, through its last day. */
export function judgeValidity(rule: Validity, judging: Judging): Verdict[] {
  if (rule.of === 'annualReport') return judgeReport(rule, judging)
  if (!judging.governs(judging.asOf)) return []
  return judging.people.filter((person) => isBound(rule, person, judging.dossier)).map((person) => {
    switch (rule.of) {
      case 'training': return judgeTraining(rule, person, judging)
      case 'credential': return judgeCredential(rule, person, judging)
      case 'supervision': return judgeSupervision(rule, person, judging)
    }
  })
}
