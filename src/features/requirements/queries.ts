import { type Db, Prisma } from '@/db/database'
import { readTogether, rowsBy, rowsIn } from '@/db/together'
import { rollForward } from '@/features/obligations/roll-forward'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { PayerSpec } from '@/rules/spec/payer-spec'
import { specsOnBoard } from '@/rules/specs/on-board'
import { may } from '@/tenancy/permissions'
import type { TenantScope } from '@/tenancy/scope'
import { documentRows, type DocumentRow, type StatusCount } from './document'
import type { RequirementsFilter } from './filter'

/** How every obligation of a program stands today, by requirement: those that the reader may see. What is settled stands the same on every day, and is counted from the index of it. */
export const countsOf = (program: Prisma.Sql, today: CalendarDate) => rowsBy<StatusCount>(Prisma.sql`
  SELECT "requirement", "status", sum("count")::int AS "count"
  FROM (
    SELECT o."requirement", o."status", count(*) AS "count" FROM "Obligation" o WHERE o."programId" = ${program} AND o."settled" GROUP BY 1, 2
    UNION ALL SELECT o."requirement", ${statusOn(today)}, 1 FROM "Obligation" o WHERE o."programId" = ${program} AND NOT o."settled" AND ${hasBegun(today)}) s
  GROUP BY 1, 2 ORDER BY 1, 2`)

const byName = Prisma.sql`ORDER BY t."name", t."id"`
const firstProgram = Prisma.sql`(SELECT t."id" FROM "Program" t ${byName} LIMIT 1)`

export interface ProgramChoice {
  readonly id: string
  readonly name: string
}

/** One program with its payer's document, row by row. */
export interface ProgramDocument extends ProgramChoice {
  /** The edition by which everything is judged, where the program names one. */
  readonly pinned: string | null
  readonly document: PayerSpec
  readonly rows: readonly DocumentRow[]
}

/** All that the requirements page shows. */
export interface RequirementsPageView {
  readonly today: CalendarDate
  readonly programs: readonly ProgramChoice[]
  /** The program chosen, or the first; null where the agency has none, or none like it. */
  readonly shown: ProgramDocument | null
  /** Whether counts are of every family, of the reader's own, or not shown. */
  readonly counted: 'all' | 'own' | 'none'
  /** Whether a count may be opened. */
  readonly opens: boolean
}

/** Reads the page in one go. Who reaches no family is shown no counts: they would say nothing true. */
export async function readRequirementsPage(scope: TenantScope, db: Db, filter: RequirementsFilter): Promise<RequirementsPageView> {
  const isCounted = scope.reach !== 'none'
  if (isCounted) await rollForward(scope, db)
  const { programs, counts } = await readTogether(db, {
    programs: rowsIn('Program', ['id', 'name', 'spec', 'edition'], byName),
    counts: countsOf(filter.program === undefined ? firstProgram : Prisma.sql`${filter.program}::uuid`, scope.today),
  })
  const chosen = filter.program === undefined ? programs[0] : programs.find(({ id }) => id === filter.program)
  const document = specsOnBoard.find(({ id }) => id === chosen?.spec)
  const shown = chosen && document
    ? { id: chosen.id, name: chosen.name, pinned: chosen.edition, document, rows: documentRows(document, isCounted ? counts : []) }
    : null
  return { today: scope.today, programs: programs.map(({ id, name }) => ({ id, name })), shown, counted: scope.reach, opens: may(scope.roles, 'compliance.read') }
}
