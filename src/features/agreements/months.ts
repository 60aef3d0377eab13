import { fromColumn } from '@/db/civil-date'
import type { Verdict } from '@/features/verdicts/verdicts'
import { sayDay } from '@/features/obligations/words'
import { sayStrike } from '@/features/records/struck'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import { monthlyRequirements } from './asked'

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

type MeetingRow = {
  readonly id: string; readonly on: Date; readonly cancelled: boolean; readonly note: string | null; readonly strike: Parameters<typeof sayStrike>[0]
  readonly meetingAttendances: readonly { readonly staff: { readonly displayName: string } | null }[]
}

const monthName = (key: string) => new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${key}-01T00:00:00Z`))

/** The month after one: `2026-12` after `2026-11`. */
const following = (key: string) => {
  const [year = 0, month = 0] = key.split('-').map(Number)
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
}

function lineOf({ id, on, cancelled, note, strike, meetingAttendances }: MeetingRow, today: CalendarDate): WorkgroupLine {
  const there = meetingAttendances.flatMap(({ staff }) => (staff ? [staff.displayName] : [])).toSorted()
  return { id, says: `${sayDay(fromColumn(on), today)}${cancelled ? ', cancelled' : ''}`, there: there.join(', '), note, struck: sayStrike(strike, today) }
}

/** The months of an agreement from its first through its last, or this one, the newest first, each as the rules judge it and with its meetings. */
export function monthsOf(effectiveOn: CalendarDate, last: CalendarDate, today: CalendarDate, verdicts: readonly Verdict[], meetings: readonly MeetingRow[]): readonly Month[] {
  const monthly = verdicts.filter(({ requirements }) => monthlyRequirements.includes(requirements[0] ?? ''))
  const months: Month[] = []
  for (let key = effectiveOn.slice(0, 7); key <= last.slice(0, 7); key = following(key)) {
    const verdict = monthly.find(({ on }) => on?.startsWith(key))
    months.unshift({
      key, name: monthName(key), standing: verdict ? { status: verdict.status, says: verdict.says } : null,
      meetings: meetings.filter(({ on }) => fromColumn(on).startsWith(key)).map((row) => lineOf(row, today)),
    })
  }
  return months
}
