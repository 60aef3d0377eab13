import { titleOf } from '@/features/obligations/titles'
import { sayDay, sayWindow } from '@/features/obligations/words'
import { dayFromIso, isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import { standingWord } from '@/ui/status-mark'
import type { Told } from '@/ui/grid-stories'
import type { Grid, GridMark, GridRow } from './grid'
import type { ProgramOfPage } from './page-view'

/** From what must be acted on to what asks for nothing. */
const worstFirst: readonly Status[] = ['overdue', 'not_met', 'due_today', 'undetermined', 'open', 'met_late', 'met', 'not_started', 'not_required']

/** The marks of a cell, the worst first: the first one is the cell's shape. */
export const rankMarks = (marks: readonly GridMark[]): readonly GridMark[] =>
  marks.toSorted((a, b) => worstFirst.indexOf(a.status) - worstFirst.indexOf(b.status))

/** "Nov 9", or "This week" for the last column. */
export const sayWeek = (monday: CalendarDate, today: CalendarDate, weeks: readonly CalendarDate[]): string =>
  monday === weeks.at(-1) ? 'This week' : sayDay(monday, today).slice(4)

/** "Overdue: Weekly contact with the caregiver (Ana)", with its window where that is not the column's week. */
export function sayMark({ status, requirement, youth, from, to }: GridMark, monday: CalendarDate, today: CalendarDate): string {
  const sunday = isoFromDay(dayFromIso(monday) + 6)
  const window = from === monday && to === sunday ? '' : `, ${sayWindow(from, to, today)}`
  return `${standingWord(status)}: ${titleOf(requirement)}${youth === null ? '' : ` (${youth})`}${window}`
}

/** The grid as it is drawn. What a family's cells tell is written once for all of them: week after week asks for the same. */
export interface GridInWords {
  /** The heads of the columns. */
  readonly weeks: readonly string[]
  readonly lines: readonly {
    readonly familyId: string
    readonly family: string
    /** Where a page shows several programs. */
    readonly program: string | null
    readonly told: readonly Told[]
    /** For each week, which of what is told, the worst first. */
    readonly weeks: readonly (readonly number[])[]
  }[]
}

/** Puts the grid into words. */
export function sayGrid({ weeks, rows }: Grid, programs: ReadonlyMap<string, ProgramOfPage>, today: CalendarDate): GridInWords {
  const several = new Set(rows.map(({ programId }) => programId)).size > 1
  const sayLine = ({ familyId, family, programId, weeks: within }: GridRow) => {
    const told = new Map<string, { readonly at: number; readonly one: Told }>()
    const place = (mark: GridMark, monday: CalendarDate) => {
      const says = sayMark(mark, monday, today)
      const found = told.get(says) ?? { at: told.size, one: { status: mark.status, says } }
      told.set(says, found)
      return found.at
    }
    const cells = weeks.map((monday) => rankMarks(within[monday] ?? []).map((mark) => place(mark, monday)))
    return { familyId, family, program: several ? (programs.get(programId)?.name ?? null) : null, told: [...told.values()].map(({ one }) => one), weeks: cells }
  }
  return { weeks: weeks.map((monday) => sayWeek(monday, today, weeks)), lines: rows.map(sayLine) }
}
