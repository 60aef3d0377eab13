import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { readTogether, rowsBy } from '@/db/together'
import { whichEdition } from '@/features/case-files/edition'
import type { CaseKind } from '@/features/case-files/loaded-case'
import type { ProgramSettings } from '@/features/case-files/program-settings'
import { countingOf } from '@/features/obligations/counting'
import { decideCases } from '@/features/obligations/decide'
import { isBehind, rollForwardCase } from '@/features/obligations/roll-forward'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { stillDue } from '@/features/obligations/still-due'
import { placeOf, titleOf } from '@/features/obligations/titles'
import { sayDay, sayStanding, sayWindow } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { type GroupHead, type ProgramStanding, type StandingLine } from './standing'
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

interface StoredLine {
  readonly programId: string
  readonly requirement: string
  readonly edition: string
  readonly clock: string
  readonly status: Status
  readonly startedOn: string | null
  readonly dueOn: string | null
  readonly satisfiedOn: string | null
  readonly windowFrom: string | null
  readonly windowTo: string | null
  readonly contactOn: string | null
  readonly provider: string | null
  readonly youthId: string | null
  readonly youth: string | null
}

/** What is stored of a case: how many of each requirement stand how, and what is told by itself, with whom it is about by name. */
function readStored(db: Db, today: CalendarDate, { kind, caseId }: JudgedCase, { lines, also }: StandingWish) {
  const begun = Prisma.sql`SELECT o."programId", o."familyId", o."youthId", o."contactId", o."providerId", o."requirement", o."edition", o."clock", o."windowFrom", o."windowTo", o."startedOn", o."dueOn", o."satisfiedOn", ${statusOn(today)} AS "now" FROM "Obligation" o WHERE o."caseKind" = ${kind} AND o."caseId" = ${caseId}::uuid AND ${hasBegun(today)}`
  const severalYouths = Prisma.sql`(SELECT count(*) FROM "Youth" s WHERE s."familyId" = o."familyId" AND s."strikeId" IS NULL) > 1`
  return readTogether(db, {
    also: rowsBy<{ readonly is: boolean }>(Prisma.sql`SELECT ${also ?? Prisma.sql`false`} AS "is"`),
    evaluations: rowsBy<Evaluation>(Prisma.sql`SELECT e."programId", e."evaluatedAt", e."nextChangeOn", e."problem" FROM "CaseEvaluation" e WHERE e."caseKind" = ${kind} AND e."caseId" = ${caseId}::uuid`),
    counts: rowsBy<StoredCount>(Prisma.sql`SELECT o."programId", o."requirement", o."edition", o."now" AS "status", count(*) AS "count" FROM begun o GROUP BY 1, 2, 3, 4`),
    lines: rowsBy<StoredLine>(Prisma.sql`
      SELECT o."programId", o."requirement", o."edition", o."clock", o."now" AS "status", o."startedOn", o."dueOn", o."satisfiedOn", o."windowFrom", o."windowTo", c."localOn" AS "contactOn", p."name" AS "provider",
        o."youthId", CASE WHEN ${severalYouths} THEN concat_ws(' ', y."givenName", y."familyName") END AS "youth"
      FROM begun o LEFT JOIN "Contact" c ON c."id" = o."contactId" LEFT JOIN "Provider" p ON p."id" = o."providerId" LEFT JOIN "Youth" y ON y."id" = o."youthId"
      WHERE ${lines ?? stillDue} ORDER BY o."dueOn", c."at" NULLS FIRST, o."clock"`),
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

/** What a page asks for beside how many stand how. */
interface StandingWish {
  /** Which obligations `o` to tell by themselves, `now` being how they stand; left out, what has still to be done. */
  readonly lines?: Prisma.Sql
  /** A further question about what is stored, answered by the same read. */
  readonly also?: Prisma.Sql
}

const day = (text: string | null) => (text === null ? null : dayFromText(text))

interface Evaluation {
  readonly programId: string
  readonly evaluatedAt: string
  readonly nextChangeOn: string | null
  /** Why the rules could not judge it when they were asked last. */
  readonly problem: string | null
}

/** Decides a case where time has changed it, and where nobody has yet, such as of a colleague who has just come; answers whether it did. */
async function broughtUpToDate(scope: TenantScope, db: Db, { kind, caseId }: JudgedCase, programs: readonly ProgramSettings[], evaluations: readonly Evaluation[]): Promise<boolean> {
  const undecided = programs.filter(({ programId }) => !evaluations.some((one) => one.programId === programId))
  const behind = programs.map(({ programId }) => programId).filter((id) => evaluations.some((one) => one.programId === id && isBehind(one, scope)))
  const { tenantId, today, now } = scope
  if (undecided.length > 0) await decideCases({ tenantId, today, now }, db, undecided, kind, [caseId])
  if (behind.length > 0) await rollForwardCase(scope, db, { kind, caseId }, behind)
  return undecided.length > 0 || behind.length > 0
}

/**
 * How a record stands today in some programs, from what is stored of it, which is brought up to date first: at a cost that
 * does not depend on how many years of sentences there would be to tell.
 */
export async function readStanding(scope: TenantScope, db: Db, record: JudgedCase, programs: readonly ProgramSettings[], wish: StandingWish = {}): Promise<{ readonly standings: readonly ProgramStanding[]; readonly also: boolean }> {
  const { today } = scope
  if (programs.length === 0) return { standings: [], also: false }
  const found = programs.map((settings) => ({ settings, ...whichEdition(settings.frame, today) }))
  const sound = found.flatMap(({ settings, problem }) => (problem === null ? [settings] : []))
  let stored = await readStored(db, today, record, wish)
  if (await broughtUpToDate(scope, db, record, sound, stored.evaluations)) stored = await readStored(db, today, record, wish)
  const standings = found.map(({ settings, edition, problem: ofEdition }): ProgramStanding => {
    const { programId, name: program } = settings
    const problem = ofEdition ?? stored.evaluations.find((one) => one.programId === programId)?.problem ?? null
    if (problem !== null) return { programId, program, edition, problem, decidedAt: '', lines: [], groups: [] }
    const counting = countingOf(settings)
    const line = ({ status, ...row }: StoredLine): StandingLine => {
      const { requirement, clock, youthId } = row
      const [startedOn, dueOn, satisfiedOn] = [day(row.startedOn), day(row.dueOn), day(row.satisfiedOn)]
      const window = row.windowFrom && row.windowTo ? sayWindow(dayFromText(row.windowFrom), dayFromText(row.windowTo), today) : null
      const about = [window, row.contactOn && sayDay(dayFromText(row.contactOn), today), row.provider, row.youth].filter(Boolean).join(', ')
      return { requirement, edition: row.edition, clock, title: titleOf(requirement), about, youthId, status, startedOn, dueOn, says: sayStanding({ status, dueOn, satisfiedOn }, today, counting(requirement)), verdict: null }
    }
    const its = <Row extends { readonly programId: string }>(rows: readonly Row[]) => rows.filter((row) => row.programId === programId)
    const lines = inOrder(its(stored.lines)).toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? '')).map(line)
    return { programId, program, edition, problem, decidedAt: its(stored.evaluations)[0]?.evaluatedAt ?? '', lines, groups: headsOf(its(stored.counts)) }
  })
  return { standings, also: stored.also[0]?.is ?? false }
}
