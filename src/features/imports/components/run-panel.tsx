'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { ActionForm } from '@/ui/form'
import { ProgressBar } from '@/ui/progress-bar'
import { cancelImportAction } from '../actions'

/** How far an import is, as its address answers. */
export interface Progress {
  readonly state: string
  readonly done: number
  readonly of: number
  readonly finished: boolean
  readonly brokenOff: boolean
}

const askEveryMs = 1000
const count = (number: number) => number.toLocaleString('en-US')

/** Throws an import away. */
export function CancelForm({ importId, says }: { readonly importId: string; readonly says: string }) {
  return (
    <ActionForm action={cancelImportAction} draft={null} submit={says} kind="plain">
      <input type="hidden" name="importId" value={importId} />
    </ActionForm>
  )
}

/** An import on its way: how far it is, and the way to stop it. Leaving the page does not. */
export function RunPanel({ importId, start, noun }: { readonly importId: string; readonly start: Progress; readonly noun: string }) {
  const router = useRouter()
  const [progress, setProgress] = useState(start)
  useEffect(() => {
    const timer = setInterval(() => {
      fetch(`/import/${importId}/progress`, { cache: 'no-store' }).then((answer) => (answer.ok ? answer.json() : null)).then((told: Progress | null) => {
        if (!told) return
        setProgress(told)
        if (told.state !== start.state || told.finished || told.brokenOff) router.refresh()
      }, () => undefined)
    }, askEveryMs)
    return () => clearInterval(timer)
  }, [importId, router, start.state])
  const { done, of } = progress
  const says = of === 0 ? 'Checking every row once more and writing it down.' : `Working out what is due: ${count(done)} of ${count(of)} ${noun}.`
  return (
    <div className="grid gap-4">
      <p role="status" className="tabular-nums">{says}</p>
      <ProgressBar done={done} of={of} />
      {start.state === 'running' ? (
        <>
          <p className="text-quiet">Nothing is on file before the last one. You can leave this page and come back.</p>
          <CancelForm importId={importId} says="Cancel: import nothing" />
        </>
      ) : <p className="text-quiet">Everything is on file. You can leave this page and go on with your work.</p>}
    </div>
  )
}
