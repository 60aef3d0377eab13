'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import type { ActionResult } from '@/platform/action-result'
import { ActionForm, reach } from '@/ui/form'

/** How long after saving it can be undone with one tap, in milliseconds. */
const undoMs = 10_000

type AddFormProps<Value> = {
  readonly action: (previous: ActionResult<Value> | null, sent: FormData) => Promise<ActionResult<Value>>
  /** Takes back what was just saved. */
  readonly undo: (value: Value) => Promise<ActionResult>
  /** As `ActionForm` has it. */
  readonly draft: string
  readonly submit: string
  readonly kind?: 'main' | 'plain'
  readonly children: ReactNode
}

/** A form for adding one thing after another: it stands empty again when it went well, and offers for ten seconds to undo it. */
export function AddForm<Value>({ action, undo, draft, submit, kind = 'plain', children }: AddFormProps<Value>) {
  const router = useRouter()
  const [saved, setSaved] = useState<{ readonly value: Value; readonly count: number } | null>(null)
  return (
    <div className="grid gap-3">
      <ActionForm
        action={action} draft={draft} once submit={submit} kind={kind} empties
        onDone={(value) => {
          setSaved((before) => ({ value, count: (before?.count ?? 0) + 1 }))
          router.refresh()
        }}
      >
        {children}
      </ActionForm>
      <div role="status" className="empty:hidden">{saved ? <Undo key={saved.count} undo={() => undo(saved.value)} /> : null}</div>
    </div>
  )
}

const words = { offered: 'Saved.', asking: 'Saved.', over: 'Saved.', undone: 'Undone. It stays on file, struck.' } as const

function Undo({ undo }: { readonly undo: () => Promise<ActionResult> }) {
  const router = useRouter()
  const [state, setState] = useState<keyof typeof words>('offered')
  const [problem, setProblem] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setState((current) => (current === 'offered' ? 'over' : current)), undoMs)
    return () => clearTimeout(timer)
  }, [])
  const ask = async () => {
    setState('asking')
    const answer = await reach(undo)
    setProblem(answer.ok ? '' : answer.message)
    setState(answer.ok ? 'undone' : 'offered')
    if (answer.ok) router.refresh()
  }
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      {words[state]}
      {state === 'offered' || state === 'asking' ? (
        <button type="button" aria-disabled={state === 'asking' || undefined} onClick={() => (state === 'offered' ? void ask() : undefined)} className="min-h-11 cursor-pointer font-medium text-accent underline underline-offset-4 hover:text-accent-deep">
          Undo
        </button>
      ) : null}
      {problem ? <span className="text-alert">{problem}</span> : null}
    </p>
  )
}
