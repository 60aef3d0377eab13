import { dayFromText } from '@/db/civil-date'
import { sayDay } from '@/features/obligations/words'
import { sayStrikeText, type StruckText } from '@/features/records/struck'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { MonthStanding } from './judged'

/** A meeting of the workgroup, as a line. */
export interface WorkgroupLine {
  readonly id: string
  readonly says: string
  readonly there: string
  readonly note: string | null
  readonly struck: string | null
}

/** A calendar month of an agreement: how it stands and what was held in it. */
export interface Month {
  /** `2026-11` */
  readonly key: string
  readonly name: string
  readonly standing: { readonly status: Status; readonly says: string } | null
  readonly meetings: readonly WorkgroupLine[]
}

/** A meeting as it is stored. */
export interface MeetingRow {
  readonly id: string
  readonly on: string
  readonly cancelled: boolean
  readonly note: string | null
  readonly there: readonly string[]
  readonly strike: StruckText | null
}

const monthName = (key: string) => new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${key}-01T00:00:00Z`))

/** The month after one: `2026-12` after `2026-11`. */
const following = (key: string) => {
  const [year = 0, month = 0] = key.split('-').map(Number)
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
}

const lineOf = ({ id, on, cancelled, note, there, strike }: MeetingRow, today: CalendarDate): WorkgroupLine =>
  ({ id, says: `${sayDay(dayFromText(on), today)}${cancelled ? ', cancelled' : ''}`, there: there.toSorted().join(', '), note, struck: sayStrikeText(strike, today) })

/** The months of an agreement from its first through its last, or this one, the newest first, each as the rules judge it and with its meetings. */
export function monthsOf(effectiveOn: CalendarDate, last: CalendarDate, today: CalendarDate, standings: readonly MonthStanding[], meetings: readonly MeetingRow[]): readonly Month[] {
  const months: Month[] = []
  for (let key = effectiveOn.slice(0, 7); key <= last.slice(0, 7); key = following(key)) {
    months.unshift({
      key, name: monthName(key), standing: standings.find(({ through }) => through.startsWith(key)) ?? null,
      meetings: meetings.filter(({ on }) => on.startsWith(key)).map((row) => lineOf(row, today)),
    })
  }
  return months
}
