import { specsOnBoard } from '@/rules/specs/on-board'

const titles: ReadonlyMap<string, string> = new Map(
  specsOnBoard.flatMap(({ editions }) => editions.flatMap(({ obligations }) => obligations.map(({ requirements, title }) => [requirements[0] ?? '', title] as const))),
)

/** What people call the obligation that a leading id stands for; the id itself where no document on board has it. */
export const titleOf = (requirement: string): string => titles.get(requirement) ?? requirement
