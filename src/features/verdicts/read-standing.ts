import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { readTogether, rowsBy } from '@/db/together'
import { whichEdition } from '@/features/case-files/edition'
import type { CaseKind } from '@/features/case-files/loaded-case'
import type { ProgramSettings } from '@/features/case-files/program-settings'
import { countingOf } from '@/features/obligations/counting'
import { isBehind, rollForwardCase } from '@/features/obligations/roll-forward'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { placeOf, titleOf } from '@/features/obligations/titles'
import { sayDay, sayStanding, sayWindow } from '@/features/obligations/words'
import { credentialIds } from '@/features/staff/asked'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import type { DueLine, GroupHead, ProgramStanding } from './standing'
import { countsOf, worstOnesFirst } from './verdicts'

/** A record by the kind of case that is judged of it, and its id. */
export interface JudgedCase {
  readonly kind: CaseKind
  readonly caseId: string
}

interface StoredCount {
  readonly programId: string
  readonly requirement: string
  readonly edition: string
  readonly status: Status
  readonly count: number
}

interface StoredDue {
  readonly programId: string
  readonly requirement: string
  readonly edition: string
  readonly clock: string
  readonly status: Status
  readonly dueOn: string | null
  readonly windowFrom: string | null
  readonly windowTo: string | null
  readonly contactOn: string | null
  readonly provider: string | null
  readonly youth: string | null
}

/** What is stored of a case: how many of each requirement stand how, and what is still to be done, with whom it is about by name. */
function readStored(db: Db, today: CalendarDate, { kind, caseId }: JudgedCase, also: Prisma.Sql) {
  const begun = Prisma.sql`SELECT o.*, ${statusOn(today)} AS "now" FROM "Obligation" o WHERE o."caseKind" = ${kind} AND o."caseId" = ${caseId}::uuid AND ${hasBegun(today)}`
  const severalYouths = Prisma.sql`(SELECT count(*) FROM "Youth" s WHERE s."familyId" = o."familyId" AND s."strikeId" IS NULL) > 1`
  return readTogether(db, {
    also: rowsBy<{ readonly is: boolean }>(Prisma.sql`SELECT ${also} AS "is"`),
    evaluations: rowsBy<{ readonly programId: string; readonly evaluatedAt: string; readonly nextChangeOn: string | null }>(Prisma.sql`SELECT e."programId", e."evaluatedAt", e."nextChangeOn" FROM "CaseEvaluation" e WHERE e."caseKind" = ${kind} AND e."caseId" = ${caseId}::uuid`),
    counts: rowsBy<StoredCount>(Prisma.sql`SELECT o."programId", o."requirement", o."edition", o."now" AS "status", count(*) AS "count" FROM begun o GROUP BY 1, 2, 3, 4`),
    due: rowsBy<StoredDue>(Prisma.sql`
      SELECT o."programId", o."requirement", o."edition", o."clock", o."now" AS "status", o."dueOn", o."windowFrom", o."windowTo", c."localOn" AS "contactOn", p."name" AS "provider", CASE WHEN ${severalYouths} THEN concat_ws(' ', y."givenName", y."familyName") END AS "youth"
      FROM begun o LEFT JOIN "Contact" c ON c."id" = o."contactId" LEFT JOIN "Provider" p ON p."id" = o."providerId" LEFT JOIN "Youth" y ON y."id" = o."youthId"
      WHERE o."now" = 'overdue' OR (o."now" IN ('open', 'due_today') AND o."dueOn" IS NOT NULL) OR (o."now" = 'not_met' AND o."requirement" = ANY(${[...credentialIds]}))
      ORDER BY o."dueOn", c."at" NULLS FIRST, o."clock"`),
  }, Prisma.sql`WITH begun AS MATERIALIZED (${begun})`)
}

const inOrder = <Asked extends { readonly requirement: string }>(some: readonly Asked[]): Asked[] => some.toSorted((a, b) => placeOf(a.requirement) - placeOf(b.requirement))

function headsOf(counts: readonly StoredCount[]): readonly GroupHead[] {
  const groups = new Map(inOrder(counts).map((one) => [`${one.requirement} ${one.edition}`, one]))
  const heads = [...groups.values()].map(({ requirement, edition }): GroupHead => ({
    requirement, edition, title: titleOf(requirement), group: null,
    counts: countsOf((status) => counts.find((one) => one.requirement === requirement && one.edition === edition && one.status === status)?.count ?? 0),
  }))
  return worstOnesFirst(heads)
}

/**
 * How a record stands today in some programs, from what is stored of it, which is brought up to date first: at a cost that
 * does not depend on how many years of sentences there would be to tell.
 *
 * @param also a further question about what is stored of it, answered by the same read
 */
export async function readStanding(scope: TenantScope, db: Db, record: JudgedCase, programs: readonly ProgramSettings[], also = Prisma.sql`false`): Promise<{ readonly standings: readonly ProgramStanding[]; readonly also: boolean }> {
  const { today } = scope
  if (programs.length === 0) return { standings: [], also: false }
  const found = programs.map((settings) => ({ settings, ...whichEdition(settings.frame, today) }))
  let stored = await readStored(db, today, record, also)
  if (stored.evaluations.some((one) => isBehind(one, scope)) && found.every(({ problem }) => problem === null)) {
    await rollForwardCase(scope, db, record.kind, record.caseId)
    stored = await readStored(db, today, record, also)
  }
  const { evaluations, counts, due } = stored
  const standings = found.map(({ settings, edition, problem }): ProgramStanding => {
    const { programId, name: program } = settings
    if (problem !== null) return { programId, program, edition, problem, decidedAt: '', due: [], groups: [] }
    const counting = countingOf(settings)
    const line = ({ requirement, edition, clock, status, ...row }: StoredDue): DueLine => {
      const dueOn = row.dueOn === null ? null : dayFromText(row.dueOn)
      const window = row.windowFrom && row.windowTo ? sayWindow(dayFromText(row.windowFrom), dayFromText(row.windowTo), today) : null
      const about = [window, row.contactOn && sayDay(dayFromText(row.contactOn), today), row.provider, row.youth].filter(Boolean).join(', ')
      return { requirement, edition, clock, title: titleOf(requirement), about, status, dueOn, says: sayStanding({ status, dueOn }, today, counting(requirement)), verdict: null }
    }
    const its = <Row extends { readonly programId: string }>(rows: readonly Row[]) => rows.filter((row) => row.programId === programId)
    const dueHere = inOrder(its(due)).toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
    return { programId, program, edition, problem, decidedAt: its(evaluations)[0]?.evaluatedAt ?? '', due: dueHere.map(line), groups: headsOf(its(counts)) }
  })
  return { standings, also: stored.also[0]?.is ?? false }
}
