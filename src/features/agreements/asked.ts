import type { Obligation } from '@/rules/spec/obligation'
import { subjectOf } from '@/rules/spec/subject'
import { specsOnBoard } from '@/rules/specs/on-board'

const asked = specsOnBoard.map(({ id, editions }) => ({ id, obligations: editions.flatMap(({ obligations }) => obligations.filter((one) => subjectOf(one) === 'agreement')) }))

/** The documents that ask something of a working agreement. */
export const specsWithAgreements: readonly string[] = asked.filter(({ obligations }) => obligations.length > 0).map(({ id }) => id)

const isMonthly = (one: Obligation) => one.kind === 'cadence' && one.each === 'month'

/** The requirements that are judged month by month of an agreement, by their leading ids. */
export const monthlyRequirements: readonly string[] = asked.flatMap(({ obligations }) => obligations.filter(isMonthly).flatMap(({ requirements }) => requirements.slice(0, 1)))
