'use client'

import Link from 'next/link'
import { StatusMark } from '@/ui/status-mark'
import type { FamilyFilter, FamilyLine, FamilyPage } from '../queries'

const columns = 'grid gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,6fr)] md:items-baseline'

function Line({ family }: { readonly family: FamilyLine }) {
  const { id, name, youths, programs, partners, open, next } = family
  return (
    <li className={columns}>
      <div className="min-w-0">
        <Link href={`/families/${id}`} className="-my-2.5 inline-block py-2.5 font-medium text-accent underline underline-offset-4 wrap-anywhere">
          {name}
        </Link>
        <p className="text-quiet wrap-anywhere">{youths.join(', ') || 'No youth on record'}</p>
      </div>
      <div className="min-w-0">
        <p className="wrap-anywhere">{programs.join(', ') || 'No program yet'}{open ? '' : ' (closed)'}</p>
        <p className="text-quiet wrap-anywhere">{partners.join(', ') || 'Nobody assigned'}</p>
      </div>
      <div>
        {next ? (
          <>
            <p>{next.title}</p>
            <StatusMark status={next.status} says={next.says} />
          </>
        ) : (
          <p className="text-quiet">Nothing is due</p>
        )}
      </div>
    </li>
  )
}

/** Families, one line each: who they are, who walks with them, and what is due next. */
export function FamiliesList({ families, filter }: { readonly families: FamilyPage; readonly filter: FamilyFilter }) {
  if (families.lines.length === 0) return <Nobody filter={filter} own={families.own} />
  return (
    <ul className="divide-y divide-line border-y border-line">
      {families.lines.map((family) => (
        <Line key={family.id} family={family} />
      ))}
    </ul>
  )
}

function Nobody({ filter, own }: { readonly filter: FamilyFilter; readonly own: boolean }) {
  const narrowed = filter.program !== undefined || filter.state !== 'open' || filter.page > 1
  if (narrowed) {
    return (
      <p>
        No family fits this.{' '}
        <Link href="/families" className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
          Show every open family
        </Link>
      </p>
    )
  }
  return <p>{own ? 'No family is assigned to you yet. A program manager assigns them; then they are here, with what is due next.' : 'No family is in a program yet. With its first referral a family is here, with what is due next.'}</p>
}
