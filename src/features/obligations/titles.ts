import { subjectOf } from '@/rules/spec/subject'
import { specsOnBoard } from '@/rules/specs/on-board'

const leading = new Map(specsOnBoard.flatMap(({ editions }) => editions.flatMap(({ obligations }) => obligations.map((one) => [one.requirements[0] ?? '', one] as const))))

/** What people call the obligation that a leading id stands for; the id itself where no document on board has it. */
export const titleOf = (requirement: string): string => leading.get(requirement)?.title ?? requirement

const places = new Map([...leading.keys()].map((requirement, at) => [requirement, at]))

/** Where the documents on board place what a leading id stands for, to list requirements in the documents' order. */
export const placeOf = (requirement: string): number => places.get(requirement) ?? places.size

/** Whether the obligation that a leading id stands for is about families: not about staff, an agreement or the agency. */
export function isOfFamilies(requirement: string): boolean {
  const one = leading.get(requirement)
  return one === undefined || subjectOf(one) === 'family'
}
