import { isoFromDay, spoken, type Day } from '../calendar/civil-date'
import type { Filed } from '../facts/dossier'
import { consentsInForce, holds } from '../facts/youth-file'
import type { About, Later, Verdict } from '../finding'
import type { Deadline } from '../spec/obligation'
import { clockVerdict, dueDate, isInTime, unknowable, type Deed } from './clock'
import { cutOffOf } from './cut-off'
import { earliest, isPaperOf, type Stay } from './events'
import { says, speakRef, type Judging } from './judging'

type Provider = Filed<'provider'>

/** Every provider current on the day and the referring one; undefined where the case lists no providers: then there is one, unnamed. */
function recipientsOf(rule: Deadline, stay: Stay, day: Day): readonly Provider[] | undefined {
  if (stay.dossier.of('provider').length === 0) return undefined
  return stay.youth.providers.filter((provider) => holds(provider.fact, day) || (rule.eachProvider === 'currentAndReferring' && provider.fact.referring === true))
}

const names = (to: string | undefined, provider: Provider | undefined) => to === undefined || provider === undefined || to === provider.fact.id

/**
 * Whether the plan may be shared with a provider on a day. A case that holds no such consent at all is judged as if
 * sharing were allowed.
 */
function mayShare(rule: Deadline, stay: Stay, provider: Provider | undefined, day: Day): boolean {
  const kind = rule.needsConsent
  if (kind === undefined || !stay.dossier.of('consent').some(({ fact }) => fact.kind === kind)) return true
  return consentsInForce(stay.youth, kind, day).some(({ fact }) => names(fact.to, provider))
}

function deliveryTo(rule: Deadline, stay: Stay, provider: Provider | undefined): Deed | undefined {
  return earliest(
    stay.youth.of('planGiven'),
    (one) => one.fact.to === 'provider' && isPaperOf(stay, one) && names(one.fact.party, provider) && mayShare(rule, stay, provider, one.day),
    (one) => `Given on ${spoken(one.day)} (${speakRef(one.ref)})`, stay.dossier, rule.dated,
  )
}

/** The last date of service, or what a program reads as it, that starts the clock. */
interface LastService {
  readonly on: Day
  readonly at: number | undefined
}

function judgeRecipient(rule: Deadline, stay: Stay, provider: Provider | undefined, about: About, judging: Judging, last: LastService): Verdict {
  const lastService = last.on
  const because = [`The last date of service was ${spoken(lastService)}.`]
  const dates = dueDate(rule, lastService, judging.businessDays(rule.businessDays))
  if ('undetermined' in dates) return { ...unknowable(lastService, because, dates.undetermined), about }
  const { due } = dates
  const cutOff = cutOffOf(rule, due, lastService, last.at, judging)
  if (cutOff && 'undetermined' in cutOff) return { ...unknowable(lastService, because, cutOff.undetermined), due: isoFromDay(due), about }
  if (rule.needsConsent !== undefined && !stay.dossier.of('consent').some(({ fact }) => fact.kind === rule.needsConsent))
    because.push('The case holds no consent to disclose at all; judged as if sharing were allowed.')
  const done = deliveryTo(rule, stay, provider)
  const askedOnDue = mayShare(rule, stay, provider, due)
  const asked = judging.asOf < due || askedOnDue
  if (!asked && !(done && isInTime(done, due, cutOff))) {
    const none = `Not shared: no consent in force on ${spoken(due)}.`
    return { status: 'not_required', because: [...because, dates.because, none], due: isoFromDay(due), startedOn: isoFromDay(lastService), about, skipped: dates.skipped }
  }
  const verdict = clockVerdict({ asOf: judging.asOf, due, done, endedOn: undefined, cutOff }, lastService, dates, because)
  const later: Later | null = askedOnDue ? (verdict.later ?? null) : { onDue: 'not_required', after: 'not_required' }
  return { ...verdict, later: done ? null : later, about }
}

/**
 * The discharge plan given to each provider current on the last date of service and the referring one (ambiguity A54),
 * with consent tested on the due date and at the giving (A53).
 *
 * @param last the last date of service; undefined while the enrollment is open or when no service was delivered
 */
export function judgeDischargeToProviders(rule: Deadline, stay: Stay, about: About, judging: Judging, last: LastService | undefined): Verdict[] {
  const lastService = last?.on
  if (!judging.governs(lastService ?? judging.asOf)) return []
  const { closed } = stay.episode
  if (closed && lastService === undefined) return [says('not_required', `Closed ${spoken(closed.day)}; no service was ever delivered.`, { about })]
  const recipients = recipientsOf(rule, stay, lastService ?? judging.asOf)
  const to = (provider: Provider | undefined): About => (provider ? { ...about, provider: provider.fact.id } : about)
  const judge = (provider: Provider | undefined): Verdict =>
    last === undefined
      ? says('not_started', 'Starts when the enrollment is closed, from the last date of service.', { about: to(provider) })
      : judgeRecipient(rule, stay, provider, to(provider), judging, last)
  if (!recipients) return [judge(undefined)]
  if (recipients.length === 0) return [says('not_required', 'No provider is current and none referred.', { about })]
  return recipients.map(judge)
}
