'use client'

import { unstable_rethrow, useRouter } from 'next/navigation'
import { createContext, type FormEvent, type KeyboardEvent, type ReactNode, startTransition, useActionState, useContext } from 'react'
import { type ActionResult, refuse } from '@/platform/action-result'
import { Button } from './button'
import { DraftLine, StartOver } from './draft-line'
import { useFormDraft } from './form-draft'
import { Notice } from './notice'
import { useRefusedFocus } from './refused-focus'
import { RefusedNotice } from './refused-notice'

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
  /**
   * Under which name what is typed is kept on the device: the form's, and the record it is about. Null where nothing is
   * typed, where it must not stay on a device (a password, a file, somebody's signature), or where it is kept otherwise.
   */
  readonly draft: string | null
  /** Whether it is sent with an identifier made here, the same until it has arrived: what is sent twice is stored once. */
  readonly once?: boolean
  /** Whether a good answer saves nothing yet, so that what was typed is still kept. */
  readonly trial?: boolean
  readonly children?: ReactNode
  /** What the button says. */
  readonly submit: ReactNode
  readonly kind?: 'main' | 'plain' | 'quiet'
  /** What happens next, in the browser, when it went well. Otherwise the page is shown anew. */
  readonly onDone?: (value: Value, sent: FormData) => void | Promise<void>
  /** Shown beside the button when it went well. */
  readonly done?: string
  /** Whether it is printed, because what is on record stands nowhere but in it. */
  readonly printed?: boolean
  /** Whether it stands empty again when it went well: for adding one thing after another. */
  readonly empties?: boolean
}

/** A form that keeps what was typed, whatever becomes of it: an error, a lost connection, a session that has ended, a reload, a crash. */
export function ActionForm<Value>({ action, draft: of, once = false, trial = false, children, submit, kind = 'main', onDone, done, printed = false, empties = false }: FormProps<Value>) {
  const router = useRouter()
  const { form, begun, kept, changedSince, typing, identified, arrived, startOver, putBack } = useFormDraft(of)
  const [result, send, pending] = useActionState<ActionResult<Value> | null, FormData>(async (previous, sent) => {
    if (once) sent.set('id', identified())
    const answer = await reach(() => action(previous, sent)).catch((leading: unknown) => {
      // It went well, and leads to another page.
      arrived(false)
      throw leading
    })
    if (answer.ok && !trial) arrived(empties)
    if (answer.ok) await (onDone ? onDone(answer.value, sent) : router.refresh())
    return answer
  }, null)
  const alert = useRefusedFocus(result?.ok === false ? result : null)
  // Sent by hand: React would empty the fields after a form's own action.
  const submitted = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const sent = new FormData(event.currentTarget)
    if (!pending) startTransition(() => send(sent))
  }
  /** From a field of several lines too, where Enter begins a new one. */
  const pressed = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
  }
  return (
    <form key={of} ref={form} action={send} onSubmit={submitted} onInput={typing} onKeyDown={pressed} noValidate className={`grid gap-5 ${printed ? '' : 'print:hidden'}`}>
      <div ref={alert} tabIndex={-1} role="alert" className="outline-none empty:hidden">
        {result && !result.ok ? <RefusedNotice refusal={result} /> : null}
      </div>
      {changedSince ? <ChangedSince putBack={putBack} startOver={startOver} /> : null}
      <FieldErrors.Provider value={(result && !result.ok && result.fields) || {}}>{children}</FieldErrors.Provider>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" kind={kind} busy={pending}>
          {submit}
        </Button>
        <p role="status" className="text-quiet empty:absolute">
          {result?.ok && !pending ? done : ''}
        </p>
        {begun && !changedSince ? <DraftLine kept={kept} startOver={startOver} /> : null}
      </div>
    </form>
  )
}

/** Words that were kept are not put over what somebody has changed since. */
function ChangedSince({ putBack, startOver }: { readonly putBack: () => void; readonly startOver: () => void }) {
  return (
    <Notice>
      <p>You had typed something here and not saved it. What it was about was changed since, so it was not put back by itself.</p>
      <div className="flex flex-wrap items-center gap-x-6">
        <Button kind="plain" onClick={putBack}>Put it back</Button>
        <StartOver onClick={startOver} />
      </div>
    </Notice>
  )
}

/** Asks the server; a page older than the server, or no connection, is an answer too. It throws only to lead to another page. */
export async function reach<Value>(ask: () => Promise<ActionResult<Value>>): Promise<ActionResult<Value>> {
  try {
    return await ask()
  } catch (error) {
    unstable_rethrow(error)
    return unreachable
  }
}
