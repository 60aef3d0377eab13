import * as z from 'zod'
import { type Db, Prisma } from '@/db/database'
import { isAmong, readTogether, rowsBy, rowsIn } from '@/db/together'
import { loadPrograms } from '@/features/case-files/program-settings'
import { countingOf } from '@/features/obligations/counting'
import { rollForward } from '@/features/obligations/roll-forward'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { titleOf } from '@/features/obligations/titles'
import { sayStanding } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { staffName } from './on-record'

/** How many families a page holds. */
export const pageSize = 25

/** Which families the list shows, as its address says it. Anything else in the address is left aside. */
export const familyFilter = z.object({
  program: z.uuid().optional().catch(undefined),
  state: z.enum(['open', 'closed', 'all']).catch('open').default('open'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type FamilyFilter = z.infer<typeof familyFilter>

/** The next thing due for a family. */
export interface NextDue {
  readonly title: string
  readonly status: Status
  readonly says: string
}

export interface FamilyLine {
  readonly id: string
  readonly name: string
  readonly youths: readonly string[]
  readonly programs: readonly string[]
  readonly partners: readonly string[]
  readonly open: boolean
  readonly next: NextDue | null
}

export interface FamilyPage {
  readonly lines: readonly FamilyLine[]
  readonly total: number
  readonly programs: readonly { readonly id: string; readonly name: string }[]
  /** Whether the list holds only the asker's own. */
  readonly own: boolean
  /** Whether there are families at all, under whatever filter. */
  readonly some: boolean
}

const standing = { strikeId: null } as const
/** Of stays that are not closed, or were closed in error. */
export const stillOpen = { ...standing, OR: [{ closureId: null }, { closure: { strikeId: { not: null } } }] } satisfies Prisma.ReferralWhereInput & Prisma.EnrollmentWhereInput
/** Families that were referred to a program, or enrolled in it, and are not closed there; of any program where none is named. */
export const openIn = (program?: string): Prisma.FamilyWhereInput => {
  const inProgram = program === undefined ? stillOpen : { ...stillOpen, programId: program }
  return { OR: [{ referrals: { some: inProgram } }, { enrollments: { some: inProgram } }] }
}

type NextRow = { familyId: string; programId: string; requirement: string; status: Status; dueOn: CalendarDate }

/** For each family the first of its obligations that somebody still has to meet. */
async function nextOf({ today }: TenantScope, db: Db, familyIds: readonly string[]): Promise<ReadonlyMap<string, NextDue>> {
  if (familyIds.length === 0) return new Map()
  const rows = await db.$queryRaw<NextRow[]>`
    SELECT DISTINCT ON ("familyId") * FROM (
      SELECT o."familyId", o."programId", o."requirement", ${statusOn(today)} AS "status", o."dueOn"::text AS "dueOn" FROM "Obligation" o
      WHERE ${isAmong(Prisma.sql`o."familyId"`, familyIds)} AND NOT o."settled" AND o."dueOn" IS NOT NULL AND ${hasBegun(today)}) running
    WHERE "status" IN ('overdue', 'due_today', 'open') ORDER BY "familyId", "dueOn", "requirement"`
  const countings = new Map((await loadPrograms(db, today)).map((program) => [program.programId, countingOf(program)]))
  return new Map(rows.map(({ familyId, programId, requirement, status, dueOn }) => [
    familyId, { title: titleOf(requirement), status, says: sayStanding({ status, dueOn }, today, countings.get(programId)?.(requirement) ?? null) },
  ]))
}

/** Whether there is such a family for the asker. */
export async function isFamily(db: Db, familyId: string): Promise<boolean> {
  const [found] = await db.$queryRaw<{ readonly is: boolean }[]>`SELECT EXISTS (SELECT 1 FROM "Family" WHERE "id" = ${familyId}::uuid) AS "is"`
  return found?.is === true
}

/** Every stay of the families the asker may see, and whether it goes on: a referral or an enrollment that is not closed, or was closed in error. */
const stays = Prisma.sql`
  SELECT s."familyId", s."programId", s."closureId" IS NULL OR EXISTS (SELECT 1 FROM "Closure" c WHERE c."id" = s."closureId" AND c."strikeId" IS NOT NULL) AS "open"
  FROM (SELECT "familyId", "programId", "closureId" FROM "Referral" WHERE "strikeId" IS NULL UNION ALL SELECT "familyId", "programId", "closureId" FROM "Enrollment" WHERE "strikeId" IS NULL) s`

/** Which families a filter leaves: those without a stay are of no program, and not open. */
function chosen({ program, state }: FamilyFilter): Prisma.Sql {
  const inProgram = program === undefined ? Prisma.sql`SELECT s."familyId" FROM stays s` : Prisma.sql`SELECT s."familyId" FROM stays s WHERE s."programId" = ${program}::uuid`
  const open = program === undefined ? Prisma.sql`SELECT s."familyId" FROM stays s WHERE s."open"` : Prisma.sql`${inProgram} AND s."open"`
  const those = program === undefined ? Prisma.sql`true` : Prisma.sql`f."id" IN (${inProgram})`
  return state === 'all' ? those : state === 'open' ? Prisma.sql`f."id" IN (${open})` : Prisma.sql`${those} AND f."id" NOT IN (${open})`
}

type Stay = { readonly familyId: string; readonly program: string; readonly open: boolean }

/** The rows of one page, in one statement. */
function readPage({ today }: TenantScope, db: Db, filter: FamilyFilter) {
  const those = Prisma.sql`WHERE t."familyId" IN (SELECT l."id" FROM page l) AND t."strikeId" IS NULL`
  return readTogether(db, {
    page: rowsBy<{ readonly id: string; readonly name: string }>(Prisma.sql`SELECT * FROM page ORDER BY "name", "id"`),
    total: rowsBy<{ readonly count: number }>(Prisma.sql`SELECT count(*) AS "count" FROM listed`),
    stays: rowsBy<Stay>(Prisma.sql`SELECT s."familyId", s."open", p."name" AS "program" FROM stays s JOIN "Program" p ON p."id" = s."programId" WHERE s."familyId" IN (SELECT l."id" FROM page l)`),
    youths: rowsIn('Youth', ['familyId', 'givenName'], Prisma.sql`${those} ORDER BY t."bornOn", t."id"`),
    assignments: rowsIn('Assignment', ['familyId'], Prisma.sql`${those} AND t."from" <= ${today}::date AND (t."to" IS NULL OR t."to" >= ${today}::date) ORDER BY t."from", t."id"`, { partner: staffName('staffId') }),
    programs: rowsIn('Program', ['id', 'name'], Prisma.sql`ORDER BY t."name", t."id"`),
    some: rowsBy<{ readonly are: boolean }>(Prisma.sql`SELECT EXISTS (SELECT 1 FROM "Family") AS "are"`),
  }, Prisma.sql`WITH stays AS MATERIALIZED (${stays}), listed AS MATERIALIZED (SELECT f."id", f."name" FROM "Family" f WHERE ${chosen(filter)}),
    page AS MATERIALIZED (SELECT * FROM listed ORDER BY "name", "id" LIMIT ${pageSize} OFFSET ${(filter.page - 1) * pageSize})`)
}

/** A page of the families the asker may see, by name, each with what is due next. */
export async function listFamilies(scope: TenantScope, db: Db, filter: FamilyFilter): Promise<FamilyPage> {
  await rollForward(scope, db)
  const rows = await readPage(scope, db, filter)
  const next = await nextOf(scope, db, rows.page.map(({ id }) => id))
  const lines = rows.page.map(({ id, name }): FamilyLine => {
    const ofIt = <Row extends { readonly familyId: string }>(some: readonly Row[]) => some.filter(({ familyId }) => familyId === id)
    const stays = ofIt(rows.stays)
    return {
      id, name, youths: ofIt(rows.youths).map(({ givenName }) => givenName), programs: [...new Set(stays.map(({ program }) => program))].sort(),
      partners: [...new Set(ofIt(rows.assignments).flatMap(({ partner }) => partner ?? []))], open: stays.some(({ open }) => open), next: next.get(id) ?? null,
    }
  })
  return { lines, total: rows.total[0]?.count ?? 0, programs: rows.programs, own: scope.reach === 'own', some: rows.some[0]?.are === true }
}
