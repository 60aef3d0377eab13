import { whyClosed } from '../calendar/business-days'
import { spoken, type Day } from '../calendar/civil-date'
import type { Zone } from '../calendar/zone'
import type { Deadline } from '../spec/obligation'
import type { Judging } from './judging'
import { hoursOn, minutesOf } from './office-hours'

/** The moment at which a due date ends before its midnight, where a program reads it so (ambiguity A02). */
export interface CutOff {
  readonly at: number
  /** Words that finish "after …" and "ends at …". */
  readonly words: string
}

const pad = (value: number) => String(value).padStart(2, '0')

/** What the clock on the wall shows at an instant of a day, in minutes after midnight. */
function minutesInto(zone: Zone, day: Day, instant: number): number {
  const elapsed = (instant - zone.instantOf(day, 0)) / 60_000
  // On a day on which clocks change, elapsed and shown time differ by what the zone says they do.
  return elapsed + (instant - zone.instantOf(day, elapsed)) / 60_000
}

/**
 * The moment at which the due date ends: undefined at its midnight, which is also so on a weekday on which the office does
 * not open, a holiday or a closure, and where only the day is known on which the clock started.
 *
 * @param startedAt the instant that started the clock, where it is on record
 */
export function cutOffOf(rule: Pick<Deadline, 'dayEnds'>, due: Day, startedOn: Day, startedAt: number | undefined, { dossier, businessDays }: Pick<Judging, 'dossier' | 'businessDays'>): CutOff | undefined | { readonly undetermined: string } {
  const { agency, zone } = dossier
  switch (rule.dayEnds) {
    case undefined: return undefined
    case 'closeOfBusiness': {
      if (!agency.hours) return { undetermined: `Due ${spoken(due)}, by the close of business; the agency's office hours are not on record.` }
      const closes = hoursOn(agency.hours, due)?.[1]
      const shut = whyClosed(businessDays('agencyOpen'), due)
      if (closes !== undefined && typeof shut === 'object') return { undetermined: `Due ${spoken(due)}, by the close of business; the holidays of ${shut.missingYear} are not entered.` }
      return closes === undefined || shut !== undefined ? undefined : { at: zone.instantOf(due, minutesOf(closes)), words: `the close of business at ${closes}` }
    }
    case 'hourItStarted': {
      if (startedAt === undefined) return undefined
      const minutes = minutesInto(zone, startedOn, startedAt)
      return { at: Math.round(zone.instantOf(due, minutes)), words: `the hour it started, ${pad(Math.floor(minutes / 60))}:${pad(Math.floor(minutes % 60))}` }
    }
  }
}
