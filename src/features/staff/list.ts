import * as z from 'zod'
import { type Db, Prisma } from '@/db/database'
import { readTogether, type Rows, rowsBy, rowsIn } from '@/db/together'
import { asWholeAgency } from '@/db/whole-agency'
import { programRows, programsFrom } from '@/features/case-files/program-settings'
import { countingOf } from '@/features/obligations/counting'
import { rollForward } from '@/features/obligations/roll-forward'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { stillWanted } from '@/features/obligations/still-due'
import { titleOf } from '@/features/obligations/titles'
import { sayStanding } from '@/features/obligations/words'
import { dayFromIso, isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import { staffRoles } from '@/rules/facts/vocabulary'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { credentialIds } from './asked'
import { newcomerRows, readWithNewcomers } from './newcomers'

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

/** Those of the staff `t` who are here on a day. */
const here = (today: CalendarDate) => Prisma.sql`t."strikeId" IS NULL AND (t."leftOn" IS NULL OR t."leftOn" >= ${today}::date)`

const conditions = ({ role, who }: StaffFilter, today: CalendarDate) => Prisma.sql`
  ${who === 'here' ? here(today) : Prisma.sql`t."strikeId" IS NULL AND t."leftOn" < ${today}::date`} ${role === undefined ? Prisma.empty : Prisma.sql`AND ${role} = ANY(t."roles")`}`

type Row = { staffId: string; programId: string; requirement: string; status: Status; dueOn: CalendarDate | null; late: boolean }

/** What is overdue, not in force, or due soon about those who are here; first what is late, then by its day. */
function wantedOn(today: CalendarDate): Rows<Row> {
  const soon = isoFromDay(dayFromIso(today) + soonDays)
  const of = (which: Prisma.Sql) => Prisma.sql`
    SELECT o."staffId", o."programId", o."requirement", ${statusOn(today)} AS "now", o."dueOn" FROM "Obligation" o
    WHERE o."caseKind" = 'staff' AND o."staffId" IN (SELECT t."id" FROM "Staff" t WHERE ${here(today)}) AND ${hasBegun(today)} AND ${which}`
  return rowsBy(Prisma.sql`
    SELECT o.*, o."now" AS "status", ${stillWanted} AS "late" FROM (${of(Prisma.sql`NOT o."settled"`)} UNION ALL ${of(Prisma.sql`o."settled" AND o."kind" = 'validity' AND o."requirement" = ANY(${credentialIds})`)}) o
    WHERE ${stillWanted} OR (o."now" IN ('due_today', 'open', 'met') AND o."dueOn" BETWEEN ${today}::date AND ${soon}::date)
    ORDER BY "late" DESC, "dueOn" NULLS FIRST, "requirement", "programId"`)
}

/** A page of the staff file by name, each with what is overdue and due soon about them. */
export async function listStaff(scope: TenantScope, db: Db, filter: StaffFilter): Promise<StaffPage> {
  const { today } = scope
  const shown = conditions(filter, today)
  const { staff, count, wanted, ...settings } = await asWholeAgency(scope, db, async () => {
    await rollForward({ tenantId: scope.tenantId, today, now: scope.now }, db)
    return await readWithNewcomers(scope, db, () => readTogether(db, {
      ...programRows,
      staff: rowsIn('Staff', ['id', 'displayName', 'roles'], Prisma.sql`WHERE ${shown} ORDER BY t."displayName", t."id" LIMIT ${pageSize} OFFSET ${(filter.page - 1) * pageSize}`),
      count: rowsBy<{ readonly total: number }>(Prisma.sql`SELECT count(*) AS "total" FROM "Staff" t WHERE ${shown}`),
      wanted: wantedOn(today),
      newcomers: newcomerRows,
    }))
  })
  const countings = new Map(programsFrom(settings, today).map((program) => [program.programId, countingOf(program)]))
  const lines = staff.map(({ id, displayName, roles }): StaffLine => {
    const mine = filter.who === 'left' ? [] : wanted.filter(({ staffId }) => staffId === id)
    const [first] = mine
    return {
      id, name: displayName, roles, overdue: mine.filter(({ late }) => late).length, soon: mine.filter(({ late }) => !late).length,
      first: first ? { title: titleOf(first.requirement), status: first.status, says: sayStanding(first, today, countings.get(first.programId)?.(first.requirement) ?? null) } : null,
    }
  })
  return { lines, total: count[0]?.total ?? 0, waiting: new Set(wanted.filter(({ late }) => late).map(({ staffId }) => staffId)).size }
}
