import { firstOfMonth, isoFromDay, lastOfMonth, spoken, type Day } from '../calendar/civil-date'
import { counts } from '../facts/contact-test'
import type { Contact } from '../facts/dossier'
import { lastJudgedDay } from '../facts/people'
import { enoughVisitsFailed } from '../facts/visits'
import { holds, type YouthFile } from '../facts/youth-file'
import type { Verdict } from '../finding'
import type { Cap } from '../spec/obligation'
import { aboutYouth, amount, says, speakContact, windowOf, type Judging } from './judging'
import { unjudged } from './windows'

type Caseload = Extract<Cap, { of: 'caseload' }>
type Instead = Extract<Cap, { of: 'contactsInsteadOfVisits' }>

/** Distinct families, or youths, assigned to each person on `asOf`; siblings are one family (ambiguity A45). */
function judgeCaseload(rule: Caseload, { dossier, asOf, governs }: Judging): Verdict[] {
  if (!governs(asOf)) return []
  const own = dossier.agency.limits?.caseload
  const limit = Math.min(rule.limit, own ?? rule.limit)
  const people = [...new Set(dossier.of('assignment').map(({ fact }) => fact.staff))].sort()
  return people.flatMap((staff): Verdict[] => {
    const person = dossier.staff.get(staff)
    if (person && lastJudgedDay(dossier, person) < asOf) return []
    const active = dossier.of('assignment').filter(({ fact }) => fact.staff === staff && holds(fact, asOf))
    const served = new Set(active.flatMap(({ fact }) => (rule.count === 'families' ? [fact.family] : (fact.youths ?? [fact.family]))))
    const source = limit < rule.limit ? `the agency's own limit of ${limit}, lower than the document's ${rule.limit}` : `the limit of ${limit}`
    const noun = rule.count === 'families' ? served.size === 1 ? 'family' : 'families' : served.size === 1 ? 'youth' : 'youths'
    const because = `${served.size} ${noun} assigned on ${spoken(asOf)}, against ${source}.`
    return [says(served.size <= limit ? 'met' : 'not_met', because, { about: { staff } })]
  })
}

const enrolledOn = (youth: YouthFile, day: Day) =>
  youth.episodes.some(({ enrolled, to }) => enrolled !== null && enrolled.day <= day && (to === null || day <= to))

function judgeInstead(rule: Instead, youth: YouthFile, contact: Contact, place: number, judging: Judging): Verdict {
  const { asOf, dossier } = judging
  const from = firstOfMonth(contact.day)
  const to = lastOfMonth(contact.day)
  const about = { ...aboutYouth(youth), contact: contact.ref }
  const unkept = unjudged({ from, to }, false, about, judging)
  if (unkept) return unkept
  const frame = { about, window: windowOf(from, to), due: isoFromDay(to), startedOn: isoFromDay(contact.day) }
  const said = `${speakContact(contact)} is number ${place + 1} of its month, in which nobody was seen face to face`
  if (place < rule.limit && enoughVisitsFailed(rule.exception, [youth], from, to, dossier))
    return says('met', `${said}; ${amount(rule.exception.visits, 'visit')} failed on different days, so up to ${rule.limit} count.`, { ...frame, satisfiedOn: frame.startedOn, satisfiedBy: [contact.ref] })
  if (asOf <= to) return says('open', `${said}; the month is still running.`, { ...frame, later: { onDue: 'open', after: 'not_met' } })
  const why = place < rule.limit ? `fewer than ${rule.exception.visits} visits on different days failed` : `at most ${rule.limit} count`
  return says('not_met', `${said}; ${why}.`, frame)
}

/** Contacts that stand in for visits in a month without one: only so many, and only once visits were tried in vain. */
function judgeMonths(rule: Instead, judging: Judging): Verdict[] {
  const { dossier } = judging
  return judging.youths.flatMap((youth) => {
    const inMonth = new Map<Day, number>()
    const visited = new Set(youth.contacts.filter((contact) => counts(rule.visits, contact, youth, dossier)).map(({ day }) => firstOfMonth(day)))
    return youth.contacts.flatMap((contact): Verdict[] => {
      const month = firstOfMonth(contact.day)
      if (visited.has(month) || !enrolledOn(youth, contact.day) || !counts(rule.test, contact, youth, dossier) || !judging.governs(contact.day)) return []
      const place = inMonth.get(month) ?? 0
      inMonth.set(month, place + 1)
      return [judgeInstead(rule, youth, contact, place, judging)]
    })
  })
}

/** A number that may not be exceeded. */
export const judgeCap = (rule: Cap, judging: Judging): Verdict[] => (rule.of === 'caseload' ? judgeCaseload(rule, judging) : judgeMonths(rule, judging))
