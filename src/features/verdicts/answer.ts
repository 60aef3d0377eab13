import 'server-only'
import type { Db } from '@/db/database'
import type { Permission } from '@/tenancy/permissions'
import { type RecordAddress, readRecord } from '@/tenancy/read'
import type { TenantScope } from '@/tenancy/scope'
import type { Told } from './tell'
import { type ToldWish, toldWish } from './wish'

/** Answers a request for the verdicts on one sentence, as JSON. Not found as the record's page would be. */
export async function answerTold(request: Request, permission: Permission, record: RecordAddress, tell: (scope: TenantScope, db: Db, wish: ToldWish) => Promise<Told | null>): Promise<Response> {
  const wish = toldWish.parse(Object.fromEntries(new URL(request.url).searchParams))
  const told = await readRecord(permission, record, (scope, db) => tell(scope, db, wish))
  return Response.json(told, { headers: { 'Cache-Control': 'no-store' } })
}
