import 'server-only'
import { type Db, Prisma } from '@/db/database'
import { scopedTransaction } from '@/db/scoped-transaction'
import { asWholeAgency } from '@/db/whole-agency'
import { loadPrograms } from '@/features/case-files/program-settings'
import { askAgainOfStaff } from '@/features/obligations/ask-again'
import { decideCases, decideFamily } from '@/features/obligations/decide'
import { wholeOf } from '@/features/obligations/deciding'
import { log } from '@/platform/log'
import { recordAct } from '@/tenancy/audit'
import type { TenantScope } from '@/tenancy/scope'
import { countOf } from './check'
import type { PlannedFamily } from './check-families'
import { beat, Stopped, Told } from './progress'
import { type CheckedImport, holdImport, lookAt, findImport, sheetOf } from './queries'
import { endImport } from './stage'
import { writeContacts } from './write-contacts'
import { type Written, writeFamilies } from './write-families'
import { writeStaff } from './write-staff'

/*
 * How an import is carried out. Everything is written in one transaction, what is due included, and nobody sees any of
 * it before the last row: killed, failed or cancelled on the way, nothing is there. New families are decided within it,
 * which takes the longest and holds nobody up, since nobody else can touch them yet. Families that were on file before
 * would be held all that time: they are marked as to be asked about again, so that any page that counts them decides
 * them first, and are decided after it, a few at a time.
 */

const longestMs = 60 * 60_000
const batch = 40

interface Run {
  readonly scope: TenantScope
  readonly importId: string
  readonly runId: string
}

