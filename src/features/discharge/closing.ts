import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { loadPrograms } from '@/features/case-files/program-settings'
import { type Turned, turnedBy } from '@/features/contacts/turned'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { decideFamily, loadCases } from '@/features/obligations/decide'
import { type Turn, turnsWith } from '@/features/obligations/preview'
import { sayDay } from '@/features/obligations/words'
import { refusedAfterEnd } from '@/features/programs/ending'
import { strikeFacts } from '@/features/records/strike'
import { wrongAt } from '@/features/records/typed'
import { type ActionRefusal, refusals, refuse } from '@/platform/action-result'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { FactOf } from '@/rules/facts/vocabulary'
import type { TenantScope } from '@/tenancy/scope'
import type { HeldStay } from './queries'
import type { DischargeFamily, DischargeStay } from './rows'
import type { NewDischarge } from './schema'

/** What an act on a discharge answers: which verdicts it turned. */
export type Recorded = { readonly ok: true; readonly turned: readonly Turned[] }

const youthOf = ({ youths }: DischargeFamily, { youthId }: DischargeStay) => youths.find(({ id }) => id === youthId)?.givenName ?? 'The youth'

/** What is wrong with ending a stay on a day. */
function closingFault({ family, stay }: HeldStay, on: CalendarDate, now: Date): ActionRefusal | null {
  const today = wallClockOf(stay.program.timeZone, now).date
  const { closing, referredOn } = stay
  if (closing) return refuse('alreadyClosed', `This was closed already, on ${sayDay(closing.on, today)}. Reload to see it.`)
  if (referredOn !== null && on < referredOn) return wrongAt('on', `This is before the referral reached you, on ${sayDay(referredOn, today)}. Check the date.`)
  if (on < stay.on) return wrongAt('on', `${youthOf(family, stay)} was enrolled on ${sayDay(stay.on, today)}. A discharge is on that day or later; if the enrollment is an error, strike it under Services.`)
  return on > today ? wrongAt('on', 'This is in the future. Record the discharge once the service has ended.') : null
}

/** What ending a stay would make of the clocks, by the rules themselves. Stores nothing. */
export async function previewDischarge(scope: TenantScope, db: Db, held: HeldStay, { on, reason }: { readonly on: CalendarDate; readonly reason: FactOf<'closed'>['reason'] }): Promise<{ readonly ok: true; readonly turns: readonly Turn[] } | ActionRefusal> {
  const { family, stay } = held
  const fault = closingFault(held, on, scope.now)
  if (fault) return fault
  const [settings] = await loadPrograms(db, scope.today, { programId: stay.programId })
  const [loaded] = settings ? await loadCases(db, settings, 'family', [family.id]) : []
  if (!settings || !loaded) return refusals.notFound
  return { ok: true, turns: turnsWith(loaded, settings, scope.today, [{ type: 'closed', on, reason, youth: stay.youthId }]) }
}

/** The referrals that end with a stay: the youth’s own in the program, and with the last of them those of the whole family. */
function referralsOf({ referrals, enrollments }: DischargeFamily, stay: DischargeStay, on: CalendarDate) {
  const last = !enrollments.some((one) => one.id !== stay.id && one.programId === stay.programId && one.youthId !== stay.youthId && one.closing === null)
  return referrals.filter((one) => one.programId === stay.programId && one.closing === null && one.localOn <= on && (one.youthId === stay.youthId || (last && one.youthId === null)))
}

/** Ends a stay: its enrollment and its referral get the one closing, and what that makes due is decided. */
export async function closeStay(scope: TenantScope, db: Db, input: NewDischarge, held: HeldStay): Promise<Recorded | ActionRefusal> {
  const { id, on, reason, note, efforts, helpOffered } = input
  const { family, stay } = held
  const fault = closingFault(held, on, scope.now)
  if (fault) return fault
  const { tenantId, now: enteredAt, membershipId: enteredById } = scope
  const without = reason === 'withoutNotice' ? { efforts: efforts ?? null, helpOffered } : {}
  const turned = await turnedBy(db, scope.today, family.id, async () => {
    await db.closure.create({ data: { tenantId, id, familyId: family.id, programId: stay.programId, youthId: stay.youthId, on: toColumn(on), reason, note, ...without, enteredAt, enteredById } })
    await db.enrollment.update({ where: { tenantId_id: { tenantId, id: stay.id } }, data: { closureId: id } })
    await db.referral.updateMany({ where: { id: { in: referralsOf(family, stay, on).map((one) => one.id) } }, data: { closureId: id } })
    await decideFamily(scope, db, family.id)
  })
  return { ok: true, turned }
}

/** Takes a discharge back: it stays on record as struck, and service goes on. */
export async function reopenStay(scope: TenantScope, db: Db, { family, stay }: HeldStay, why: string): Promise<Recorded | ActionRefusal> {
  const { closing } = stay
  if (!closing) return refuse('notClosed', 'This enrollment is open. Reload to see it.')
  const over = await refusedAfterEnd(db, stay.programId, scope.today, scope.today)
  if (over) return over
  const ended = family.enrollments.filter((one) => one.closing?.id === closing.id)
  const anew = family.enrollments.find((one) => ended.some(({ programId, youthId, on }) => one.programId === programId && one.youthId === youthId && one.on > on))
  if (anew) return refuse('startedAnew', `${youthOf(family, anew)} has started anew since, on ${sayDay(anew.on, scope.today)}. If that is the error, strike that enrollment under Services first.`)
  const turned = await turnedBy(db, scope.today, family.id, async () => {
    await strikeFacts(scope, db, 'closure', [{ id: closing.id, familyId: family.id }], why)
    await db.enrollment.updateMany({ where: { familyId: family.id, closureId: closing.id }, data: { closureId: null } })
    await db.referral.updateMany({ where: { familyId: family.id, closureId: closing.id }, data: { closureId: null } })
    await decideFamily(scope, db, family.id)
  })
  return { ok: true, turned }
}
