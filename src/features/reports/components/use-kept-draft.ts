'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { longestReport } from '@/features/contacts/limits'
import type { ActionResult } from '@/platform/action-result'
import { useDraft } from '@/ui/draft'
import { reach } from '@/ui/form'
import type { DraftKept } from '../commands'
import { type DeviceDraft, reconcile, type StoredDraft } from '../reconcile'

/** How long after the last keystroke the words go to the server, and after which time a failed send is tried again, in milliseconds. */
const restMs = 700
const againMs = 8000

const nothing: DeviceDraft = { text: '', saved: '', version: 0 }

type Of = {
  readonly key: string
  readonly stored: StoredDraft | null
  /** Sends the words to the server, with the version they rest on. It must not change between renders. */
  readonly keep: (words: StoredDraft) => Promise<ActionResult<DraftKept>>
}

/** Where the words are: on the server too, on their way, on this device alone, or in this window alone. */
export type Whereabouts = 'nowhere' | 'server' | 'onTheWay' | 'device' | 'window'

/**
 * Words while they are typed, of a report or of a section of a plan: on the device with every keystroke, on the server a moment later. What was
 * written on another device meanwhile is shown beside them, and neither overwrites the other.
 */
export function useKeptDraft({ key, stored, keep }: Of) {
  const { typed, begun, kept, change, discard } = useDraft<DeviceDraft>(key, nothing)
  const [met, setMet] = useState<StoredDraft | null>(null)
  const [failed, setFailed] = useState('')
  const [tries, setTries] = useState(0)
  const flight = useRef<Promise<number> | null>(null)
  const over = useRef(false)
  const newest = met && met.version > (stored?.version ?? 0) ? met : stored
  const { draft, other } = reconcile(begun ? typed : null, newest)
  const unsent = begun && other === null && draft.text !== draft.saved && draft.text.length <= longestReport

  /** Sends the words once more, after what is on its way has arrived; answers with the version the server then has. */
  const send = useCallback(
    async ({ text, version }: DeviceDraft): Promise<number> => {
      const current = (await flight.current) ?? version
      const going = (async () => {
        const answer = await reach(() => keep({ text, version: current }))
        flight.current = null
        setFailed(answer.ok ? '' : answer.reason)
        if (!answer.ok || over.current) return current
        if (answer.value.kept) change({ saved: text, version: answer.value.version })
        else setMet({ text: answer.value.text, version: answer.value.version })
        return answer.value.kept ? answer.value.version : current
      })()
      flight.current = going
      return going
    },
    [change, keep],
  )

  const { text, saved, version } = draft
  useEffect(() => {
    if (!unsent) return
    const timer = setTimeout(() => void send({ text, saved, version }), restMs)
    return () => clearTimeout(timer)
  }, [unsent, send, text, saved, version, tries])
  useEffect(() => {
    if (failed !== 'unreachable' && failed !== 'busy' && failed !== 'signedOut') return
    const again = () => setTries((count) => count + 1)
    const timer = setInterval(again, againMs)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [failed])

  const choose = (words: string) => newest && change({ text: words, saved: newest.text, version: newest.version })
  const whereabouts: Whereabouts = draft.text === '' && !begun ? 'nowhere' : !unsent && other === null && draft.version > 0 && draft.text === draft.saved ? 'server' : !kept ? 'window' : failed ? 'device' : 'onTheWay'
  return {
    text: draft.text, other, whereabouts, failed,
    type: (words: string) => change({ text: words, saved: draft.saved, version: draft.version }),
    keepMine: () => choose(draft.text),
    takeOther: () => choose(newest?.text ?? ''),
    keepBoth: () => choose(`${newest?.text ?? ''}\n\n${draft.text}`),
    /** Waits for what is on its way; answers with the version that the words rest on. */
    settle: async () => (await flight.current) ?? draft.version,
    /** Asks for the words that another device has. */
    meet: () => void send(draft),
    /** The words are where they belong: nothing of them is kept any more. */
    done: () => {
      over.current = true
      discard()
    },
  }
}
