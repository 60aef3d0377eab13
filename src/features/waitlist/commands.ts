import { fromColumn, fromColumnOrNull, toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { momentTyped, sayWallClock } from '@/features/contacts/moment'
import { clockToleranceMs } from '@/features/contacts/limits'
import { type Turned, turnedBy } from '@/features/contacts/turned'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { decideFamily } from '@/features/obligations/decide'
import { sayDay } from '@/features/obligations/words'
import { strikeFacts } from '@/features/records/strike'
import { closureOf, type StoredReferral } from '@/features/referrals/closing'
import { wrongAt } from '@/features/records/typed'
import { type ActionRefusal, refuse } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import type { StoredEntry } from './queries'
import type { EndedEntry, NewEntry, StruckEntry } from './schema'

/** What a change to the waitlist answers. */
export interface Changed {
  readonly entryId: string
  readonly turned: readonly Turned[]
}
type Answer = { readonly ok: true; readonly value: Changed } | ActionRefusal

/** Writes something about a family’s waiting and decides the family anew. */
async function deciding(scope: TenantScope, db: Db, { id: entryId, familyId }: { readonly id: string; readonly familyId: string }, write: () => Promise<unknown>): Promise<Answer> {
  const turned = await turnedBy(db, scope.today, familyId, async () => {
    await write()
    await decideFamily(scope, db, familyId)
  })
  return { ok: true, value: { entryId, turned: turned.slice(0, 20) } }
}

/** Why somebody cannot be put on the list: their referral has ended, has become an enrollment, or they wait already. */
async function refusedFor({ today }: TenantScope, db: Db, referral: StoredReferral): Promise<ActionRefusal | null> {
  const { familyId, programId, youthId } = referral
  const about = youthId === null ? {} : { OR: [{ youthId: null }, { youthId }] }
  if (referral.strikeId) return refuse('struck', 'This referral was struck as entered in error, so nobody waits.')
  if (closureOf(referral)) return refuse('alreadyClosed', 'This referral was closed. Open it again first, or take in a new one.')
  const stays = await db.enrollment.findMany({ where: { familyId, programId, strikeId: null, ...(youthId === null ? {} : { youthId }) }, select: { closure: { select: { strikeId: true } } } })
  if (referral.enrollments.length > 0 || stays.some(({ closure }) => closure === null || closure.strikeId !== null)) return refuse('started', 'Services have begun already, so they no longer wait.')
  const entries = await db.waitlistEntry.findMany({ where: { familyId, programId, strikeId: null, at: { gte: referral.at }, ...about }, select: { until: true } })
  const waits = entries.some(({ until }) => until === null || fromColumn(until) > today)
  return waits ? refuse('taken', 'They are on the waitlist already. Reload to see it.') : null
}

/**
 * Puts the youth of a referral on the waitlist.
 *
 * @param referral its family held by this transaction
 */
export async function putOn(scope: TenantScope, db: Db, entry: NewEntry, referral: StoredReferral): Promise<Answer> {
  const { id, reason } = entry
  const refused = await refusedFor(scope, db, referral)
  if (refused) return refused
  const { familyId, programId, youthId } = referral
  const { timeZone } = referral.program
  // Of an hour that comes twice the first is meant: it is the safer one.
  const at = momentTyped({ ...entry, turn: 'first' }, timeZone)
  if ('ok' in at) return at
  const [now, came] = [wallClockOf(timeZone, scope.now), wallClockOf(timeZone, referral.at)]
  if (at.getTime() > scope.now.getTime() + clockToleranceMs) return wrongAt(entry.date > now.date ? 'date' : 'time', `This is in the future: it is ${sayWallClock(now)} now.`)
  if (entry.date < came.date || (entry.date === came.date && entry.time < came.time)) return wrongAt(entry.date < came.date ? 'date' : 'time', `The referral reached you ${sayWallClock(came)}. They wait from then on or later.`)
  const from = at < referral.at ? referral.at : at // the same minute
  return await deciding(scope, db, { id, familyId }, () =>
    db.waitlistEntry.create({ data: { tenantId: scope.tenantId, id, familyId, programId, youthId, at: from, localOn: toColumn(entry.date), reason, enteredAt: scope.now, enteredById: scope.membershipId } }))
}

const gone = refuse('struck', 'This entry was struck as entered in error. Reload to see it.')
const leave = (scope: TenantScope, db: Db, id: string, data: { readonly until: Date | null; readonly leftBecause: string | null; readonly leftNote: string | null }) => db.waitlistEntry.update({ where: { tenantId_id: { tenantId: scope.tenantId, id } }, data })

/** Takes somebody off the list, with why. What they waited stays on record. */
export async function takeOff(scope: TenantScope, db: Db, { until, because, note }: EndedEntry, entry: StoredEntry): Promise<Answer> {
  if (entry.strikeId) return gone
  const known = fromColumnOrNull(entry.until)
  if (known !== null) return refuse('alreadyOff', `They were taken off the list already: their last day was ${sayDay(known, scope.today)}.`)
  if (until < entry.localOn) return wrongAt('until', `They wait since ${sayDay(entry.localOn, scope.today)}. Their last day is that day or later.`)
  if (until > wallClockOf(entry.program.timeZone, scope.now).date) return wrongAt('until', 'This day has not come yet. Come back on that day.')
  return await deciding(scope, db, entry, () => leave(scope, db, entry.id, { until: toColumn(until), leftBecause: because, leftNote: note ?? null }))
}

/** Puts somebody back who was taken off too soon: at the place they had. */
export async function putBack(scope: TenantScope, db: Db, entry: StoredEntry): Promise<Answer> {
  if (entry.strikeId) return gone
  if (entry.until === null) return refuse('taken', 'They are on the waitlist already. Reload to see it.')
  return await deciding(scope, db, entry, () => leave(scope, db, entry.id, { until: null, leftBecause: null, leftNote: null }))
}

/** Strikes an entry made in error: it stays on record, and no longer counts. */
export async function strikeEntry(scope: TenantScope, db: Db, { why }: StruckEntry, entry: StoredEntry): Promise<Answer> {
  if (entry.strikeId) return gone
  return await deciding(scope, db, entry, () => strikeFacts(scope, db, 'waitlistEntry', [entry], why, wallClockOf(entry.program.timeZone, scope.now).date))
}
