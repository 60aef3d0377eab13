import { dayFromText, fromColumn, fromColumnOrNull } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { readTogether, rowsIn } from '@/db/together'
import { asWholeAgency } from '@/db/whole-agency'
import { programRows, programsFrom } from '@/features/case-files/program-settings'
import { thereBy } from '@/features/families/on-record'
import { rollForward } from '@/features/obligations/roll-forward'
import { statusOn, hasBegun } from '@/features/obligations/standing'
import { titleOf } from '@/features/obligations/titles'
import { sayDay, sayStanding } from '@/features/obligations/words'
import { sayStrike, sayStrikeText, strikeBeside, withStrike } from '@/features/records/struck'
import type { ProgramStanding } from '@/features/verdicts/standing'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { specsWithAgreements } from './asked'
import { readAgreementStanding } from './judged'
import { type Month, monthsOf } from './months'

/** The programs whose documents ask for working agreements. */
export const programsWithAgreements = (db: Db) => db.program.findMany({ where: { spec: { in: [...specsWithAgreements] } }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } })

/** Whether the agency has anything to do with working agreements: a program that asks for them, or one on record. */
export const knowsAgreements = async (db: Db): Promise<boolean> => (await programsWithAgreements(db)).length > 0 || (await db.workingAgreement.count()) > 0

/** "in effect since Mon Nov 2", or through which day it was, where its program has ended. */
export function sayEffect(from: CalendarDate, endedOn: CalendarDate | null, today: CalendarDate): string {
  const since = `in effect ${from > today ? 'from' : 'since'} ${sayDay(from, today)}`
  return endedOn === null ? since : `${since}, ${endedOn < today ? 'ended' : 'until'} ${sayDay(endedOn, today)} with its program`
}

/** An agreement on the list, with what is due next and how much was missed. */
export interface AgreementLine {
  readonly id: string
  readonly name: string
  readonly says: string
  readonly due: readonly { readonly title: string; readonly status: Status; readonly says: string }[]
  readonly missed: number
  readonly struck: string | null
}

type DueRow = { agreementId: string; requirement: string; status: Status; dueOn: CalendarDate | null }

/** The agency’s working agreements, those that count first; null where it has nothing to do with any. */
export async function listAgreements(scope: TenantScope, db: Db): Promise<{ readonly lines: readonly AgreementLine[]; readonly canAdd: boolean } | null> {
  if (!(await knowsAgreements(db))) return null
  const { tenantId, today, now } = scope
  const standing = await asWholeAgency(scope, db, async () => {
    await rollForward({ tenantId, today, now }, db)
    return await db.$queryRaw<DueRow[]>`
      SELECT o."agreementId", o."requirement", ${statusOn(today)} AS "status", o."dueOn"::text AS "dueOn" FROM "Obligation" o
      WHERE ${Prisma.sql`o."caseKind" = 'agreement' AND ${hasBegun(today)} AND ${statusOn(today)} IN ('overdue', 'due_today', 'open', 'not_met')`} ORDER BY o."dueOn" NULLS LAST, o."requirement"`
  })
  const rows = await db.workingAgreement.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], include: { ...withStrike, program: { select: { name: true, endedOn: true } } } })
  const lines = rows.map((row): AgreementLine => {
    const theirs = standing.filter(({ agreementId }) => agreementId === row.id)
    return {
      id: row.id, name: row.name, says: `${row.program.name}, ${sayEffect(fromColumn(row.effectiveOn), fromColumnOrNull(row.program.endedOn), today)}`, struck: sayStrike(row.strike, today), missed: theirs.filter(({ status }) => status === 'not_met').length,
      due: theirs.filter(({ status }) => status !== 'not_met').map(({ requirement, status, dueOn }) => ({ title: titleOf(requirement), status, says: sayStanding({ status, dueOn }, today) })),
    }
  })
  return { lines: lines.toSorted((a, b) => Number(a.struck !== null) - Number(b.struck !== null)), canAdd: (await programsWithAgreements(db)).length > 0 }
}

/** A report, as a line. */
export interface ReportLine {
  readonly id: string
  readonly on: string
  readonly struck: string | null
}

