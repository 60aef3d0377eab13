import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { momentsOf, wallClockOf } from '@/features/contacts/wall-clock'
import { refuse } from '@/platform/action-result'
import { type CalendarDate, dayFromIso, isoFromDay, weekday } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import { withBearing } from './bearing'
import { tooFar, wrongIn } from './days'
import type { Added } from './facts'
import type { StoredStaff } from './queries'
import type { NewRoster } from './schema'

export interface Shift {
  readonly on: CalendarDate
  readonly at: Date
  readonly endsAt: Date
}

/** The first moment at which a wall clock shows a time, or, in the hour that is left out in spring, the moment at which it jumps over it. */
function momentAt(timeZone: string, date: CalendarDate, time: string): Date {
  const [first] = momentsOf(timeZone, { date, time })
  if (first) return first
  const [hour = '0', minute = '0'] = time.split(':')
  const [later] = momentsOf(timeZone, { date, time: `${String(Number(hour) + 1).padStart(2, '0')}:${minute}` })
  if (!later) throw new RangeError('no such time in this zone, nor an hour later')
  return new Date(later.getTime() - Number(minute) * 60_000)
}

/** A weekly pattern as shifts: the same time of the wall clock on each day, whatever the clocks do in between. */
export function shiftsOf({ from, until, weekdays, begins, ends }: Pick<NewRoster, 'from' | 'until' | 'weekdays' | 'begins' | 'ends'>, timeZone: string): readonly Shift[] {
  const first = dayFromIso(from)
  const days = Array.from({ length: dayFromIso(until) - first + 1 }, (_, at) => first + at).filter((day) => weekdays.some((one) => Number(one) === weekday(day)))
  return days.flatMap((day) => {
    const on = isoFromDay(day)
    const [at, endsAt] = [momentAt(timeZone, on, begins), momentsOf(timeZone, { date: on, time: ends }).at(-1) ?? momentAt(timeZone, on, ends)]
    return endsAt > at ? [{ on, at, endsAt }] : []
  })
}

/** Puts a clinician on the roster: hours in which they can be asked. Hours that are on it already are left as they are. */
export async function addRoster(scope: TenantScope, db: Db, { id: staffId, roles }: StoredStaff, wanted: NewRoster): Promise<Added> {
  if (!roles.includes('clinician')) return refuse('notAClinician', 'Only a clinician can be asked for consultation. Give them the role first.')
  const wrong = wrongIn({ from: tooFar(wanted.from, scope.today, 1), until: tooFar(wanted.until, scope.today, 1) })
  if (wrong) return wrong
  const shifts = shiftsOf(wanted, scope.timeZone)
  if (shifts.length === 0) return wrongIn({ weekdays: 'None of these weekdays lies between the two days.' }) ?? { ok: true, ids: [] }
  const known = await db.rosterEntry.findMany({ where: { staffId, strikeId: null, localOn: { gte: toColumn(wanted.from), lte: toColumn(wanted.until) } }, select: { at: true, endsAt: true } })
  const fresh = shifts.filter(({ at, endsAt }) => !known.some((one) => one.at.getTime() === at.getTime() && one.endsAt.getTime() === endsAt.getTime()))
  if (fresh.length === 0) return refuse('taken', 'All of these hours are on the roster already, so nothing was saved twice.', { from: 'These hours are on the roster already.' })
  const { tenantId, now, membershipId } = scope
  const rows = await withBearing(scope, db, 'rosterEntry', () =>
    db.rosterEntry.createManyAndReturn({
      data: fresh.map(({ on, at, endsAt }) => ({ tenantId, staffId, at, endsAt, localOn: toColumn(on), enteredAt: now, enteredById: membershipId })), select: { id: true, staffId: true, at: true, endsAt: true },
    }),
  )
  return { ok: true, ids: rows.map(({ id }) => id) }
}

/** The time of day that a moment shows on the wall. */
export const timeOf = (timeZone: string, moment: Date): string => wallClockOf(timeZone, moment).time
