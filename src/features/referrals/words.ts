import type { FactOf } from '@/rules/facts/vocabulary'

/** Where a referral stands, in the order in which it goes through them. It follows from the facts and is never stored. */
export const stages = ['received', 'reached', 'waiting', 'started', 'closed'] as const
export type Stage = (typeof stages)[number]

export const stageWords: Readonly<Record<Stage, { readonly name: string; readonly means: string; readonly empty: string }>> = {
  received: { name: 'Received', means: 'Nobody reached yet', empty: 'Every caregiver has been reached.' },
  reached: { name: 'Reached', means: 'Caregiver reached, not started', empty: 'Nobody is between a first contact and a start.' },
  waiting: { name: 'Waiting', means: 'On the waitlist', empty: 'Nobody is on the waitlist.' },
  started: { name: 'Started', means: 'Enrolled in the last 30 days', empty: 'Nobody was enrolled in the last 30 days.' },
  closed: { name: 'Declined or withdrawn', means: 'Closed in the last 30 days', empty: 'None was declined or withdrawn in the last 30 days.' },
}

type ClosingReason = FactOf<'closed'>['reason']

/** Why a referral ends before anything has begun. Goals met and the like are a discharge’s. */
export const closingReasons = [
  ['ineligible', 'We decline: not eligible'],
  ['transfer', 'We decline: sent to another agency or program'],
  ['caregiverDecision', 'Withdrawn: the caregiver decided'],
  ['jointDecision', 'Withdrawn: decided together'],
  ['withoutNotice', 'We could not reach the family'],
  ['other', 'Another reason'],
] as const satisfies readonly (readonly [ClosingReason, string])[]

/** How a closing is said on the list. */
export const closedBecause: Readonly<Record<string, string>> = {
  ineligible: 'not eligible', transfer: 'sent elsewhere', caregiverDecision: 'the caregiver decided', jointDecision: 'decided together', withoutNotice: 'could not be reached', goalsMet: 'goals met', other: 'another reason',
}

export const providerKinds = [['icc', 'Intensive Care Coordination (ICC)'], ['iht', 'In-Home Therapy (IHT)'], ['outpatient', 'Outpatient']] as const

export const diagnosisWords = [
  ['mentalIllness', 'Mental illness'], ['substanceRelated', 'Substance-related disorder'], ['developmentalDisability', 'Developmental disability'], ['autism', 'Autism'],
  ['neurocognitive', 'Neurocognitive disorder'], ['traumaticBrainInjury', 'Traumatic brain injury'], ['other', 'Another'],
] as const

/** Who sends a referral, as one line: "Jo Kim, Riverside Clinic, 617-555-0100". */
export const referrerLine = (referrer: { readonly name?: string | undefined; readonly organization?: string | undefined; readonly phone?: string | undefined; readonly email?: string | undefined }): string | null =>
  [referrer.name, referrer.organization, referrer.phone, referrer.email].filter(Boolean).join(', ') || null

/** The list’s answer in one sentence: how many are open, where they stand, and what is late. */
export function sayPipeline({ counts, overdue, inbox }: { readonly counts: Readonly<Record<Stage, number>>; readonly overdue: number; readonly inbox: readonly unknown[] }): string {
  const open = counts.received + counts.reached + counts.waiting
  const waiting = inbox.length === 0 ? '' : `${inbox.length === 1 ? 'One' : inbox.length} to take in. `
  if (open === 0) return `${waiting}No referral ${waiting ? 'else ' : ''}is open.`
  const late = overdue === 0 ? 'Nothing is overdue.' : `${overdue === 1 ? 'One has' : `${overdue.toLocaleString('en-US')} have`} something overdue.`
  const reached = counts.received === 0 ? 'every caregiver was reached' : `${counts.received.toLocaleString('en-US')} not reached yet`
  return `${waiting}${open === 1 ? 'One referral is' : `${open.toLocaleString('en-US')} referrals are`} open, ${reached}. ${late}`
}
