'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { type CellStory, GridCell } from './grid-cell'

export const sticky = 'sticky left-0 z-10 bg-page print:static print:bg-transparent'

interface LineProps {
  readonly familyId: string
  readonly family: string
  /** Where a page shows several programs. */
  readonly program: string | null
  readonly cells: readonly CellStory[]
  readonly inWords: boolean
  readonly first: boolean
}

/** One family's line of the grid. Drawn in the browser's part: of hundreds of stories only the words need to be sent twice. */
export function GridLine({ familyId, family, program, cells, inWords, first }: LineProps) {
  return (
    <tr className="break-inside-avoid">
      <th scope="row" className={`${sticky} max-w-56 min-w-36 border-b border-line pr-3 text-left font-normal`}>
        <Link href={`/families/${familyId}` as Route} className="inline-flex min-h-11 flex-col justify-center text-accent underline underline-offset-4 wrap-anywhere hover:text-accent-deep">
          {family}
        </Link>
        {program === null ? null : <span className="block pb-1 text-quiet wrap-anywhere">{program}</span>}
      </th>
      {cells.map((story, at) => <GridCell key={story.head} story={story} name={`${familyId} ${program ?? ''} ${at}`} inWords={inWords} first={first && at === 0} />)}
    </tr>
  )
}
