import { type Db, Prisma } from '@/db/database'
import { isAmong, readTogether, rowsIn } from '@/db/together'
import type { CaseKind, LoadedCase } from '@/features/case-files/loaded-case'
import { newIdentifier } from '@/platform/identifier'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Deciding } from './deciding'
import { identity, type ObligationRow, saysTheSame, verdict } from './rows'

/** A case as it was judged: what to store of it, and when that may no longer be right. */
export interface Judged {
  readonly loaded: LoadedCase
  /** Null where the rules could not judge it: what is stored then stays. */
  readonly rows: readonly ObligationRow[] | null
  readonly nextChangeOn: CalendarDate | null
  /** Why they could not. */
  readonly problem: string | null
}

/** What is stored of some cases of a program, by what tells it apart. */
async function loadStored(db: Db, programId: string, kind: CaseKind, caseIds: readonly string[]) {
  const { stored } = await readTogether(db, {
    stored: rowsIn(
      'Obligation', ['id', 'caseId', 'requirement', 'clock', ...verdict],
      Prisma.sql`WHERE t."programId" = ${programId}::uuid AND t."caseKind" = ${kind} AND ${isAmong(Prisma.sql`t."caseId"`, caseIds)}`,
    ),
  })
  return new Map(stored.map((row) => [identity(row), row]))
}

const json = (rows: readonly object[]) => Prisma.sql`${JSON.stringify(rows)}::json`
const newVerdict = Prisma.join([...verdict, 'decidedAt'].map((column) => Prisma.raw(`"${column}" = excluded."${column}"`)))

/**
 * Writes what was judged of some cases of a program in one statement: new obligations, changed ones, and none that no
 * longer are. Two people who look at the same moment write the same new ones: the second changes nothing. Changed ones
 * are found by their key, as an insert that meets them: in an UPDATE the planner takes JSON for a few rows, and thousands
 * then cost minutes.
 */
export async function store({ tenantId, today, now }: Deciding, db: Db, programId: string, kind: CaseKind, cases: readonly Judged[]): Promise<void> {
  if (cases.length === 0) return
  const judged = cases.filter(({ rows }) => rows !== null)
  const stored = await loadStored(db, programId, kind, judged.map(({ loaded }) => loaded.caseId))
  const made: object[] = []
  const changed: object[] = []
  for (const row of judged.flatMap(({ rows }) => rows ?? [])) {
    const known = stored.get(identity(row))
    stored.delete(identity(row))
    if (!known) made.push({ ...row, tenantId, id: newIdentifier(now.getTime()), decidedAt: now })
    else if (!saysTheSame(known, row)) changed.push({ ...row, tenantId, id: known.id, decidedAt: now })
  }
  const gone = [...stored.values()].map(({ id }) => id)
  const evaluations = cases.map(({ loaded: { caseId }, nextChangeOn, problem }) => ({
    tenantId, id: newIdentifier(now.getTime()), programId, caseKind: kind, caseId, familyId: kind === 'family' ? caseId : null, staffId: kind === 'staff' ? caseId : null,
    evaluatedOn: today, evaluatedAt: now, nextChangeOn, problem,
  }))
  await db.$executeRaw`
    WITH gone AS (DELETE FROM "Obligation" o WHERE o."id" = ANY(${gone}::uuid[])),
    changed AS (
      INSERT INTO "Obligation" SELECT * FROM json_populate_recordset(NULL::"Obligation", ${json(changed)}) ON CONFLICT ("tenantId", "id") DO UPDATE SET ${newVerdict}
    ),
    evaluated AS (
      INSERT INTO "CaseEvaluation" AS own SELECT * FROM json_populate_recordset(NULL::"CaseEvaluation", ${json(evaluations)})
      ON CONFLICT ("tenantId", "programId", "caseKind", "caseId") DO UPDATE
      SET "evaluatedOn" = CASE WHEN excluded."problem" IS NULL THEN excluded."evaluatedOn" ELSE own."evaluatedOn" END, "evaluatedAt" = excluded."evaluatedAt",
        "nextChangeOn" = excluded."nextChangeOn", "problem" = excluded."problem"
    )
    INSERT INTO "Obligation" SELECT * FROM json_populate_recordset(NULL::"Obligation", ${json(made)}) ON CONFLICT DO NOTHING`
}
