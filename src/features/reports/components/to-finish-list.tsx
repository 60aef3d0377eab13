'use client'

import { familyAddress } from '@/features/contacts/addresses'
import { Fold } from '@/ui/fold'
import { FoldMark } from '@/ui/fold-mark'
import Link from 'next/link'
import type { ToFinish } from '../to-finish'
import { ReportForm } from './report-form'

/*
 * Drawn in the browser's part, so that only the words of the lines are sent twice.
 */

/** One’s own reports to finish, the oldest first; each opens its form in place. */
export function OwnToFinish({ items }: { readonly items: readonly ToFinish[] }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {items.map(({ contactId, familyId, family, youth, when, line, draft, begun }) => (
        <li key={`${contactId} ${youth.id}`}>
          <Fold look="grid min-h-12 cursor-pointer grid-cols-[1rem_1fr] items-center gap-x-3 py-3 hover:text-accent" drafts={[`report.${contactId}.${youth.id}`]} says={<>
            <FoldMark />
            <span className="wrap-anywhere">
            <span className="font-medium">{family}</span>, for {youth.name}
            <span className="block">{line}</span>
            <span className="block text-quiet tabular-nums">{when}{begun ? ' · begun, not signed' : ''}</span>
            </span>
          </>}>
            <div className="grid gap-3 pb-6 sm:pl-7 print:hidden">
              <ReportForm contactId={contactId} youth={youth} draft={draft} place="reports" />
              <Link href={familyAddress(familyId, contactId)} className="inline-flex min-h-12 items-center text-accent underline underline-offset-4">
                Open the {family}
              </Link>
            </div>
          </Fold>
        </li>
      ))}
    </ol>
  )
}

/** Everybody else’s, person by person. Only the author writes, so each leads to the contact. */
export function OthersToFinish({ items, people }: { readonly items: readonly ToFinish[]; readonly people: readonly { readonly name: string; readonly count: number }[] }) {
  const names = [...new Set(items.map(({ by }) => by))]
  return (
    <div className="grid gap-8">
      {names.map((name) => (
        <section key={name} aria-label={name}>
          <h3 className="mb-2 font-medium wrap-anywhere">
            {name} <span className="font-normal text-quiet tabular-nums">{people.find((person) => person.name === name)?.count} to finish</span>
          </h3>
          <ol className="divide-y divide-line border-y border-line wrap-anywhere *:flex *:flex-wrap *:items-baseline *:gap-x-6 *:py-1">
            {items.filter(({ by }) => by === name).map(({ contactId, familyId, family, youth, when, line, begun }) => (
              <li key={`${contactId} ${youth.id}`}>
                <Link href={familyAddress(familyId, contactId)} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
                  {family}, for {youth.name}
                </Link>
                {line}
                <span className="text-quiet tabular-nums">{when}{begun ? ' · begun' : ''}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
