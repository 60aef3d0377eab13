'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

type FoldProps = {
  /** What stands there while it is folded. */
  readonly says: ReactNode
  /** How that looks: a link's, unless said otherwise. */
  readonly look?: string
  readonly className?: string
  /** Whether it is open from the beginning. */
  readonly open?: boolean
  readonly children: ReactNode
}

const linkLook = 'inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4'

/**
 * A fold whose inside is made when it is opened for the first time, and stays from then on: a page with hundreds of folds,
 * a form in each, costs what it shows. Not for pages that must work without scripts.
 */
export function Fold({ says, look = linkLook, className, open = false, children }: FoldProps) {
  const fold = useRef<HTMLDetailsElement>(null)
  const [made, setMade] = useState(open)
  useEffect(() => {
    if (fold.current?.open) setMade(true) // opened while the page's scripts were still on their way
  }, [])
  return (
    <details ref={fold} className={className} open={open} onToggle={({ currentTarget }) => { if (currentTarget.open) setMade(true) }}>
      <summary className={look}>{says}</summary>
      {made ? children : null}
    </details>
  )
}
