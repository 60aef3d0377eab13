import type { ReactNode } from 'react'
import { PageHead } from './page-head'

/** A page that is still being read: its title, and the places of what comes. */
export function SkeletonPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div aria-busy="true">
      <PageHead title={title} says={<span role="status">One moment.</span>} />
      <div aria-hidden="true">{children}</div>
    </div>
  )
}

/** Lines as high as those they stand for. */
export function SkeletonLines({ lines, className = '' }: { readonly lines: number; readonly className?: string }) {
  return (
    <div className={`grid gap-1 *:h-11 *:animate-pulse *:rounded-md *:bg-line/60 *:motion-reduce:animate-none ${className}`}>
      {Array.from({ length: lines }, (_, at) => <div key={at} />)}
    </div>
  )
}
