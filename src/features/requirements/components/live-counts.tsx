import Link from 'next/link'
import { complianceAddress } from '@/features/compliance/address'
import { StatusShape, standingWord } from '@/ui/status-mark'
import type { Deciding } from '../document'

/** How what decides a row stands now: each number leads to its rows, for those who may see them. */
export function LiveCounts({ deciding, program, opens }: { readonly deciding: Deciding; readonly program: string; readonly opens: boolean }) {
  const { leading, title, counts } = deciding
  if (counts.length === 0) return <p className="text-quiet">Nothing to count yet.</p>
  return (
    <ul aria-label={`${title} (${leading}), now`} className="flex flex-wrap gap-x-6">
      {counts.map(({ status, count }) => {
        const says = (
          <>
            <StatusShape status={status} className="size-3.5" />
            <span className="tabular-nums">{`${count.toLocaleString('en-US')} ${standingWord(status).toLowerCase()}`}</span>
          </>
        )
        return (
          <li key={status}>
            {opens ? (
              <Link href={complianceAddress({ program, requirement: leading, status })} className="inline-flex min-h-11 items-center gap-2 text-accent underline underline-offset-4 hover:text-accent-deep">
                {says}
              </Link>
            ) : (
              <span className="inline-flex min-h-11 items-center gap-2">{says}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
