import { whyNotBusinessDay } from '../calendar/business-days'
import { dayFromIso, isoFromDay, spoken, type Day } from '../calendar/civil-date'
import { contactsThatCount } from '../facts/contact-test'
import type { Contact, Dossier } from '../facts/dossier'
import { hasRole, leftOn, licensedSpans } from '../facts/people'
import type { Ref, Verdict } from '../finding'
import type { Coverage } from '../spec/obligation'
import { amount, says, speakContact, windowOf, type Judging } from './judging'
import { hoursOn, minutesOf, statedHours } from './office-hours'
import { judgedFrom, unjudged, windowsOf, windowVerdict, type Window } from './windows'

interface Interval {
  readonly from: number
  readonly to: number
  readonly ref: Ref
}

/**
 * The hours in which a clinician of the right standing was to be reached, in order. An entry holds only for the days on
 * which they were licensed and still there: the roster may say more.
 */
function qualifiedHours(rule: Coverage, dossier: Dossier): Interval[] {
  const midnight = (day: Day) => dossier.zone.instantOf(day, 0)
  return dossier.of('roster')
    .flatMap(({ fact, instant, ref }): Interval[] => {
      const person = dossier.staff.get(fact.staff)
      if (person === undefined || !hasRole(person, 'clinician') || person.fact[rule.qualified] !== true) return []
      const left = leftOn(dossier, person)
      const end = Math.min(Date.parse(fact.endsAt), left === undefined ? Infinity : midnight(left + 1))
      return licensedSpans(dossier, person).map((licence) => ({
        from: licence.from === undefined ? instant : Math.max(instant, midnight(dayFromIso(licence.from))),
        to: licence.to === undefined ? end : Math.min(end, midnight(dayFromIso(licence.to) + 1)),
        ref,
      }))
    })
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from)
}

/** The first instant of [from, to) that no interval holds, and the intervals used on the way; intervals are in order of their start. */
function firstGap(intervals: readonly Interval[], from: number, to: number): { gap: number | undefined; by: Ref[] } {
  const by: Ref[] = []
  let reached = from
  for (const interval of intervals) {
    if (interval.from > reached) break
    if (interval.to <= reached) continue
    reached = interval.to
    if (!by.includes(interval.ref)) by.push(interval.ref)
    if (reached >= to) break
  }
  return { gap: reached > from && reached >= to ? undefined : reached, by }
}

const minutes = (length: number) => amount(Math.ceil(length / 60_000), 'minute')

function judgeContact(contact: Contact, hours: readonly Interval[], rostered: boolean): Verdict {
  const about = { contact: contact.ref }
  const startedOn = isoFromDay(contact.day)
  if (!rostered) return says('undetermined', 'The case holds no roster of clinicians at all.', { about, startedOn })
  if (contact.fact.endsAt === undefined) return says('undetermined', `When ${speakContact(contact)} ended (endsAt) is not on record.`, { about, startedOn })
  const end = Math.max(Date.parse(contact.fact.endsAt), contact.instant + 1)
  const { gap, by } = firstGap(hours, contact.instant, end)
  if (gap === undefined) return says('met', `A qualified clinician was available for all of ${speakContact(contact)}.`, { about, startedOn, satisfiedOn: startedOn, satisfiedBy: by })
  const covered = minutes(gap - contact.instant)
  return says('not_met', `From ${covered} into ${speakContact(contact)} no qualified clinician was on the roster.`, { about, startedOn })
}

function judgeService(rule: Coverage, judging: Judging): Verdict[] {
  const { dossier, youths } = judging
  const hours = qualifiedHours(rule, dossier)
  const rostered = dossier.of('roster').length > 0
  return contactsThatCount(rule.service, youths, dossier)
    .filter((contact) => judging.governs(contact.day))
    .map((contact) => judgeContact(contact, hours, rostered))
}

interface OfficeHours {
  readonly day: Day
  readonly from: number
  readonly to: number
}

/** The office hours of a week's business days; or the year whose holidays are missing. */
function officeHours(rule: Coverage, { from, to }: Window, judging: Judging): OfficeHours[] | { missingYear: number } {
  const { dossier } = judging
  const calendar = judging.businessDays(rule.businessDays)
  const stated = statedHours(dossier.agency)
  const found: OfficeHours[] = []
  for (let day = from; day <= to; day += 1) {
    const hours = stated ? hoursOn(stated, day) : rule.assumedHours
    if (!hours) continue
    const why = whyNotBusinessDay(calendar, day)
    if (typeof why === 'object') return why
    if (why === undefined) found.push({ day, from: dossier.zone.instantOf(day, minutesOf(hours[0])), to: dossier.zone.instantOf(day, minutesOf(hours[1])) })
  }
  return found
}

function judgeWeek(rule: Coverage, window: Window, hours: readonly Interval[], judging: Judging): Verdict {
  const open = officeHours(rule, window, judging)
  if ('missingYear' in open)
    return says('undetermined', `The holidays of ${open.missingYear} are not entered, so its business days are not known.`, { window: windowOf(window.from, window.to), due: isoFromDay(window.to) })
  const gaps = open.flatMap(({ day, from, to }) => {
    const { gap } = firstGap(hours, from, to)
    return gap === undefined ? [] : [{ day, because: `${spoken(day)}: nobody qualified from ${minutes(gap - from)} after opening.` }]
  })
  if (gaps.length === 0 && judging.asOf >= window.to)
    return windowVerdict(window, { because: [`A qualified clinician was available through all office hours of ${amount(open.length, 'business day')}.`] }, () => [], {}, judging.asOf)
  const soFar = gaps.filter(({ day }) => day <= judging.asOf).slice(0, 4)
  const verdict = windowVerdict(window, undefined, () => (soFar.length > 0 ? soFar.map(({ because }) => because) : ['No gap so far.']), {}, judging.asOf)
  return gaps.length > 0 ? verdict : { ...verdict, later: { onDue: 'met', after: 'met' } }
}

/** Office hours, week by week from the first entry of the roster on. */
function judgeOfficeHours(rule: Coverage, judging: Judging): Verdict[] {
  const { dossier, asOf } = judging
  const first = dossier.of('roster')[0]
  if (!first) return judging.governs(asOf) && dossier.staff.size > 0 ? [says('undetermined', 'The case holds no roster of clinicians at all.')] : []
  if (!statedHours(dossier.agency) && !rule.assumedHours) return judging.governs(asOf) ? [says('undetermined', "The agency's office hours are not on record.")] : []
  const hours = qualifiedHours(rule, dossier)
  const verdicts: Verdict[] = []
  for (const window of windowsOf('week', first.day, null, asOf)) {
    if (!judging.governs(judgedFrom(window, first.day, judging))) continue
    verdicts.push(unjudged(window, false, {}, judging) ?? judgeWeek(rule, window, hours, judging))
  }
  return verdicts
}

/** A clinician of the right standing is there to be asked: through every minute of service, and through office hours. */
export const judgeCoverage = (rule: Coverage, judging: Judging): Verdict[] =>
  rule.of === 'serviceMinutes' ? judgeService(rule, judging) : judgeOfficeHours(rule, judging)
