'use client'

import type { Route } from 'next'
import Link from 'next/link'
import type { Status } from '@/rules/finding'
import { StatusMark } from '@/ui/status-mark'

/** A row behind a number, in words. */
export interface ObligationWords {
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

const cell = 'py-2 pr-4 align-top max-sm:block max-sm:py-0 max-sm:pr-0'

/** One row behind a number. Drawn in the browser's part, so that only its words are sent twice. */
export function ObligationRow({ row: { name, page, more, title, cited, status, says } }: { readonly row: ObligationWords }) {
  return (
    <tr role="row" className="break-inside-avoid border-b border-line max-sm:block max-sm:py-3">
      <th role="rowheader" scope="row" className={`${cell} font-normal`}>
        {page !== null ? (
          <Link href={page} className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4 wrap-anywhere hover:text-accent-deep print:min-h-0">
            {name}
          </Link>
        ) : (
          <span className="inline-flex min-h-11 items-center font-medium wrap-anywhere print:min-h-0">{name}</span>
        )}
        <span className="block text-quiet wrap-anywhere">{more}</span>
      </th>
      <td role="cell" className={`${cell} sm:pt-[1.1875rem]`}>
        {title}
        <span className="block text-quiet tabular-nums">{cited}</span>
      </td>
      <td role="cell" className={`${cell} sm:pt-[1.1875rem] max-sm:pt-1`}>
        <StatusMark status={status} says={says} />
      </td>
    </tr>
  )
}
