'use client'

import { unstable_rethrow, useRouter } from 'next/navigation'
import { createContext, type FormEvent, type ReactNode, startTransition, useActionState, useContext, useRef, useEffect } from 'react'
import { type ActionResult, refuse } from '@/platform/action-result'
import { Button } from './button'
import { Notice } from './notice'

const FieldErrors = createContext<Readonly<Record<string, string>>>({})

/** Tells the fields within what is wrong with them, for a form that is no `ActionForm`. */
export const FieldErrorsProvider = FieldErrors.Provider

/** What is wrong with a field of the form around it. */
export function useFieldError(name: string): string | undefined {
  return useContext(FieldErrors)[name]
}

const unreachable = refuse('unreachable', 'This did not reach us, so nothing was saved. Check the connection and send it again: what you typed is still here.')

type FormProps<Value> = {
  readonly action: (previous: ActionResult<Value> | null, sent: FormData) => Promise<ActionResult<Value>>
  readonly children?: ReactNode
  /** What the button says. */
  readonly submit: ReactNode
  readonly kind?: 'main' | 'plain' | 'quiet'
  /** What happens next, in the browser, when it went well. Otherwise the page is shown anew. */
  readonly onDone?: (value: Value, sent: FormData) => void | Promise<void>
  /** Shown beside the button when it went well. */
  readonly done?: string
  /** Whether it stands empty again when it went well: for adding one thing after another. */
  readonly empties?: boolean
}

/** A form that keeps what was typed, whatever becomes of it: an error, a lost connection, a session that has ended. */
export function ActionForm<Value>({ action, children, submit, kind = 'main', onDone, done, empties = false }: FormProps<Value>) {
  const router = useRouter()
  const alert = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const [result, send, pending] = useActionState<ActionResult<Value> | null, FormData>(async (previous, sent) => {
    const answer = await reach(() => action(previous, sent))
    if (answer.ok && empties) form.current?.reset()
    if (answer.ok) await (onDone ? onDone(answer.value, sent) : router.refresh())
    return answer
  }, null)
  useEffect(() => {
    if (result && !result.ok) alert.current?.focus()
  }, [result])
  // Sent by hand: React would empty the fields after a form's own action.
  const submitted = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const sent = new FormData(event.currentTarget)
    if (!pending) startTransition(() => send(sent))
  }
  return (
    <form ref={form} action={send} onSubmit={submitted} noValidate className="grid gap-5">
      <div ref={alert} tabIndex={-1} role="alert" className="outline-none empty:hidden">
        {result && !result.ok ? <Notice kind="alert">{result.message}</Notice> : null}
      </div>
      <FieldErrors.Provider value={(result && !result.ok && result.fields) || {}}>{children}</FieldErrors.Provider>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" kind={kind} busy={pending}>
          {submit}
        </Button>
        <p role="status" className="text-quiet empty:absolute">
          {result?.ok && !pending ? done : ''}
        </p>
      </div>
    </form>
  )
}

/** Asks the server; a page older than the server, or no connection, is an answer too. */
export async function reach<Value>(ask: () => Promise<ActionResult<Value>>): Promise<ActionResult<Value>> {
  try {
    return await ask()
  } catch (error) {
    unstable_rethrow(error)
    return unreachable
  }
}
