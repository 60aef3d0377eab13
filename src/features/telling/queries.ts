import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { type Beside, readTogether, rowsIn } from '@/db/together'
import { memberName } from '@/features/families/on-record'
import { sayDay } from '@/features/obligations/words'
import { type NamedStrike, sayNamedStrike } from '@/features/records/struck'
import type { TenantScope } from '@/tenancy/scope'
import { sayMeans, sayOutcome } from './words'

/** What whoever referred was told, as the referral's page shows it. */
export interface Tellings {
  readonly referrer: string
  readonly lines: readonly { readonly id: string; readonly says: string; readonly note: string | null; readonly struck: string | null }[]
}

const strike: Beside<NamedStrike | null> = {
  sql: Prisma.sql`(SELECT json_build_object('on', x."on", 'why', x."why", 'by', u."displayName") FROM "Strike" x LEFT JOIN "Membership" m ON m."id" = x."byId" LEFT JOIN "User" u ON u."id" = m."userId" WHERE x."id" = t."strikeId")`,
}

/** What whoever referred was told of a referral; null where the family came by itself. */
export async function readTellings({ today }: TenantScope, db: Db, referralId: string): Promise<Tellings | null> {
  const { referral: [referral], tellings } = await readTogether(db, {
    referral: rowsIn('Referral', ['source', 'referrer'], Prisma.sql`WHERE t."id" = ${referralId}::uuid`),
    tellings: rowsIn('ReferralTelling', ['id', 'outcome', 'toldOn', 'means', 'note'], Prisma.sql`WHERE t."referralId" = ${referralId}::uuid ORDER BY t."toldOn" DESC, t."enteredAt" DESC, t."id" DESC`, { by: memberName('enteredById'), strike }),
  })
  if (referral?.source !== 'provider') return null
  return {
    referrer: referral.referrer ?? 'A provider',
    lines: tellings.map(({ id, outcome, toldOn, means, note, by, strike: struck }) => ({
      id, note, struck: sayNamedStrike(struck, today), says: `${sayOutcome(outcome)}: told ${sayDay(dayFromText(toldOn), today)} ${sayMeans(means).toLowerCase()}, by ${by ?? 'somebody'}`,
    })),
  }
}
