import { fromColumnOrNull } from '@/db/civil-date'
import type { Db } from '@/db/database'
import type { TenantScope } from '@/tenancy/scope'

/** Holds members of staff until the transaction ends, so that two people who change the same file do it one after the other. */
export async function holdStaff(db: Db, staffIds: readonly string[]): Promise<number> {
  const held = await db.$queryRaw<object[]>`SELECT 1 FROM "Staff" WHERE "id" = ANY(${[...staffIds]}::uuid[]) AND "strikeId" IS NULL ORDER BY "id" FOR NO KEY UPDATE`
  return held.length
}

/** A member of staff as it is stored, held by this transaction. */
export async function findStaff({ tenantId }: TenantScope, db: Db, staffId: string) {
  await holdStaff(db, [staffId])
  const row = await db.staff.findUnique({ where: { tenantId_id: { tenantId, id: staffId } } })
  if (!row || row.strikeId !== null) return null
  return { ...row, hiredOn: fromColumnOrNull(row.hiredOn), startsDutiesOn: fromColumnOrNull(row.startsDutiesOn), leftOn: fromColumnOrNull(row.leftOn) }
}

export type StoredStaff = NonNullable<Awaited<ReturnType<typeof findStaff>>>

/** Whether there is such a person in the staff file. */
export async function isStaff({ tenantId }: TenantScope, db: Db, staffId: string): Promise<boolean> {
  return (await db.staff.findUnique({ where: { tenantId_id: { tenantId, id: staffId } }, select: { strikeId: true } }))?.strikeId === null
}
