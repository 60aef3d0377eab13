import type { Db } from '@/db/database'
import type { ProgramCase } from '@/features/obligations/decide'
import { goesOn } from '@/features/services/queries'
import { type IfLast, ifLastService } from './duties'

/** A stay in which a week was missed, and when its plan would be due if the last service was the last one. */
export interface MissedStay extends IfLast {
  readonly enrollmentId: string
  readonly youth: string
}

/** The stays of a family that go on and in which a week was missed since the last service. */
export async function missedStays(db: Db, familyId: string, cases: readonly ProgramCase[]): Promise<readonly MissedStay[]> {
  const stays = await db.enrollment.findMany({
    where: { familyId, strikeId: null }, orderBy: { id: 'asc' }, select: { id: true, programId: true, youthId: true, youth: { select: { givenName: true } }, closure: { select: { strikeId: true } } },
  })
  return stays.filter(goesOn).flatMap(({ id, programId, youthId, youth }) => {
    const its = cases.find(({ settings }) => settings.programId === programId)
    const ifLast = its && ifLastService(its.loaded, its.settings, youthId)
    return ifLast ? [{ ...ifLast, enrollmentId: id, youth: youth.givenName }] : []
  })
}
