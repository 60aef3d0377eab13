import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { asWholeAgency } from '@/db/whole-agency'
import { loadPrograms, type ProgramSettings } from '@/features/case-files/program-settings'
import { countingOf } from '@/features/obligations/counting'
import { loadCasesIn } from '@/features/obligations/decide'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { sayStanding } from '@/features/obligations/words'
import { readStanding } from '@/features/verdicts/read-standing'
import { type ProgramStanding, standingOf } from '@/features/verdicts/standing'
import { type Told, toldOf } from '@/features/verdicts/tell'
import { judgeCase, noNames, type ProgramVerdicts } from '@/features/verdicts/verdicts'
import type { ToldWish } from '@/features/verdicts/wish'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { monthlyRequirements } from './asked'

/** How what is asked of a month stands. */
export interface MonthStanding {
  readonly through: CalendarDate
  readonly status: Status
  readonly says: string
}

/** What the rules say of an agreement today: asked anew, so that every sentence is today's. */
async function judgeAgreement(db: Db, today: CalendarDate, program: ProgramSettings, agreementId: string): Promise<readonly ProgramVerdicts[]> {
  const cases = await loadCasesIn(db, [program], 'agreement', [agreementId])
  return cases.map(({ settings, loaded }) => judgeCase(loaded, settings, today, noNames))
}

/** How each month stands, from what is stored. */
async function readMonths(db: Db, today: CalendarDate, program: ProgramSettings, agreementId: string): Promise<readonly MonthStanding[]> {
  const rows = await db.$queryRaw<{ readonly requirement: string; readonly windowTo: string; readonly status: Status; readonly dueOn: string | null; readonly satisfiedOn: string | null }[]>`
    SELECT o."requirement", o."windowTo"::text, ${statusOn(today)} AS "status", o."dueOn"::text, o."satisfiedOn"::text FROM "Obligation" o
    WHERE ${Prisma.sql`o."caseKind" = 'agreement' AND o."caseId" = ${agreementId}::uuid AND o."requirement" = ANY(${[...monthlyRequirements]}) AND ${hasBegun(today)}`}`
  const counting = countingOf(program)
  const day = (text: string | null) => (text === null ? null : dayFromText(text))
  return rows.map(({ requirement, windowTo, status, dueOn, satisfiedOn }) => ({
    through: dayFromText(windowTo), status, says: sayStanding({ status, dueOn: day(dueOn), satisfiedOn: day(satisfiedOn) }, today, counting(requirement)),
  }))
}

/** How an agreement stands and each of its months, from what is stored; or every verdict with its reasons. */
export async function readAgreementStanding(scope: TenantScope, db: Db, agreementId: string, program: ProgramSettings, everything: boolean): Promise<{ readonly standings: readonly ProgramStanding[]; readonly months: readonly MonthStanding[] }> {
  const { today } = scope
  if (everything) {
    const judged = await judgeAgreement(db, today, program, agreementId)
    const monthly = judged.flatMap(({ verdicts }) => verdicts).filter(({ requirements: [requirement = ''] }) => monthlyRequirements.includes(requirement))
    return { standings: judged.map(standingOf), months: monthly.flatMap(({ on, status, says }) => (on === null ? [] : [{ through: on, status, says }])) }
  }
  // What is decided of an agreement says nothing of a family, and is the agency's as a whole.
  return asWholeAgency(scope, db, async () => {
    const { standings } = await readStanding(scope, db, { kind: 'agreement', caseId: agreementId }, [program])
    return { standings, months: await readMonths(db, today, program, agreementId) }
  })
}

/** What the rules say of an agreement on one sentence of its program's document; null where there is none. */
export async function tellAgreement(scope: TenantScope, db: Db, agreementId: string, wish: ToldWish): Promise<Told | null> {
  const row = await db.workingAgreement.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: agreementId } }, select: { programId: true } })
  const [program] = row ? await loadPrograms(db, scope.today, { programId: row.programId }) : []
  return program ? toldOf(await judgeAgreement(db, scope.today, program, agreementId), wish) : null
}
