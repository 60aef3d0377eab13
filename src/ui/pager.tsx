import type { Route } from 'next'
import Link from 'next/link'

const look = 'inline-flex min-h-11 items-center text-accent underline underline-offset-4 hover:text-accent-deep'

/** Which part of a list is shown, on paper too, and the ways to the parts before and after it. */
export function Pager({ label, page, size, total, addressOf }: { readonly label: string; readonly page: number; readonly size: number; readonly total: number; readonly addressOf: (page: number) => Route }) {
  if (total <= size && page === 1) return null
  const [from, to] = [(page - 1) * size + 1, Math.min(page * size, total)]
  const last = Math.max(1, Math.ceil(total / size))
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-6 tabular-nums">
      <p className="text-quiet">
        {page > last ? `Past the last of ${total.toLocaleString('en-US')}` : `${from.toLocaleString('en-US')} to ${to.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`}
      </p>
      <nav aria-label={label} className="flex flex-wrap gap-x-6 print:hidden">
        {page > 1 ? <Link href={addressOf(Math.min(page - 1, last))} className={look}>Before these</Link> : null}
        {to < total ? <Link href={addressOf(page + 1)} className={look}>After these</Link> : null}
      </nav>
    </div>
  )
}
