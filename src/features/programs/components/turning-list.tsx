import Link from 'next/link'
import { standingWord, StatusShape } from '@/ui/status-mark'
import type { Turning } from '../try-out'

/** Verdicts that would turn, those that turn most often first. */
export function TurningList({ turning }: { readonly turning: readonly Turning[] }) {
  if (turning.length === 0) return <p className="mt-1 text-quiet">Every verdict stands as it does now. Why it stands so may be told in other words.</p>
  const all = turning.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <p className="mt-1 text-quiet tabular-nums">{all === 1 ? 'One verdict' : `${all.toLocaleString('en-US')} verdicts`} of today. Nothing is saved yet.</p>
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {turning.map(({ requirement, title, from, to, count, families }) => (
          <li key={`${requirement}${from}${to}`} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[4rem_minmax(0,1fr)_minmax(0,1fr)]">
            <span className="font-medium tabular-nums">{count.toLocaleString('en-US')} ×</span>
            <div>
              <p>{title}</p>
              <p className="text-quiet">{requirement}</p>
            </div>
            <div>
              <p className="flex flex-wrap items-center gap-x-2">
                <StatusShape status={from} />
                {standingWord(from)}
                <span aria-hidden="true">→</span>
                <span className="sr-only">becomes</span>
                <StatusShape status={to} />
                {standingWord(to)}
              </p>
              {families.length > 0 ? (
                <p className="text-quiet">
                  {families.map(({ id, name }, at) => (
                    <span key={id}>
                      {at > 0 ? ', ' : ''}
                      <Link href={`/families/${id}`} className="text-accent underline underline-offset-4">{name}</Link>
                    </span>
                  ))}
                  {count > families.length ? ', …' : ''}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
