import type { Db } from '@/db/database'
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
export async function countByStatus({ today }: TenantScope, db: Db, programId: string): Promise<readonly StatusCount[]> {
  return await db.$queryRaw<StatusCount[]>`
    SELECT "requirement", "status", sum("count")::int AS "count"
    FROM (
      SELECT o."requirement", o."status", count(*) AS "count" FROM "Obligation" o WHERE o."programId" = ${programId}::uuid AND o."settled" GROUP BY 1, 2
      UNION ALL SELECT o."requirement", ${statusOn(today)}, 1 FROM "Obligation" o WHERE o."programId" = ${programId}::uuid AND NOT o."settled" AND ${hasBegun(today)}) s
    GROUP BY 1, 2 ORDER BY 1, 2`
}

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
  const counts = scope.reach !== 'none'
  if (counts) await rollForward(scope, db)
  const programs = await db.program.findMany({ select: { id: true, name: true, spec: true, edition: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  const chosen = filter.program === undefined ? programs[0] : programs.find(({ id }) => id === filter.program)
  const document = specsOnBoard.find(({ id }) => id === chosen?.spec)
  const shown = chosen && document
    ? { id: chosen.id, name: chosen.name, pinned: chosen.edition, document, rows: documentRows(document, counts ? await countByStatus(scope, db, chosen.id) : []) }
    : null
  return { today: scope.today, programs: programs.map(({ id, name }) => ({ id, name })), shown, counted: scope.reach, opens: may(scope.roles, 'compliance.read') }
}
