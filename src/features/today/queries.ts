import { type Db, Prisma } from '@/db/database'
import { readTogether, rowsBy } from '@/db/together'
import { rollForward } from '@/features/obligations/roll-forward'
import { hasBegun, statusOn, urgencyOn } from '@/features/obligations/standing'
import { type UnjudgedCases, unjudgedOf, unjudgedRows } from '@/features/obligations/unjudged'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import { familyRows, tellFamilies, type TodayFamily } from './family-lines'
import { type Group, groups } from './groups'
import type { TodayFilter } from './schema'
import { isAssigned, type Whose, whoseFamilies } from './whose'

/** How many families a page holds. */
export const pageSize = 20

export interface TodayPage {
  readonly families: readonly TodayFamily[]
  /** How many families there are in each group, on every page together. */
  readonly counts: Readonly<Record<Group, number>>
  readonly total: number
  readonly whose: Whose
  /** Whether it holds only the asker's own. */
  readonly own: boolean
  readonly today: CalendarDate
  readonly unjudged: UnjudgedCases
}

/** Families that were closed and have not come back. */
const closed = Prisma.sql`
  SELECT "familyId" FROM (
    SELECT r."familyId", (c."id" IS NULL OR c."strikeId" IS NOT NULL) AS "open" FROM "Referral" r LEFT JOIN "Closure" c ON c."tenantId" = r."tenantId" AND c."id" = r."closureId" WHERE r."strikeId" IS NULL
    UNION ALL
    SELECT e."familyId", (c."id" IS NULL OR c."strikeId" IS NOT NULL) FROM "Enrollment" e LEFT JOIN "Closure" c ON c."tenantId" = e."tenantId" AND c."id" = e."closureId" WHERE e."strikeId" IS NULL
  ) stay GROUP BY 1 HAVING NOT bool_or("open")`

/** Every family that is still with the agency, and those that left while something is still due; each with its group. */
function grouped({ today }: TenantScope, staff: readonly string[] | null): Prisma.Sql {
  return Prisma.sql`
    WITH due AS (
      SELECT "familyId", min(CASE "urgency" WHEN 'overdue' THEN 1 WHEN 'dueToday' THEN 2 WHEN 'dueThisWeek' THEN 3 ELSE 4 END) AS "place", min("dueOn") AS "dueOn"
      FROM (SELECT o."familyId", o."dueOn", ${statusOn(today)} AS "status", ${urgencyOn(today)} AS "urgency" FROM "Obligation" o
        WHERE o."caseKind" = 'family' AND NOT o."settled" AND o."dueOn" IS NOT NULL AND ${hasBegun(today)}) running
      WHERE "status" IN ('overdue', 'due_today', 'open') GROUP BY 1
    ), gone AS (${closed})
    SELECT f."id", f."name", coalesce(d."place", 4) AS "place", d."dueOn" FROM "Family" f LEFT JOIN due d ON d."familyId" = f."id"
    WHERE ${isAssigned(staff, today)} AND (d."familyId" IS NOT NULL OR f."id" NOT IN (SELECT g."familyId" FROM gone g))`
}

/** Families by when they have to be reached, the most urgent first, each with whom to reach and what is due. */
export async function readToday(scope: TenantScope, db: Db, filter: TodayFilter): Promise<TodayPage> {
  await rollForward(scope, db)
  const whose = await whoseFamilies(scope, db, filter)
  const order = Prisma.sql`ORDER BY "place", "dueOn" NULLS LAST, "name", "id"`
  const { counted, page, unjudged, unjudgedInAll, ...rows } = await readTogether(db, {
    ...familyRows(scope),
    counted: rowsBy<{ readonly place: number; readonly count: number }>(Prisma.sql`SELECT "place", count(*) AS "count" FROM listed GROUP BY 1`),
    ...unjudgedRows('families'),
    page: rowsBy<{ readonly id: string; readonly place: number }>(Prisma.sql`SELECT "id", "place" FROM page ${order}`),
  }, Prisma.sql`WITH listed AS MATERIALIZED (${grouped(scope, whose.staff)}), page AS MATERIALIZED (SELECT * FROM listed ${order} LIMIT ${pageSize} OFFSET ${(filter.page - 1) * pageSize})`)
  const countOf = (group: Group) => counted.find(({ place }) => place === groups.indexOf(group) + 1)?.count ?? 0
  const counts = { overdue: countOf('overdue'), dueToday: countOf('dueToday'), dueThisWeek: countOf('dueThisWeek'), later: countOf('later') }
  return {
    families: tellFamilies(scope, rows, page.map(({ id, place }) => ({ id, group: groups[place - 1] ?? 'later' }))),
    counts, total: counts.overdue + counts.dueToday + counts.dueThisWeek + counts.later, whose, own: scope.reach !== 'all',
    today: scope.today, unjudged: unjudgedOf({ unjudged, unjudgedInAll }),
  }
}
