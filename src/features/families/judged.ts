import type { Db } from '@/db/database'
import { loadPrograms, type ProgramSettings } from '@/features/case-files/program-settings'
import { type ContactFamily, findContactFamily } from '@/features/contacts/queries'
import { loadCasesIn, type ProgramCase } from '@/features/obligations/decide'
import { type Told, toldOf } from '@/features/verdicts/tell'
import { judgeCase, type ProgramVerdicts } from '@/features/verdicts/verdicts'
import type { ToldWish } from '@/features/verdicts/wish'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'

/** What the rules say of a family today, in some of its programs: asked anew, so that every sentence is today's. */
export async function judgeFamily(db: Db, today: CalendarDate, { id, youths }: Pick<ContactFamily, 'id' | 'youths'>, programs: readonly ProgramSettings[]): Promise<{ readonly verdicts: readonly ProgramVerdicts[]; readonly cases: readonly ProgramCase[] }> {
  const cases = await loadCasesIn(db, programs, 'family', [id])
  const providers = await db.provider.findMany({ where: { familyId: id, strikeId: null }, select: { id: true, name: true } }) // former ones too, for years ago
  return { verdicts: cases.map(({ settings, loaded }) => judgeCase(loaded, settings, today, { youths, providers })), cases }
}

/** What the rules say of a family today in one of its programs; none where it is in no such one. */
export async function judgeFamilyIn(db: Db, today: CalendarDate, family: Pick<ContactFamily, 'id' | 'youths'>, programId: string): Promise<readonly ProgramVerdicts[]> {
  const programs = await loadPrograms(db, today, { familyId: family.id })
  return (await judgeFamily(db, today, family, programs.filter((one) => one.programId === programId))).verdicts
}

/** What the rules say of a family on one sentence of a program's document; null where there is no such family for the asker. */
export async function tellFamily(scope: TenantScope, db: Db, familyId: string, wish: ToldWish): Promise<Told | null> {
  const family = await findContactFamily(scope, db, familyId)
  return family && toldOf(await judgeFamilyIn(db, scope.today, family, wish.program), wish)
}
