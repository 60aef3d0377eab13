import type { TenantScope } from '@/tenancy/scope'
import type { Db } from './database'

/**
 * Does a part of an act for the agency as a whole: its settings bear on every family, also on those that whoever changes
 * them may not see. What `work` returns must say nothing about a family unless `scope.reach` is `all`.
 */
export async function asWholeAgency<Value>(scope: TenantScope, db: Db, work: () => Promise<Value>): Promise<Value> {
  if (scope.reach === 'all') return await work()
  await db.$queryRaw`SELECT set_config('app.reach', 'all', true)`
  const value = await work()
  // After an error there is nothing to set back: the transaction is over.
  await db.$queryRaw`SELECT set_config('app.reach', ${scope.reach}, true)`
  return value
}
