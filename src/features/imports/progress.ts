import { scopedTransaction } from '@/db/scoped-transaction'
import { now } from '@/platform/clock'
import type { TenantScope } from '@/tenancy/scope'

/** An import was cancelled, or given up and started anew, while this try was on its way: what it wrote is undone. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** Why an import cannot be carried out, for whoever started it. */
export class Told extends Error {
  override readonly name = 'Told'
}

/**
 * Says how far an import is, beside the transaction in which it is carried out, where everybody sees it.
 * @throws Stopped where it was cancelled meanwhile
 */
export async function beat(scope: TenantScope, { importId, runId }: { readonly importId: string; readonly runId: string }, doneCount: number, ofCount: number): Promise<void> {
  const { count } = await scopedTransaction(scope, (db) => db.import.updateMany({ where: { id: importId, runId, state: { in: ['running', 'done'] } }, data: { doneCount, ofCount, beatAt: now() } }))
  if (count === 0) throw new Stopped()
}
