import { Prisma } from '@/db/database'
import { calledBy } from '@/features/search/names'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { dayFromIso, isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import { daysOnList } from './limits'

/** Which referrals are looked for. */
export interface Wanted {
  readonly program?: string | undefined
  /** Words of a name, of the family, the youth or who refers. */
  readonly words?: string | undefined
  readonly referralId?: string | undefined
}

/** Whether a row about a youth, or about the whole family, is about the referral's. */
const sameYouth = (youth: string) => Prisma.raw(`(r."youthId" IS NULL OR ${youth} IS NULL OR ${youth} = r."youthId")`)

/** The enrollment each referral became: named with it, begun after it, or open already when it came. All at once, and not one referral after the other. */
const enrolled = (which: Prisma.Sql) => Prisma.sql`
  SELECT r."id", max(e."on") AS "on" FROM "Referral" r
  JOIN "Enrollment" e ON e."tenantId" = r."tenantId" AND e."familyId" = r."familyId" AND e."programId" = r."programId" AND e."strikeId" IS NULL
  LEFT JOIN "Closure" ended ON ended."tenantId" = e."tenantId" AND ended."familyId" = e."familyId" AND ended."id" = e."closureId" AND ended."strikeId" IS NULL
  WHERE ${which} AND (e."referralId" = r."id" OR (${sameYouth('e."youthId"')} AND (e."on" >= r."localOn" OR ended."id" IS NULL OR ended."on" >= r."localOn")))
  GROUP BY r."id"`

/** Names are looked up for what is on the list, and joined to nothing: the planner has few tables to put in order. */
const family = Prisma.sql`(SELECT f."name" FROM "Family" f WHERE f."tenantId" = r."tenantId" AND f."id" = r."familyId")`
const youth = (name: string) => Prisma.sql`(SELECT y.${Prisma.raw(`"${name}"`)} FROM "Youth" y WHERE y."tenantId" = r."tenantId" AND y."familyId" = r."familyId" AND y."id" = r."youthId")`

const waits = (today: CalendarDate) => Prisma.sql`EXISTS (
  SELECT 1 FROM "WaitlistEntry" w WHERE w."tenantId" = r."tenantId" AND w."familyId" = r."familyId" AND w."programId" = r."programId" AND w."strikeId" IS NULL
    AND ${sameYouth('w."youthId"')} AND w."at" >= r."at" AND (w."until" IS NULL OR w."until" > ${today}::date))`

const reached = Prisma.sql`EXISTS (
  SELECT 1 FROM "Contact" k WHERE k."tenantId" = r."tenantId" AND k."familyId" = r."familyId" AND k."strikeId" IS NULL AND k."reached" AND 'caregiver' = ANY (k."with") AND k."at" >= r."at"
    AND (r."youthId" IS NULL OR NOT EXISTS (SELECT 1 FROM "ContactYouth" y WHERE y."tenantId" = k."tenantId" AND y."contactId" = k."id" AND y."youthId" <> r."youthId")
      OR EXISTS (SELECT 1 FROM "ContactYouth" y WHERE y."tenantId" = k."tenantId" AND y."contactId" = k."id" AND y."youthId" = r."youthId")))`

/** The first thing that somebody still has to do for the referral, as the rules stored it. */
const next = (today: CalendarDate) => Prisma.sql`
  SELECT o."requirement", ${statusOn(today)} AS "status", o."dueOn" FROM "Obligation" o
  WHERE o."tenantId" = r."tenantId" AND o."familyId" = r."familyId" AND o."programId" = r."programId" AND o."caseKind" = 'family' AND NOT o."settled" AND o."dueOn" IS NOT NULL
    AND ${sameYouth('o."youthId"')} AND (o."referralId" IS NULL OR o."referralId" = r."id") AND ${hasBegun(today)} AND ${statusOn(today)} IN ('overdue', 'due_today', 'open')
  ORDER BY o."dueOn", o."requirement" LIMIT 1`

/**
 * Referrals with the stage that follows from their facts, and what is due next: open ones, and those that were closed or
 * became an enrollment in the last thirty days. One that is asked for by its id comes whatever its age.
 *
 * Days are subtracted where they could be compared, so that Postgres expects as many rows of one day as of any other: it
 * then keeps its plan, and planning costs more than the answer.
 */
function staged(today: CalendarDate, { program, words, referralId }: Wanted): Prisma.Sql {
  const since = isoFromDay(dayFromIso(today) - daysOnList)
  const which = Prisma.sql`r."strikeId" IS NULL
      ${referralId === undefined ? Prisma.empty : Prisma.sql`AND r."id" = ${referralId}::uuid`}
      ${program === undefined ? Prisma.empty : Prisma.sql`AND r."programId" = ${program}::uuid`}
      ${words === undefined ? Prisma.empty : Prisma.sql`AND ${calledBy(Prisma.sql`concat_ws(' ', ${family}, ${youth('givenName')}, ${youth('familyName')}, r."referrer")`, words)}`}`
  return Prisma.sql`
    SELECT r."tenantId", r."id", r."familyId", r."youthId", r."programId", r."at", r."incomingId" IS NOT NULL AS "byForm", r."source",
      ARRAY(SELECT t."outcome" FROM "ReferralTelling" t WHERE t."tenantId" = r."tenantId" AND t."referralId" = r."id" AND t."strikeId" IS NULL) AS "told", ${family} AS "family", ${youth('givenName')} AS "givenName", ${youth('familyName')} AS "familyName",
      closed."on" AS "closedOn", closed."reason" AS "closedReason", started."on" AS "startedOn", due."requirement", due."status", due."dueOn",
      CASE WHEN started."on" IS NOT NULL THEN 'started' WHEN closed."id" IS NOT NULL THEN 'closed' WHEN ${waits(today)} THEN 'waiting' WHEN ${reached} THEN 'reached' ELSE 'received' END AS "stage"
    FROM "Referral" r
    LEFT JOIN "Closure" closed ON closed."tenantId" = r."tenantId" AND closed."familyId" = r."familyId" AND closed."id" = r."closureId" AND closed."strikeId" IS NULL
    LEFT JOIN (${enrolled(which)}) started ON started."id" = r."id"
    LEFT JOIN LATERAL (${next(today)}) due ON true
    WHERE ${which} ${referralId === undefined ? Prisma.sql`AND (started."on" IS NULL OR started."on" >= ${since}::date) AND (closed."on" IS NULL OR closed."on" - ${since}::date >= 0)` : Prisma.empty}`
}

/** The same as `s`, for statements that ask more than one thing of them. */
export const withStaged = (today: CalendarDate, wanted: Wanted) => Prisma.sql`WITH s AS MATERIALIZED (${staged(today, wanted)})`
