'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { cellsLook, GridStories, ShapeCell } from '@/ui/grid-stories'
import { type Packed, unpack } from '@/ui/packed'
import { StatusMark } from '@/ui/status-mark'
import type { MatrixInWords } from '../matrix-words'

const pageOf = (id: string) => `/staff/${id}` as Route
const nameLook = 'inline-flex min-h-11 items-center text-accent underline underline-offset-4 wrap-anywhere'

/** People down, topics across, one shape a cell. */
function Grid({ matrix: { columns, told, people } }: { readonly matrix: MatrixInWords }) {
  return (
    <GridStories
      opensRow
      tell={(row, column) => {
        const person = people[row]
        const at = person?.cells[column] ?? null
        return { head: `${person?.name ?? ''}, ${columns[column] ?? ''}`, marks: at === null ? [] : told.slice(at, at + 1) }
      }}
    >
      <div role="region" aria-label="Training by person and topic" className="relative hidden overflow-x-auto lg:block print:block print:overflow-visible">
        <table className={`border-separate border-spacing-0 [&_td]:min-w-9 [&_td]:cursor-pointer [&_th]:border-b [&_th]:border-line [&_th]:font-normal ${cellsLook}`}>
          <thead className="align-bottom text-quiet [&_span]:inline-block [&_span]:max-h-52 [&_span]:rotate-180 [&_span]:text-left [&_span]:[writing-mode:vertical-rl] [&_th]:px-1 [&_th]:py-2">
            <tr>
              <th scope="col" className="sticky left-0 h-56 bg-page text-left print:static">Person</th>
              {columns.map((name) => <th key={name} scope="col"><span>{name}</span></th>)}
            </tr>
          </thead>
          <tbody className="[&_th]:sticky [&_th]:left-0 [&_th]:z-10 [&_th]:min-w-40 [&_th]:bg-page [&_th]:pr-3 [&_th]:text-left print:[&_th]:static [&_tr]:break-inside-avoid">
            {people.map(({ id, name, cells }, row) => (
              <tr key={id}>
                <th scope="row"><Link href={pageOf(id)} className={nameLook}>{name}</Link></th>
                {cells.map((at, column) => <ShapeCell key={column} marks={at === null ? [] : told.slice(at, at + 1)} first={row === 0 && column === 0} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </GridStories>
  )
}

/** The same as a list, where there is no room for a grid: what is in force in one number, everything else by name. */
function List({ matrix: { columns, told, people } }: { readonly matrix: MatrixInWords }) {
  return (
    <ul className="divide-y divide-line border-y border-line lg:hidden print:hidden">
      {people.map(({ id, name, cells }) => {
        const asked = cells.flatMap((at, column) => (at === null ? [] : told.slice(at, at + 1).map((one) => ({ ...one, topic: columns[column] ?? '' }))))
        const others = asked.filter(({ status }) => status !== 'met')
        return (
          <li key={id} className="py-2">
            <Link href={pageOf(id)} className={`${nameLook} font-medium`}>{name}</Link>
            <p className="text-quiet">{`${asked.length - others.length} of ${asked.length} in force`}</p>
            {others.map(({ topic, status, says }) => <div key={topic} className="py-1"><p>{topic}</p><StatusMark status={status} says={says} /></div>)}
          </li>
        )
      })}
    </ul>
  )
}

const legend = ['met', 'open', 'overdue', 'not_met', 'undetermined'] as const

/** The training of everybody whom a document asks for it. Drawn in the browser's part: of hundreds of cells only the words are sent twice. */
export function TrainingMatrixView({ packed, total }: { readonly packed: Packed<MatrixInWords>; readonly total: number }) {
  const matrix = unpack(packed)
  if (matrix.people.length === 0) return <p className="text-quiet">{total > 0 ? 'This page is past the last person.' : 'No program asks for training yet. With a program under a document that does, everybody it binds stands here.'}</p>
  return (
    <>
      <p className="mb-3 hidden flex-wrap gap-x-6 gap-y-1 text-quiet lg:flex">{legend.map((status) => <StatusMark key={status} status={status} />)}</p>
      <Grid matrix={matrix} />
      <List matrix={matrix} />
    </>
  )
}
