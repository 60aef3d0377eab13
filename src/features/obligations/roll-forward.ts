import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { StepsFirst } from '@/db/steps-first'
import type { CaseKind } from '@/features/case-files/loaded-case'
import { loadPrograms } from '@/features/case-files/program-settings'
import { decideCases } from './decide'
import { type Deciding, inOneGo, together } from './deciding'

/** Whoever sees only some families cannot judge what rests on all of them: a colleague's file, the agency as a whole. */
const kindsWithin = ({ reach = 'all' }: Deciding): readonly CaseKind[] => (reach === 'all' ? ['family', 'staff', 'agreement', 'agency'] : ['family'])

/** Whether the next change of a case has come, and it has to be decided again. */
export const isBehind = ({ nextChangeOn }: { readonly nextChangeOn: string | null }, { today }: Deciding): boolean => nextChangeOn !== null && nextChangeOn <= today

/** Cases whose next change has come. */
const dueFor = (deciding: Deciding) => ({ nextChangeOn: { lte: toColumn(deciding.today) }, caseKind: { in: [...kindsWithin(deciding)] } })

async function decideDue(deciding: Deciding, db: Db, due: readonly { readonly id: string; readonly programId: string; readonly caseKind: string; readonly caseId: string }[]): Promise<void> {
  if (due.length === 0) return
  for (const program of await loadPrograms(db, deciding.today))
    for (const kind of kindsWithin(deciding)) {
      const ids = due.filter(({ programId, caseKind }) => programId === program.programId && caseKind === kind).map(({ caseId }) => caseId)
      if (ids.length > 0) await decideCases(deciding, db, [program], kind, ids)
    }
  // What is no longer a case was not decided, and will not change by itself either.
  await db.caseEvaluation.updateMany({ where: { ...dueFor(deciding), id: { in: due.map(({ id }) => id) } }, data: { nextChangeOn: null } })
}

/** Decides the next cases of many, each held as by anybody else who decides it, and answers whether they were the last. */
async function step(deciding: Deciding, db: Db): Promise<boolean> {
  const next = await db.caseEvaluation.findMany({ where: dueFor(deciding), orderBy: { id: 'asc' }, take: together, select: { id: true } })
  const ids = next.map(({ id }) => id)
  await db.$queryRaw`SELECT 1 FROM "CaseEvaluation" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
  await decideDue(deciding, db, await db.caseEvaluation.findMany({ where: { ...dueFor(deciding), id: { in: ids } } }))
  return next.length < together
}

/**
 * Brings what time alone has changed up to date, before a page counts: cases whose next change has come. No scheduled
 * job has to have run, and asking twice changes nothing.
 *
 * @param most how many it decides within this transaction
 * @throws StepsFirst where there are more
 */
export async function rollForward(deciding: Deciding, db: Db, most = inOneGo): Promise<void> {
  const due = await db.caseEvaluation.findMany({ where: dueFor(deciding), take: most + 1 })
  if (due.length > most) throw new StepsFirst((own) => step(deciding, own))
  await decideDue(deciding, db, due)
}

/** The same for one case alone, before its page tells how it stands: for where `isBehind`. */
export async function rollForwardCase(deciding: Deciding, db: Db, kind: CaseKind, caseId: string): Promise<void> {
  await decideDue(deciding, db, await db.caseEvaluation.findMany({ where: { ...dueFor(deciding), caseKind: kind, caseId } }))
}
