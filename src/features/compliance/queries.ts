import { Prisma } from '@/db/database'
import { rowsBy } from '@/db/together'
import { mayBeUrgent, statusOn, urgencies, type Urgency, urgencyOn } from '@/features/obligations/standing'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import { conditions, type ComplianceFilter } from './filter'
import type { Tally } from './tally'

/** How many obligations are urgent, of a requirement in a program. */
export interface UrgentCount extends Tally {
  readonly programId: string
  readonly requirement: string
}

/** How many urgent obligations each person carries: their families' and their own. */
export interface PersonCount extends Tally {
  readonly staffId: string
  readonly name: string
}

/** What is urgent today and how, read once for all else that is counted, from the index of what is still running. */
export const urgent = (filter: ComplianceFilter, today: CalendarDate) => Prisma.sql`
  WITH standing AS MATERIALIZED (
    SELECT o."programId", o."requirement", o."caseKind", o."familyId", o."staffId", ${urgencyOn(today)} AS "urgency"
    FROM "Obligation" o WHERE ${Prisma.join([mayBeUrgent(today), ...conditions(filter, today)], ' AND ')}
  ), urgent AS (SELECT * FROM standing WHERE "urgency" IS NOT NULL)`

/** A count for each urgency. */
const tally = Prisma.join(urgencies.map((urgency) => Prisma.sql`count(*) FILTER (WHERE u."urgency" = ${Prisma.raw(`'${urgency}'`)}) AS ${Prisma.raw(`"${urgency}"`)}`))

/** Which standing is which urgency, of what `mayBeUrgent`: it is due by the end of the week. */
const standings = { overdue: 'overdue', dueToday: 'due_today', dueThisWeek: 'open' } as const satisfies Readonly<Record<Urgency, Status>>
const tallyOfStandings = Prisma.join(urgencies.map((urgency) => Prisma.sql`count(*) FILTER (WHERE u."status" = ${Prisma.raw(`'${standings[urgency]}'`)}) AS ${Prisma.raw(`"${urgency}"`)}`))

/** By program and requirement: counted by itself, since the index holds them in that order and all there is to count. */
const byRequirement = (filter: ComplianceFilter, today: CalendarDate) => rowsBy<UrgentCount>(Prisma.sql`
  SELECT u."programId", u."requirement", ${tallyOfStandings}
  FROM (SELECT o."programId", o."requirement", ${statusOn(today)} AS "status" FROM "Obligation" o WHERE ${Prisma.join([mayBeUrgent(today), ...conditions(filter, today)], ' AND ')}) u
  GROUP BY 1, 2 ORDER BY 1, 2`)

/** By person: of the families assigned to them today, and of their own file. They are counted by family first, since a family has many. */
const byPerson = (today: CalendarDate) => rowsBy<PersonCount>(Prisma.sql`
  SELECT s."id" AS "staffId", s."displayName" AS "name", sum(c."overdue") AS "overdue", sum(c."dueToday") AS "dueToday", sum(c."dueThisWeek") AS "dueThisWeek"
  FROM (
    SELECT t."staffId", f."overdue", f."dueToday", f."dueThisWeek" FROM (SELECT u."familyId", ${tally} FROM urgent u WHERE u."caseKind" = 'family' GROUP BY 1) f
      JOIN (SELECT DISTINCT a."familyId", a."staffId" FROM "Assignment" a WHERE a."strikeId" IS NULL AND a."from" <= ${today}::date AND (a."to" IS NULL OR a."to" >= ${today}::date)) t ON t."familyId" = f."familyId"
    UNION ALL SELECT u."staffId", ${tally} FROM urgent u WHERE u."caseKind" = 'staff' GROUP BY 1
  ) c JOIN "Staff" s ON s."id" = c."staffId" GROUP BY 1, 2 ORDER BY 3 DESC, 4 DESC, 5 DESC, 2`)

/** How many families have something overdue or due today: the page's first line. */
const inNeed = rowsBy<{ readonly families: number }>(Prisma.sql`SELECT count(DISTINCT u."familyId") AS "families" FROM urgent u WHERE u."urgency" IN ('overdue', 'dueToday')`)

/** The numbers, for `readTogether`, after `urgent`. */
export const numbersToday = (filter: ComplianceFilter, today: CalendarDate) => ({ counts: byRequirement(filter, today), people: byPerson(today), need: inNeed })
