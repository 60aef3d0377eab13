import { createHash } from 'node:crypto'
import type { Db } from '@/db/database'
import { type ActionRefusal, refuse } from '@/platform/action-result'
import type { TenantScope } from './scope'

/** Something that is saved once, however often it arrives: under which id, by which act, and what was said. */
export interface Sending {
  readonly id: string
  readonly act: string
  readonly said: unknown
}

const hashOf = (said: unknown) => createHash('sha256').update(JSON.stringify(said)).digest('base64url')

/**
 * The answer given when this was first sent; null where it is new. For acts that hold what they change before they ask,
 * so that of two sent at the same moment the second comes after the first.
 *
 * @param differently refuses what is sent under the same id and says something else
 */
export async function answeredBefore<Value>(scope: TenantScope, db: Db, { id, act, said }: Sending, differently: ActionRefusal): Promise<{ readonly ok: true; readonly again: true; readonly value: Value } | ActionRefusal | null> {
  const key = await db.idempotencyKey.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id } } })
  if (!key) return null
  const same = key.actorId === scope.membershipId && key.action === act && key.requestHash === hashOf(said)
  return same ? { ok: true, again: true, value: key.outcome as Value } : differently
}

/** Keeps the answer to something that was sent, in the transaction that saved it. */
export async function keepAnswer(scope: TenantScope, db: Db, { id, act, said }: Sending, value: object): Promise<void> {
  await db.idempotencyKey.create({ data: { tenantId: scope.tenantId, id, actorId: scope.membershipId, action: act, requestHash: hashOf(said), at: scope.now, outcome: JSON.parse(JSON.stringify(value)) as object } })
}

/** Refuses a second send that says something else than the first, or that is somebody else's. */
const savedDifferently = refuse('savedDifferently', 'This had reached us already, as it was before your last change. Reload to see it.')

/**
 * The same for acts that hold nothing yet: of two sent at the same moment the second waits here until the first is through.
 */
export async function sentBefore<Answer>(scope: TenantScope, db: Db, sending: Sending): Promise<{ readonly ok: true; readonly again: true; readonly value: Answer } | ActionRefusal | null> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`sent ${scope.tenantId} ${sending.id}`}, 0))`
  return await answeredBefore<Answer>(scope, db, sending, savedDifferently)
}
