import { urgencies, type Urgency } from '@/features/obligations/standing'

/** A number for each urgency. */
export type Tally = Readonly<Record<Urgency, number>>

export const noTally: Tally = { overdue: 0, dueToday: 0, dueThisWeek: 0 }

/** The sum of some counts. */
export const sumOf = (counts: readonly Tally[]): Tally =>
  counts.reduce((sum, { overdue, dueToday, dueThisWeek }) => ({ overdue: sum.overdue + overdue, dueToday: sum.dueToday + dueToday, dueThisWeek: sum.dueThisWeek + dueThisWeek }), noTally)

/** Adds up counts by whatever tells them apart, the most urgent first. */
export function tallyBy<Count extends Tally>(counts: readonly Count[], keyOf: (count: Count) => string): readonly (readonly [string, Tally])[] {
  const tallies = new Map<string, Tally>()
  for (const one of counts) tallies.set(keyOf(one), sumOf([tallies.get(keyOf(one)) ?? noTally, one]))
  return [...tallies].toSorted(([, a], [, b]) => urgencies.map((urgency) => b[urgency] - a[urgency]).find((difference) => difference !== 0) ?? 0)
}
