import type { Db } from '@/db/database'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { loadReferral } from '@/features/referrals/closing'
import type { TenantScope } from '@/tenancy/scope'
import type { WaitlistRule } from './asked'
import { readWaitlists, type Waiting } from './queries'

/** Whether the youth of a referral waits, and whether they could. */
export interface ReferralWaiting {
  readonly program: string
  readonly rule: WaitlistRule
  readonly entry: (Waiting & { readonly place: number; readonly of: number }) | null
  readonly canWait: { readonly referralId: string; readonly who: string } | null
  /** What the clock of the program's zone shows. */
  readonly now: { readonly date: string; readonly time: string }
}

/** Reads how a referral stands to the waitlist of its program; null where there is no such referral for the asker. */
export async function readReferralWaiting(scope: TenantScope, db: Db, referralId: string): Promise<ReferralWaiting | null> {
  const referral = await loadReferral(scope, db, referralId)
  const list = referral && (await readWaitlists(scope, db)).find(({ programId }) => programId === referral.programId)
  if (!list) return null
  const at = list.waiting.findIndex((one) => one.referralId === referralId)
  const entry = list.waiting[at]
  return {
    program: list.program, rule: list.rule, entry: entry ? { ...entry, place: at + 1, of: list.waiting.length } : null,
    canWait: list.others.find((one) => one.referralId === referralId) ?? null, now: wallClockOf(referral.program.timeZone, scope.now),
  }
}
