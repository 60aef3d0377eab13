import { isoFromDay, type Day } from '../calendar/civil-date'
import { contactsThatCount } from '../facts/contact-test'
import type { Contact } from '../facts/dossier'
import { enoughVisitsFailed } from '../facts/visits'
import type { Verdict } from '../finding'
import type { Ratio } from '../spec/obligation'
import { amount, says, speakContact, windowOf, type Judging } from './judging'
import { judgedFrom, unjudged, windowsOf, type Window } from './windows'

interface Span {
  readonly from: Day
  readonly to: Day | null
}

/** The family's time with the program: its youths' enrollments, those that touch or overlap made one. */
function familySpans({ youths }: Judging): Span[] {
  const spans = youths
    .flatMap(({ episodes }) => episodes.flatMap(({ enrolled, to }) => (enrolled ? [{ from: enrolled.day, to }] : [])))
    .sort((a, b) => a.from - b.from)
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (!last || (last.to !== null && span.from > last.to + 1)) merged.push(span)
    else merged[merged.length - 1] = { from: last.from, to: last.to === null || span.to === null ? null : Math.max(last.to, span.to) }
  }
  return merged
}

const within = (contacts: readonly Contact[], from: Day, to: Day) => contacts.filter(({ day }) => day >= from && day <= to)

type Share = { readonly undetermined: string } | { readonly part: number; readonly whole: number; readonly by: readonly Contact[] }

function shareOf(rule: Ratio, contacts: readonly Contact[]): Share {
  let part = 0
  let whole = 0
  for (const contact of contacts) {
    const size = rule.measure === 'contacts' ? 1 : contact.fact.units
    if (size === undefined) return { undetermined: `The units of ${speakContact(contact)} are not on record.` }
    whole += size
    if (rule.partModes.includes(contact.fact.mode)) part += size
  }
  return { part, whole, by: contacts.filter(({ fact }) => rule.partModes.includes(fact.mode)) }
}

/** A share compared as integers, never as a fraction: 2F ≥ T for one half. */
function judgeShare(rule: Ratio, contacts: readonly Contact[], frame: Partial<Verdict>): Verdict {
  const share = shareOf(rule, contacts)
  if ('undetermined' in share) return says('undetermined', share.undetermined, frame)
  const noun = rule.measure === 'units' ? 'unit' : 'contact'
  if (share.whole === 0) return says('not_required', `No ${noun}s were delivered.`, frame)
  const [over, under] = rule.atLeast
  const left = share.part * under
  const right = over * share.whole
  const holds = rule.moreThan ? left > right : left >= right
  const sign = holds ? (rule.moreThan ? '>' : '≥') : rule.moreThan ? '≤' : '<'
  const because = `${amount(share.part, noun)} of ${share.whole} face to face: ${under} × ${share.part} ${sign} ${over} × ${share.whole}.`
  return says(holds ? 'met' : 'not_met', because, { ...frame, satisfiedBy: holds ? share.by.map(({ ref }) => ref) : [] })
}

function judgeMonth(rule: Ratio, window: Window, contacts: readonly Contact[], judging: Judging): Verdict {
  const skipped = unjudged(window, rule.partialToo, {}, judging)
  if (skipped) return skipped
  const frame = { due: isoFromDay(window.to), window: windowOf(window.from, window.to), startedOn: isoFromDay(window.from) }
  const running = (verdict: Verdict): Verdict =>
    judging.asOf > window.to ? verdict : says('open', 'The month is still running.', { ...frame, later: { onDue: 'open', after: verdict.status } })
  const seen = contacts.some(({ fact }) => rule.partModes.includes(fact.mode))
  if (rule.exception && !seen && enoughVisitsFailed(rule.exception, judging.youths, window.from, window.to, judging.dossier))
    return running(says('not_required', `Nobody was seen face to face and ${rule.exception.visits} visits failed: the telephone exception governs this month.`, frame))
  return running(judgeShare(rule, contacts, frame))
}

/** A part of the whole, in units or contacts, over each month and over the whole enrollment of the family. */
export function judgeRatio(rule: Ratio, judging: Judging): Verdict[] {
  const { asOf, through } = judging
  const contacts = contactsThatCount(rule.whole, judging.youths, judging.dossier)
  return familySpans(judging).flatMap((span) => {
    const verdicts: Verdict[] = []
    if (rule.periods.includes('month'))
      for (const window of windowsOf('month', span.from, span.to, through))
        if (judging.governs(judgedFrom(window, span.from, judging))) verdicts.push(judgeMonth(rule, window, within(contacts, Math.max(window.from, span.from), Math.min(window.to, span.to ?? asOf)), judging))
    if (rule.periods.includes('enrollment') && judging.governs(span.from))
      verdicts.push(judgeShare(rule, within(contacts, span.from, span.to ?? asOf), { startedOn: isoFromDay(span.from) }))
    return verdicts
  })
}
