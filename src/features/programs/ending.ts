import { fromColumn, fromColumnOrNull, toColumn, toColumnOrNull } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { asWholeAgency } from '@/db/whole-agency'
import { loadPrograms } from '@/features/case-files/program-settings'
import { openIn } from '@/features/families/queries'
import { casesOfProgram, decideCases } from '@/features/obligations/decide'
import { plural, sayDay } from '@/features/obligations/words'
import { wrongAt } from '@/features/records/typed'
import { type ActionRefusal, refusals, refuse } from '@/platform/action-result'
import { type CalendarDate, dayFromIso } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import type { StoredProgram } from './queries'
import type { WantedEnd } from './schema'

/** How many families are open under a program, whoever asks. */
export const openFamilies = (scope: TenantScope, db: Db, programId: string): Promise<number> => asWholeAgency(scope, db, () => db.family.count({ where: openIn(programId) }))

/** Programs whose last day is over: nobody new comes to them, and nobody comes back. */
export async function endedPrograms(db: Db, today: CalendarDate): Promise<ReadonlySet<string>> {
  return new Set((await db.program.findMany({ where: { endedOn: { lt: toColumn(today) } }, select: { id: true } })).map(({ id }) => id))
}

/** Refuses what would open a family under a program that has ended by `on`; null where it has not. */
export async function refusedAfterEnd(db: Db, programId: string, on: CalendarDate, today: CalendarDate, field?: string): Promise<ActionRefusal | null> {
  const program = await db.program.findFirst({ where: { id: programId, endedOn: { lt: toColumn(on) } }, select: { name: true, endedOn: true } })
  const endedOn = fromColumnOrNull(program?.endedOn ?? null)
  if (!program || endedOn === null) return null
  const says = `The last day of ${program.name} was ${sayDay(endedOn, today)}.`
  return field === undefined ? refuse('programEnded', `${says} If it goes on, empty its last day under Programs first.`) : wrongAt(field, `${says} Choose another program.`)
}

/** Waits until nobody else takes in a referral, and holds the program: a referral that comes at this moment is seen here. */
async function hold(scope: TenantScope, db: Db, programId: string): Promise<void> {
  await holdIntake(scope, db)
  await db.$queryRaw`SELECT 1 FROM "Program" WHERE "id" = ${programId}::uuid FOR NO KEY UPDATE`
}

/** One intake of an agency after the other: two people entering the same family at once see each other. */
export const holdIntake = ({ tenantId }: TenantScope, db: Db) => db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`intake ${tenantId}`}, 0))`

/** A day that is too far away to be meant, in days. */
const farthest = 731

/** Ends a program on a day, or takes that back. Refused while families are open under it. */
export async function endProgram(scope: TenantScope, db: Db, { id: programId }: StoredProgram, { endedOn, seen }: WantedEnd): Promise<{ readonly ok: true } | ActionRefusal> {
  const { today } = scope
  await hold(scope, db, programId)
  const stored = fromColumnOrNull((await db.program.findFirstOrThrow({ where: { id: programId } })).endedOn)
  const wanted = endedOn ?? null
  if (stored === wanted) return { ok: true }
  if (stored !== (seen ?? null)) return refusals.changedMeanwhile
  if (endedOn !== undefined) {
    if (Math.abs(dayFromIso(endedOn) - dayFromIso(today)) > farthest) return wrongAt('endedOn', 'This is more than two years away. Check the year.')
    const open = await openFamilies(scope, db, programId)
    if (open > 0) return wrongAt('endedOn', `${plural(open, 'family is', 'families are')} open under it. Discharge each, or close its referral, and then end the program.`)
    const later = await asWholeAgency(scope, db, () => latestDay(db, programId))
    if (later !== null && later > endedOn) return wrongAt('endedOn', `Something is on record under it on ${sayDay(later, today)}. Its last day is that day or later.`)
  }
  await db.program.update({ where: { tenantId_id: { tenantId: scope.tenantId, id: programId } }, data: { endedOn: toColumnOrNull(wanted), version: { increment: 1 } } })
  await decideUnder(scope, db, programId)
  return { ok: true }
}

/** What a program's document asks of staff, and of its agreements, ends with it, and begins again where it goes on. */
async function decideUnder(scope: TenantScope, db: Db, programId: string): Promise<void> {
  const { tenantId, today, now } = scope
  await asWholeAgency(scope, db, async () => {
    const of = await casesOfProgram(db, programId)
    const programs = await loadPrograms(db, today, { programId })
    for (const kind of ['staff', 'agreement'] as const) await decideCases({ tenantId, today, now }, db, programs, kind, of[kind])
  })
}

/** The last day on which something is on record under a program: that a family came, began or left, or of its agreements. */
async function latestDay(db: Db, programId: string): Promise<CalendarDate | null> {
  const where = { programId, strikeId: null }
  const referral = await db.referral.aggregate({ where, _max: { localOn: true } })
  const enrollment = await db.enrollment.aggregate({ where, _max: { on: true } })
  const closure = await db.closure.aggregate({ where, _max: { on: true } })
  const agreement = await db.workingAgreement.aggregate({ where, _max: { effectiveOn: true } })
  const theirs = { where: { strikeId: null, agreement: where }, _max: { on: true } } as const
  const [report, meeting] = [await db.annualReport.aggregate(theirs), await db.meeting.aggregate(theirs)]
  const days = [referral._max.localOn, enrollment._max.on, closure._max.on, agreement._max.effectiveOn, report._max.on, meeting._max.on].flatMap((day) => (day ? [fromColumn(day)] : []))
  return days.toSorted().at(-1) ?? null
}