/** An agreement as its page shows it. */
export interface AgreementRecord {
  readonly id: string
  readonly name: string
  readonly program: string
  readonly effectiveOn: CalendarDate
  /** The last day of its program, and with it of the agreement; null while it goes on. */
  readonly endedOn: CalendarDate | null
  readonly today: CalendarDate
  readonly struck: string | null
  readonly standings: readonly ProgramStanding[]
  readonly months: readonly Month[]
  readonly reports: readonly ReportLine[]
  readonly staff: readonly { readonly id: string; readonly name: string }[]
}

/** What is stored of an agreement, and who may come to its meetings. */
const readStored = (db: Db, agreementId: string) => {
  const of = (column: string) => Prisma.sql`WHERE t.${Prisma.raw(`"${column}"`)} = ${agreementId}::uuid`
  const newest = Prisma.sql`ORDER BY t."on" DESC, t."id" DESC`
  return readTogether(db, {
    ...programRows,
    agreements: rowsIn('WorkingAgreement', ['id', 'name', 'programId', 'effectiveOn'], of('id'), { strike: strikeBeside }),
    reports: rowsIn('AnnualReport', ['id', 'on'], Prisma.sql`${of('agreementId')} ${newest}`, { strike: strikeBeside }),
    meetings: rowsIn('Meeting', ['id', 'on', 'cancelled', 'note'], Prisma.sql`${of('agreementId')} ${newest}`, { strike: strikeBeside, there: thereBy }),
    staff: rowsIn('Staff', ['id', 'displayName'], Prisma.sql`WHERE t."strikeId" IS NULL AND t."leftOn" IS NULL ORDER BY t."displayName", t."id"`),
  })
}

/**
 * One working agreement and how it stands; null where there is none.
 *
 * @param everything every verdict with its reasons, instead of how many stand how
 */
export async function readAgreement(scope: TenantScope, db: Db, agreementId: string, everything = false): Promise<AgreementRecord | null> {
  const { today } = scope
  const { agreements: [row], reports, meetings, staff, ...settings } = await readStored(db, agreementId)
  const program = programsFrom(settings, today).find(({ programId }) => programId === row?.programId)
  if (!row || !program) return null
  const { standings, months } = row.strike ? { standings: [], months: [] } : await readAgreementStanding(scope, db, agreementId, program, everything)
  const [effectiveOn, { endedOn }] = [dayFromText(row.effectiveOn), program]
  const last = endedOn !== null && endedOn < today ? endedOn : today
  return {
    id: row.id, name: row.name, program: program.name, effectiveOn, endedOn, today, struck: sayStrikeText(row.strike, today), standings,
    months: monthsOf(effectiveOn, last, today, months, meetings),
    reports: reports.map(({ id, on, strike }) => ({ id, on: sayDay(dayFromText(on), today), struck: sayStrikeText(strike, today) })),
    staff: staff.map(({ id, displayName }) => ({ id, name: displayName })),
  }
}

/** Waits until nobody else is changing an agreement, or ending its program, so that it is decided from all of its facts. */
async function hold(db: Db, agreementId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Program" WHERE "id" = (SELECT "programId" FROM "WorkingAgreement" WHERE "id" = ${agreementId}::uuid) FOR SHARE`
  await db.$queryRaw`SELECT 1 FROM "WorkingAgreement" WHERE "id" = ${agreementId}::uuid FOR NO KEY UPDATE`
}

/** An agreement that counts, held by this transaction; null where there is none. */
export async function findAgreement({ tenantId }: TenantScope, db: Db, agreementId: string) {
  await hold(db, agreementId)
  const row = await db.workingAgreement.findUnique({ where: { tenantId_id: { tenantId, id: agreementId } }, select: { id: true, programId: true, effectiveOn: true, strikeId: true, program: { select: { endedOn: true } } } })
  return row && row.strikeId === null ? { id: row.id, programId: row.programId, effectiveOn: fromColumn(row.effectiveOn), endedOn: fromColumnOrNull(row.program.endedOn) } : null
}
export type StoredAgreement = NonNullable<Awaited<ReturnType<typeof findAgreement>>>
