import { fromColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import type { FactOf } from '@/rules/facts/vocabulary'
import { record, withStrike } from './stored'

/** A clinician's hours of availability between two instants, or one entry when there are only others: then the register is not empty. */
export async function loadRoster(db: Db, from: Date, to: Date) {
  const within = await db.rosterEntry.findMany({ where: { at: { lte: to }, endsAt: { gte: from } }, include: withStrike, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  if (within.length > 0) return within
  return await db.rosterEntry.findMany({ take: 1, orderBy: [{ at: 'asc' }, { id: 'asc' }], include: withStrike })
}

export const rosterFact = (row: Awaited<ReturnType<typeof loadRoster>>[number]): FactOf<'roster'> => ({
  type: 'roster', ...record(row), staff: row.staffId, at: row.at.toISOString(), endsAt: row.endsAt.toISOString(),
})

export const leaveFact = (row: { id: string; staffId: string; from: Date; to: Date; enteredAt: Date; strike: { on: Date } | null }): FactOf<'leave'> => ({
  type: 'leave', ...record(row), staff: row.staffId, from: fromColumn(row.from), to: fromColumn(row.to),
})
