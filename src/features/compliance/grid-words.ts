import { titleOf } from '@/features/obligations/titles'
import { sayDay, sayWindow } from '@/features/obligations/words'
import { dayFromIso, isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import { standingWord } from '@/ui/status-mark'
import type { GridMark } from './grid'

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
