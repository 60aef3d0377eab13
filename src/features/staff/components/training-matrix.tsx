'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { StatusMark, StatusShape } from '@/ui/status-mark'
import type { TrainingCell, TrainingMatrix, TrainingRow } from '../trainings'
import { topicName } from '../words'

const pageOf = (id: string) => `/staff/${id}` as Route
const nameLook = 'inline-flex min-h-11 items-center text-accent underline underline-offset-4 wrap-anywhere'
const gateName = 'The course before duties'

function Cell({ cell, name, person }: { readonly cell: TrainingCell | null | undefined; readonly name: string; readonly person: TrainingRow }) {
  if (!cell || cell.status === 'not_required') return <td className="border-b border-line text-center text-quiet"><span aria-hidden="true">·</span><span className="sr-only">Not asked</span></td>
  return (
    <td className="border-b border-line p-0 text-center">
      <Link href={pageOf(person.id)} tabIndex={-1} title={`${person.name}, ${name}: ${cell.says}`} className="grid min-h-11 min-w-9 place-items-center hover:bg-accent-wash print:min-h-0">
        <StatusShape status={cell.status} />
        <span className="sr-only">{cell.says}</span>
      </Link>
    </td>
  )
}

/** People down, topics across, one shape a cell. */
function Grid({ matrix }: { readonly matrix: TrainingMatrix }) {
  const head = 'border-b border-line px-1 py-2 align-bottom font-normal text-quiet'
  return (
    <div tabIndex={0} role="region" aria-label="Training by person and topic" className="relative hidden overflow-x-auto lg:block print:block print:overflow-visible">
      <table className="border-separate border-spacing-0">
        <thead>
          <tr>
            <th scope="col" className={`${head} sticky left-0 bg-page text-left print:static`}>Person</th>
            {[gateName, ...matrix.topics.map(topicName)].map((name) => <th key={name} scope="col" className={`${head} h-56`}><span className="inline-block max-h-52 rotate-180 text-left [writing-mode:vertical-rl]">{name}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((person) => (
            <tr key={person.id} className="break-inside-avoid">
              <th scope="row" className="sticky left-0 z-10 min-w-40 border-b border-line bg-page pr-3 text-left font-normal print:static"><Link href={pageOf(person.id)} className={nameLook}>{person.name}</Link></th>
              <Cell cell={person.gate} name={gateName} person={person} />
              {matrix.topics.map((topic) => <Cell key={topic} cell={person.cells[topic]} name={topicName(topic)} person={person} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The same as a list, where there is no room for a grid: what is in force in one number, everything else by name. */
function List({ matrix }: { readonly matrix: TrainingMatrix }) {
  return (
    <ul className="divide-y divide-line border-y border-line lg:hidden print:hidden">
      {matrix.rows.map((person) => {
        const cells = [...(person.gate ? [[gateName, person.gate] as const] : []), ...matrix.topics.flatMap((topic) => { const cell = person.cells[topic]; return cell && cell.status !== 'not_required' ? [[topicName(topic), cell] as const] : [] })]
        const others = cells.filter(([, { status }]) => status !== 'met')
        return (
          <li key={person.id} className="py-2">
            <Link href={pageOf(person.id)} className={`${nameLook} font-medium`}>{person.name}</Link>
            <p className="text-quiet">{cells.length - others.length} of {cells.length} in force</p>
            {others.map(([name, cell]) => <div key={name} className="py-1"><p>{name}</p><StatusMark status={cell.status} says={cell.says} /></div>)}
          </li>
        )
      })}
    </ul>
  )
}

const legend = ['met', 'open', 'overdue', 'not_met', 'undetermined'] as const

/** The training of everybody whom a document asks for it. */
export function TrainingMatrixView({ matrix }: { readonly matrix: TrainingMatrix }) {
  if (matrix.rows.length === 0) return <p className="text-quiet">{matrix.total > 0 ? 'This page is past the last person.' : 'No program asks for training yet. With a program under a document that does, everybody it binds stands here.'}</p>
  return (
    <>
      <p className="mb-3 hidden flex-wrap gap-x-6 gap-y-1 text-quiet lg:flex">{legend.map((status) => <StatusMark key={status} status={status} />)}</p>
      <Grid matrix={matrix} />
      <List matrix={matrix} />
    </>
  )
}
