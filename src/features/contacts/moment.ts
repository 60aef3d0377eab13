import { wrongAt } from '@/features/records/typed'
import type { ActionRefusal } from '@/platform/action-result'
import { isoFromDay, dayFromIso, spoken } from '@/rules/calendar/civil-date'
import { clockToleranceMs } from './limits'
import { momentsOf, sayTime, wallClockOf, type WallClock } from './wall-clock'

export interface Moment {
  readonly ok: true
  readonly at: Date
  readonly endsAt: Date | null
}

/** What a contact's time is held against: the family's zone, the moment it became known, and now. */
export interface Bounds {
  readonly timeZone: string
  /** The first referral, or the first day of an enrollment that has none. */
  readonly knownSince: Date | null
  readonly now: Date
}

/** "Tue Nov 17 2026 at 3:10 PM" */
export const sayWallClock = ({ date, time }: WallClock) => `${spoken(dayFromIso(date))} at ${sayTime(time)}`

/** The moment a wall clock of a zone means, or what is wrong with it: an hour that was left out, or one that came twice. */
export function momentTyped(typed: WallClock & { readonly turn?: 'first' | 'second' | undefined }, timeZone: string): Date | ActionRefusal {
  const [first, second] = momentsOf(timeZone, typed)
  if (!first) return wrongAt('time', `There was no ${sayTime(typed.time)} that night: the clocks were set forward. Choose another time.`)
  if (!second) return first
  if (typed.turn === undefined) return wrongAt('turn', `The clocks were set back that night, so ${sayTime(typed.time)} came twice. Say which one it was.`)
  return typed.turn === 'first' ? first : second
}

/** When a contact began and ended; or what is wrong with the time that was typed. */
export function momentOf(typed: WallClock & { readonly turn?: 'first' | 'second' | undefined; readonly minutes?: number | undefined }, { timeZone, knownSince, now }: Bounds): Moment | ActionRefusal {
  const at = momentTyped(typed, timeZone)
  if ('ok' in at) return at
  const latest = now.getTime() + clockToleranceMs
  if (at.getTime() > latest) {
    const clock = wallClockOf(timeZone, now)
    return wrongAt(typed.date > clock.date ? 'date' : 'time', `This is in the future: it is ${sayWallClock(clock)} now. A contact can be logged once it has happened.`)
  }
  if (knownSince && at.getTime() < Math.floor(knownSince.getTime() / 60_000) * 60_000) {
    const known = wallClockOf(timeZone, knownSince)
    return wrongAt(typed.date < known.date ? 'date' : 'time', `This is before the family’s first referral, which came ${sayWallClock(known)}. Check the date and the time.`)
  }
  const endsAt = typed.minutes === undefined ? null : new Date(at.getTime() + typed.minutes * 60_000)
  if (endsAt && endsAt.getTime() > latest) return wrongAt('minutes', `With ${typed.minutes} minutes it would end in the future. Check when it began and how long it took.`)
  return { ok: true, at, endsAt }
}

/** The moment at which a civil date begins in a zone. */
export function startOfDay(timeZone: string, date: Parameters<typeof dayFromIso>[0]): Date {
  const day = isoFromDay(dayFromIso(date))
  return momentsOf(timeZone, { date: day, time: '00:00' })[0] ?? momentsOf(timeZone, { date: day, time: '01:00' })[0] ?? new Date(dayFromIso(date) * 86_400_000)
}
