import { fromColumn, toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import type { CaseKind } from '@/features/case-files/loaded-case'
import { loadPrograms } from '@/features/case-files/program-settings'
import { decideCases, type Deciding } from './decide'

/** Whoever sees only some families cannot judge what rests on all of them: a colleague's file, the agency as a whole. */
const kindsWithin = ({ reach = 'all' }: Deciding): readonly CaseKind[] => (reach === 'all' ? ['family', 'staff', 'agreement', 'agency'] : ['family'])

/**
 * Brings what time alone has changed up to date, before a page counts: cases whose next change has come. No scheduled
 * job has to have run, and asking twice changes nothing.
 */
export async function rollForward(deciding: Deciding, db: Db): Promise<void> {
  const due = await db.caseEvaluation.findMany({ where: { nextChangeOn: { lte: toColumn(deciding.today) } }, select: { programId: true, caseKind: true, caseId: true, nextChangeOn: true } })
  if (due.length === 0) return
  for (const program of await loadPrograms(db, deciding.today)) {
    const mine = due.filter(({ programId, nextChangeOn }) => programId === program.programId && nextChangeOn !== null && fromColumn(nextChangeOn) <= deciding.today)
    for (const kind of kindsWithin(deciding)) {
      const ids = mine.filter(({ caseKind }) => caseKind === kind).map(({ caseId }) => caseId)
      if (ids.length > 0) await decideCases(deciding, db, [program], kind, ids)
    }
  }
}
