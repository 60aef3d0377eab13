'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { undoMs, undoneAtOnce } from '@/features/contacts/limits'
import { Field } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { ActionForm, reach } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { undoClosingAction } from '../actions'
import type { ReferralRecord } from '../record'
import { ClosingForm } from './closing-form'

const subscribe = (tell: () => void) => {
  addEventListener('hashchange', tell)
  return () => removeEventListener('hashchange', tell)
}

/** Whether the address leads to this part of the page. */
const useIsMeant = () => useSyncExternalStore(subscribe, () => location.hash === '#close', () => false)

type PanelProps = { readonly referralId: string; readonly record: Pick<ReferralRecord, 'closed' | 'closable' | 'siblings' | 'today'> }

/** Ending a referral before anything has begun, taking that back at once, and taking it back later with why. */
export function ClosingPanel({ referralId, record: { closed, closable, siblings, today } }: PanelProps) {
  const router = useRouter()
  const [just, setJust] = useState<readonly string[] | null>(null)
  const [says, setSays] = useState('')
  const isMeant = useIsMeant()
  return (
    <section aria-labelledby="close" className="grid gap-4 print:hidden">
      <h2 id="close" tabIndex={-1} className="scroll-mt-6 text-xl font-medium outline-none">
        {closed ? 'This referral is closed' : 'Ending this referral'}
      </h2>
      <div role="status" className="empty:hidden">
        {just || says ? (
          <Notice>
            <div className="flex flex-wrap items-center justify-between gap-x-6">
              <p>{just ? 'Closed. It stays on the list for thirty days.' : says}</p>
              {just ? (
                <Undo
                  referralId={referralId} also={just}
                  onOver={() => setJust(null)}
                  onUndone={() => {
                    setJust(null)
                    setSays('Undone. The referral is open again; the closing stays on the timeline, struck.')
                    router.refresh()
                  }}
                />
              ) : null}
            </div>
          </Notice>
        ) : null}
      </div>
      {closed ? (
        <>
          <p>{closed.says}.</p>
          {closed.note ? <p className="whitespace-pre-line wrap-anywhere">{closed.note}</p> : null}
          <details>
            <summary className="inline-flex min-h-11 cursor-pointer items-center text-accent underline underline-offset-4">Closed by mistake</summary>
            <ActionForm action={undoClosingAction} draft={`reopenReferral.${referralId}`} submit="Open it again" kind="plain">
              <input type="hidden" name="referralId" value={referralId} />
              <Field name="why" label="Why was it closed by mistake?" hint="The closing stays on record, struck, with this reason." autoComplete="off" maxLength={1000} />
            </ActionForm>
          </details>
        </>
      ) : closable ? (
        <Fold says="Decline or withdraw" open={isMeant} drafts={[`closeReferral.${referralId}`]}>
          <div className="mt-2">
            <ClosingForm
              referralId={referralId} siblings={siblings} today={today}
              onClosed={(also) => {
                setSays('')
                setJust(also)
                router.refresh()
              }}
            />
          </div>
        </Fold>
      ) : (
        <p>It has become an enrollment, and ends with a discharge on the family’s page.</p>
      )}
    </section>
  )
}

type UndoProps = { readonly referralId: string; readonly also: readonly string[]; readonly onOver: () => void; readonly onUndone: () => void }

function Undo({ referralId, also, onOver, onUndone }: UndoProps) {
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    if (asking) return
    const timer = setTimeout(onOver, undoMs)
    return () => clearTimeout(timer)
  }, [asking, onOver])
  const undo = async () => {
    if (asking) return
    setAsking(true)
    const answer = await reach(() => undoClosingAction(null, { referralId, also: [...also], why: undoneAtOnce }))
    if (answer.ok) return onUndone()
    setProblem(answer.message)
    setAsking(false)
  }
  return (
    <div>
      <button type="button" aria-disabled={asking || undefined} onClick={() => void undo()} className="min-h-12 cursor-pointer px-4 font-medium text-accent underline underline-offset-4 hover:text-accent-deep">
        Undo
      </button>
      {problem ? <p className="text-alert">{problem}</p> : null}
    </div>
  )
}

