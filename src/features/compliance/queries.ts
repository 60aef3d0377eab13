import type { Db } from '@/db/database'
import { Prisma } from '@/db/database'
import { mayBeUrgent, statusOn, urgencies, urgencyOn } from '@/features/obligations/standing'
import type { TenantScope } from '@/tenancy/scope'
import { conditions, type ComplianceFilter } from './filter'
import type { Tally } from './tally'

/** How many obligations are urgent, of a requirement in a program. */
export interface UrgentCount extends Tally {
  readonly programId: string
  readonly requirement: string
}

/** A count for each urgency, of rows whose "status" is that of today and which could be urgent: an open one among them is due this week. */
const tally = Prisma.sql`count(*) FILTER (WHERE "status" = 'overdue')::int AS "overdue", count(*) FILTER (WHERE "status" = 'due_today')::int AS "dueToday",
  count(*) FILTER (WHERE "status" = 'open')::int AS "dueThisWeek"`

const where = (parts: readonly Prisma.Sql[]) => Prisma.join([...parts], ' AND ')

const isUrgent = (count: Tally) => urgencies.some((urgency) => count[urgency] > 0)

/** What is overdue, due today or due this week, counted from the index of what is still running, in its order. */
export async function countUrgent({ today }: TenantScope, db: Db, filter: ComplianceFilter): Promise<readonly UrgentCount[]> {
  const counts = await db.$queryRaw<UrgentCount[]>`
    SELECT "programId", "requirement", ${tally}
    FROM (SELECT o."programId", o."requirement", ${statusOn(today)} AS "status" FROM "Obligation" o WHERE ${where([mayBeUrgent(today), ...conditions(filter, today)])}) standing
    GROUP BY 1, 2 ORDER BY 1, 2`
  return counts.filter(isUrgent)
}

/** How many urgent obligations each person carries: their families' and their own. */
export interface PersonCount extends Tally {
  readonly staffId: string
  readonly name: string
}

/** Urgent obligations by person: of the families assigned to them today, and of their own file. They are counted by family first, since a family has many. */
export async function countByPerson({ today }: TenantScope, db: Db, filter: ComplianceFilter): Promise<readonly PersonCount[]> {
  const counts = await db.$queryRaw<PersonCount[]>`
    WITH urgent AS MATERIALIZED (
      SELECT "caseKind", "familyId", "staffId", ${tally}
      FROM (
        SELECT o."caseKind", o."familyId", CASE o."caseKind" WHEN 'staff' THEN o."staffId" END AS "staffId", ${statusOn(today)} AS "status"
        FROM "Obligation" o WHERE ${where([mayBeUrgent(today), ...conditions(filter, today)])}
      ) standing GROUP BY 1, 2, 3
    ), theirs AS (
      SELECT DISTINCT a."familyId", a."staffId" FROM "Assignment" a WHERE a."strikeId" IS NULL AND a."from" <= ${today}::date AND (a."to" IS NULL OR a."to" >= ${today}::date)
    ), carried AS (
      SELECT t."staffId", u."overdue", u."dueToday", u."dueThisWeek" FROM urgent u JOIN theirs t ON t."familyId" = u."familyId" WHERE u."caseKind" = 'family'
      UNION ALL SELECT u."staffId", u."overdue", u."dueToday", u."dueThisWeek" FROM urgent u WHERE u."caseKind" = 'staff'
    )
    SELECT c."staffId", s."displayName" AS "name", sum(c."overdue")::int AS "overdue", sum(c."dueToday")::int AS "dueToday", sum(c."dueThisWeek")::int AS "dueThisWeek"
    FROM carried c JOIN "Staff" s ON s."id" = c."staffId" GROUP BY 1, 2 ORDER BY 3 DESC, 4 DESC, 5 DESC, 2`
  return counts.filter(isUrgent)
}

/** How many families have something overdue or due today: the page's first line. */
export async function countFamiliesInNeed({ today }: TenantScope, db: Db, filter: ComplianceFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT "familyId")::int AS "count"
    FROM (SELECT o."familyId", ${urgencyOn(today)} AS "urgency" FROM "Obligation" o WHERE ${where([mayBeUrgent(today), ...conditions(filter, today)])}) u
    WHERE "urgency" IN ('overdue', 'dueToday')`
  return row?.count ?? 0
}
