import { X } from 'lucide-react'
import Link from 'next/link'
import { titleOf } from '@/features/obligations/titles'
import { standingWord } from '@/ui/status-mark'
import { chooses, complianceAddress, isChosen } from '../address'
import type { ComplianceFilter } from '../filter'
import type { CompliancePageView } from '../page-view'
import { sayUrgency } from '../urgency-words'

/** What the page is narrowed to; each chip takes one thing away again. */
export function FilterChips({ filter, view }: { readonly filter: ComplianceFilter; readonly view: CompliancePageView }) {
  if (!isChosen(filter)) return null
  const says: Readonly<Record<(typeof chooses)[number], (value: string) => string>> = {
    urgency: () => (filter.urgency ? sayUrgency(filter.urgency) : ''),
    program: (id) => view.programs.get(id)?.name ?? 'A program that is not here',
    person: () => view.person ?? 'Somebody who is not here',
    requirement: (id) => (titleOf(id) === id ? id : `${titleOf(id)} (${id})`),
    status: () => (filter.status ? standingWord(filter.status) : ''),
  }
  return (
    <nav aria-label="Filters" className="mb-6">
      <ul className="flex flex-wrap items-center gap-2">
        <li className="text-quiet">Only</li>
        {chooses.map((key) => {
          const value = filter[key]
          return value === undefined ? null : (
            <li key={key} className="max-w-full">
              <Link href={complianceAddress(filter, { [key]: undefined })} className="inline-flex min-h-11 items-center gap-2 rounded-full border border-field bg-paper px-4 py-1 hover:border-accent hover:text-accent">
                <span className="sr-only">Take away: </span>
                <span className="min-w-0 wrap-anywhere">{says[key](value)}</span>
                <X aria-hidden="true" className="size-4 shrink-0 print:hidden" />
              </Link>
            </li>
          )
        })}
        <li className="print:hidden">
          <Link href="/compliance" className="inline-flex min-h-11 items-center px-2 text-accent underline underline-offset-4 hover:text-accent-deep">
            Show everything
          </Link>
        </li>
      </ul>
    </nav>
  )
}
