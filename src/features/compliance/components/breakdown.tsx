import Link from 'next/link'
import { urgencies } from '@/features/obligations/standing'
import { StatusShape } from '@/ui/status-mark'
import { complianceAddress, type FilterChange } from '../address'
import type { ComplianceFilter } from '../filter'
import type { Tally } from '../tally'
import { urgencyWords } from '../urgency-words'

/** One line of a breakdown: what it is about, what of the filter stands for it, and its numbers. */
export interface BreakdownLine {
  readonly key: string
  readonly name: string
  /** The citation, where it is about a requirement. */
  readonly cited?: string
  readonly choice: FilterChange
  readonly tally: Tally
}

/** How many lines a table has before one asks for the rest. */
const shown = 5

interface BreakdownProps {
  readonly id: 'programs' | NonNullable<ComplianceFilter['all']>
  readonly title: string
  /** What the lines are. */
  readonly of: string
  readonly lines: readonly BreakdownLine[]
  readonly filter: ComplianceFilter
}

/** Counts by one thing, the most urgent lines first. Every number leads to exactly the rows it counts. */
export function Breakdown({ id, title, of, lines, filter }: BreakdownProps) {
  const folds = id !== 'programs' && filter.all !== id && lines.length > shown
  return lines.length === 0 ? null : (
    <section id={id} className="min-w-0 scroll-mt-6 break-inside-avoid">
      <table className="w-full border-collapse text-left">
        <caption className="pb-2 text-left text-xl font-medium">{title}</caption>
        <thead>
          <tr className="border-b border-line text-quiet">
            <th scope="col" className="py-2 pr-2 align-bottom font-normal">{of}</th>
            {urgencies.map((urgency) => (
              <th key={urgency} scope="col" className="py-2 pl-1.5 text-right align-bottom font-normal sm:w-18 sm:pl-2">
                <span className="inline-flex flex-col items-end gap-0.5">
                  <StatusShape status={urgencyWords[urgency].mark} className="size-3" />
                  {urgencyWords[urgency].short}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(folds ? lines.slice(0, shown) : lines).map(({ key, name, cited, choice, tally }) => (
            <tr key={key} className="border-b border-line">
              <th scope="row" className="py-1 pr-2 font-normal">
                <Link href={complianceAddress(filter, { ...choice, urgency: undefined, status: undefined })} className="inline-flex min-h-11 min-w-24 flex-col justify-center text-ink underline-offset-4 wrap-anywhere hover:text-accent hover:underline">
                  {name}
                  {cited ? <span className="text-quiet">{cited}</span> : null}
                </Link>
              </th>
              {urgencies.map((urgency) => (
                <td key={urgency} className="py-1 pl-1.5 text-right tabular-nums sm:pl-2">
                  {tally[urgency] === 0 ? (
                    <span className="text-quiet">0</span>
                  ) : (
                    <Link
                      href={complianceAddress(filter, { ...choice, urgency, status: undefined })}
                      aria-label={`${tally[urgency]} ${urgencyWords[urgency].name.toLowerCase()}: ${name}`}
                      className="inline-flex min-h-11 min-w-11 items-center justify-end text-accent underline underline-offset-4 hover:text-accent-deep"
                    >
                      {tally[urgency].toLocaleString('en-US')}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {folds ? (
        <Link href={complianceAddress(filter, { page: filter.page, all: id }, id)} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4 hover:text-accent-deep print:hidden">
          Show all {lines.length}
          <span className="sr-only">: {title}</span>
        </Link>
      ) : null}
    </section>
  )
}
