import type { Stage } from '@/features/referrals/words'

/** What whoever referred a family can be told became of it. */
export const outcomes = [
  ['reached', 'The family was reached'], ['waiting', 'The family is on the waitlist'], ['started', 'Services have begun'], ['closed', 'The referral was declined or withdrawn'],
] as const satisfies readonly (readonly [Stage, string])[]

export const meansOfTelling = [['telephone', 'By telephone'], ['email', 'By e-mail'], ['letter', 'By letter'], ['inPerson', 'In person'], ['other', 'In another way']] as const

/** Outcomes that the list reminds of until they are told. That a family was reached can be told, too, and is not waited for. */
const remindedOf: readonly string[] = ['waiting', 'started', 'closed'] satisfies Stage[]

/** Whether who referred still has to be told where a referral stands. */
export const isUntold = ({ stage, source, told }: { readonly stage: Stage; readonly source: string; readonly told: readonly string[] }): boolean => source === 'provider' && remindedOf.includes(stage) && !told.includes(stage)

const named = (pairs: readonly (readonly [string, string])[], key: string): string => pairs.find(([one]) => one === key)?.[1] ?? key
export const sayOutcome = (outcome: string): string => named(outcomes, outcome)
export const sayMeans = (means: string): string => named(meansOfTelling, means)
