import 'server-only'
import { appClient } from './app-client'
import type { Db } from './database'
import { type Settings, transactionFor } from './transaction'

/** The way in before there is a scope: signing in, joining, setting up. An architecture test keeps it to src/tenancy. */
export function unscopedTransaction<Value>(settings: Settings, work: (db: Db) => Promise<Value>): Promise<Value> {
  return transactionFor(appClient(), settings, work)
}
