'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { StatusMark } from '@/ui/status-mark'
import type { SessionLine, Supervisee } from '../supervision-weeks'
import { StrikeSessionForm } from './session-forms'

/*
 * The lines of the supervision page. Drawn in the browser's part, so that only their words are sent twice.
 */

/** Somebody to be supervised, with the last weeks of what each payer asks. */
export function SuperviseeLine({ supervisee: { id, name, lines }, several }: { readonly supervisee: Supervisee; readonly several: boolean }) {
  return (
    <li className="py-3">
      <Link href={`/staff/${id}` as Route} className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4 wrap-anywhere">{name}</Link>
      {lines.map(({ key, title, program, marks }) => (
        <div key={key} className="grid gap-x-6 pb-2 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] xl:pb-0">
          <p>{title}{several ? <span className="text-quiet">, {program}</span> : null}</p>
          <p className="flex flex-wrap gap-x-5">{marks.map(({ status, says: words }) => <StatusMark key={words} status={status} says={words} />)}</p>
        </div>
      ))}
    </li>
  )
}

/** A session that was held, with the way to strike it. */
export function HeldSession({ session: { id, when, format, supervisors, supervisees, note } }: { readonly session: SessionLine }) {
  return (
    <li className="py-2">
      <p className="tabular-nums">{when}, {format.toLowerCase()}</p>
      <p className="text-quiet wrap-anywhere">{supervisors || 'Nobody on record'} with {supervisees || 'nobody on record'}</p>
      {note ? <p className="whitespace-pre-wrap wrap-anywhere" dir="auto">{note}</p> : null}
      <StrikeSessionForm sessionId={id} about={`${when}, ${supervisees}`} />
    </li>
  )
}
