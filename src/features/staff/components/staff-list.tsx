'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { FilterForm } from '@/ui/filter-form'
import { StatusMark } from '@/ui/status-mark'
import type { StaffFilter, StaffLine } from '../list'
import { roleChoices, staffRolesInWords } from '../words'

const rows = 'divide-y divide-line border-y border-line *:grid *:gap-x-6 *:gap-y-1 *:py-3 md:*:grid-cols-[minmax(0,4fr)_minmax(0,6fr)_minmax(0,3fr)] md:*:items-baseline'
const link = 'inline-flex min-h-11 items-center text-accent underline underline-offset-4'

const whoChoices = [{ value: 'here', label: 'Here' }, { value: 'left', label: 'Left' }]

/** Narrows the list by role and by whether they are still here. */
export function StaffFilterForm({ filter }: { readonly filter: StaffFilter }) {
  const roles = [{ value: '', label: 'Every role' }, ...roleChoices.map(({ value, label }) => ({ value, label }))]
  return <FilterForm label="Which staff" action="/staff" filters={[{ name: 'role', label: 'Role', value: filter.role ?? '', choices: roles }, { name: 'who', label: 'Who', value: filter.who, choices: whoChoices }]} />
}

const counts = ({ overdue, soon }: StaffLine) => [overdue > 0 ? `${overdue} overdue` : '', soon > 0 ? `${soon} due soon` : ''].filter(Boolean).join(', ')

/** The staff, one line each: who they are, and what is wanted of them first. Drawn in the browser's part, so that only its words are sent twice. */
export function StaffList({ lines }: { readonly lines: readonly StaffLine[] }) {
  if (lines.length === 0) return <p>Nobody fits this. <Link href="/staff" className={link}>Show everybody who is here</Link></p>
  return (
    <ul className={rows}>
      {lines.map((line) => {
        const { id, name, roles, first } = line
        return (
          <li key={id}>
            <div className="min-w-0">
              <Link href={`/staff/${id}` as Route} className="-my-2.5 inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4 wrap-anywhere">{name}</Link>
              <p className="text-quiet">{staffRolesInWords(roles)}</p>
            </div>
            {first ? (
              <>
                <p className="grid">{first.title}<StatusMark status={first.status} says={first.says} /></p>
                <Link href={`/staff/${id}#due` as Route} className={`${link} justify-self-start tabular-nums`}>{counts(line)}<span className="sr-only"> about {name}</span></Link>
              </>
            ) : <p className="text-quiet">Nothing is due</p>}
          </li>
        )
      })}
    </ul>
  )
}
