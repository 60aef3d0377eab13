import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { type Turned, turnedBy } from '@/features/contacts/turned'
import { findContactFamily } from '@/features/contacts/queries'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { askAgainOfStaff } from '@/features/obligations/ask-again'
import { decideFamily } from '@/features/obligations/decide'
import { sayDay } from '@/features/obligations/words'
import { strikeFacts } from '@/features/records/strike'
import { wrongAt } from '@/features/records/typed'
import { type ActionRefusal, refusals, refuse } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import { type Guest, type MeetingFamily, mayStrike, type StoredMeeting } from './queries'
import type { NewMeeting, StruckMeeting } from './schema'

/** What saving a meeting answers. */
export interface Recorded {
  readonly meetingId: string
  readonly turned: readonly Turned[]
}

/** What is wrong with the day, or with somebody who was gone by then. */
function faultOf({ on, staff, providers, about }: NewMeeting, family: MeetingFamily): ActionRefusal | null {
  const guests: readonly Guest[] = [...family.ours, ...family.others]
  const named = (ids: readonly string[], among: readonly Guest[]) => ids.map((id) => among.find((one) => one.id === id))
  const [colleagues, treating] = [named(staff, guests), named(providers, family.providers)]
  if ([...colleagues, ...treating].includes(undefined)) return refusals.notFound
  if (about !== undefined && about !== 'all' && !family.youths.some(({ id }) => id === about)) return refusals.notFound
  if (about === undefined && family.youths.length > 1) return wrongAt('about', 'Say which of them it was about.')
  if (on > family.today) return wrongAt('on', 'This day has not come yet. Record the meeting once it was held, or cancelled.')
  if (family.knownSince && on < family.knownSince) return wrongAt('on', `The family came to the agency on ${sayDay(family.knownSince, family.today)}. Check the day.`)
  const gone = [...colleagues, ...treating].find((one) => one?.until && one.until < on)
  if (gone?.until) return wrongAt(colleagues.includes(gone) ? 'staff' : 'providers', `${gone.name} was here until ${sayDay(gone.until, family.today)}. Check who came and on which day.`)
  return null
}

/**
 * Writes a meeting with who came and decides the family anew.
 *
 * @param family held by this transaction
 */
export async function recordMeeting(scope: TenantScope, db: Db, meeting: NewMeeting, family: MeetingFamily): Promise<{ readonly ok: true; readonly value: Recorded } | ActionRefusal> {
  const fault = faultOf(meeting, family)
  if (fault) return fault
  const of = { tenantId: scope.tenantId, familyId: family.id }
  const { id, kind, on, cancelled, progressUpdate, note, staff, providers } = meeting
  const youthId = meeting.about === 'all' ? null : (meeting.about ?? family.youths[0]?.id ?? null)
  const turned = await turnedBy(db, scope.today, family.id, async () => {
    await db.meeting.create({ data: { ...of, id, youthId, kind, on: toColumn(on), cancelled, progressUpdate, note: note || null, enteredAt: scope.now, enteredById: scope.membershipId } })
    const came = [...staff.map((staffId) => ({ staffId })), ...providers.map((providerId) => ({ providerId }))]
    await db.meetingAttendance.createMany({ data: came.map((who) => ({ ...of, meetingId: id, ...who })) })
    await decideFamily(scope, db, family.id)
    for (const staffId of staff) await askAgainOfStaff(scope, db, staffId)
  })
  return { ok: true, value: { meetingId: id, turned: turned.slice(0, 20) } }
}

/** Strikes a meeting entered in error: it stays on record, and no longer counts. */
export async function strikeMeeting(scope: TenantScope, db: Db, { why }: StruckMeeting, meeting: StoredMeeting): Promise<{ readonly ok: true; readonly turned: readonly Turned[] } | ActionRefusal> {
  if (!mayStrike(scope, meeting)) return refuse('notAllowed', 'Only who wrote this meeting down, or a supervisor, can strike it. Ask one of them.')
  if (meeting.strike) return refuse('alreadyStruck', `${meeting.strike.by?.user.displayName ?? 'Somebody'} struck this meeting already. Reload to see it.`)
  const family = await findContactFamily(scope, db, meeting.familyId)
  if (!family) return refusals.notFound
  const turned = await turnedBy(db, scope.today, meeting.familyId, async () => {
    await strikeFacts(scope, db, 'meeting', [meeting], why, wallClockOf(family.timeZone, scope.now).date)
    await decideFamily(scope, db, meeting.familyId)
    for (const { staffId } of meeting.meetingAttendances) await askAgainOfStaff(scope, db, staffId)
  })
  return { ok: true, turned }
}
