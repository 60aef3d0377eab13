import { fromColumn, toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { readHeld } from '@/features/contacts/queries'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay } from '@/features/obligations/words'
import { strikeFacts } from '@/features/records/strike'
import { wrongAt } from '@/features/records/typed'
import type { StoredReferral } from '@/features/referrals/closing'
import { type ActionRefusal, refuse } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import type { NewTelling } from './schema'

/** Records that whoever referred was told what became of the referral. No document asks for it, so no verdict turns. */
export async function tellReferrer(scope: TenantScope, db: Db, { id, outcome, toldOn, means, note }: NewTelling, referral: StoredReferral): Promise<{ readonly ok: true } | ActionRefusal> {
  if (referral.strikeId) return refuse('struck', 'This referral was struck as entered in error. Reload to see it.')
  if (referral.source !== 'provider') return refuse('nobodyToTell', 'The family came by itself, so there is nobody else to tell.')
  const came = fromColumn(referral.localOn)
  if (toldOn < came) return wrongAt('toldOn', `The referral reached you on ${sayDay(came, scope.today)}. They were told that day or later.`)
  if (toldOn > wallClockOf(referral.program.timeZone, scope.now).date) return wrongAt('toldOn', 'This is in the future. Record it once they have been told.')
  await db.referralTelling.create({ data: { tenantId: scope.tenantId, id, familyId: referral.familyId, referralId: referral.id, outcome, toldOn: toColumn(toldOn), means, note: note ?? null, enteredAt: scope.now, enteredById: scope.membershipId } })
  return { ok: true }
}

/** A telling that can still be struck, its family held. */
export const findTelling = ({ tenantId }: TenantScope, db: Db, id: string) =>
  readHeld(db, async () => await db.referralTelling.findUnique({ where: { tenantId_id: { tenantId, id } }, select: { id: true, familyId: true, referralId: true, strikeId: true } }))

/** Strikes a telling that was entered in error. */
export async function strikeTelling(scope: TenantScope, db: Db, telling: NonNullable<Awaited<ReturnType<typeof findTelling>>>, why: string): Promise<{ readonly ok: true } | ActionRefusal> {
  if (telling.strikeId !== null) return refuse('alreadyStruck', 'This was struck already. Reload to see it.')
  await strikeFacts(scope, db, 'referralTelling', [telling], why)
  return { ok: true }
}
