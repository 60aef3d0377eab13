'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { StatusMark, standingWord } from '@/ui/status-mark'
import type { SessionLine, Supervisee } from '../supervision-weeks'
import { StrikeSessionForm } from './session-forms'

/*
 * The lines of the supervision page. Drawn in the browser's part, so that only their words are sent twice.
 */

const list = new Intl.ListFormat('en-US')

/** Those to be supervised, each with the last weeks of what the payers ask: week below week where they ask for several things. */
export function Supervisees({ supervisees, several }: { readonly supervisees: readonly Supervisee[]; readonly several: boolean }) {
  return (
    <ul className="divide-y divide-line border-y border-line *:py-3 [&_p]:grid [&_p]:grid-cols-2 [&_p]:gap-x-5 [&_p]:pb-2 sm:[&_p]:grid-cols-3 xl:[&_p]:grid-cols-6">
      {supervisees.map(({ id, name, lines }) => (
        <li key={id}>
          <Link href={`/staff/${id}` as Route} className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4 wrap-anywhere">{name}</Link>
          {lines.map(({ title, programs, marks }) => (
            <p key={`${title} ${programs[0]}`}>
              <span className={marks[0]?.[1] ? 'col-span-full' : 'col-span-full sm:col-span-2 xl:col-span-4'}>{title}{several ? `, ${list.format(programs)}` : ''}</span>
              {marks.map(([status, week]) => <StatusMark key={week} status={status} says={week ? `${week} ${standingWord(status).toLowerCase()}` : standingWord(status)} />)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** Sessions that were held, each with the way to strike it. */
export function HeldSessions({ sessions }: { readonly sessions: readonly SessionLine[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line *:py-2">
      {sessions.map(({ id, when, format, supervisors, supervisees, note }) => (
        <li key={id}>
          <p className="tabular-nums">{when}, {format.toLowerCase()}</p>
          <p className="text-quiet wrap-anywhere">{supervisors || 'Nobody on record'} with {supervisees || 'nobody on record'}</p>
          {note ? <p className="whitespace-pre-wrap wrap-anywhere" dir="auto">{note}</p> : null}
          <StrikeSessionForm sessionId={id} about={`${when}, ${supervisees}`} />
        </li>
      ))}
    </ul>
  )
}
