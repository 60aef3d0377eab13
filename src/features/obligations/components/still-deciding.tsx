'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { monotonicMs } from '@/platform/clock'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { ProgressBar } from '@/ui/progress-bar'
import type { Waiting } from '../background'
import { sayTimeLeft } from '../time-left'
import { plural } from '../words'

const askEveryMs = 2000

/** What is known: how many wait, how many waited at most, and how long it will still take, in words. */
interface Known extends Waiting {
  readonly most: number
  readonly says: string
}

/** How far the deciding is. It asks every two seconds, and at once when the tab comes back, and then shows the page. */
export function StillDeciding({ start }: { readonly start: Waiting }) {
  const router = useRouter()
  const [showing, show] = useTransition()
  const [known, setKnown] = useState<Known>({ ...start, most: start.left, says: '' })
  const first = useRef<{ readonly left: number; readonly at: number } | null>(null)

  useEffect(() => {
    if (showing || known.stopped) return
    const ask = () => {
      fetch('/deciding', { cache: 'no-store' }).then(async (answer) => {
        if (answer.redirected) return show(() => router.refresh()) // signed out meanwhile
        if (!answer.ok) return
        const told = (await answer.json()) as Waiting
        first.current = first.current && first.current.left >= told.left ? first.current : { left: told.left, at: monotonicMs() }
        const done = first.current.left - told.left
        const says = sayTimeLeft(told.left, done, monotonicMs() - first.current.at)
        setKnown(({ most }) => ({ ...told, most: Math.max(most, told.left), says }))
        if (told.ready) show(() => router.refresh())
      }).catch(() => undefined) // asked again in a moment
    }
    const timer = setInterval(ask, askEveryMs)
    const back = () => (document.visibilityState === 'visible' ? ask() : undefined)
    document.addEventListener('visibilitychange', back)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', back)
    }
  }, [router, showing, known.stopped])

  if (known.stopped)
    return (
      <div className="grid justify-items-start gap-4">
        <Notice kind="alert">
          <p role="alert">Something went wrong on our side, and the deciding stopped. Nothing that was saved is lost. If going on does not help, tell your administrator.</p>
        </Notice>
        <Button onClick={() => show(() => {
          setKnown((before) => ({ ...before, stopped: false }))
          router.refresh()
        })}>Go on</Button>
      </div>
    )
  return (
    <div className="grid max-w-prose gap-4">
      <p className="tabular-nums">{plural(known.left, 'case is', 'cases are')} left.<span role="status">{known.says === '' ? '' : ` It takes ${known.says} more.`}</span></p>
      <ProgressBar done={known.most - known.left} of={known.most} />
      <p className="text-quiet">This happens after a change of settings, of closed days or of holidays, and when the dates of many cases come at once. You need not wait here: families’ own pages and the log of contacts work meanwhile, and what you save there is decided at once.</p>
    </div>
  )
}
