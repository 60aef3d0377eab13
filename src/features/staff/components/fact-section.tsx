'use client'

import type { ReactNode } from 'react'
import { Fold } from '@/ui/fold'
import type { FactLine } from '../person'
import type { StaffFact } from '../schema'
import { StrikeFactsForm } from './fact-forms'

type FactSectionProps = {
  readonly id: string
  readonly title: string
  /** What is said where there is nothing. */
  readonly none: string
  readonly lines: readonly FactLine[]
  /** The kind of fact, where the reader may strike one. */
  readonly strikes: StaffFact | null
  /** The form that adds one, and what opens it. */
  readonly add?: { readonly says: string; readonly draft: string; readonly form: ReactNode } | null
}

/** So many lines of a kind stand open; the rest one tap away. */
const shown = 8

/** Facts of one kind, with a form to add one folded under them. Those struck come with their reason. */
export function FactSection({ id, title, none, lines, strikes, add }: FactSectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-xl font-medium">{title}</h2>
      {lines.length === 0 ? <p className="text-quiet">{none}</p> : null}
      <Lines lines={lines.slice(0, shown)} strikes={strikes} />
      {lines.length > shown ? (
        <Fold look="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4 print:hidden" drafts={lines.slice(shown).map((one) => one.id)} says={<>{lines.length - shown} more<span className="sr-only"> under {title}</span></>}>
          <Lines lines={lines.slice(shown)} strikes={strikes} />
        </Fold>
      ) : null}
      {add ? <AddFold says={add.says} draft={add.draft}>{add.form}</AddFold> : null}
    </section>
  )
}

function Lines({ lines, strikes }: Pick<FactSectionProps, 'lines' | 'strikes'>) {
  return (
    <ul className="divide-y divide-line border-y border-line empty:hidden">
      {lines.map(({ id, name, says, struck }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 py-1">
          <div className="min-w-0 py-1">
            <p className={struck ? 'text-quiet line-through wrap-anywhere' : 'wrap-anywhere'}>
              {name}
              {says ? <span className="text-quiet tabular-nums">, {says}</span> : null}
            </p>
            {struck ? <p className="text-quiet wrap-anywhere">{struck}</p> : null}
          </div>
          {!struck && strikes ? <StrikeFactsForm kind={strikes} facts={[{ id, says: name }]} about={`${name}, ${says}`} /> : null}
        </li>
      ))}
    </ul>
  )
}

/** A form that waits under its name until somebody wants it; `draft` is the name under which what is typed into it is kept. */
export function AddFold({ says, draft, children }: { readonly says: string; readonly draft: string; readonly children: ReactNode }) {
  return (
    <Fold className="mt-2 print:hidden" look="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent underline underline-offset-4" drafts={[draft]} says={<>{says}</>}>
      <div className="mt-2 mb-4 max-w-xl">{children}</div>
    </Fold>
  )
}
