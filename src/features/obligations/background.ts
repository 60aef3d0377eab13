import 'server-only'
import type { Db } from '@/db/database'
import { scopedTransaction } from '@/db/scoped-transaction'
import { asWholeAgency } from '@/db/whole-agency'
import { log } from '@/platform/log'
import { isStopping } from '@/platform/stopping'
import type { TenantScope } from '@/tenancy/scope'
import { inOneGo, wholeOf } from './deciding'
import { type InTurn, inTurn } from './in-turn'
import { countDue, decideStep } from './roll-forward'

/*
 * Many cases are decided in the background: after a change of settings, or when a page finds that the dates of many
 * have come. Which ones wait is written in the database, so nothing is lost with the process: the next act or page goes
 * on where it stopped, and several processes share what there is.
 */

/** A step is small, but nobody is helped by giving one up. */
const stepTimeoutMs = 120_000

const step = (scope: TenantScope): Promise<boolean> =>
  decideStep(wholeOf(scope), (work) => scopedTransaction(scope, (db) => asWholeAgency(scope, db, () => work(db)), stepTimeoutMs))

const shared = globalThis as typeof globalThis & { alongsideDeciding?: InTurn<TenantScope> }

/** Kept on the global object, since pages and actions may be bundled apart. */
const turns = (): InTurn<TenantScope> =>
  (shared.alongsideDeciding ??= inTurn<TenantScope>({
    step, isStopping,
    failed: (err, { tenantId, requestId }) => log.error({ err, action: 'obligations.decide', tenantId, requestId }, 'deciding in the background failed'),
  }))

/** Decides all that waits in an agency, step by step. Resolves when nothing waits any more, or the process is to end. Never throws. */
export const decideInBackground = (scope: TenantScope): Promise<void> => turns().add(scope)

/** How much still waits before pages count. Of families it says nothing. */
export interface Waiting {
  readonly left: number
  /** Whether a page of the asker's decides the rest by itself. */
  readonly ready: boolean
  /** Whether deciding was given up, since it failed again and again. */
  readonly stopped: boolean
}

/** How many cases wait in the agency as a whole. */
export async function readWaiting(scope: TenantScope, db: Db): Promise<Waiting> {
  const left = await asWholeAgency(scope, db, () => countDue(wholeOf(scope), db))
  const own = scope.reach === 'own' ? await countDue(scope, db) : left
  return { left, ready: own <= inOneGo, stopped: turns().isGivenUp(scope.tenantId) }
}
