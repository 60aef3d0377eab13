import { fromColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { sayDay } from '@/features/obligations/words'
import { sayStrike, withStrike } from '@/features/records/struck'
import { loadReferral } from '@/features/referrals/closing'
import type { TenantScope } from '@/tenancy/scope'
import { sayMeans, sayOutcome } from './words'

/** What whoever referred was told, as the referral's page shows it. */
export interface Tellings {
  readonly referrer: string
  readonly lines: readonly { readonly id: string; readonly says: string; readonly note: string | null; readonly struck: string | null }[]
}

/** What whoever referred was told of a referral; null where the family came by itself. */
export async function readTellings(scope: TenantScope, db: Db, referralId: string): Promise<Tellings | null> {
  const referral = await loadReferral(scope, db, referralId)
  if (referral?.source !== 'provider') return null
  const rows = await db.referralTelling.findMany({ where: { referralId }, orderBy: [{ toldOn: 'desc' }, { enteredAt: 'desc' }, { id: 'desc' }], include: { ...withStrike, enteredBy: { select: { user: { select: { displayName: true } } } } } })
  return {
    referrer: referral.referrer ?? 'A provider',
    lines: rows.map(({ id, outcome, toldOn, means, note, enteredBy, strike }) => ({
      id, note, struck: sayStrike(strike, scope.today), says: `${sayOutcome(outcome)}: told ${sayDay(fromColumn(toldOn), scope.today)} ${sayMeans(means).toLowerCase()}, by ${enteredBy?.user.displayName ?? 'somebody'}`,
    })),
  }
}
