import type { Db } from '@/db/database'
import { readTogether } from '@/db/together'
import { type ProgramSettings, programRows, programsFrom } from '@/features/case-files/program-settings'
import { urgencies } from '@/features/obligations/standing'
import { type UnjudgedCases, unjudgedOf, unjudgedRows } from '@/features/obligations/unjudged'
import type { TenantScope } from '@/tenancy/scope'
import type { ComplianceFilter } from './filter'
import { type Grid, gridOf, gridToday } from './grid'
import { numbersToday, type PersonCount, urgent, type UrgentCount } from './queries'
import { listToday, type ObligationList } from './rows'

/** What is counted, listed and pictured under a filter. */
export interface Counted {
  readonly counts: readonly UrgentCount[]
  readonly people: readonly PersonCount[]
  /** How many families have something overdue or due today. */
  readonly families: number
  readonly grid: Grid
  readonly list: ObligationList
  /** What could not be judged, under every filter. */
  readonly unjudged: UnjudgedCases
  /** The agency's programs, by whose calendars days are counted. */
  readonly settings: readonly ProgramSettings[]
}

/** Reads the numbers, the rows behind them and the grid in one statement. */
export async function countToday({ today }: TenantScope, db: Db, filter: ComplianceFilter): Promise<Counted> {
  const { counts, people, need, lines, found, grid, ...rest } = await readTogether(db, { ...numbersToday(filter, today), ...listToday(filter, today), grid: gridToday(filter, today), ...unjudgedRows('all'), ...programRows }, urgent(filter, today))
  return {
    counts: counts.filter((one) => urgencies.some((urgency) => one[urgency] > 0)), people, families: need[0]?.families ?? 0, grid: gridOf(grid, today),
    list: { lines, total: found[0]?.total ?? 0, families: found[0]?.families ?? 0 }, unjudged: unjudgedOf(rest), settings: programsFrom(rest, today),
  }
}
