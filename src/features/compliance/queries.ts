import type { Db } from '@/db/database'
import { Prisma } from '@/db/database'
import { mayBeUrgent, statusOn, urgencyOn, type Urgency } from '@/features/obligations/standing'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { conditions, type ComplianceFilter } from './filter'

/** How many obligations are urgent, by program and requirement. */
export interface UrgentCount {
  readonly programId: string
  readonly requirement: string
  readonly urgency: Urgency
  readonly count: number
}

const where = (parts: readonly Prisma.Sql[]) => Prisma.join([...parts], ' AND ')

/** What stands how, of obligations that could be urgent: an open one among them is due this week. */
const urgencyOf: Readonly<Partial<Record<Status, Urgency>>> = { overdue: 'overdue', due_today: 'dueToday', open: 'dueThisWeek' }

/** What is overdue, due today or due this week, counted from the index of what is still running. OFFSET has the database work out each status once and not once to sort by and once to group by. */
export async function countUrgent({ today }: TenantScope, db: Db, filter: ComplianceFilter): Promise<readonly UrgentCount[]> {
  const rows = await db.$queryRaw<(Omit<UrgentCount, 'urgency'> & { readonly status: Status })[]>`
    SELECT "programId", "requirement", "status", count(*)::int AS "count"
    FROM (SELECT o."programId", o."requirement", ${statusOn(today)} AS "status" FROM "Obligation" o WHERE ${where([mayBeUrgent(today), ...conditions(filter, today)])} OFFSET 0) standing
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
  return rows.flatMap(({ status, ...counted }) => {
    const urgency = urgencyOf[status]
    return urgency ? [{ ...counted, urgency }] : []
  })
}

/** How many urgent obligations each person carries: their families' and their own. */
export interface PersonCount {
  readonly staffId: string
  readonly name: string
  readonly overdue: number
  readonly dueToday: number
  readonly dueThisWeek: number
}

/** Urgent obligations by person: of the families assigned to them today, and of their own file. */
export async function countByPerson({ today }: TenantScope, db: Db, filter: ComplianceFilter): Promise<readonly PersonCount[]> {
  return await db.$queryRaw<PersonCount[]>`
    WITH urgent AS MATERIALIZED (
      SELECT o."id", o."familyId", o."staffId", o."caseKind", ${urgencyOn(today)} AS "urgency" FROM "Obligation" o WHERE ${where([mayBeUrgent(today), ...conditions(filter, today)])}
    ), carried AS (
      SELECT DISTINCT u."id", u."urgency", a."staffId" FROM urgent u JOIN "Assignment" a ON a."familyId" = u."familyId" AND a."strikeId" IS NULL
        AND a."from" <= ${today}::date AND (a."to" IS NULL OR a."to" >= ${today}::date) WHERE u."urgency" IS NOT NULL AND u."caseKind" = 'family'
      UNION ALL SELECT u."id", u."urgency", u."staffId" FROM urgent u WHERE u."urgency" IS NOT NULL AND u."caseKind" = 'staff'
    )
    SELECT c."staffId", s."displayName" AS "name", count(*) FILTER (WHERE c."urgency" = 'overdue')::int AS "overdue",
      count(*) FILTER (WHERE c."urgency" = 'dueToday')::int AS "dueToday", count(*) FILTER (WHERE c."urgency" = 'dueThisWeek')::int AS "dueThisWeek"
    FROM carried c JOIN "Staff" s ON s."id" = c."staffId" GROUP BY 1, 2 ORDER BY 3 DESC, 4 DESC, 5 DESC, 2`
}

/** How many families have something overdue or due today: the page's first line. */
export async function countFamiliesInNeed({ today }: TenantScope, db: Db, filter: ComplianceFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT "familyId")::int AS "count"
    FROM (SELECT o."familyId", ${urgencyOn(today)} AS "urgency" FROM "Obligation" o WHERE ${where([mayBeUrgent(today), ...conditions(filter, today)])}) u
    WHERE "urgency" IN ('overdue', 'dueToday')`
  return row?.count ?? 0
}
