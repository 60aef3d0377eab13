import 'server-only'
import { notFound } from 'next/navigation'
import * as z from 'zod'
import type { Db } from '@/db/database'
import { recordTransaction, scopedTransaction } from '@/db/scoped-transaction'
import { recordAct } from './audit'
import { may, type Permission } from './permissions'
import type { TenantScope } from './scope'
import { requireScope } from './session'

/**
 * Not found for a role that may not. A layout above a skeleton calls it: once the skeleton is on its way the status is,
 * too. It is no lock: the page asks again, since a layout is not always run.
 */
export async function admit(permission: Permission): Promise<TenantScope> {
  const scope = await requireScope()
  if (!may(scope.roles, permission)) notFound()
  return scope
}

/** Like `admit`, for pages that show a record: not found also for an address that is none and where `isThere` sees none. */
export async function admitToRecord(permission: Permission, id: string, isThere: (db: Db) => Promise<boolean>): Promise<void> {
  const scope = await admitToAddress(permission, id)
  if (!(await recordTransaction(scope, isThere))) notFound()
}

async function admitToAddress(permission: Permission, id: string): Promise<TenantScope> {
  const scope = await admit(permission)
  if (!z.uuid().safeParse(id).success) notFound()
  return scope
}

/** The one read of a page that shows no single record: a list, a form. Not found for a role that may not. */
export async function readPage<Value>(permission: Permission, work: (scope: TenantScope, db: Db) => Promise<Value>): Promise<Value> {
  const scope = await admit(permission)
  return scopedTransaction(scope, (db) => work(scope, db))
}

/** What kind of record a page shows, and which, as its address says. */
export type RecordAddress = {
  readonly kind: string
  readonly id: string
  readonly familyId?: string
  /** Whether its page also lists or counts what belongs to others: see `oneRecord` in src/db/transaction.ts. */
  readonly lists?: true
}

/**
 * The one read of a page that shows a record: the look is written down before anything of it is returned. Not found for
 * a role that may not, for an address that is none, and for a record that is not there or not theirs to see.
 */
export async function readRecord<Value>(permission: Permission, record: RecordAddress, work: (scope: TenantScope, db: Db) => Promise<Value | null>): Promise<Value> {
  const scope = await admitToAddress(permission, record.id)
  const transact = record.lists ? scopedTransaction : recordTransaction
  const value = await transact(scope, async (db) => {
    const found = await work(scope, db)
    if (found !== null) await recordAct(scope, db, `${record.kind}.read`, [record])
    return found
  })
  return value ?? notFound()
}
