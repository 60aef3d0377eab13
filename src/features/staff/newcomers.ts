import type { Db } from '@/db/database'
import { loadPrograms } from '@/features/case-files/program-settings'
import { decideCases } from '@/features/obligations/decide'
import type { TenantScope } from '@/tenancy/scope'

/** Who accepts an invitation comes onto the staff file without anybody there to decide what is asked of them: the next look does. */
export async function decideNewcomers({ tenantId, today, now }: TenantScope, db: Db): Promise<void> {
  const newcomers = await db.staff.findMany({ where: { strikeId: null, caseEvaluations: { none: {} } }, orderBy: { id: 'asc' }, select: { id: true } })
  if (newcomers.length === 0) return
  await decideCases({ tenantId, today, now }, db, await loadPrograms(db, today), 'staff', newcomers.map(({ id }) => id))
}
