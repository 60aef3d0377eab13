'use client'

import type { Route } from 'next'
import Link from 'next/link'
import type { Status } from '@/rules/finding'
import { StatusMark } from '@/ui/status-mark'

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

const nameLook = 'inline-flex min-h-11 items-center font-medium wrap-anywhere print:min-h-0'
const linkLook = `${nameLook} text-accent underline underline-offset-4 hover:text-accent-deep`
const cells = '[&>tr>*]:py-2 [&>tr>*]:pr-4 [&>tr>*]:align-top [&>tr>*]:font-normal max-sm:[&>tr>*]:block max-sm:[&>tr>*]:p-0 sm:[&>tr>td]:pt-[1.1875rem] max-sm:[&>tr>td:last-child]:pt-1'

/**
 * The rows behind a number. On a phone each row stands on its own; the roles keep it a table there too. Drawn in the browser's
 * part, so that only the words are sent twice.
 */
export function ObligationRows({ rows, caption }: { readonly rows: readonly ObligationWords[]; readonly caption: string }) {
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
      <tbody role="rowgroup" className={`max-sm:block [&>tr]:break-inside-avoid [&>tr]:border-b [&>tr]:border-line max-sm:[&>tr]:block max-sm:[&>tr]:py-3 ${cells}`}>
        {rows.map(({ id, name, page, more, title, cited, status, says }) => (
          <tr key={id} role="row">
            <th role="rowheader" scope="row">
              {page === null ? <span className={nameLook}>{name}</span> : <Link href={page} className={linkLook}>{name}</Link>}
              <span className="block text-quiet wrap-anywhere">{more}</span>
            </th>
            <td role="cell">
              {title}
              <span className="block text-quiet tabular-nums">{cited}</span>
            </td>
            <td role="cell"><StatusMark status={status} says={says} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
