'use client'

import Link from 'next/link'
import { complianceAddress } from '@/features/compliance/address'
import { type Packed, unpack } from '@/ui/packed'
import { standingWord } from '@/ui/status-mark'
import type { RowInWords } from '../row-words'

interface RowsProps {
  readonly packed: Packed<readonly RowInWords[]>
  readonly program: string
  /** Whether a count may be opened. */
  readonly opens: boolean
}

/** How the rows look: said once, on their list. Where there is room, what stands where is beside the words. */
const look = `[&>li]:flow-root [&>li]:scroll-mt-6 [&>li]:border-t [&>li]:border-line [&>li]:py-5 [&>li]:break-inside-avoid md:[&>li]:pl-[10.5rem] [&_p]:mt-2 [&_p]:text-quiet [&_p]:wrap-anywhere [&_span]:text-ink
  [&_p:first-child]:mt-0 [&_p:first-child]:mb-2 [&_p:first-child]:whitespace-pre-line [&_p:first-child>span]:block md:[&_p:first-child]:float-left md:[&_p:first-child]:mb-0 md:[&_p:first-child]:-ml-[10.5rem] md:[&_p:first-child]:w-36
  [&_blockquote]:border-l [&_blockquote]:border-line [&_blockquote]:pl-4 [&_blockquote]:font-serif [&_blockquote]:wrap-anywhere`

const countsLook = 'flex flex-wrap gap-x-6 [--sign:0.6875rem] [&>*]:inline-flex [&>*]:min-h-11 [&>*]:items-center [&>*]:gap-2 [&>*]:tabular-nums [&>a]:text-accent [&>a]:underline [&>a]:underline-offset-4 [&>a]:hover:text-accent-deep'

/** Rows of the document: where each stands in it, its own words, how it is covered, and how it stands now. Drawn in the browser's part, so that only the words are sent twice. */
export function RequirementRows({ packed, program, opens }: RowsProps) {
  return (
    <ol className={look}>
      {unpack(packed).map(({ id, item, level, quote, covered, by, decided }) => (
        <li key={id} id={id}>
          <p><span>{item}</span>{`${id}\n${level}`}</p>
          <blockquote>{quote}</blockquote>
          {decided.length === 0 ? <p>{covered}{by ? <>: <span>{by}</span></> : null}</p> : null}
          {decided.flatMap(({ leading, title, counts }) => [
            <p key={leading}>{`${covered}: `}<span>{title}</span>{leading === id ? null : `, decided together with ${leading}`}</p>,
            counts === null ? null : counts.length === 0 ? <p key={`${leading} now`} className="mt-0!">Nothing to count yet.</p> : (
              <div key={`${leading} now`} role="group" aria-label={`${title} (${leading}), now`} className={countsLook}>
                {counts.map(([status, count]) => {
                  const says = `${count.toLocaleString('en-US')} ${standingWord(status).toLowerCase()}`
                  return opens
                    ? <Link key={status} data-standing={status} href={complianceAddress({ program, requirement: leading, status })}>{says}</Link>
                    : <span key={status} data-standing={status}>{says}</span>
                })}
              </div>
            ),
          ])}
        </li>
      ))}
    </ol>
  )
}
