import { fromColumn } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import type { ProgramSettings } from '@/features/case-files/program-settings'
import { loadCasesIn, type ProgramCase } from '@/features/obligations/decide'
import { statusOn } from '@/features/obligations/standing'
import { judgedOr } from '@/features/obligations/unjudged'
import { goesOn } from '@/features/services/queries'
import { readStanding } from '@/features/verdicts/read-standing'
import type { ProgramStanding } from '@/features/verdicts/standing'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import { caregiverWeeks, type IfLast, ifLastService } from './duties'

/** A stay in which a week was missed, and when its plan would be due if the last service was the last one. */
export interface MissedStay extends IfLast {
  readonly enrollmentId: string
  readonly youth: string
}

/** The stays of a family that go on and in which a week was missed since the last service. */
export async function missedStays(db: Db, familyId: string, cases: readonly ProgramCase[]): Promise<readonly MissedStay[]> {
  const stays = await db.enrollment.findMany({
    where: { familyId, strikeId: null }, orderBy: { id: 'asc' }, select: { id: true, programId: true, youthId: true, on: true, youth: { select: { givenName: true } }, closure: { select: { strikeId: true } } },
  })
  return stays.filter(goesOn).flatMap(({ id, programId, youthId, on, youth }) => {
    const its = cases.find(({ settings }) => settings.programId === programId)
    const ifLast = its && judgedOr(its.loaded, programId, null, () => ifLastService(its.loaded, its.settings, { youthId, since: fromColumn(on) }))
    return ifLast ? [{ ...ifLast, enrollmentId: id, youth: youth.givenName }] : []
  })
}

/**
 * Whether `missedStays` can find one at all, from what is stored: a week is missed that began on or after the day of the
 * last contact which is a service beyond doubt. The rules count more than those, never fewer, so that where this says no there is none.
 */
function mayHaveMissed(familyId: string, today: CalendarDate): Prisma.Sql {
  const missed = Prisma.sql`
    SELECT o."youthId", max(o."windowFrom") AS "from" FROM "Obligation" o
    WHERE o."caseKind" = 'family' AND o."caseId" = ${familyId}::uuid AND o."requirement" = ANY(${[...caregiverWeeks]}) AND ${statusOn(today)} = 'not_met' GROUP BY 1`
  const named = Prisma.sql`SELECT 1 FROM "ContactCaregiver" n WHERE n."contactId" = c."id"`
  // OFFSET 0 keeps the planner from reading all of these tables for a join, where the newest few contacts tell.
  const lastService = Prisma.sql`
    SELECT c."localOn" FROM "Contact" c
    WHERE c."familyId" = ${familyId}::uuid AND c."strikeId" IS NULL AND c."reached" AND c."service" AND c."reporting" = 'done' AND c."with" @> ARRAY['caregiver']
      AND EXISTS (SELECT 1 FROM "ContactYouth" y WHERE y."contactId" = c."id" AND y."youthId" = m."youthId" OFFSET 0)
      AND EXISTS (SELECT 1 FROM "Staff" s WHERE s."id" = c."byId" AND s."roles" && ARRAY['familyPartner', 'seniorFamilyPartner'] OFFSET 0)
      AND (NOT EXISTS (${named}) OR EXISTS (${named} AND EXISTS (SELECT 1 FROM "CaregiverYouth" k WHERE k."caregiverId" = n."caregiverId" AND k."youthId" = m."youthId")))
    ORDER BY c."at" DESC LIMIT 1`
  return Prisma.sql`EXISTS (SELECT 1 FROM (${missed}) m WHERE m."youthId" IS NULL OR m."from" >= coalesce((${lastService}), '-infinity'))`
}

/** How a family stands in its programs, and the stays in which a week was missed: of those the rules are asked only where there can be one. */
export async function standingOfFamily(scope: TenantScope, db: Db, familyId: string, programs: readonly ProgramSettings[], wish: { readonly lines?: Prisma.Sql } = {}): Promise<{ readonly standings: readonly ProgramStanding[]; readonly missed: readonly MissedStay[] }> {
  const { standings, also } = await readStanding(scope, db, { kind: 'family', caseId: familyId }, programs, { ...wish, also: mayHaveMissed(familyId, scope.today) })
  return { standings, missed: also ? await missedStays(db, familyId, await loadCasesIn(db, programs, 'family', [familyId])) : [] }
}
