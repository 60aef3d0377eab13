import type { Db } from '@/db/database'
import type { ProgramSettings } from '@/features/case-files/program-settings'
import { wallClockOf } from '@/features/contacts/wall-clock'
import type { ReferralLine } from '@/features/referrals/pipeline'
import type { TenantScope } from '@/tenancy/scope'
import { type WaitlistRule, waitlistRuleOf } from './asked'
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

/** Reads how a referral stands to the waitlist of its program; the list itself only where it is on it. */
export async function readReferralWaiting(scope: TenantScope, db: Db, { line, settings }: { readonly line: ReferralLine; readonly settings: ProgramSettings }): Promise<ReferralWaiting> {
  const waiting = line.stage === 'waiting' ? ((await readWaitlists(scope, db, settings.programId)).at(0)?.waiting ?? []) : []
  const at = waiting.findIndex(({ referralId }) => referralId === line.id)
  const entry = waiting[at]
  return {
    program: settings.name, rule: waitlistRuleOf(settings), entry: entry ? { ...entry, place: at + 1, of: waiting.length } : null,
    canWait: line.stage === 'received' || line.stage === 'reached' ? { referralId: line.id, who: line.who } : null, now: wallClockOf(settings.frame.timeZone, scope.now),
  }
}
