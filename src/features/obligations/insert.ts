import { fromColumnOrNull } from '@/db/civil-date'
import type { Db } from '@/db/database'
import type { Deciding } from './decide'
import type { ObligationRow } from './rows'

const day = (value: Date | null) => fromColumnOrNull(value)

/** Writes new obligations in one statement, however many. Two people who look at the same moment write the same ones: the second changes nothing. */
export async function insertObligations({ tenantId, now }: Deciding, db: Db, rows: readonly ObligationRow[]): Promise<void> {
  if (rows.length === 0) return
  const written = rows.map((row) => ({
    ...row, tenantId, id: crypto.randomUUID(), decidedAt: now.toISOString(), windowFrom: day(row.windowFrom), windowTo: day(row.windowTo),
    dueOn: day(row.dueOn), startedOn: day(row.startedOn), satisfiedOn: day(row.satisfiedOn),
  }))
  await db.$executeRaw`INSERT INTO "Obligation" SELECT * FROM json_populate_recordset(NULL::"Obligation", ${JSON.stringify(written)}::json) ON CONFLICT DO NOTHING`
}
