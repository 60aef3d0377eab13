import { toColumn, toColumnOrNull } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { strikeFacts } from '@/features/records/strike'
import { type ActionRefusal, refusals, refuse } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import { type StaffFactRow, withBearing } from './bearing'
import { tooFar, wrongIn } from './days'
import { holdStaff, type StoredStaff } from './queries'
import type { NewCredential, NewLeave, NewSupervisor, NewTrainings, StaffFact } from './schema'

/** What was written down, so that it can be taken back. */
export type Added = { readonly ok: true; readonly ids: readonly string[] } | ActionRefusal

const added = (rows: readonly StaffFactRow[]): Added => ({ ok: true, ids: rows.map(({ id }) => id) })
const entered = ({ tenantId, now, membershipId }: TenantScope) => ({ tenantId, enteredAt: now, enteredById: membershipId })
const onFile = (field: string) => refuse('taken', 'This is on file already, so nothing was saved twice.', { [field]: 'This is on file already.' })

/** Writes down a licence, a certificate, insurance or a car. A renewal is a new one: the old one stays as it was. */
export async function addCredential(scope: TenantScope, db: Db, { id: staffId }: StoredStaff, { kind, issuedOn, expiresOn, plannedFor, number }: NewCredential): Promise<Added> {
  const { today } = scope
  const wrong = wrongIn({ issuedOn: tooFar(issuedOn, today, 0), expiresOn: tooFar(expiresOn, today, 50), plannedFor: tooFar(plannedFor, today, 10) })
  if (wrong) return wrong
  const days = { issuedOn: toColumnOrNull(issuedOn), expiresOn: toColumnOrNull(expiresOn), plannedFor: toColumnOrNull(plannedFor) }
  if ((await db.credential.count({ where: { staffId, strikeId: null, kind, ...days } })) > 0) return onFile('issuedOn')
  return added(await withBearing(scope, db, 'credential', async () => [await db.credential.create({ data: { ...entered(scope), staffId, kind, ...days, number: number ?? null }, select: { id: true, staffId: true, kind: true } })]))
}

/** Writes down that some people completed some topics on a day. Who has it on file already is left as they are. */
export async function recordTrainings(scope: TenantScope, db: Db, { staffIds, topics, completedOn }: NewTrainings): Promise<Added> {
  if ((await holdStaff(db, staffIds)) < staffIds.length) return refusals.notFound
  const wrong = wrongIn({ completedOn: tooFar(completedOn, scope.today, 0) })
  if (wrong) return wrong
  const on = toColumn(completedOn)
  const known = await db.training.findMany({ where: { staffId: { in: staffIds }, topic: { in: topics }, completedOn: on, strikeId: null }, select: { staffId: true, topic: true } })
  const fresh = staffIds.flatMap((staffId) => topics.filter((topic) => !known.some((one) => one.staffId === staffId && one.topic === topic)).map((topic) => ({ ...entered(scope), staffId, topic, completedOn: on })))
  if (fresh.length === 0) return onFile('completedOn')
  return added(await withBearing(scope, db, 'training', () => db.training.createManyAndReturn({ data: fresh, select: { id: true, staffId: true } })))
}

/** Writes down days of leave, the first and the last included. */
export async function addLeave(scope: TenantScope, db: Db, { id: staffId }: StoredStaff, { from, to }: NewLeave): Promise<Added> {
  const wrong = wrongIn({ from: tooFar(from, scope.today, 2), to: tooFar(to, scope.today, 3) })
  if (wrong) return wrong
  const days = { from: toColumn(from), to: toColumn(to) }
  if ((await db.leave.count({ where: { staffId, strikeId: null, ...days } })) > 0) return onFile('from')
  return added(await withBearing(scope, db, 'leave', async () => [await db.leave.create({ data: { ...entered(scope), staffId, ...days }, select: { id: true, staffId: true } })]))
}

/** Names somebody's supervisor. */
export async function addSupervisor(scope: TenantScope, db: Db, { id: staffId }: StoredStaff, { supervisorId, from }: NewSupervisor): Promise<Added> {
  if (!(await db.staff.findFirst({ where: { id: supervisorId, strikeId: null }, select: { id: true } }))) return refusals.notFound
  const wrong = wrongIn({ from: tooFar(from, scope.today, 1), supervisorId: supervisorId === staffId && 'Nobody supervises themselves.' })
  if (wrong) return wrong
  if ((await db.staffSupervisor.count({ where: { staffId, supervisorId, strikeId: null } })) > 0) return onFile('supervisorId')
  return added(
    await withBearing(scope, db, 'staffSupervisor', async () => [await db.staffSupervisor.create({ data: { ...entered(scope), staffId, supervisorId, from: toColumnOrNull(from) }, select: { id: true, staffId: true, supervisorId: true } })]),
  )
}

/** Facts of one kind that still count; null where one of them is not there. Their people are held. */
export async function findFacts(db: Db, kind: StaffFact, ids: readonly string[]): Promise<readonly StaffFactRow[] | null> {
  const where = { id: { in: [...ids] }, strikeId: null }
  const select = { id: true, staffId: true } as const
  const finders: Readonly<Record<StaffFact, () => Promise<readonly StaffFactRow[]>>> = {
    credential: () => db.credential.findMany({ where, select: { ...select, kind: true } }),
    training: () => db.training.findMany({ where, select }),
    leave: () => db.leave.findMany({ where, select }),
    staffSupervisor: () => db.staffSupervisor.findMany({ where, select: { ...select, supervisorId: true } }),
    rosterEntry: () => db.rosterEntry.findMany({ where, select: { ...select, at: true, endsAt: true } }),
  }
  await holdStaff(db, (await finders[kind]()).map(({ staffId }) => staffId))
  const rows = await finders[kind]() // as they are once nobody else can change them
  return rows.length === ids.length ? rows : null
}

/** Strikes facts entered in error: they stay on record, and no longer count. */
export async function strikeStaffFacts(scope: TenantScope, db: Db, kind: StaffFact, rows: readonly StaffFactRow[], why: string): Promise<void> {
  await withBearing(scope, db, kind, async () => {
    await strikeFacts(scope, db, kind, rows, why)
    return rows
  })
}
