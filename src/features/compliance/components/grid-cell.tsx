import { createContext, useContext } from 'react'
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
  /** Tells the cell from all others of the grid. */
  readonly name: string
  readonly inWords: boolean
  /** The one cell of the grid that the Tab key comes to; the arrows lead on. */
  readonly first: boolean
}

/** The name of the cell whose story is shown; none is while nobody points at one. */
export const ShownCell = createContext<string | null>(null)

function Marks({ marks }: Pick<CellStory, 'marks'>) {
  return (
    <ul className="grid gap-1 wrap-anywhere *:flex *:items-start *:gap-2 *:text-left">
      {marks.map(({ status, says }, at) => <li key={at}><StatusShape status={status} className="mt-1.5 size-3" />{says}</li>)}
    </ul>
  )
}

/** One family's week: the worst of its marks as a shape, in words for screen readers, and as a story that floats while somebody points at it. */
export function GridCell({ story: { head, marks }, name, inWords, first }: CellProps) {
  const shown = useContext(ShownCell) === name
  const worst = marks[0]
  if (inWords) return <td className="min-w-44 border-b border-line px-3 py-2 align-top">{worst ? <Marks marks={marks} /> : <span className="text-quiet">Nothing asked</span>}</td>
  return (
    <td data-cell={name} data-shown={shown ? '' : undefined} tabIndex={first ? 0 : -1} className="h-11 min-w-14 border-b border-line text-center align-middle outline-offset-[-3px]! hover:bg-accent-wash data-shown:bg-accent-wash">
      {worst ? <StatusShape status={worst.status} className="size-4.5 align-middle" /> : <span aria-hidden="true" className="text-quiet">·</span>}
      <span className="sr-only">{marks.map(({ says }) => says).join('. ') || 'Nothing asked'}</span>
      {shown ? (
        <div data-story aria-hidden="true" className="fixed z-30 w-80 max-w-[calc(100vw-1rem)] rounded-md border border-line bg-paper p-4 whitespace-normal shadow-lg print:hidden">
          <p className="mb-2 text-left font-medium">{head}</p>
          {worst ? <Marks marks={marks} /> : <p className="text-left">Nothing asked</p>}
        </div>
      ) : null}
    </td>
  )
}
