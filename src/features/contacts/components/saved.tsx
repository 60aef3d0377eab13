'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { now } from '@/platform/clock'
import { reach } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { StatusMark, standingWord } from '@/ui/status-mark'
import { strikeContactAction } from '../actions'
import { undoMs, undoneAtOnce } from '../limits'
import type { Turned } from '../turned'

/** Something just done to a family's record, to be said on its page: what, which verdicts it turned, and whether it can be undone. */
type Saved = { readonly familyId: string; readonly says: string; readonly turned: readonly Turned[]; readonly contactId: string | null; readonly until: number }

let latest: Saved | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says on the family's page what was done, even when that page is opened only now. */
export function announce(familyId: string, says: string, turned: readonly Turned[], contactId: string | null): void {
  latest = { familyId, says, turned, contactId, until: now().getTime() + undoMs }
  for (const listener of listeners) listener()
}

/** What was announced last for a family. */
export function useAnnounced(familyId: string): Saved | null {
  const saved = useSyncExternalStore(subscribe, () => latest, () => null)
  return saved?.familyId === familyId ? saved : null
}

/** The line that says what was just done, which verdicts it turned, and for ten seconds offers to undo it. */
export function SavedNotice({ familyId }: { readonly familyId: string }) {
  const saved = useAnnounced(familyId)
  return (
    <div role="status" className="scroll-mt-6 empty:hidden print:hidden">
      {saved ? (
        <Notice>
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <div>
              <p>{saved.says}</p>
              {saved.turned.map(({ title, when, status }) => (
                <p key={`${title} ${when}`}>
                  <StatusMark status={status} says={`${title}${when ? ` (${when})` : ''}: now ${standingWord(status).toLowerCase()}`} />
                </p>
              ))}
            </div>
            {saved.contactId ? <Undo key={saved.contactId} familyId={familyId} contactId={saved.contactId} until={saved.until} /> : null}
          </div>
        </Notice>
      ) : null}
    </div>
  )
}

function Undo({ familyId, contactId, until }: { readonly familyId: string; readonly contactId: string; readonly until: number }) {
  const [state, setState] = useState<'offered' | 'asking' | 'over'>('offered')
  const [problem, setProblem] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setState((current) => (current === 'offered' ? 'over' : current)), Math.max(0, until - now().getTime()))
    return () => clearTimeout(timer)
  }, [until])
  const undo = async () => {
    setState('asking')
    const answer = await reach(() => strikeContactAction(null, { contactId, why: undoneAtOnce }))
    if (!answer.ok) {
      setProblem(answer.message)
      setState('offered')
      return
    }
    announce(familyId, 'Undone. It stays on the timeline, struck.', answer.value.turned, null)
  }
  if (state === 'over') return null
  return (
    <div>
      <button type="button" aria-disabled={state === 'asking' || undefined} onClick={() => (state === 'offered' ? void undo() : undefined)} className="min-h-12 cursor-pointer px-4 font-medium text-accent underline underline-offset-4 hover:text-accent-deep">
        Undo
      </button>
      {problem ? <p className="text-alert">{problem}</p> : null}
    </div>
  )
}
