import { urgencies, type Urgency } from '@/features/obligations/standing'

/** A number for each urgency. */
export type Tally = Readonly<Record<Urgency, number>>

export const noTally: Tally = { overdue: 0, dueToday: 0, dueThisWeek: 0 }

/** Adds up counts by whatever tells them apart, the most urgent first. */
export function tallyBy<Count extends { readonly urgency: Urgency; readonly count: number }>(counts: readonly Count[], keyOf: (count: Count) => string): readonly (readonly [string, Tally])[] {
  const tallies = new Map<string, Tally>()
  for (const one of counts) {
    const key = keyOf(one)
    const known = tallies.get(key) ?? noTally
    tallies.set(key, { ...known, [one.urgency]: known[one.urgency] + one.count })
  }
  return [...tallies].toSorted(([, a], [, b]) => urgencies.map((urgency) => b[urgency] - a[urgency]).find((difference) => difference !== 0) ?? 0)
}
