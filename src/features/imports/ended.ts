import { sayDay } from '@/features/obligations/words'
import { wallClockOf } from '@/features/contacts/wall-clock'
import type { ProgramSettings } from '@/features/case-files/program-settings'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { FactOf } from '@/rules/facts/vocabulary'
import type { RowReader } from './row-reader'
import { closingReasonHint, closingReasonOf } from './values'

/** How services ended, as a row says it. */
export interface EndSaid {
  readonly on: CalendarDate
  readonly reason: FactOf<'closed'>['reason']
  /** What the file says of it, in its own words. */
  readonly note: string
}

/** The days that an end is held against. */
interface Since {
  readonly settings: ProgramSettings | undefined
  readonly referredOn: CalendarDate | undefined
  readonly enrolledOn: CalendarDate | undefined
  readonly now: Date
  readonly today: CalendarDate
}

function lastServiceOf(reader: RowReader, on: CalendarDate, { enrolledOn, today }: Since): CalendarDate | undefined {
  const day = reader.day('lastService')
  if (day === undefined) return undefined
  if (enrolledOn === undefined) reader.wrong('lastService', 'A service was given, and no day says when services began. Write it under “Services began”, or leave this empty.')
  else if (day < enrolledOn) reader.wrong('lastService', `Services began on ${sayDay(enrolledOn, today)}. The last one is on that day or later.`)
  if (day > on) reader.wrong('lastService', `Services ended on ${sayDay(on, today)}. The last one is on that day or earlier.`)
  return day
}

/** The end of services that a row says, by the checks of the forms by which a discharge is recorded and a referral closed; null where services go on. */
export function endOf(reader: RowReader, since: Since): EndSaid | null {
  const { settings, referredOn, enrolledOn, now, today } = since
  const [on, because] = [reader.day('closedOn'), reader.text('closedBecause')]
  const reason = reader.word('closedBecause', closingReasonOf, closingReasonHint)
  if (reader.text('closedOn') === undefined && because !== undefined) reader.wrong('closedOn', 'Write the day services ended, or empty “Why they ended” where they go on.')
  if (on === undefined) return null
  if (because === undefined) reader.wrong('closedBecause', `Say why services ended. ${closingReasonHint}`)
  if (reason === 'goalsMet' && enrolledOn === undefined) reader.wrong('closedBecause', 'Goals are met by services, and no day says when they began. Write it under “Services began”, or another reason here.')
  if (referredOn !== undefined && on < referredOn) reader.wrong('closedOn', `This is before the referral reached you, on ${sayDay(referredOn, today)}. Check both days.`)
  if (enrolledOn !== undefined && on < enrolledOn) reader.wrong('closedOn', `Services began on ${sayDay(enrolledOn, today)}. They end on that day or later.`)
  if (settings && on > wallClockOf(settings.frame.timeZone, now).date) reader.wrong('closedOn', 'This is in the future. Leave it empty until services have ended, and record the discharge then.')
  if (settings?.endedOn && on > settings.endedOn) reader.wrong('closedOn', `The last day of ${settings.name} was ${sayDay(settings.endedOn, today)}. Services under it ended on that day or earlier.`)
  const lastService = lastServiceOf(reader, on, since)
  const note = [`From a spreadsheet: ${(because ?? '').slice(0, 1000)}.`, lastService ? `Last service: ${sayDay(lastService, on)}.` : ''].filter(Boolean).join(' ')
  return reason === undefined ? null : { on, reason, note }
}