/** What both the outcome and the audit log say was written. */
const countsOf = (records: readonly { readonly kind: string }[]) => {
  const counts: Record<string, number> = {}
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

async function decideNew({ scope, importId, runId }: Run, db: Db, plan: readonly PlannedFamily[], written: Written): Promise<void> {
  const programsOf = new Map<string, string[]>()
  const fresh = plan.filter(({ onFile }) => !onFile)
  for (const [at, familyId] of written.families.entries()) for (const programId of new Set(fresh[at]?.rows.map((row) => row.programId))) programsOf.set(programId, [...(programsOf.get(programId) ?? []), familyId])
  const total = [...programsOf.values()].reduce((sum, ids) => sum + ids.length, 0)
  let done = 0
  for (const program of await loadPrograms(db, scope.today)) {
    const ids = programsOf.get(program.programId) ?? []
    for (let start = 0; start < ids.length; start += batch) {
      await beat(scope, { importId, runId }, done, total)
      await decideCases(wholeOf(scope), db, [program], 'family', ids.slice(start, start + batch))
      done += Math.min(batch, ids.length - start)
    }
  }
}

async function decidePeople({ scope, importId, runId }: Run, db: Db, staffIds: readonly string[]): Promise<void> {
  const programs = await loadPrograms(db, scope.today)
  const total = programs.length * staffIds.length
  let done = 0
  for (const program of programs) {
    for (let start = 0; start < staffIds.length; start += batch) {
      await beat(scope, { importId, runId }, done, total)
      await asWholeAgency(scope, db, () => decideCases(wholeOf(scope), db, [program], 'staff', staffIds.slice(start, start + batch)))
      done += Math.min(batch, staffIds.length - start)
    }
  }
  await asWholeAgency(scope, db, () => decideCases(wholeOf(scope), db, programs, 'agency', programs.map(({ programId }) => programId)))
}

/** Marks families as to be decided anew in each of their programs, also in one they have just come into. */
async function askAgainOfFamilies({ tenantId, today, now }: TenantScope, db: Db, familyIds: readonly string[]): Promise<void> {
  const ids = Prisma.sql`ANY (${[...familyIds]}::uuid[])`
  await db.$executeRaw`
    INSERT INTO "CaseEvaluation" ("tenantId", "id", "programId", "caseKind", "caseId", "familyId", "evaluatedOn", "evaluatedAt", "nextChangeOn")
    SELECT ${tenantId}::uuid, gen_random_uuid(), p."programId", 'family', p."familyId", p."familyId", ${today}::date, ${now}, ${today}::date
    FROM (SELECT "programId", "familyId" FROM "Referral" WHERE "familyId" = ${ids} UNION SELECT "programId", "familyId" FROM "Enrollment" WHERE "familyId" = ${ids}) p ORDER BY p."familyId", p."programId"
    ON CONFLICT ("tenantId", "programId", "caseKind", "caseId") DO UPDATE SET "nextChangeOn" = excluded."nextChangeOn"`
}

async function write(run: Run, db: Db, checked: CheckedImport): Promise<Written> {
  const { scope } = run
  if (checked.kind === 'staff') {
    const ids = await writeStaff(scope, db, checked.plan)
    await decidePeople(run, db, ids)
    return { families: [], onFile: [], staff: [], records: ids.map((id) => ({ kind: 'staff', id, familyId: '' })) }
  }
  if (checked.kind === 'contacts') return await writeContacts(scope, db, checked.plan)
  const written = await writeFamilies(scope, db, checked.plan)
  await decideNew(run, db, checked.plan, written)
  return written
}

/** The whole of it, but for families on file before: their ids are answered. */
async function inOneTransaction(run: Run, db: Db): Promise<readonly string[]> {
  const { scope, importId, runId } = run
  const [lock] = await db.$queryRaw<{ free: boolean }[]>`SELECT pg_try_advisory_xact_lock(hashtextextended(${`import ${scope.tenantId}`}, 0)) AS "free"`
  if (!lock?.free) throw new Told('Another import of your agency is on its way. Start this one when that one is done.')
  const stored = await findImport(db, importId)
  if (!stored) throw new Stopped()
  const sheet = await sheetOf(db, importId)
  const { checked } = await lookAt(scope, db, stored, sheet)
  if (!checked) throw new Told('Say first which column holds what, and how its days are written.')
  if (checked.plan.length === 0) throw new Told('There is nothing new in this file to import.')
  await beat(scope, run, 0, 0)
  const written = await write(run, db, checked)
  const last = await holdImport(db, importId)
  if (last?.state !== 'running' || last.runId !== runId) throw new Stopped()
  if (written.onFile.length > 0) await askAgainOfFamilies(scope, db, written.onFile)
  for (const staffId of written.staff.toSorted()) await askAgainOfStaff(scope, db, staffId)
  const counts = { ...countsOf(written.records), rowsOnFile: countOf(checked, 'onFile'), rowsLeftOut: countOf(checked, 'wrong', 'withWrong', 'perhaps') }
  await recordAct(scope, db, 'imports.run', [{ kind: 'import', id: importId, changed: Object.entries(counts).map(([kind, count]) => `${kind} ${count}`) }])
  for (let start = 0; start < written.records.length; start += 2000) {
    await recordAct(scope, db, 'imports.run', written.records.slice(start, start + 2000).map(({ kind, id, familyId }) => ({ kind, id, familyId: familyId || null })))
  }
  await endImport(db, importId, { state: 'done', outcome: { counts }, ...(written.onFile.length > 0 ? { doneCount: 0, ofCount: written.onFile.length } : { finishedAt: scope.now }) })
  return written.onFile
}

/** Families that were on file are decided anew, a few at a time, each held as by anybody who changes it. */
async function decideOnFile({ scope, importId, runId }: Run, familyIds: readonly string[]): Promise<void> {
  const ids = familyIds.toSorted()
  for (let start = 0; start < ids.length; start += batch) {
    await scopedTransaction(scope, async (db) => {
      const some = ids.slice(start, start + batch)
      await db.$queryRaw`SELECT 1 FROM "Family" WHERE "id" = ANY(${some}::uuid[]) ORDER BY "id" FOR UPDATE`
      for (const familyId of some) await decideFamily(wholeOf(scope), db, familyId)
    })
    await beat(scope, { importId, runId }, Math.min(start + batch, ids.length), ids.length)
  }
  await scopedTransaction(scope, (db) => db.import.updateMany({ where: { id: importId }, data: { finishedAt: scope.now } }))
}

const failed = 'Something went wrong on our side, and nothing of it was imported. Start it again; if it happens again, tell your administrator.'

/** Carries out an import that was started. Nobody waits for it: what becomes of it is written down for whoever looks. */
export async function carryOut(scope: TenantScope, importId: string, runId: string): Promise<void> {
  const run = { scope, importId, runId }
  try {
    const onFile = await scopedTransaction(scope, (db) => inOneTransaction(run, db), longestMs)
    if (onFile.length > 0) await decideOnFile(run, onFile)
  } catch (error) {
    if (error instanceof Stopped) return
    if (!(error instanceof Told)) log.error({ err: error, action: 'imports.run', requestId: scope.requestId }, 'import failed')
    const stopped = error instanceof Told ? error.message : failed
    await scopedTransaction(scope, (db) => db.import.updateMany({ where: { id: importId, runId, state: 'running' }, data: { state: 'ready', outcome: { stopped } } }))
  }
}
