import type { Db } from '@/db/database'
import { asWholeAgency } from '@/db/whole-agency'
import { loadPrograms, type ProgramSettings } from '@/features/case-files/program-settings'
import { loadCasesIn } from '@/features/obligations/decide'
import { readStanding } from '@/features/verdicts/read-standing'
import { type ProgramStanding, standingOf } from '@/features/verdicts/standing'
import { type Told, toldOf } from '@/features/verdicts/tell'
import { judgeCase, noNames, type ProgramVerdicts, type Verdict } from '@/features/verdicts/verdicts'
import type { ToldWish } from '@/features/verdicts/wish'
import type { TenantScope } from '@/tenancy/scope'
import { inPlainWords } from './words'

/*
 * What the rules say of somebody of the staff. It rests on every family's records, also those that the asker does not see;
 * of a family nothing is said in it, only that somebody worked on a day.
 */

const plain = (verdict: Verdict): Verdict => ({ ...verdict, because: verdict.because.map((pieces) => pieces.map((piece) => (typeof piece === 'string' ? inPlainWords(piece) : piece))) })

/** Program by program: asked anew, so that every sentence is today's. */
const judgePerson = (scope: TenantScope, db: Db, staffId: string, programs: readonly ProgramSettings[]): Promise<readonly ProgramVerdicts[]> =>
  asWholeAgency(scope, db, async () => {
    const cases = await loadCasesIn(db, programs, 'staff', [staffId])
    return cases.map(({ settings, loaded }) => judgeCase(loaded, settings, scope.today, noNames)).map((one) => ({ ...one, verdicts: one.verdicts.map(plain) }))
  })

/** How somebody stands in each program, or every verdict with its reasons. */
export async function readStaffStanding(scope: TenantScope, db: Db, staffId: string, programs: readonly ProgramSettings[], everything: boolean): Promise<readonly ProgramStanding[]> {
  if (everything) return (await judgePerson(scope, db, staffId, programs)).map(standingOf)
  return asWholeAgency(scope, db, async () => (await readStanding(scope, db, { kind: 'staff', caseId: staffId }, programs)).standings)
}

/** What the rules say of somebody on one sentence of a program's document; null where there is nobody. */
export async function tellPerson(scope: TenantScope, db: Db, staffId: string, wish: ToldWish): Promise<Told | null> {
  const there = await db.staff.findFirst({ where: { id: staffId, strikeId: null }, select: { id: true } })
  const programs = await loadPrograms(db, scope.today)
  return there && toldOf(await judgePerson(scope, db, staffId, programs.filter(({ programId }) => programId === wish.program)), wish)
}
