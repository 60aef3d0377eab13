import Link from 'next/link'
import { StatusMark } from '@/ui/status-mark'
import type { InboxLine } from '../inbox'

/** What came by the public form and nobody has taken in yet. Its clock runs already. */
export function InboxLines({ lines }: { readonly lines: readonly InboxLine[] }) {
  if (lines.length === 0) return null
  return (
    <div className="mb-6">
      <h3 className="font-medium">By the public form, to be taken in: {lines.length}</h3>
      <ul className="divide-y divide-line border-y border-line">
        {lines.map(({ id, who, came, next }) => (
          <li key={id} className="py-3 wrap-anywhere">
            <Link href={`/referrals/incoming/${id}`} className="-my-2 inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
              {who}
            </Link>
            <p className="text-quiet tabular-nums">{came}</p>
            {next ? (
              <p className="mt-1 grid">
                {next.title}
                <StatusMark status={next.status} says={next.says} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
