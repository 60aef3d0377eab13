import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import type { Deciding } from './deciding'

/**
 * What a member of staff did bears on their own file too: a licence that was not in force that day, a week of leave in
 * which they worked. It is decided when somebody who may see all of it next looks; until then the case says that it waits.
 */
export async function askAgainOfStaff({ today }: Deciding, db: Db, staffId: string | null): Promise<void> {
  if (staffId === null) return
  await db.caseEvaluation.updateMany({ where: { caseKind: 'staff', caseId: staffId }, data: { nextChangeOn: toColumn(today) } })
}
