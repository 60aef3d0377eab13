import Link from 'next/link'
import { urgencies } from '@/features/obligations/standing'
import { complianceAddress } from '../address'
import type { ComplianceFilter } from '../filter'
import type { UrgentCount } from '../queries'
import { sumOf } from '../tally'
import { urgencyWords } from '../urgency-words'

/** The three numbers of the page; each leads to its rows. */
export function UrgencyNumbers({ counts, filter }: { readonly counts: readonly UrgentCount[]; readonly filter: ComplianceFilter }) {
  const inAll = sumOf(counts)
  return (
    <ul aria-label="In all" className="mb-8 grid grid-cols-1 divide-y divide-line border-y border-line sm:grid-cols-3 sm:divide-x sm:divide-y-0">
      {urgencies.map((urgency) => (
        <li key={urgency}>
          <Link
            href={complianceAddress(filter, { urgency, status: undefined })}
            aria-current={filter.urgency === urgency && filter.status === undefined ? 'true' : undefined}
            data-standing={urgencyWords[urgency].mark}
            className="group flex min-h-14 items-center gap-3 px-3 py-2 [--sign:0.9375rem] hover:bg-accent-wash aria-[current]:bg-accent-wash"
          >
            <span className="text-2xl font-medium tabular-nums">{inAll[urgency].toLocaleString('en-US')}</span>
            <span className="text-accent underline decoration-1 underline-offset-4 group-hover:text-accent-deep">{urgencyWords[urgency].name}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
