import type { Db } from '@/db/database'
import type { LoadedCase } from '@/features/case-files/loaded-case'
import type { ProgramSettings } from '@/features/case-files/program-settings'
import { casesOfProgram, judgedIn, loadCases } from '@/features/obligations/decide'
import { kindsOf } from '@/features/obligations/kinds'
import { identity, rowsFor } from '@/features/obligations/rows'
import { judgedOr } from '@/features/obligations/unjudged'
import { titleOf } from '@/features/obligations/titles'
import { evaluate } from '@/rules/evaluate'
import type { Status } from '@/rules/finding'

/** Verdicts of one requirement that would turn the same way. */
export interface Turning {
  readonly requirement: string
  readonly title: string
  readonly from: Status
  readonly to: Status
  readonly count: number
  /** Some of the families, for whoever may see them. */
  readonly families: readonly { readonly id: string; readonly name: string }[]
}

/** How many families stand beside one line. */
const namedAtMost = 3
const batch = 40

type Standing = ReadonlyMap<string, { readonly requirement: string; readonly status: Status }>

function standingUnder({ programId, frame, library }: ProgramSettings, loaded: LoadedCase): Standing {
  const findings = judgedOr(loaded, programId, [], () => evaluate({ ...loaded.file, ...frame }, library, judgedIn(loaded)).findings)
  return new Map(rowsFor(loaded, programId, findings, kindsOf(frame.spec)).map((row) => [identity(row), row]))
}

/** A verdict that is not there says the same as one that asks nothing. */
const nothingAsked: Status = 'not_required'

/**
 * Which of a program's verdicts, as they stand today, would turn under other settings. Stores nothing and locks nothing:
 * every case is judged twice, as it is and as it would be.
 */
export async function tryOut(db: Db, now: ProgramSettings, then: ProgramSettings): Promise<readonly Turning[]> {
  const turning = new Map<string, Omit<Turning, 'families'> & { count: number; families: Set<string> }>()
  const cases = await casesOfProgram(db, now.programId)
  for (const kind of ['family', 'staff', 'agreement', 'agency'] as const)
    for (let start = 0; start < cases[kind].length; start += batch)
      for (const loaded of await loadCases(db, now, kind, cases[kind].slice(start, start + batch))) {
        const [before, after] = [standingUnder(now, loaded), standingUnder(then, loaded)]
        for (const clock of new Set([...before.keys(), ...after.keys()])) {
          const [from, to] = [before.get(clock)?.status ?? nothingAsked, after.get(clock)?.status ?? nothingAsked]
          const requirement = (after.get(clock) ?? before.get(clock))?.requirement ?? ''
          if (from === to) continue
          const key = `${requirement} ${from} ${to}`
          const line = turning.get(key) ?? { requirement, title: titleOf(requirement), from, to, count: 0, families: new Set<string>() }
          line.count += 1
          if (kind === 'family' && line.families.size < namedAtMost) line.families.add(loaded.caseId)
          turning.set(key, line)
        }
      }
  const lines = [...turning.values()].toSorted((a, b) => b.count - a.count || a.requirement.localeCompare(b.requirement))
  const named = await db.family.findMany({ where: { id: { in: lines.flatMap(({ families }) => [...families]) } }, select: { id: true, name: true } })
  return lines.map((line) => ({ ...line, families: named.filter(({ id }) => line.families.has(id)) }))
}
