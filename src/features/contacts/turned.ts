import type { Db } from '@/db/database'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { titleOf } from '@/features/obligations/titles'
import { sayDay, sayWindow } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import { Prisma } from '@/db/database'

/** A verdict that an act turned: what is asked for, for when, and how it stands now. */
export interface Turned {
  readonly title: string
  readonly when: string
  readonly status: Status
}

type Row = { id: string; requirement: string; status: Status; from: CalendarDate | null; to: CalendarDate | null; due: CalendarDate | null }

const read = (db: Db, today: CalendarDate, which: Prisma.Sql) => db.$queryRaw<Row[]>`
  SELECT o."id", o."requirement", ${statusOn(today)} AS "status", o."windowFrom"::text AS "from", o."windowTo"::text AS "to", o."dueOn"::text AS "due"
  FROM "Obligation" o WHERE ${which} AND ${hasBegun(today)} ORDER BY o."dueOn" NULLS LAST, o."id"`

const windowOf = ({ from, to, due }: Row, today: CalendarDate) => (from && to ? sayWindow(from, to, today) : due ? `due ${sayDay(due, today)}` : '')

/** Does an act on a family's facts, or on those of an agreement, and tells which of the verdicts that could still turn it turned. */
export async function turnedBy(db: Db, today: CalendarDate, caseId: string, act: () => Promise<void>, caseKind: 'family' | 'agreement' = 'family'): Promise<readonly Turned[]> {
  const which = caseKind === 'family' ? Prisma.sql`o."caseKind" = 'family' AND o."familyId" = ${caseId}::uuid` : Prisma.sql`o."agreementId" = ${caseId}::uuid`
  const before = new Map((await read(db, today, which)).map((row) => [row.id, row.status]))
  await act()
  const after = await read(db, today, which)
  return after.filter(({ id, status }) => before.has(id) && before.get(id) !== status).map((row) => ({ title: titleOf(row.requirement), when: windowOf(row, today), status: row.status }))
}
