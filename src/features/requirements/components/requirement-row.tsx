'use client'

import { coverageWords } from '../coverage-words'
import { sayCovering } from '../covering-words'
import type { DocumentRow } from '../document'
import type { RequirementsPageView } from '../queries'
import { LiveCounts } from './live-counts'

type RowProps = { readonly row: DocumentRow; readonly program: string } & Pick<RequirementsPageView, 'counted' | 'opens'>

/** One row of the document: where it stands in it, its own words, how it is covered, and how it stands now. */
export function RequirementRow({ row, program, counted, opens }: RowProps) {
  return (
    <li id={row.id} className="grid scroll-mt-6 gap-x-6 gap-y-2 border-t border-line py-5 break-inside-avoid md:grid-cols-[9rem_minmax(0,1fr)]">
      <p className="text-quiet">
        <span className="block text-ink wrap-anywhere">{/^\d/.test(row.item) ? `Item ${row.item}` : row.item}</span>
        <span className="block">{row.id}</span>
        <span className="block">{row.level}</span>
      </p>
      <div className="min-w-0">
        <blockquote className="border-l border-line pl-4 font-serif wrap-anywhere">{row.quote}</blockquote>
        {row.decidedBy.length === 0 ? (
          <p className="mt-2 text-quiet wrap-anywhere">
            {coverageWords[row.coverage].name}
            {row.coverage === 'planned' ? ': not in the app yet' : row.names.length > 0 ? <>: <span className="text-ink">{sayCovering(row.names)}</span></> : null}
          </p>
        ) : null}
        {row.decidedBy.map((deciding) => (
          <div key={deciding.leading} className="mt-2">
            <p>
              <span className="text-quiet">{coverageWords[row.coverage].name}: </span>
              {deciding.title}
              {deciding.leading === row.id ? null : <span className="text-quiet">, decided together with {deciding.leading}</span>}
            </p>
            {counted === 'none' ? null : <LiveCounts deciding={deciding} program={program} opens={opens} />}
          </div>
        ))}
      </div>
    </li>
  )
}
