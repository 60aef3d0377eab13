import { StatusShape } from '@/ui/status-mark'
import type { Status } from '@/rules/finding'

/** What a cell tells: the worst of its marks first. */
export interface CellStory {
  /** "Rivera, week of Nov 9": the head of the story. */
  readonly head: string
  readonly marks: readonly { readonly status: Status; readonly says: string }[]
}

interface CellProps {
  readonly story: CellStory
  readonly inWords: boolean
  /** The one cell of the grid that the Tab key comes to; the arrows lead on. */
  readonly first: boolean
}

function Marks({ marks }: Pick<CellStory, 'marks'>) {
  return (
    <ul className="grid gap-1 wrap-anywhere *:flex *:items-start *:gap-2 *:text-left">
      {marks.map(({ status, says }, at) => <li key={at}><StatusShape status={status} className="mt-1.5 size-3" />{says}</li>)}
    </ul>
  )
}

/** One family's week: the worst of its marks as a shape, and the story of each on hover, on focus and for screen readers. */
export function GridCell({ story: { head, marks }, inWords, first }: CellProps) {
  const worst = marks[0]
  if (inWords) return <td className="min-w-44 border-b border-line px-3 py-2 align-top">{worst ? <Marks marks={marks} /> : <span className="text-quiet">Nothing asked</span>}</td>
  return (
    <td data-cell tabIndex={first ? 0 : -1} className="h-11 min-w-14 border-b border-line text-center align-middle outline-offset-[-3px]! hover:bg-accent-wash data-shown:bg-accent-wash">
      {worst ? <StatusShape status={worst.status} className="size-4.5 align-middle" /> : <span aria-hidden="true" className="text-quiet">·</span>}
      <div data-story>
        <p aria-hidden="true" className="mb-2 text-left font-medium">{head}</p>
        {worst ? <Marks marks={marks} /> : <p className="text-left">Nothing asked</p>}
      </div>
    </td>
  )
}
