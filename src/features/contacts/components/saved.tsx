'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ActionResult } from '@/platform/action-result'
import { now } from '@/platform/clock'
import { reach } from '@/ui/form'
import { Notice } from '@/ui/notice'
import { StatusMark, standingWord } from '@/ui/status-mark'
import { TriedWords } from '@/features/payers/components/tried-words'
import type { Tried } from '@/features/payers/tried'
import { strikeContactAction } from '../actions'
import { undoMs, undoneAtOnce } from '../limits'
import type { Turned } from '../turned'

/** How something just done is undone, and what is said then. */
export type Undoing = { readonly key: string; readonly act: () => Promise<ActionResult<{ readonly turned: readonly Turned[] }>>; readonly says: string }

/** Something just done, to be said in one place (a family's page, by its id; a list, by its name): what, which verdicts it turned, and whether it can be undone. */
type Saved = { readonly place: string; readonly says: string; readonly turned: readonly Turned[]; readonly tried: Tried | null; readonly undoing: Undoing | null; readonly until: number }

let latest: Saved | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says in a place what was done, even when its page is opened only now. */
export function announce(place: string, says: string, turned: readonly Turned[], undoing: Undoing | null, tried: Tried | null = null): void {
  latest = { place, says, turned, tried, undoing, until: now().getTime() + undoMs }
  for (const listener of listeners) listener()
}

/** A contact just logged is undone by striking it. */
export const undoneByStriking = (contactId: string): Undoing => ({
  key: contactId, act: () => strikeContactAction(null, { contactId, why: undoneAtOnce }), says: 'Undone. It stays on the timeline, struck.',
})

/** What was announced last in a place, unless it was long before the place was opened. */
export function useAnnounced(place: string): Saved | null {
  const [opened] = useState(() => now().getTime())
  const saved = useSyncExternalStore(subscribe, () => latest, () => null)
  return saved?.place === place && saved.until > opened ? saved : null
}

/** Verdicts that are said with the same words, as of each contact, said once with how many they are. */
function alikeIn(turned: readonly Turned[]): readonly (Turned & { readonly times: number })[] {
  const alike = new Map<string, Turned & { times: number }>()
  for (const one of turned) {
    const words = `${one.title} ${one.when} ${one.status}`
    alike.set(words, { ...one, times: (alike.get(words)?.times ?? 0) + 1 })
  }
  return [...alike.values()]
}

/** The line that says what was just done, which verdicts it turned, and for ten seconds offers to undo it. */
export function SavedNotice({ place }: { readonly place: string }) {
  const saved = useAnnounced(place)
  return (
    <div role="status" className="scroll-mt-6 empty:hidden print:hidden">
      {saved ? (
        <Notice>
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <div className="wrap-anywhere">
              <p>{saved.says}</p>
              {alikeIn(saved.turned).map(({ title, when, status, times }) => (
                <p key={`${title} ${when} ${status}`}>
                  <StatusMark status={status} says={`${title}${when ? ` (${when})` : ''}: now ${standingWord(status).toLowerCase()}${times > 1 ? `, ${times} times` : ''}`} />
                </p>
              ))}
              {saved.tried ? <TriedWords tried={saved.tried} /> : null}
            </div>
            {saved.undoing ? <Undo key={saved.undoing.key} place={place} undoing={saved.undoing} until={saved.until} /> : null}
          </div>
        </Notice>
      ) : null}
    </div>
  )
}

function Undo({ place, undoing, until }: { readonly place: string; readonly undoing: Undoing; readonly until: number }) {
  const [state, setState] = useState<'offered' | 'asking' | 'over'>('offered')
  const [problem, setProblem] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setState((current) => (current === 'offered' ? 'over' : current)), Math.max(0, until - now().getTime()))
    return () => clearTimeout(timer)
  }, [until])
  const undo = async () => {
    setState('asking')
    const answer = await reach(undoing.act)
    if (!answer.ok) {
      setProblem(answer.message)
      setState('offered')
      return
    }
    announce(place, undoing.says, answer.value.turned, null)
  }
  if (state === 'over') return null
  return (
    <div>
      <button type="button" aria-disabled={state === 'asking' || undefined} onClick={() => (state === 'offered' ? void undo() : undefined)} className="-mx-4 min-h-12 cursor-pointer px-4 font-medium text-accent underline underline-offset-4 hover:text-accent-deep">
        Undo
      </button>
      {problem ? <p className="text-alert">{problem}</p> : null}
    </div>
  )
}
