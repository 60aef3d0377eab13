'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '@/ui/button'
import type { Told } from '../tell'

type AskedProps = {
  /** Where it is asked for. */
  readonly from: string
  readonly children: (told: Told) => ReactNode
}

/** The verdicts on one sentence, asked for when this is first drawn. Give it a `key` that changes when they may have. */
export function Asked({ from, children }: AskedProps) {
  const [told, setTold] = useState<Told | 'failed' | null>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    fetch(from, { cache: 'no-store', redirect: 'error', signal: stop.signal })
      .then(async (answer) => setTold(answer.ok ? ((await answer.json()) as Told) : 'failed'))
      .catch(() => { if (!stop.signal.aborted) setTold('failed') })
    return () => stop.abort()
  }, [from, asked])
  if (told === null) return <p role="status" className="pt-1 pb-4 text-quiet">Reading the reasons …</p>
  if (told === 'failed')
    return (
      <div role="alert" className="grid justify-items-start gap-2 pt-1 pb-4">
        <p>The reasons could not be read: there is no connection, or you are no longer signed in.</p>
        <Button onClick={() => { setTold(null); setAsked(asked + 1) }}>Try again</Button>
      </div>
    )
  if (told.problem !== null) return <p className="pt-1 pb-4">This program cannot be judged: {told.problem}. Ask a program manager to look at the program’s settings.</p>
  return children(told)
}
