import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { asWholeAgency } from '@/db/whole-agency'
import { loadPrograms } from '@/features/case-files/program-settings'
import { type Turned, turnedBy } from '@/features/contacts/turned'
import { decideCases } from '@/features/obligations/decide'
import { sayDay } from '@/features/obligations/words'
import { refusedAfterEnd } from '@/features/programs/ending'
import { strikeFacts } from '@/features/records/strike'
import { tooFar, wrongIn } from '@/features/staff/days'
import { type ActionRefusal, refusals, refuse } from '@/platform/action-result'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import { findAgreement, programsWithAgreements, type StoredAgreement } from './queries'
import type { AgreementFact, NewAgreement, NewAnnualReport, NewWorkgroup } from './schema'

/** What a change to an agreement answers. */
export interface Changed {
  readonly id: string
  readonly turned: readonly Turned[]
}
type Answer = { readonly ok: true; readonly value: Changed } | ActionRefusal

/** Writes something about an agreement and decides it anew: for the agency as a whole, since it is about no family. */
async function deciding(scope: TenantScope, db: Db, { id, programId }: Pick<StoredAgreement, 'id' | 'programId'>, write: () => Promise<unknown>): Promise<readonly Turned[]> {
  const { tenantId, today, now } = scope
  const turned = await asWholeAgency(scope, db, () =>
    turnedBy(db, today, id, async () => {
      await write()
      await decideCases({ tenantId, today, now }, db, await loadPrograms(db, today, { programId }), 'agreement', [id])
    }, 'agreement'))
  return turned.slice(0, 20)
}

const entered = ({ tenantId, now, membershipId }: TenantScope) => ({ tenantId, enteredAt: now, enteredById: membershipId })

/** Puts a working agreement on record. */
export async function recordAgreement(scope: TenantScope, db: Db, agreement: NewAgreement): Promise<Answer> {
  const { id, programId, name, effectiveOn } = agreement
  const known = (await programsWithAgreements(db)).some((program) => program.id === programId)
  const wrong = wrongIn({ programId: !known && 'Choose a program whose document asks for working agreements.', effectiveOn: tooFar(effectiveOn, scope.today, 1) })
  if (wrong) return wrong
  await db.$queryRaw`SELECT 1 FROM "Program" WHERE "id" = ${programId}::uuid FOR SHARE`
  const ended = await refusedAfterEnd(db, programId, effectiveOn, scope.today, 'programId')
  if (ended) return ended
  const turned = await deciding(scope, db, { id, programId }, () => db.workingAgreement.create({ data: { ...entered(scope), id, programId, name, effectiveOn: toColumn(effectiveOn) } }))
  return { ok: true, value: { id, turned } }
}

/** What is wrong with a day on which something is said to have happened under an agreement. */
const faultOf = (on: CalendarDate, { effectiveOn, endedOn }: StoredAgreement, today: CalendarDate) =>
  wrongIn({
    on: on > today ? 'This day has not come yet.' : on < effectiveOn ? `The agreement took effect on ${sayDay(effectiveOn, today)}. Check the day.`
      : endedOn !== null && on > endedOn && `Its program ended on ${sayDay(endedOn, today)}, and the agreement with it. Check the day; if the program goes on, empty its last day under Programs first.`,
  })

/** Writes down a meeting of the workgroup, held or cancelled. */
export async function recordWorkgroup(scope: TenantScope, db: Db, meeting: NewWorkgroup, agreement: StoredAgreement): Promise<Answer> {
  const { id, on, cancelled, staff, note } = meeting
  const wrong = faultOf(on, agreement, scope.today)
  if (wrong) return wrong
  if ((await db.staff.count({ where: { id: { in: staff }, strikeId: null } })) < staff.length) return refusals.notFound
  const turned = await deciding(scope, db, agreement, async () => {
    await db.meeting.create({ data: { ...entered(scope), id, agreementId: agreement.id, kind: 'workgroup', on: toColumn(on), cancelled, note: note || null } })
    await db.meetingAttendance.createMany({ data: staff.map((staffId) => ({ tenantId: scope.tenantId, meetingId: id, staffId })) })
  })
  return { ok: true, value: { id, turned } }
}

/** Writes down that the yearly report was sent. */
export async function recordAnnualReport(scope: TenantScope, db: Db, report: NewAnnualReport, agreement: StoredAgreement): Promise<Answer> {
  const wrong = faultOf(report.on, agreement, scope.today)
  if (wrong) return wrong
  const on = toColumn(report.on)
  if ((await db.annualReport.count({ where: { agreementId: agreement.id, strikeId: null, on } })) > 0) return refuse('taken', 'A report of this day is on record already, so nothing was saved twice.', { on: 'This is on record already.' })
  const turned = await deciding(scope, db, agreement, () => db.annualReport.create({ data: { ...entered(scope), id: report.id, agreementId: agreement.id, on } }))
  return { ok: true, value: { id: report.id, turned } }
}

/** A fact of an agreement that counts, with the agreement held; null where there is none. */
export async function findAgreementFact(scope: TenantScope, db: Db, kind: AgreementFact, id: string): Promise<{ readonly id: string; readonly agreement: StoredAgreement } | null> {
  const where = { where: { tenantId_id: { tenantId: scope.tenantId, id } }, select: { agreementId: true, strikeId: true } } as const
  const find = async () => (kind === 'workingAgreement' ? { agreementId: id, strikeId: null } : kind === 'meeting' ? await db.meeting.findUnique(where) : await db.annualReport.findUnique(where))
  const agreementId = (await find())?.agreementId
  const agreement = agreementId ? await findAgreement(scope, db, agreementId) : null
  // As it is once nobody else can change it.
  return agreement && (await find())?.strikeId === null ? { id, agreement } : null
}

/** Strikes an agreement, a meeting or a report entered in error: it stays on record, and no longer counts. */
export async function strikeAgreementFact(scope: TenantScope, db: Db, kind: AgreementFact, { id, agreement }: { readonly id: string; readonly agreement: StoredAgreement }, why: string): Promise<readonly Turned[]> {
  return await deciding(scope, db, agreement, () => strikeFacts(scope, db, kind, [{ id }], why))
}
