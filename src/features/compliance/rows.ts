import type { Db } from '@/db/database'
import { Prisma } from '@/db/database'
import { hasBegun, mayBeUrgent, statusOn, urgencyOn } from '@/features/obligations/standing'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { conditions, type ComplianceFilter } from './filter'

/** One obligation as lists show it. */
export interface ObligationLine {
  readonly id: string
  readonly programId: string
  readonly program: string
  readonly requirement: string
  readonly status: Status
  readonly dueOn: CalendarDate | null
  readonly satisfiedOn: CalendarDate | null
  readonly windowFrom: CalendarDate | null
  readonly windowTo: CalendarDate | null
  readonly topic: string | null
  readonly familyId: string | null
  readonly family: string | null
  readonly youth: string | null
  readonly staffId: string | null
  readonly staff: string | null
  readonly agreement: string | null
}

/** How many lines a page holds. */
export const pageSize = 50

/** A page of the rows behind a number, with how many there are in all and of how many families. */
export interface ObligationList {
  readonly lines: readonly ObligationLine[]
  readonly total: number
  readonly families: number
}

/** Families before papers, then the longest overdue. */
const familiesFirst = Prisma.sql`(o."familyId" IS NULL), o."dueOn" NULLS LAST, o."id"`

/** A page of the rows behind a number, those of families first, the longest overdue first. */
export async function listObligations({ today }: TenantScope, db: Db, filter: ComplianceFilter): Promise<ObligationList> {
  const chosen = chosenBy(filter, today)
  const offset = (filter.page - 1) * pageSize
  // The page is cut before names are joined: the planner otherwise joins every row first.
  const lines = await db.$queryRaw<ObligationLine[]>`
    WITH page AS MATERIALIZED (SELECT o."id", ${statusOn(today)} AS "statusToday" FROM "Obligation" o WHERE ${chosen} ORDER BY ${familiesFirst} LIMIT ${pageSize} OFFSET ${offset})
    SELECT o."id", o."programId", p."name" AS "program", o."requirement", page."statusToday" AS "status", o."dueOn"::text AS "dueOn", o."satisfiedOn"::text AS "satisfiedOn",
      o."windowFrom"::text AS "windowFrom", o."windowTo"::text AS "windowTo", o."topic", o."familyId", f."name" AS "family",
      concat_ws(' ', y."givenName", y."familyName") AS "youth", o."staffId", s."displayName" AS "staff", w."name" AS "agreement"
    FROM page JOIN "Obligation" o ON o."id" = page."id" JOIN "Program" p ON p."id" = o."programId"
      LEFT JOIN "Family" f ON f."id" = o."familyId" LEFT JOIN "Youth" y ON y."id" = o."youthId"
      LEFT JOIN "Staff" s ON s."id" = o."staffId" LEFT JOIN "WorkingAgreement" w ON w."id" = o."agreementId"
    ORDER BY ${familiesFirst}`
  const [count] = await db.$queryRaw<{ total: number; families: number }[]>`SELECT count(*)::int AS "total", count(DISTINCT o."familyId")::int AS "families" FROM "Obligation" o WHERE ${chosen}`
  return { lines, total: count?.total ?? 0, families: count?.families ?? 0 }
}

function chosenBy(filter: ComplianceFilter, today: CalendarDate): Prisma.Sql {
  const parts = conditions(filter, today)
  if (filter.status !== undefined) return Prisma.join([hasBegun(today), Prisma.sql`${statusOn(today)} = ${filter.status}`, ...parts], ' AND ')
  return Prisma.join([mayBeUrgent(today), urgencyOf(filter.urgency, today), ...parts], ' AND ')
}

function urgencyOf(urgency: ComplianceFilter['urgency'], today: CalendarDate): Prisma.Sql {
  if (urgency === undefined) return Prisma.sql`${urgencyOn(today)} IS NOT NULL`
  return urgency === 'families' ? Prisma.sql`${urgencyOn(today)} IN ('overdue', 'dueToday') AND o."familyId" IS NOT NULL` : Prisma.sql`${urgencyOn(today)} = ${urgency}`
}
