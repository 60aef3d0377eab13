import Link from 'next/link'
import { coverageWords } from '../coverage-words'
import { coverageCounts, type DocumentRow } from '../document'
import { requirementsAddress, type RequirementsFilter } from '../filter'

const link = 'inline-flex min-h-11 items-center text-accent underline underline-offset-4 hover:text-accent-deep aria-[current]:font-semibold aria-[current]:no-underline'

/** How the rows of a document are covered, what that means, and the way to those rows alone. */
export function CoverageTable({ rows, filter }: { readonly rows: readonly DocumentRow[]; readonly filter: RequirementsFilter }) {
  const current = (coverage: RequirementsFilter['coverage']) => (filter.coverage === coverage ? 'true' : undefined)
  return (
    <table className="mb-8 w-full border-collapse text-left">
      <caption className="pb-2 text-left text-xl font-medium">How each row is covered</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Rows</th>
          <th scope="col">Coverage</th>
          <th scope="col">What it means</th>
        </tr>
      </thead>
      <tbody>
        {coverageCounts(rows).map(([coverage, count]) => (
          <tr key={coverage} className="border-t border-line align-baseline">
            <td className="w-12 py-1 pr-4 text-right tabular-nums">{count}</td>
            <th scope="row" className="py-1 pr-4 font-normal whitespace-nowrap max-sm:whitespace-normal">
              <Link href={requirementsAddress(filter, { coverage })} aria-current={current(coverage)} className={link}>
                {coverageWords[coverage].name}
              </Link>
            </th>
            <td className="py-1 text-quiet">{coverageWords[coverage].means}</td>
          </tr>
        ))}
        <tr className="border-y border-line align-baseline">
          <td className="py-1 pr-4 text-right tabular-nums">{rows.length}</td>
          <th scope="row" className="py-1 pr-4 font-normal">
            <Link href={requirementsAddress(filter, { coverage: undefined })} aria-current={current(undefined)} className={link}>
              All rows
            </Link>
          </th>
          <td className="py-1 text-quiet">The whole document, in its own order.</td>
        </tr>
      </tbody>
    </table>
  )
}
