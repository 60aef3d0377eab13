import { groupVerdicts, type ProgramVerdicts, type VerdictGroup } from './verdicts'
import type { ToldWish } from './wish'

/** What is told of one sentence of a document, to whoever opened it. */
export interface Told {
  /** Null where nothing is asked by it any more. */
  readonly group: VerdictGroup | null
  /** Why nothing could be judged. */
  readonly problem: string | null
}

/** The verdicts that somebody asks to see, out of all that was judged of a record. */
export function toldOf(judged: readonly ProgramVerdicts[], { program, requirement, edition, clock }: ToldWish): Told {
  const its = judged.find(({ programId }) => programId === program)
  const group = groupVerdicts(its?.verdicts.filter((one) => one.requirements[0] === requirement && one.citation.edition === edition && (clock === '' || one.clock === clock)) ?? [])[0] ?? null
  return { group, problem: its?.problem ?? null }
}
