'use client'

import Link from 'next/link'
import type { Urgency } from '@/features/obligations/standing'
import { type Packed, unpack } from '@/ui/packed'
import type { Standing } from '@/ui/status-mark'
import { complianceAddress, type FilterChange } from '../address'
import type { ComplianceFilter } from '../filter'

/** One line of a breakdown: what it is about, what of the filter stands for it, and its numbers, one for each column. */
export interface BreakdownLine {
  readonly name: string
  /** The citation, where it is about a requirement. */
  readonly cited?: string
  readonly choice: FilterChange
  readonly numbers: readonly number[]
}

/** A column of numbers: what it counts, how it is called and marked. */
export interface BreakdownColumn {
  readonly urgency: Urgency
  readonly name: string
  readonly short: string
  readonly mark: Standing
}

/** A table of numbers. */
export interface BreakdownTable {
  readonly id: 'programs' | NonNullable<ComplianceFilter['all']>
  readonly title: string
  /** What the lines are. */
  readonly of: string
  /** Those that are shown. */
  readonly lines: readonly BreakdownLine[]
  readonly total: number
  readonly columns: readonly BreakdownColumn[]
  readonly filter: ComplianceFilter
}

/** How the table looks, said once. */
const look = '[&_tr]:border-b [&_tr]:border-line [&_th]:py-1 [&_th]:pr-2 [&_th]:font-normal [&_td]:py-1 [&_td]:pl-1.5 [&_td]:text-right [&_td]:tabular-nums [&_td]:text-quiet sm:[&_td]:pl-2 [&_a]:inline-flex [&_a]:min-h-11 [&_a]:underline-offset-4 [&_th>a]:min-w-24 [&_th>a]:flex-col [&_th>a]:justify-center [&_th>a]:wrap-anywhere [&_th>a]:hover:text-accent [&_th>a]:hover:underline [&_th>a>span]:text-quiet [&_td>a]:min-w-11 [&_td>a]:items-center [&_td>a]:justify-end [&_td>a]:text-accent [&_td>a]:underline [&_td>a]:hover:text-accent-deep'

/** Counts by one thing, the most urgent lines first. Every number leads to exactly the rows it counts. */
export function Breakdown({ packed }: { readonly packed: Packed<BreakdownTable> }) {
  const { id, title, of, lines, total, columns, filter } = unpack(packed)
  return (
    <section id={id} className="min-w-0 scroll-mt-6 break-inside-avoid">
      <table className={`w-full border-collapse text-left ${look}`}>
        <caption className="pb-2 text-left text-xl font-medium">{title}</caption>
        <thead className="align-bottom text-quiet">
          <tr>
            <th scope="col">{of}</th>
            {columns.map(({ urgency, mark, short }) => <th key={urgency} scope="col" data-standing={mark} className="pr-0! pl-1.5 text-right [--sign:0.5625rem] before:mx-0 before:ml-auto before:block sm:w-18 sm:pl-2">{short}</th>)}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, cited, choice, numbers }) => (
            <tr key={Object.values(choice).join()}>
              <th scope="row">
                <Link href={complianceAddress(filter, { ...choice, urgency: undefined, status: undefined })}>
                  {name}
                  {cited ? <span>{cited}</span> : null}
                </Link>
              </th>
              {columns.map(({ urgency, name: called }, at) => {
                const count = numbers[at] ?? 0
                return (
                  <td key={urgency}>
                    {count === 0 ? 0 : (
                      <Link href={complianceAddress(filter, { ...choice, urgency, status: undefined })} aria-label={`${count} ${called.toLowerCase()}: ${name}`}>
                        {count.toLocaleString('en-US')}
                      </Link>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {total > lines.length && id !== 'programs' ? (
        <Link href={complianceAddress(filter, { page: filter.page, all: id }, id)} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4 hover:text-accent-deep print:hidden">
          Show all {total}
          <span className="sr-only">: {title}</span>
        </Link>
      ) : null}
    </section>
  )
}
