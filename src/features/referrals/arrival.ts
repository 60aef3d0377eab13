import { momentTyped, sayWallClock } from '@/features/contacts/moment'
import { clockToleranceMs } from '@/features/contacts/limits'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { ageOn } from '@/features/families/age'
import { type ActionRefusal, refuseMarked } from '@/platform/action-result'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { oldestYouth } from './limits'
import type { NewIntake } from './schema'


/** The moment a referral reached the agency, from which its clocks run, in the program's zone; or what is wrong with it. */
export function arrivalOf(typed: Pick<NewIntake, 'date' | 'time' | 'turn'>, timeZone: string, now: Date): { readonly ok: true; readonly at: Date } | ActionRefusal {
  const at = momentTyped(typed, timeZone)
  if ('ok' in at) return at
  if (at.getTime() <= now.getTime() + clockToleranceMs) return { ok: true, at }
  const clock = wallClockOf(timeZone, now)
  return refuseMarked({ [typed.date > clock.date ? 'date' : 'time']: `This is in the future: it is ${sayWallClock(clock)} now. Write when the referral reached you.` })
}

/** What is wrong with a birth date, held against the day of the referral. */
export function birthFault(bornOn: CalendarDate, on: CalendarDate): string | null {
  if (bornOn > on) return 'This is after the referral reached you: the youth would not be born yet. Check the year.'
  const age = ageOn(bornOn, on)
  return age >= oldestYouth ? `This makes the youth ${age} years old. Check the year.` : null
}
