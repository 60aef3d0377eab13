'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '@/ui/button'
import type { Told } from '../tell'
import { sayProblem } from '../words'

type AskedProps = {
  /** Where it is asked for. */
  readonly from: string
  readonly children: (told: Told) => ReactNode
}

/** Nobody was reached, or somebody answered that there is nothing to see. */
type Failure = 'unreached' | 'refused'

/** The verdicts on one sentence, asked for when this is first drawn. Give it a `key` that changes when they may have. */
export function Asked({ from, children }: AskedProps) {
  const [told, setTold] = useState<Told | Failure | null>(null)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    fetch(from, { cache: 'no-store', redirect: 'error', signal: stop.signal })
      .then(async (answer) => setTold(answer.ok ? ((await answer.json()) as Told) : 'refused'))
      .catch(() => { if (!stop.signal.aborted) setTold('unreached') })
    return () => stop.abort()
  }, [from, asked])
  if (told === null) return <p role="status" className="pt-1 pb-4 text-quiet">Reading the reasons …</p>
  if (told === 'refused') return <p role="alert" className="pt-1 pb-4">The reasons could not be read. Load the page again; if it stays so, ask your supervisor.</p>
  if (told === 'unreached')
    return (
      <div role="alert" className="grid justify-items-start gap-2 pt-1 pb-4">
        <p>The reasons could not be read: there is no connection, or you are no longer signed in.</p>
        <Button onClick={() => { setTold(null); setAsked(asked + 1) }}>Try again</Button>
      </div>
    )
  if (told.problem !== null) return <p className="pt-1 pb-4">{sayProblem(told.problem)}</p>
  return children(told)
}
