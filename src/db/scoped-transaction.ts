import 'server-only'
import type { TenantScope } from '@/tenancy/scope'
import { appClient } from './app-client'
import type { Db } from './database'
import { transactionFor } from './transaction'

/**
 * The way to an agency's data: one transaction that sees what the scope may see, and nothing else.
 * Commands and queries take `(scope, db, …)` and are called within one, so that what they do stands or falls together.
 *
 * @param timeoutMs how long it may take; for work that nobody waits for
 */
export function scopedTransaction<Value>(scope: TenantScope, work: (db: Db) => Promise<Value>, timeoutMs?: number): Promise<Value> {
  return transactionFor(appClient(), scope, work, timeoutMs)
}

/** The same for what is about one record alone. */
export function recordTransaction<Value>(scope: TenantScope, work: (db: Db) => Promise<Value>): Promise<Value> {
  return transactionFor(appClient(), { ...scope, oneRecord: true }, work)
}
