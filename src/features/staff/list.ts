import * as z from 'zod'
import { toColumn } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { asWholeAgency } from '@/db/whole-agency'
import { loadPrograms } from '@/features/case-files/program-settings'
import { countingOf } from '@/features/obligations/counting'
import { rollForward } from '@/features/obligations/roll-forward'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { titleOf } from '@/features/obligations/titles'
import { sayStanding } from '@/features/obligations/words'
import { dayFromIso, isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import { staffRoles } from '@/rules/facts/vocabulary'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { credentialIds } from './asked'
import { decideNewcomers } from './newcomers'

/** How many people a page holds. */
export const pageSize = 50

/** What is due within so many days is due soon. */
export const soonDays = 30

/** Whom the list shows, as its address says it. */
export const staffFilter = z.object({
  role: z.enum(staffRoles).optional().catch(undefined),
  who: z.enum(['here', 'left']).catch('here').default('here'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type StaffFilter = z.infer<typeof staffFilter>

/** One person of the list, with the first of what is wanted of them. */
export interface StaffLine {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly overdue: number
  readonly soon: number
  readonly first: { readonly title: string; readonly status: Status; readonly says: string } | null
}

export interface StaffPage {
  readonly lines: readonly StaffLine[]
  readonly total: number
  /** How many of those who are here have something overdue. */
  readonly waiting: number
}

const hereOn = (today: CalendarDate): Prisma.StaffWhereInput => ({ OR: [{ leftOn: null }, { leftOn: { gte: toColumn(today) } }] })

function conditions({ role, who }: StaffFilter, today: CalendarDate): Prisma.StaffWhereInput {
  return {
    strikeId: null,
    AND: [who === 'here' ? hereOn(today) : { leftOn: { lt: toColumn(today) } }, role === undefined ? {} : { roles: { has: role } }],
  }
}

type Row = { staffId: string; programId: string; requirement: string; status: Status; dueOn: CalendarDate | null; late: boolean }

/** What is overdue, not in force, or due soon about some people; first what is late, then by its day. */
async function wantedOf(today: CalendarDate, db: Db, staff: Prisma.Sql): Promise<readonly Row[]> {
  const soon = isoFromDay(dayFromIso(today) + soonDays)
  const of = (which: Prisma.Sql) => Prisma.sql`
    SELECT o."staffId", o."programId", o."requirement", ${statusOn(today)} AS "status", o."dueOn"::text AS "dueOn" FROM "Obligation" o
    WHERE o."caseKind" = 'staff' AND o."staffId" IN (${staff}) AND ${hasBegun(today)} AND ${which}`
  return await db.$queryRaw<Row[]>`
    SELECT s.*, ("status" IN ('overdue', 'not_met')) AS "late" FROM (${of(Prisma.sql`NOT o."settled"`)} UNION ALL ${of(Prisma.sql`o."settled" AND o."kind" = 'validity' AND o."requirement" = ANY(${credentialIds})`)}) s
    WHERE "status" = 'overdue' OR ("status" = 'not_met' AND "requirement" = ANY(${credentialIds})) OR ("status" IN ('due_today', 'open', 'met') AND "dueOn"::date BETWEEN ${today}::date AND ${soon}::date)
    ORDER BY "late" DESC, "dueOn" NULLS FIRST, "requirement", "programId"`
}

/** A page of the staff file by name, each with what is overdue and due soon about them. */
export async function listStaff(scope: TenantScope, db: Db, filter: StaffFilter): Promise<StaffPage> {
  const { today } = scope
  const where = conditions(filter, today)
  const rows = await db.staff.findMany({ where, orderBy: [{ displayName: 'asc' }, { id: 'asc' }], skip: (filter.page - 1) * pageSize, take: pageSize, select: { id: true, displayName: true, roles: true } })
  const { wanted, waiting, countings } = await asWholeAgency(scope, db, async () => {
    await rollForward({ tenantId: scope.tenantId, today, now: scope.now }, db)
    await decideNewcomers(scope, db)
    const everybody = await wantedOf(today, db, Prisma.sql`SELECT p."id" FROM "Staff" p WHERE p."strikeId" IS NULL AND (p."leftOn" IS NULL OR p."leftOn" >= ${today}::date)`)
    return {
      waiting: new Set(everybody.filter(({ late }) => late).map(({ staffId }) => staffId)).size,
      wanted: filter.who === 'left' ? [] : everybody,
      countings: new Map((await loadPrograms(db, today)).map((program) => [program.programId, countingOf(program)])),
    }
  })
  const lines = rows.map(({ id, displayName, roles }): StaffLine => {
    const mine = wanted.filter(({ staffId }) => staffId === id)
    const [first] = mine
    return {
      id, name: displayName, roles, overdue: mine.filter(({ late }) => late).length, soon: mine.filter(({ late }) => !late).length,
      first: first ? { title: titleOf(first.requirement), status: first.status, says: sayStanding(first, today, countings.get(first.programId)?.(first.requirement) ?? null) } : null,
    }
  })
  return { lines, total: await db.staff.count({ where }), waiting }
}
