import { type Db, Prisma } from '@/db/database'
import type { CaseKind } from '@/features/case-files/loaded-case'
import { loadPrograms } from '@/features/case-files/program-settings'
import { decideCases } from './decide'
import { type Deciding, inOneGo, together } from './deciding'

/** Thrown by a page's read where more cases wait than it decides by itself: nothing may be counted before they are decided. */
export class MoreWaits extends Error {
  override readonly name = 'MoreWaits'
}

/** Whoever sees only some families cannot judge what rests on all of them: a colleague's file, the agency as a whole. */
const kindsWithin = ({ reach = 'all' }: Deciding): readonly CaseKind[] => (reach === 'all' ? ['family', 'staff', 'agreement', 'agency'] : ['family'])

/** Whether the next change of a case has come, and it has to be decided again. */
export const isBehind = ({ nextChangeOn }: { readonly nextChangeOn: string | null }, { today }: Deciding): boolean => nextChangeOn !== null && nextChangeOn <= today

/** Cases whose next change has come. */
const isDueFor = (deciding: Deciding) => Prisma.sql`"nextChangeOn" <= ${deciding.today}::date AND "caseKind" = ANY(${[...kindsWithin(deciding)]})`

/** How many cases wait to be decided. */
export async function countDue(deciding: Deciding, db: Db): Promise<number> {
  const [found] = await db.$queryRaw<{ readonly count: number }[]>`SELECT count(*)::int AS "count" FROM "CaseEvaluation" WHERE ${isDueFor(deciding)}`
  return found?.count ?? 0
}

interface Due {
  readonly id: string
  readonly programId: string
  readonly caseKind: CaseKind
  readonly caseId: string
  readonly familyId: string | null
}

/** @param rest which of them, in which order, how many */
const readDue = (deciding: Deciding, db: Db, rest: Prisma.Sql) => db.$queryRaw<Due[]>`SELECT "id", "programId", "caseKind", "caseId", "familyId" FROM "CaseEvaluation" WHERE ${isDueFor(deciding)} ${rest}`

const asMany = (count: number) => Prisma.raw(String(count))

async function decideDue(deciding: Deciding, db: Db, due: readonly Due[]): Promise<void> {
  if (due.length === 0) return
  for (const program of await loadPrograms(db, deciding.today))
    for (const kind of kindsWithin(deciding)) {
      const ids = due.filter(({ programId, caseKind }) => programId === program.programId && caseKind === kind).map(({ caseId }) => caseId)
      if (ids.length > 0) await decideCases(deciding, db, [program], kind, ids)
    }
  // What is no longer a case was not decided, and will not change by itself either.
  await db.$executeRaw`UPDATE "CaseEvaluation" SET "nextChangeOn" = NULL WHERE ${isDueFor(deciding)} AND "id" = ANY(${due.map(({ id }) => id)}::uuid[])`
}

const familiesOf = (due: readonly Due[]): readonly string[] => [...new Set(due.flatMap(({ familyId }) => familyId ?? []))]

/**
 * Waits until nobody else changes or decides some cases, and answers which of them still wait. Families come first, as
 * with whoever records something about one: it is judged from all of its facts, and nobody's verdict is written over.
 */
async function held(deciding: Deciding, db: Db, due: readonly Due[]): Promise<readonly Due[]> {
  const ids = due.map(({ id }) => id)
  await db.$queryRaw`SELECT 1 FROM "Family" WHERE "id" = ANY(${[...familiesOf(due)]}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`
  await db.$queryRaw`SELECT 1 FROM "CaseEvaluation" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "programId", "caseKind", "caseId" FOR UPDATE`
  return await readDue(deciding, db, Prisma.sql`AND "id" = ANY(${ids}::uuid[])`)
}

/** The next cases that nobody else is changing or deciding, held. It never waits, and so can hold nobody up who waits for it. */
async function free(deciding: Deciding, db: Db): Promise<readonly Due[]> {
  const due = await readDue(deciding, db, Prisma.sql`ORDER BY "caseId" LIMIT ${asMany(together)} FOR UPDATE SKIP LOCKED`)
  const families = await db.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Family" WHERE "id" = ANY(${[...familiesOf(due)]}::uuid[]) FOR NO KEY UPDATE SKIP LOCKED`
  const own = new Set(families.map(({ id }) => id))
  return due.filter(({ familyId }) => familyId === null || own.has(familyId))
}

/** What became of a step: some cases were decided, or none since others hold all that wait, or none waits any more. */
export type Step = 'decided' | 'held' | 'done'

/**
 * Decides the next cases of many. Two who do it at the same moment share them.
 *
 * @param waits whether to wait for cases that somebody else holds, instead of passing them by
 */
export async function decideNext(deciding: Deciding, db: Db, waits: boolean): Promise<Step> {
  const next = waits ? await readDue(deciding, db, Prisma.sql`ORDER BY "id" LIMIT ${asMany(together)}`) : await free(deciding, db)
  if (next.length === 0) return (await countDue(deciding, db)) === 0 ? 'done' : 'held'
  await decideDue(deciding, db, waits ? await held(deciding, db, next) : next)
  return 'decided'
}

/**
 * One step of many, in a transaction of its own that stands even if a later one fails. It waits for cases that others
 * hold only where nothing else is left. Answers whether more may wait.
 */
export async function decideStep(deciding: Deciding, transact: (work: (db: Db) => Promise<Step>) => Promise<Step>): Promise<boolean> {
  const step = await transact((db) => decideNext(deciding, db, false))
  return (step === 'held' ? await transact((db) => decideNext(deciding, db, true)) : step) !== 'done'
}

/**
 * Brings what time alone has changed up to date, before a page counts: cases whose next change has come. No scheduled
 * job has to have run, and asking twice changes nothing.
 *
 * @param most how many it decides within this transaction
 * @throws MoreWaits where there are more
 */
export async function rollForward(deciding: Deciding, db: Db, most = inOneGo): Promise<void> {
  const due = await readDue(deciding, db, Prisma.sql`LIMIT ${asMany(most + 1)}`)
  if (due.length > most) throw new MoreWaits()
  if (due.length > 0) await decideDue(deciding, db, await held(deciding, db, due))
}

/**
 * The same for one case alone, in some programs, before its page tells how it stands: for where `isBehind`. It is named, so
 * that whoever sees no family may have a colleague's decided.
 */
export async function rollForwardCase({ tenantId, today, now }: Deciding, db: Db, { kind, caseId }: { readonly kind: CaseKind; readonly caseId: string }, programIds: readonly string[]): Promise<void> {
  const deciding: Deciding = { tenantId, today, now }
  const due = await readDue(deciding, db, Prisma.sql`AND "caseKind" = ${kind} AND "caseId" = ${caseId}::uuid AND "programId" = ANY(${[...programIds]}::uuid[])`)
  if (due.length > 0) await decideDue(deciding, db, await held(deciding, db, due))
}
