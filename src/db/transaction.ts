import type { PrismaClient } from './client'
import { type Db, Prisma } from './database'

/** What row security asks about: see the migration `_row_security`. What is left out is nobody, and sees nothing. */
export type Settings = {
  readonly tenantId?: string
  readonly userId?: string
  readonly staffId?: string | null
  readonly roles?: readonly string[]
  /** Whose families: everybody's, those assigned to `staffId` on `today`, or none. */
  readonly reach?: 'all' | 'own' | 'none'
  readonly today?: string
  readonly requestId?: string
  /** The address somebody signs in or joins with, before it is known who they are. */
  readonly email?: string
  /** The address of a public form, before it is known whose it is. */
  readonly referralForm?: string
  /** That all of it is about one record: see `onePlan`. */
  readonly oneRecord?: boolean
}

/**
 * One plan for whichever record it is, since the same indexes lead to each. Postgres otherwise plans a statement each time
 * anew where it expects an unknown value to be worse than a known one, and planning what reads two dozen tables costs it
 * more than the answer. Not for lists and counts, whose best plan depends on whose they are.
 */
const onePlan: Record<string, string> = { plan_cache_mode: 'force_generic_plan' }

const usualTimeoutMs = 20_000

/**
 * Runs `work` in one transaction whose first statement says for whom. It commits when `work` returns and leaves nothing
 * when it throws, or when it takes longer than it may.
 */
export function transactionFor<Value>(client: PrismaClient, settings: Settings, work: (db: Db) => Promise<Value>, timeoutMs = usualTimeoutMs): Promise<Value> {
  return client.$transaction(async (transaction) => {
    await declare(transaction, settings)
    return work(transaction as Db)
  }, { maxWait: 5000, timeout: timeoutMs })
}

/** Says anew for whom the transaction runs: for signing in, where who it is comes out on the way. Whatever is left out is unset. */
export async function declare(db: Prisma.TransactionClient, settings: Settings): Promise<void> {
  const values: Record<string, string> = {
    'app.tenant_id': settings.tenantId ?? '',
    'app.user_id': settings.userId ?? '',
    'app.staff_id': settings.staffId ?? '',
    'app.roles': settings.roles?.join(',') ?? '',
    'app.reach': settings.reach ?? 'none',
    'app.today': settings.today ?? '',
    'app.request_id': settings.requestId ?? '',
    'app.email': settings.email ?? '',
    'app.referral_form': settings.referralForm ?? '',
    ...(settings.oneRecord ? onePlan : {}),
  }
  const calls = Object.entries(values).map(([name, value]) => Prisma.sql`set_config(${name}, ${value}, true)`)
  await db.$queryRaw`SELECT ${Prisma.join(calls)}`
}
