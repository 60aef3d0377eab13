import type { Db } from '@/db/database'
import { holdFamily } from '@/features/contacts/queries'
import type { TenantScope } from '@/tenancy/scope'

/** The family on file that an intake names, with its youths; null where there is none. */
export async function familyOnFile({ tenantId }: TenantScope, db: Db, familyId: string) {
  await holdFamily(db, familyId)
  return await db.family.findUnique({ where: { tenantId_id: { tenantId, id: familyId } }, include: { youths: { where: { strikeId: null } }, providers: { where: { strikeId: null } }, caregivers: { where: { strikeId: null }, select: { id: true } } } })
}

export type FamilyOnFile = NonNullable<Awaited<ReturnType<typeof familyOnFile>>>
