import type { CalendarDate } from '@/rules/calendar/civil-date'
import { StatusShape } from '@/ui/status-mark'
import type { GridMark } from '../grid'
import { rankMarks, sayMark } from '../grid-words'

interface CellProps {
  readonly marks: readonly GridMark[]
  readonly monday: CalendarDate
  readonly today: CalendarDate
  /** "Rivera, week of Nov 9": the head of the story. */
  readonly head: string
  readonly inWords: boolean
  /** The one cell of the grid that the Tab key comes to; the arrows lead on. */
  readonly first: boolean
}

/** One family's week: the worst of its marks as a shape, and the story of each on hover, on focus and for screen readers. */
export function GridCell({ marks, monday, today, head, inWords, first }: CellProps) {
  const ranked = rankMarks(marks)
  const worst = ranked[0]
  const story = ranked.map((mark, at) => (
    <li key={at} className="flex items-start gap-2 text-left">
      <StatusShape status={mark.status} className="mt-1.5 size-3" />
      <span className="min-w-0">{sayMark(mark, monday, today)}</span>
    </li>
  ))
  if (inWords) return <td className="min-w-44 border-b border-line px-3 py-2 align-top">{worst ? <ul className="grid gap-1">{story}</ul> : <span className="text-quiet">Nothing asked</span>}</td>
  return (
    <td data-cell tabIndex={first ? 0 : -1} className="h-11 min-w-14 border-b border-line text-center align-middle outline-offset-[-3px]! hover:bg-accent-wash data-shown:bg-accent-wash">
      {worst ? <StatusShape status={worst.status} className="size-4.5 align-middle" /> : <span aria-hidden="true" className="text-quiet">·</span>}
      <div data-story>
        <p aria-hidden="true" className="mb-2 text-left font-medium">{head}</p>
        {worst ? <ul className="grid gap-1">{story}</ul> : <p className="text-left">Nothing asked</p>}
      </div>
    </td>
  )
}
