import { fromColumn, toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { loadPrograms } from '@/features/case-files/program-settings'
import { readHeld } from '@/features/contacts/queries'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { decideFamily, loadCases } from '@/features/obligations/decide'
import { type Turn, turnsWith } from '@/features/obligations/preview'
import { sayDay } from '@/features/obligations/words'
import { refusedAfterEnd } from '@/features/programs/ending'
import { strikeFacts } from '@/features/records/strike'
import { type ActionRefusal, refusals, refuse, refuseMarked } from '@/platform/action-result'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Fact } from '@/rules/facts/vocabulary'
import type { TenantScope } from '@/tenancy/scope'
import type { NewClosing } from './schema'

const asStored = { program: { select: { timeZone: true } }, closure: true, enrollments: { where: { strikeId: null }, select: { id: true } } } as const

/** A referral as it is stored. */
export const loadReferral = ({ tenantId }: TenantScope, db: Db, id: string) => db.referral.findUnique({ where: { tenantId_id: { tenantId, id } }, include: asStored })
export type StoredReferral = NonNullable<Awaited<ReturnType<typeof loadReferral>>>

/** A referral that is about to be changed: nobody else changes its family's facts meanwhile. */
export const findReferral = (scope: TenantScope, db: Db, id: string): Promise<StoredReferral | null> => readHeld(db, async () => await loadReferral(scope, db, id))

/** The referral and those of its family that are to end with it; null where one of them is of another family or program. */
async function together(db: Db, referral: StoredReferral, also: readonly string[]): Promise<readonly StoredReferral[] | null> {
  const others = await db.referral.findMany({
    where: { id: { in: also.filter((id) => id !== referral.id) }, familyId: referral.familyId, programId: referral.programId, strikeId: null }, include: asStored,
  })
  return others.length === new Set(also.filter((id) => id !== referral.id)).size ? [referral, ...others] : null
}

/** The closing of a referral that still counts. */
export const closureOf = ({ closure }: StoredReferral) => (closure && closure.strikeId === null ? closure : null)

function faultOf(some: readonly StoredReferral[], on: CalendarDate, now: Date): ActionRefusal | null {
  for (const referral of some) {
    if (referral.strikeId) return refuse('struck', 'This referral was struck as entered in error, so there is nothing to close.')
    if (closureOf(referral)) return refuse('alreadyClosed', 'This referral was closed in the meantime. Reload to see it.')
    if (referral.enrollments.length > 0) return refuse('started', 'This referral has become an enrollment. It ends with a discharge, not here.')
    const came = fromColumn(referral.localOn)
    if (on < came) return refuseMarked({ on: `This is before the referral reached you, on ${sayDay(came, on)}. Check the date.` })
    if (on > wallClockOf(referral.program.timeZone, now).date) return refuseMarked({ on: 'This is in the future. Write the day on which it was declined or withdrawn.' })
  }
  return null
}

/** What closing would make of the clocks that run, by the rules themselves. Stores nothing. */
export async function previewClosing(scope: TenantScope, db: Db, referral: StoredReferral, { also, on, reason }: { also: readonly string[]; on: CalendarDate; reason: NewClosing['reason'] }): Promise<{ readonly ok: true; readonly turns: readonly Turn[] } | ActionRefusal> {
  const some = await together(db, referral, also)
  if (!some) return refusals.notFound
  const fault = faultOf(some, on, scope.now)
  if (fault) return fault
  const [settings] = await loadPrograms(db, scope.today, { programId: referral.programId })
  const [loaded] = settings ? await loadCases(db, settings, 'family', [referral.familyId]) : []
  if (!settings || !loaded) return refusals.notFound
  const closed = some.map(({ youthId }): Fact => ({ type: 'closed', on, reason, ...(youthId === null ? {} : { youth: youthId }) }))
  return { ok: true, turns: turnsWith(loaded, settings, scope.today, closed) }
}

type Ended = { readonly ok: true; readonly closureIds: readonly string[]; readonly referralIds: readonly string[] }

/** Closes a referral, and those of siblings that end with it: each gets a closing of its own, and its clocks are decided anew. */
export async function closeReferral(scope: TenantScope, db: Db, referral: StoredReferral, { also, on, reason, note }: NewClosing): Promise<Ended | ActionRefusal> {
  const some = await together(db, referral, also)
  if (!some) return refusals.notFound
  const fault = faultOf(some, on, scope.now)
  if (fault) return fault
  const closureIds: string[] = []
  for (const { id, familyId, programId, youthId } of some) {
    const { tenantId, now: enteredAt, membershipId: enteredById } = scope
    const closure = await db.closure.create({ data: { tenantId, familyId, programId, youthId, on: toColumn(on), reason, note: note ?? null, enteredAt, enteredById }, select: { id: true } })
    await db.referral.update({ where: { tenantId_id: { tenantId, id } }, data: { closureId: closure.id } })
    closureIds.push(closure.id)
  }
  await decideFamily(scope, db, referral.familyId)
  return { ok: true, closureIds, referralIds: some.map(({ id }) => id) }
}

/** Takes a closing back: it stays on record as struck, and the referral is open again. */
export async function undoClosing(scope: TenantScope, db: Db, referral: StoredReferral, { also, why }: { also: readonly string[]; why: string }): Promise<Ended | ActionRefusal> {
  const some = await together(db, referral, also)
  const closures = some?.flatMap((one) => closureOf(one) ?? []) ?? []
  if (!some || closures.length < some.length) return refuse('notClosed', 'This referral is open. Reload to see it.')
  const ids = [...new Set(closures.map(({ id }) => id))]
  if ((await db.enrollment.count({ where: { closureId: { in: ids }, strikeId: null } })) > 0) return refuse('discharged', 'This closing also ended an enrollment, so it is taken back where the discharge was recorded.')
  const over = await refusedAfterEnd(db, referral.programId, scope.today, scope.today)
  if (over) return over
  await strikeFacts(scope, db, 'closure', ids.map((id) => ({ id, familyId: referral.familyId })), why)
  await db.referral.updateMany({ where: { familyId: referral.familyId, closureId: { in: ids } }, data: { closureId: null } })
  await decideFamily(scope, db, referral.familyId)
  return { ok: true, closureIds: ids, referralIds: some.map(({ id }) => id) }
}
