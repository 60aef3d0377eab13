import { createHash } from 'node:crypto'
import type { Db } from '@/db/database'
import { type ActionRefusal, refuse } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'

/** Something that is saved once, however often it arrives: under which id, by which act, and what was said. */
export interface Sending {
  readonly id: string
  readonly act: string
  readonly said: object
}

const hashOf = (said: object) => createHash('sha256').update(JSON.stringify(said)).digest('base64url')

/**
 * The answer given when this was first sent; null where it is new.
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

/** Refuses a second send that says something else than the first. */
export const savedDifferently = refuse('savedDifferently', 'This had reached us already, as it was before your last change. Reload to see it.')

type Done<Value> = { readonly ok: true; readonly value: Value } | ActionRefusal

/** Does an act once: sent again it answers the same and changes nothing. Whatever it writes is held by the caller. */
export async function once<Value extends object>(scope: TenantScope, db: Db, sending: Sending, act: () => Promise<Done<Value>>): Promise<{ readonly ok: true; readonly again: boolean; readonly value: Value } | ActionRefusal> {
  const before = await answeredBefore<Value>(scope, db, sending, savedDifferently)
  if (before) return before
  const done = await act()
  if (!done.ok) return done
  await keepAnswer(scope, db, sending, done.value)
  return { ok: true, again: false, value: done.value }
}
