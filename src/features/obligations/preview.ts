import type { LoadedCase } from '@/features/case-files/loaded-case'
import type { ProgramSettings } from '@/features/case-files/program-settings'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { evaluate } from '@/rules/evaluate'
import type { Fact } from '@/rules/facts/vocabulary'
import type { Finding, Status } from '@/rules/finding'
import { judgedIn, resultOf } from './decide'
import { kindsOf } from './kinds'
import { identity, rowsFor } from './rows'
import { titleOf } from './titles'
import { sayDay } from './words'

/** A clock, and what facts not recorded yet would make of it. */
export interface Turn {
  readonly title: string
  readonly due: string
  readonly from: Status
  readonly to: Status
}

/** How many clocks a preview tells of. */
const most = 20

/** What the rules would say of a case if these facts were in it, too. Stores nothing. */
export const findingsWith = (loaded: LoadedCase, settings: ProgramSettings, facts: readonly Fact[]): readonly Finding[] =>
  facts.length === 0 ? resultOf(loaded, settings).findings : evaluate({ ...loaded.file, facts: [...loaded.file.facts, ...facts] }, settings.library, judgedIn(loaded)).findings

/** The clocks that these facts would turn, by the rules themselves. One that has not started and never will is left out. */
export function turnsWith(loaded: LoadedCase, settings: ProgramSettings, today: CalendarDate, facts: readonly Fact[]): readonly Turn[] {
  const rows = (more: readonly Fact[]) => rowsFor(loaded, settings.programId, findingsWith(loaded, settings, more), kindsOf(settings.frame.spec))
  const after = new Map(rows(facts).map((row) => [identity(row), row]))
  const turns = rows([]).flatMap((row): Turn[] => {
    const then = after.get(identity(row))
    const to = then?.status ?? 'not_required'
    if (to === row.status || (row.status === 'not_started' && to === 'not_required')) return []
    const due = then?.dueOn ?? row.dueOn
    return [{ title: titleOf(row.requirement), due: due ? sayDay(due, today) : '', from: row.status, to }]
  })
  return turns.slice(0, most)
}
