import type { Db } from '@/db/database'
import { loadPrograms } from '@/features/case-files/program-settings'
import { loadCases } from '@/features/obligations/decide'
import { goesOn } from '@/features/services/queries'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { type IfLast, ifLastService } from './duties'

/** A stay in which a week was missed, and when its plan would be due if the last service was the last one. */
export interface MissedStay extends IfLast {
  readonly enrollmentId: string
  readonly youth: string
}

/** The stays of a family that go on and in which a week was missed since the last service. */
export async function missedStays(db: Db, today: CalendarDate, familyId: string): Promise<readonly MissedStay[]> {
  const stays = await db.enrollment.findMany({
    where: { familyId, strikeId: null }, orderBy: { id: 'asc' }, select: { id: true, programId: true, youthId: true, youth: { select: { givenName: true } }, closure: { select: { strikeId: true } } },
  })
  const open = stays.filter(goesOn)
  if (open.length === 0) return []
  const missed: MissedStay[] = []
  for (const settings of await loadPrograms(db, today, { familyId })) {
    const theirs = open.filter(({ programId }) => programId === settings.programId)
    const [loaded] = theirs.length > 0 ? await loadCases(db, settings, 'family', [familyId]) : []
    for (const { id, youthId, youth } of loaded ? theirs : []) {
      const ifLast = loaded && ifLastService(loaded, settings, youthId)
      if (ifLast) missed.push({ ...ifLast, enrollmentId: id, youth: youth.givenName })
    }
  }
  return missed
}
