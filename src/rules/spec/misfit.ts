import type { Cadence, Deadline, Obligation } from './obligation'

/*
 * What the shape of an obligation allows and nothing could ever satisfy, or nobody would look at: said when a spec is
 * read, rather than judged in silence.
 */

const startsAtEnd = ({ starts }: Deadline) => starts.event === 'lastContact' || starts.event === 'closing'

function misfitOfDeadline(rule: Deadline): string | undefined {
  const { starts, done, eachProvider, needsConsent, reasonExcuses, excusedBy, onlyBefore, onlyWhere } = rule
  if ((starts.event === 'hired') !== (done.event === 'certified')) return 'a clock that starts with hiring ends with a certificate, and no other clock does'
  if ([...(excusedBy?.events ?? []), onlyBefore, onlyWhere].some((event) => event?.event === 'certified')) return 'a certificate is no event of a family; it can only be what is done'
  if (startsAtEnd(rule) && done.event !== 'dischargePlan' && done.event !== 'planGiven') return 'a clock that starts at the end of a stay ends with the discharge plan or with its giving'
  if (eachProvider && !(startsAtEnd(rule) && done.event === 'planGiven' && done.to === 'provider')) return 'eachProvider goes with a plan given to the provider at the end of a stay'
  if (needsConsent && !eachProvider) return 'needsConsent is asked only together with eachProvider'
  if (reasonExcuses && !(done.event === 'dischargePlan' && done.signed)) return 'reasonExcuses goes with a discharge plan signed'
  return undefined
}

const countedOf: Readonly<Record<Cadence['subject'], readonly Cadence['counts'][number]['event'][]>> = {
  enrollment: ['contact', 'meeting', 'meetingWithProvider'], familyPartner: ['supervision'], agreement: ['meeting'],
}

function misfitOfCadence({ subject, counts, weeks, each }: Cadence): string | undefined {
  const stray = counts.find(({ event }) => !countedOf[subject].includes(event))
  if (stray) return `what counts for subject ${subject} is ${countedOf[subject].join(', ')}, not ${stray.event}`
  return weeks === 'rolling' && each !== 'week' ? 'rolling weeks go with each week' : undefined
}

/** Why an obligation could never be judged as it is written, in a sentence that says what to mend; undefined where it can. */
export function misfitOf(one: Obligation): string | undefined {
  switch (one.kind) {
    case 'deadline': return misfitOfDeadline(one)
    case 'cadence': return misfitOfCadence(one)
    case 'ratio': return one.atLeast[0] > one.atLeast[1] ? `atLeast asks for ${one.atLeast[0]} of ${one.atLeast[1]}, more than the whole` : undefined
    default: return undefined
  }
}
