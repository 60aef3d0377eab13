'use client'

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { useBegun } from './draft'

type FoldProps = {
  /** What stands there while it is folded. */
  readonly says: ReactNode
  /** How that looks: a link's, unless said otherwise. */
  readonly look?: string
  readonly className?: string
  /** Whether it is open from the beginning. */
  readonly open?: boolean
  /** The drafts of the forms within, as `useBegun` has them: while it is folded it says that what was typed is kept. */
  readonly drafts?: readonly string[]
  /** Whether its inside is made for paper though it is folded. */
  readonly onPaper?: boolean | undefined
  readonly children: ReactNode
}

const none: readonly string[] = []

/** Whether the page is being printed: on paper a record is whole, so whatever is folded is made, folds within folds too. */
let printing = false
const folds = new Set<() => void>()
const whilePrinting = (begins: boolean) => () => {
  printing = begins
  flushSync(() => folds.forEach((tell) => tell()))
}
if (typeof window !== 'undefined') {
  addEventListener('beforeprint', whilePrinting(true))
  addEventListener('afterprint', whilePrinting(false))
}
const subscribe = (tell: () => void) => {
  folds.add(tell)
  return () => void folds.delete(tell)
}

const linkLook = 'inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4'

/**
 * A fold whose inside is made when it is opened for the first time, and stays from then on: a page with hundreds of folds,
 * a form in each, costs what it shows. On paper the inside is there, unless it has to be asked for. Not for pages that must work without scripts.
 */
export function Fold({ says, look = linkLook, className, open = false, drafts = none, onPaper = true, children }: FoldProps) {
  const fold = useRef<HTMLDetailsElement>(null)
  const [made, setMade] = useState(open)
  const nowOnPaper = useSyncExternalStore(subscribe, () => printing, () => false) && onPaper && !className?.includes('print:hidden')
  const begun = useBegun(drafts)
  useEffect(() => {
    if (fold.current?.open) setMade(true) // opened while the page's scripts were still on their way
  }, [])
  return (
    <details ref={fold} className={className} open={open} onToggle={({ currentTarget }) => { if (currentTarget.open) setMade(true) }}>
      <summary className={look}>
        {says}
        {begun ? <Kept /> : null}
      </summary>
      {made || nowOnPaper ? children : null}
    </details>
  )
}

/** Says that what was typed is within. Opened, the form says it itself. */
function Kept() {
  return (
    <span className="ms-3 [grid-column:-2/-1] [.grid>&]:ms-0 print:hidden [details[open]>summary_&]:hidden">
      <span className="inline-block font-normal text-quiet">What you typed is kept here</span>
    </span>
  )
}
