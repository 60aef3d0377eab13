import { type Db, Prisma } from '@/db/database'
import { rowsBy } from '@/db/together'
import { loadPrograms } from '@/features/case-files/program-settings'
import { decideCases } from '@/features/obligations/decide'
import type { TenantScope } from '@/tenancy/scope'

type Newcomer = { readonly id: string }

/** Who came onto the staff file by accepting an invitation, without anybody there to decide what is asked of them. */
const newcomers = Prisma.sql`
  SELECT s."id" FROM "Staff" s WHERE s."strikeId" IS NULL AND NOT EXISTS (SELECT 1 FROM "CaseEvaluation" e WHERE e."tenantId" = s."tenantId" AND e."staffId" = s."id") ORDER BY s."id"`

/** The same, for a statement that asks more: see `readWithNewcomers`. */
export const newcomerRows = rowsBy<Newcomer>(newcomers)

/** Decides what is asked of these newcomers. Answers whether there were any. */
async function decide({ tenantId, today, now }: TenantScope, db: Db, found: readonly Newcomer[]): Promise<boolean> {
  if (found.length === 0) return false
  await decideCases({ tenantId, today, now }, db, await loadPrograms(db, today), 'staff', found.map(({ id }) => id))
  return true
}

/** Decides what is asked of newcomers: the next look at the staff does. */
export async function decideNewcomers(scope: TenantScope, db: Db): Promise<void> {
  await decide(scope, db, await db.$queryRaw<Newcomer[]>`${newcomers}`)
}

/** Reads what rests on what is asked of the staff, newcomers among it; where there are some, what is asked of them is decided and all of it read anew. */
export async function readWithNewcomers<Found extends { readonly newcomers: readonly Newcomer[] }>(scope: TenantScope, db: Db, read: () => Promise<Found>): Promise<Found> {
  const found = await read()
  return (await decide(scope, db, found.newcomers)) ? await read() : found
}
