import { type Db, Prisma } from '@/db/database'
import { type Beside, readTogether, rowsBy, rowsIn } from '@/db/together'
import { statusOn } from '@/features/obligations/standing'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import { supervisionIds } from './asked'
import { newcomerRows } from './newcomers'

/** What a program's document asks of somebody's supervision: each week with how it stands, the last first; null where it names no week. */
export interface AskedRow {
  readonly staffId: string
  readonly name: string
  readonly program: string
  readonly requirement: string
  readonly weeks: readonly (readonly [from: CalendarDate | null, status: Status])[]
}

type Attendance = { readonly part: string; readonly name: string }

const attendances: Beside<readonly Attendance[]> = {
  sql: Prisma.sql`(SELECT coalesce(json_agg(json_build_object('part', a."part", 'name', s."displayName") ORDER BY s."displayName"), '[]') FROM "SupervisionAttendance" a JOIN "Staff" s ON s."id" = a."staffId" WHERE a."tenantId" = t."tenantId" AND a."sessionId" = t."id")`,
}

/** Two questions, so that an index answers each: the weeks in question, and what is asked without naming weeks. */
const standings = (today: CalendarDate, since: CalendarDate) => {
  const of = (weeks: Prisma.Sql) => Prisma.sql`
    SELECT o."staffId", o."programId", o."requirement", o."windowFrom", ${statusOn(today)} AS "status" FROM "Obligation" o
    WHERE o."caseKind" = 'staff' AND o."requirement" = ANY(${supervisionIds}) AND o."windowFrom" ${weeks}`
  return Prisma.sql`${of(Prisma.sql`BETWEEN ${since}::date AND ${today}::date`)} UNION ALL ${of(Prisma.sql`IS NULL`)}`
}

/** How the supervision of everybody who is here stands since a day, some of the sessions held since, and who could be in one. */
export function readSupervisionRows(db: Db, today: CalendarDate, since: CalendarDate, { skip, take }: { readonly skip: number; readonly take: number }) {
  const here = Prisma.sql`s."strikeId" IS NULL AND (s."leftOn" IS NULL OR s."leftOn" >= ${today}::date)`
  const held = Prisma.sql`t."strikeId" IS NULL AND t."localOn" >= ${since}::date`
  return readTogether(db, {
    asked: rowsBy<AskedRow>(Prisma.sql`
      SELECT s."id" AS "staffId", s."displayName" AS "name", p."name" AS "program", d."requirement", json_agg(json_build_array(d."windowFrom", d."status") ORDER BY d."windowFrom" DESC) AS "weeks"
      FROM (${standings(today, since)}) d JOIN "Staff" s ON s."id" = d."staffId" JOIN "Program" p ON p."id" = d."programId"
      WHERE ${here} GROUP BY s."displayName", s."id", p."name", p."id", d."requirement" ORDER BY s."displayName", s."id", p."name", p."id", d."requirement"`),
    sessions: rowsIn('SupervisionSession', ['id', 'at', 'localOn', 'format', 'note'], Prisma.sql`WHERE ${held} ORDER BY t."at" DESC, t."id" LIMIT ${take} OFFSET ${skip}`, { attendances }),
    held: rowsBy<{ readonly total: number }>(Prisma.sql`SELECT count(*) AS "total" FROM "SupervisionSession" t WHERE ${held}`),
    staff: rowsBy<{ readonly id: string; readonly name: string; readonly roles: readonly string[] }>(Prisma.sql`SELECT s."id", s."displayName" AS "name", s."roles" FROM "Staff" s WHERE ${here} ORDER BY s."displayName", s."id"`),
    newcomers: newcomerRows,
  })
}
