import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import type { CaseKind } from '@/features/case-files/loaded-case'
import type { ProgramSettings } from '@/features/case-files/program-settings'
import { caseKinds, casesOfProgram, decideCases } from './decide'
import { type Deciding, inOneGo } from './deciding'

/**
 * What a member of staff did bears on their own file too: a licence that was not in force that day, a week of leave in
 * which they worked. It is decided when somebody who may see all of it next looks; until then the case says that it waits.
 */
export async function askAgainOfStaff({ today }: Deciding, db: Db, staffId: string | null): Promise<void> {
  if (staffId === null) return
  await db.caseEvaluation.updateMany({ where: { caseKind: 'staff', caseId: staffId }, data: { nextChangeOn: toColumn(today) } })
}

interface Waiting {
  readonly program: ProgramSettings
  readonly kind: CaseKind
  readonly ids: readonly string[]
}

/** Whoever takes many cases takes them in this order, so that no two wait for each other. */
const inOneOrder = (a: Waiting, b: Waiting) => (a.program.programId + a.kind < b.program.programId + b.kind ? -1 : 1)

/**
 * After a change of settings that every case of some programs rests on. Few are decided with it; of many it is noted that
 * they wait. They are decided in the background, and no page counts before.
 *
 * @param most how many are few
 */
export async function decideOrAskAgain(deciding: Deciding, db: Db, programs: readonly ProgramSettings[], most = inOneGo): Promise<void> {
  const waiting: Waiting[] = []
  for (const program of programs) {
    const cases = await casesOfProgram(db, program.programId)
    waiting.push(...caseKinds.map((kind) => ({ program, kind, ids: cases[kind] })))
  }
  const few = waiting.reduce((sum, { ids }) => sum + ids.length, 0) <= most
  if (few) for (const { program, kind, ids } of waiting) await decideCases(deciding, db, [program], kind, ids)
  else for (const { program, kind, ids } of waiting.toSorted(inOneOrder)) await askAgain(deciding, db, program.programId, kind, ids)
}

/** Notes that some cases of a program are to be decided anew, those too that never were. */
async function askAgain({ tenantId, today, now }: Deciding, db: Db, programId: string, kind: CaseKind, ids: readonly string[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "CaseEvaluation" ("tenantId", "id", "programId", "caseKind", "caseId", "familyId", "staffId", "evaluatedOn", "evaluatedAt", "nextChangeOn")
    SELECT ${tenantId}::uuid, gen_random_uuid(), ${programId}::uuid, ${kind}, c."id", CASE ${kind} WHEN 'family' THEN c."id" END, CASE ${kind} WHEN 'staff' THEN c."id" END, ${today}::date, ${now}, ${today}::date
    FROM unnest(${[...ids].toSorted()}::uuid[]) AS c("id")
    ON CONFLICT ("tenantId", "programId", "caseKind", "caseId") DO UPDATE SET "nextChangeOn" = excluded."nextChangeOn"`
}
