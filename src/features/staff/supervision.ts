import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { momentsOf } from '@/features/contacts/wall-clock'
import { strikeFacts } from '@/features/records/strike'
import { type ActionRefusal, refusals, refuse } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import { decideAfterSession } from './bearing'
import { tooFar, wrongIn } from './days'
import { holdStaff } from './queries'
import type { NewSession } from './schema'

/** How far a device's clock may be ahead of ours, in milliseconds. */
const toleranceMs = 5 * 60_000

/** Writes down a supervision session that was held, and decides the weeks of those who took part. */
export async function logSession(scope: TenantScope, db: Db, { format, date, time, minutes, supervisors, supervisees, note }: NewSession): Promise<{ readonly ok: true; readonly id: string } | ActionRefusal> {
  const everybody = [...supervisors, ...supervisees]
  if ((await holdStaff(db, everybody)) < everybody.length) return refusals.notFound
  const [at] = momentsOf(scope.timeZone, { date, time })
  const wrong = wrongIn({
    date: tooFar(date, scope.today, 0),
    time: !at ? 'There was no such time that night: the clocks were set forward.' : date <= scope.today && at.getTime() > scope.now.getTime() + toleranceMs && 'This has not come yet. A session is written down once it was held.',
  })
  if (wrong || !at) return wrong ?? refusals.notFound
  if (await isOnFile(db, at, format, supervisors, supervisees)) return refuse('taken', 'This session is on file already, so it was not saved twice.', { time: 'A session with the same people at this time is on file.' })
  const { id } = await db.supervisionSession.create({
    data: {
      tenantId: scope.tenantId, at, endsAt: minutes === undefined ? null : new Date(at.getTime() + minutes * 60_000), localOn: toColumn(date), format, note: note || null, enteredAt: scope.now, enteredById: scope.membershipId,
    },
  })
  const part = (staffIds: readonly string[], as: string) => staffIds.map((staffId) => ({ tenantId: scope.tenantId, sessionId: id, staffId, part: as }))
  await db.supervisionAttendance.createMany({ data: [...part(supervisors, 'supervisor'), ...part(supervisees, 'supervisee')] })
  await decideAfterSession(scope, db, everybody)
  return { ok: true, id }
}

async function isOnFile(db: Db, at: Date, format: string, supervisors: readonly string[], supervisees: readonly string[]): Promise<boolean> {
  const same = await db.supervisionSession.findMany({ where: { at, format, strikeId: null }, select: { supervisionAttendances: { select: { staffId: true, part: true } } } })
  const told = (rows: readonly { staffId: string; part: string }[]) => rows.map(({ staffId, part }) => `${part} ${staffId}`).toSorted().join()
  const wanted = told([...supervisors.map((staffId) => ({ staffId, part: 'supervisor' })), ...supervisees.map((staffId) => ({ staffId, part: 'supervisee' }))])
  return same.some(({ supervisionAttendances }) => told(supervisionAttendances) === wanted)
}

/** A session that still counts, with who took part; they are held by this transaction. */
export async function findSession(db: Db, sessionId: string) {
  const read = () => db.supervisionSession.findFirst({ where: { id: sessionId, strikeId: null }, select: { id: true, supervisionAttendances: { select: { staffId: true } } } })
  const found = await read()
  await holdStaff(db, found?.supervisionAttendances.map(({ staffId }) => staffId) ?? [])
  return found && (await read())
}

/** Strikes a session entered in error: it stays on record, and no longer counts. */
export async function strikeSession(scope: TenantScope, db: Db, session: NonNullable<Awaited<ReturnType<typeof findSession>>>, why: string): Promise<void> {
  await strikeFacts(scope, db, 'supervisionSession', [session], why)
  await decideAfterSession(scope, db, session.supervisionAttendances.map(({ staffId }) => staffId))
}
