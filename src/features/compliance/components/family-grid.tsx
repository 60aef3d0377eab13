'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { cellsLook, GridStories, Marks, ShapeCell } from '@/ui/grid-stories'
import { type Packed, unpack } from '@/ui/packed'
import type { GridInWords } from '../grid-words'

interface GridProps {
  readonly grid: GridInWords
  /** The grid in words rather than shapes. */
  readonly inWords: boolean
}

/** The caseload as a picture: families down, weeks across, one shape a cell. Drawn in the browser's part: of hundreds of cells only the words are sent twice. */
export function FamilyGrid({ packed, inWords }: { readonly packed: Packed<GridInWords> } & Pick<GridProps, 'inWords'>) {
  const grid = unpack(packed)
  if (inWords) return <GridTable grid={grid} inWords />
  return (
    <GridStories
      tell={(row, column) => {
        const line = grid.lines[row]
        const week = grid.weeks[column] ?? ''
        return { head: `${line?.family ?? ''}, ${week === grid.weeks.at(-1) ? 'this week' : `week of ${week}`}`, marks: line?.weeks[column]?.flatMap((at) => line.told[at] ?? []) ?? [] }
      }}
    >
      <GridTable grid={grid} inWords={false} />
    </GridStories>
  )
}

const sticky = 'sticky bg-page print:static print:bg-transparent'
/** The heads of the rows: a family, and on a line of its own its program. */
const headsLook = `[&>tr]:break-inside-avoid [&_th]:sticky [&_th]:left-0 [&_th]:z-10 [&_th]:max-w-56 [&_th]:min-w-36 [&_th]:bg-page [&_th]:pr-3 [&_th]:pb-1 [&_th]:text-left [&_th]:text-quiet [&_th]:wrap-anywhere print:[&_th]:static print:[&_th]:bg-transparent
  [&_th>a]:flex [&_th>a]:min-h-11 [&_th>a]:w-fit [&_th>a]:items-center [&_th>a]:text-accent [&_th>a]:underline [&_th>a]:underline-offset-4 [&_th>a]:hover:text-accent-deep`
const inWordsLook = '[&_td]:min-w-44 [&_td]:border-b [&_td]:border-line [&_td]:px-3 [&_td]:py-2 [&_td]:align-top'
const inShapesLook = `${cellsLook} [&_td]:min-w-14 [&_td]:[--sign:0.875rem]`

function GridTable({ grid: { weeks, lines }, inWords }: GridProps) {
  return (
    <div className="relative isolate overflow-x-auto overscroll-x-contain border-t border-line print:overflow-visible">
      <table className={`w-full border-separate border-spacing-0 [&_th]:border-b [&_th]:border-line [&_th]:font-normal ${inWords ? inWordsLook : inShapesLook}`}>
        <caption className="sr-only">Families by week: the worst of what was asked for in each week</caption>
        <thead className="text-quiet tabular-nums">
          <tr>
            <th scope="col" className={`${sticky} left-0 z-20 py-2 pr-3 text-left`}>Family</th>
            {weeks.map((week) => <th key={week} scope="col" className="px-1 py-2">{week}</th>)}
          </tr>
        </thead>
        <tbody className={headsLook}>
          {lines.map(({ familyId, family, program, told, weeks: cells }, row) => (
            <tr key={`${familyId} ${program ?? ''}`}>
              <th scope="row"><Link href={`/families/${familyId}` as Route}>{family}</Link>{program}</th>
              {cells.map((cell, column) => {
                const marks = cell.flatMap((at) => told[at] ?? [])
                return inWords ? <td key={column}><Marks marks={marks} /></td> : <ShapeCell key={column} marks={marks} first={row === 0 && column === 0} />
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
