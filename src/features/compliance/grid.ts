import { Prisma } from '@/db/database'
import { type Rows, rowsBy } from '@/db/together'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { dayFromIso, isoFromDay, mondayOf, type CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
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
  readonly programId: string
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
export const gridFamilies = 12

/** A requirement, the id of a youth, how it stands, from when to when. */
type Window = readonly [requirement: string, youthId: string | null, status: Status, from: CalendarDate, to: CalendarDate]

/** A family in a program with its windows, and what its youths are called. */
export type FamilyRow = Omit<GridRow, 'weeks'> & { readonly families: number; readonly windows: readonly Window[]; readonly youths: Readonly<Record<string, string>> | null }

/** The Mondays that the grid shows. */
function weeksTo(today: CalendarDate): readonly CalendarDate[] {
  const monday = mondayOf(dayFromIso(today))
  return Array.from({ length: gridWeeks }, (_, back) => isoFromDay(monday - 7 * (gridWeeks - 1 - back)))
}

/**
 * The families of a page with their windows, for `readTogether`. Whose windows there are is told from their index alone, and
 * what else is needed is read for those families. The first day is asked for as a value, and the page's length stands in the
 * statement: a plan made for one day is then as good as for the next, and kept.
 */
export function gridToday(filter: ComplianceFilter, today: CalendarDate): Rows<FamilyRow> {
  const since = weeksTo(today)[0] ?? today
  const shown = Prisma.join([Prisma.sql`o."windowTo" >= (SELECT ${since}::date)`, Prisma.sql`o."caseKind" = 'family'`, Prisma.sql`o."windowFrom" IS NOT NULL`, hasBegun(today), ...conditions(filter, today)], ' AND ')
  return rowsBy(Prisma.sql`
    WITH theirs AS MATERIALIZED (SELECT DISTINCT o."familyId", o."programId" FROM "Obligation" o WHERE ${shown}),
    families AS MATERIALIZED (
      SELECT f."id", f."name", t."programId", count(*) OVER () AS "families" FROM theirs t JOIN "Family" f ON f."id" = t."familyId"
      ORDER BY f."name", f."id", t."programId" LIMIT ${Prisma.raw(String(gridFamilies))} OFFSET ${(filter.families - 1) * gridFamilies}
    )
    SELECT f."id" AS "familyId", f."name" AS "family", f."programId", f."families",
      (SELECT json_object_agg(y."id", y."givenName") FROM "Youth" y WHERE y."familyId" = f."id") AS "youths",
      (SELECT json_agg(json_build_array(o."requirement", o."youthId", ${statusOn(today)}, o."windowFrom", o."windowTo") ORDER BY o."windowFrom", o."requirement", o."youthId")
        FROM "Obligation" o WHERE o."familyId" = f."id" AND o."programId" = f."programId" AND ${shown}) AS "windows"
    FROM families f ORDER BY f."name", f."id", f."programId"`)
}

/** The caseload as a picture: families down, the last weeks across. */
export function gridOf(rows: readonly FamilyRow[], today: CalendarDate): Grid {
  const weeks = weeksTo(today)
  return { weeks, rows: rows.map((row) => byWeek(row, weeks)), families: rows[0]?.families ?? 0 }
}

function byWeek({ familyId, family, programId, windows, youths }: FamilyRow, weeks: readonly CalendarDate[]): GridRow {
  const within: Record<CalendarDate, GridMark[]> = {}
  for (const [requirement, youthId, status, from, to] of windows) {
    const week = isoFromDay(Math.min(mondayOf(dayFromIso(to)), dayFromIso(weeks.at(-1) ?? to)))
    within[week] = [...(within[week] ?? []), { requirement, youth: youthId === null ? null : (youths?.[youthId] ?? null), status, from, to }]
  }
  return { familyId, family, programId, weeks: within }
}
