import { specsOnBoard } from '@/rules/specs/on-board'

const known = new Map<string, ReadonlyMap<string, string>>()

/** For a spec: the kind of obligation that decides a leading id. */
export function kindsOf(spec: string): (requirement: string) => string {
  const kinds = known.get(spec) ?? new Map(
    specsOnBoard.filter(({ id }) => id === spec).flatMap(({ editions }) => editions.flatMap(({ obligations }) => obligations.map((one) => [one.requirements[0] ?? '', one.kind] as const))),
  )
  known.set(spec, kinds)
  return (requirement) => kinds.get(requirement) ?? 'unknown'
}
