'use client'

import type { Route } from 'next'
import Link from 'next/link'
import type { Status } from '@/rules/finding'
import { type Packed, unpack } from '@/ui/packed'

/** A row behind a number, in words. */
export interface ObligationWords {
  readonly id: string
  /** Whom it is about: a family, somebody of the staff, an agreement, or the agency as a whole. */
  readonly name: string
  readonly page: Route | null
  readonly more: string
  readonly title: string
  /** The id of the requirement, and the week or month it is for. */
  readonly cited: string
  readonly status: Status
  readonly says: string
}

/** How the rows look, said once. What stands after a name begins a line of its own; how a row stands hangs behind its shape. */
const look = `[&>tr]:break-inside-avoid [&>tr]:border-b [&>tr]:border-line max-sm:[&>tr]:block max-sm:[&>tr]:py-3 [&>tr>*]:py-2 [&>tr>*]:pr-4 [&>tr>*]:align-top [&>tr>*]:font-normal max-sm:[&>tr>*]:block max-sm:[&>tr>*]:p-0
  sm:[&>tr>td]:pt-[1.1875rem] [&_th]:text-quiet [&_th]:wrap-anywhere [&_th>*]:flex [&_th>*]:w-fit [&_th>*]:min-h-11 [&_th>*]:items-center [&_th>*]:font-medium [&_th>*]:text-ink print:[&_th>*]:min-h-0
  [&_th>a]:text-accent [&_th>a]:underline [&_th>a]:underline-offset-4 [&_th>a]:hover:text-accent-deep [&_td>span]:block [&_td>span]:text-quiet [&_td]:tabular-nums [&_td]:text-pretty
  [&_td:last-child]:pl-6 [&_td:last-child]:-indent-6 max-sm:[&_td:last-child]:pt-1 max-sm:[&_td:last-child]:pl-6 [&_td:last-child]:before:mr-2.5 [&_td[data-standing=due\\_today]]:font-medium [&_td[data-standing=overdue]]:font-medium`

/**
 * The rows behind a number. On a phone each row stands on its own; the roles keep it a table there too. Drawn in the browser's
 * part, so that only the words are sent twice.
 */
export function ObligationRows({ packed, caption }: { readonly packed: Packed<readonly ObligationWords[]>; readonly caption: string }) {
  return (
    <table role="table" className="w-full border-collapse text-left max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="text-quiet max-sm:sr-only [&_th]:py-2 [&_th]:pr-4 [&_th]:font-normal">
        <tr role="row" className="border-b border-line">
          <th role="columnheader" scope="col" className="w-[30%]">About</th>
          <th role="columnheader" scope="col" className="w-[34%]">Requirement</th>
          <th role="columnheader" scope="col">How it stands</th>
        </tr>
      </thead>
      <tbody role="rowgroup" className={`max-sm:block ${look}`}>
        {unpack(packed).map(({ id, name, page, more, title, cited, status, says }) => (
          <tr key={id} role="row">
            <th role="rowheader" scope="row">{page === null ? <span>{name}</span> : <Link href={page}>{name}</Link>}{more}</th>
            <td role="cell">{title}<span>{cited}</span></td>
            <td role="cell" data-standing={status}>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
