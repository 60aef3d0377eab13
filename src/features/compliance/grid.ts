import type { Db } from '@/db/database'
import { Prisma } from '@/db/database'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { dayFromIso, isoFromDay, mondayOf, type CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { conditions, type ComplianceFilter } from './filter'

/** What happened to one requirement of one youth in one week or month. */
export interface GridMark {
  readonly requirement: string
  readonly youth: string | null
  readonly status: Status
  readonly from: CalendarDate
  readonly to: CalendarDate
}

export interface GridRow {
  readonly familyId: string
  readonly family: string
  readonly program: string
  /** By the first day of each week: what fell into it. A month stands in the week that holds its last day. */
  readonly weeks: Readonly<Record<CalendarDate, readonly GridMark[]>>
}

export interface Grid {
  /** The Mondays, the oldest first; the last one's week holds today. */
  readonly weeks: readonly CalendarDate[]
  readonly rows: readonly GridRow[]
  readonly families: number
}

/** How many weeks the grid looks back on, and how many families a page of it holds. */
export const gridWeeks = 8
export const gridFamilies = 25

interface Cell extends GridMark {
  readonly familyId: string
  readonly family: string
  readonly program: string
}

/** The caseload as a picture: families down, the last weeks across. Whose windows there are is told from their index alone, before names are joined. */
export async function loadGrid({ today }: TenantScope, db: Db, filter: ComplianceFilter): Promise<Grid> {
  const monday = mondayOf(dayFromIso(today))
  const weeks = Array.from({ length: gridWeeks }, (_, back) => isoFromDay(monday - 7 * (gridWeeks - 1 - back)))
  const since = weeks[0] ?? today
  const shown = Prisma.join([Prisma.sql`o."windowTo" >= ${since}::date`, Prisma.sql`o."caseKind" = 'family'`, Prisma.sql`o."windowFrom" IS NOT NULL`, hasBegun(today), ...conditions(filter, today)], ' AND ')
  const cells = await db.$queryRaw<(Cell & { families: number })[]>`
    WITH theirs AS MATERIALIZED (SELECT DISTINCT o."familyId", o."programId" FROM "Obligation" o WHERE ${shown}),
    families AS MATERIALIZED (
      SELECT f."id", f."name", t."programId", count(*) OVER () AS "families" FROM theirs t JOIN "Family" f ON f."id" = t."familyId"
      ORDER BY f."name", f."id", t."programId" LIMIT ${gridFamilies} OFFSET ${(filter.families - 1) * gridFamilies}
    )
    SELECT f."id" AS "familyId", f."name" AS "family", p."name" AS "program", f."families"::int AS "families", o."requirement", y."givenName" AS "youth",
      ${statusOn(today)} AS "status", o."windowFrom"::text AS "from", o."windowTo"::text AS "to"
    FROM families f JOIN "Obligation" o ON o."familyId" = f."id" AND o."programId" = f."programId" JOIN "Program" p ON p."id" = f."programId" LEFT JOIN "Youth" y ON y."id" = o."youthId"
    WHERE ${shown} ORDER BY f."name", f."id", f."programId", o."windowFrom", o."requirement", y."givenName"`
  return { weeks, rows: rowsOf(cells, weeks), families: cells[0]?.families ?? 0 }
}

function rowsOf(cells: readonly Cell[], weeks: readonly CalendarDate[]): GridRow[] {
  const rows = new Map<string, GridRow & { weeks: Record<CalendarDate, GridMark[]> }>()
  for (const { familyId, family, program, ...mark } of cells) {
    const key = `${familyId} ${program}`
    const row = rows.get(key) ?? { familyId, family, program, weeks: {} }
    rows.set(key, row)
    const last = weeks.at(-1) ?? mark.to
    const week = isoFromDay(Math.min(mondayOf(dayFromIso(mark.to)), dayFromIso(last)))
    row.weeks[week] = [...(row.weeks[week] ?? []), mark]
  }
  return [...rows.values()]
}
