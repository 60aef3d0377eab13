import { Prisma } from '@/db/database'
import { dayFromText } from '@/db/civil-date'
import { rowsIn } from '@/db/together'
import type { FactOf } from '@/rules/facts/vocabulary'
import { instant, kept, record, type Struck } from './stored'

/** A clinician's hours of availability, the first ones first. */
export const rosterRows = (which: Prisma.Sql) => rowsIn('RosterEntry', [...kept, 'staffId', 'at', 'endsAt'], Prisma.sql`WHERE ${which} ORDER BY t."at", t."id"`)

export type RosterRow = Struck<NonNullable<ReturnType<typeof rosterRows>['row']>>

export const rosterFact = (row: RosterRow): FactOf<'roster'> => ({ type: 'roster', ...record(row), staff: row.staffId, at: instant(row.at), endsAt: instant(row.endsAt) })

export const leaveFact = (row: { id: string; staffId: string; from: string; to: string; enteredAt: string; struckOn: string | null }): FactOf<'leave'> => ({
  type: 'leave', ...record(row), staff: row.staffId, from: dayFromText(row.from), to: dayFromText(row.to),
})
