import { Prisma } from '@/db/database'
import { rowsBy } from '@/db/together'
import { hasBegun, mayBeUrgent, statusOn, urgencyOn } from '@/features/obligations/standing'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import { conditions, type ComplianceFilter } from './filter'

/** One obligation as lists show it. */
export interface ObligationLine {
  readonly id: string
  readonly programId: string
  readonly requirement: string
  readonly status: Status
  readonly dueOn: CalendarDate | null
  readonly satisfiedOn: CalendarDate | null
  readonly windowFrom: CalendarDate | null
  readonly windowTo: CalendarDate | null
  readonly familyId: string | null
  readonly family: string | null
  readonly youth: string | null
  readonly staffId: string | null
  readonly staff: string | null
  readonly agreement: string | null
}

/** How many lines a page holds; and how many where one asks for many at once, for instance to print them. */
export const pageSize = 25
export const manyLines = 500

/** A page of the rows behind a number, with how many there are in all and of how many families. */
export interface ObligationList {
  readonly lines: readonly ObligationLine[]
  readonly total: number
  readonly families: number
}

/** Families before papers, then the longest overdue. */
const familiesFirst = Prisma.sql`(o."familyId" IS NULL), o."dueOn" NULLS LAST, o."id"`

/** How many lines the pages of a filter hold. */
export const linesOnPage = ({ lines }: Pick<ComplianceFilter, 'lines'>): number => (lines === undefined ? pageSize : manyLines)

/**
 * The lines of a page. It is cut before names are looked up, which are then looked up for its lines alone. How long it is
 * stands in the statement: a number that is not known yet Postgres would plan for anew each time.
 */
const linesOf = (filter: ComplianceFilter, today: CalendarDate) => rowsBy<ObligationLine>(Prisma.sql`
  WITH page AS MATERIALIZED (
    SELECT o.*, ${statusOn(today)} AS "statusToday" FROM "Obligation" o WHERE ${chosenBy(filter, today)}
    ORDER BY ${familiesFirst} LIMIT ${Prisma.raw(String(linesOnPage(filter)))} OFFSET ${(filter.page - 1) * linesOnPage(filter)}
  )
  SELECT o."id", o."programId", o."requirement", o."statusToday" AS "status", o."dueOn", o."satisfiedOn", o."windowFrom", o."windowTo", o."familyId", o."staffId",
    (SELECT f."name" FROM "Family" f WHERE f."id" = o."familyId") AS "family",
    (SELECT concat_ws(' ', y."givenName", y."familyName") FROM "Youth" y WHERE y."id" = o."youthId") AS "youth",
    (SELECT s."displayName" FROM "Staff" s WHERE s."id" = o."staffId") AS "staff",
    (SELECT w."name" FROM "WorkingAgreement" w WHERE w."id" = o."agreementId") AS "agreement"
  FROM page o ORDER BY ${familiesFirst}`)

/** How many rows there are in all, and of how many families: where they are urgent ones, out of those read for the numbers. */
const found = (filter: ComplianceFilter, today: CalendarDate) => rowsBy<{ readonly total: number; readonly families: number }>(Prisma.sql`
  SELECT count(*) AS "total", count(DISTINCT o."familyId") AS "families"
  FROM ${filter.status === undefined ? Prisma.sql`urgent o WHERE ${urgencyOf(filter.urgency, Prisma.sql`o."urgency"`)}` : Prisma.sql`"Obligation" o WHERE ${chosenBy(filter, today)}`}`)

/** A page of the rows behind a number, those of families first, the longest overdue first, and how many there are: for `readTogether`, after `urgent`. */
export const listToday = (filter: ComplianceFilter, today: CalendarDate) => ({ lines: linesOf(filter, today), found: found(filter, today) })

function chosenBy(filter: ComplianceFilter, today: CalendarDate): Prisma.Sql {
  const parts = conditions(filter, today)
  if (filter.status !== undefined) return Prisma.join([hasBegun(today), Prisma.sql`${statusOn(today)} = ${filter.status}`, ...parts], ' AND ')
  return Prisma.join([mayBeUrgent(today), urgencyOf(filter.urgency, urgencyOn(today)), ...parts], ' AND ')
}

/** Which rows `o` an urgency means, their own given. */
function urgencyOf(urgency: ComplianceFilter['urgency'], own: Prisma.Sql): Prisma.Sql {
  if (urgency === undefined) return Prisma.sql`${own} IS NOT NULL`
  return urgency === 'families' ? Prisma.sql`${own} IN ('overdue', 'dueToday') AND o."familyId" IS NOT NULL` : Prisma.sql`${own} = ${urgency}`
}
