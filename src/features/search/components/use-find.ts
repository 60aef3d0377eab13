'use client'

import { useEffect, useState } from 'react'
import { reach } from '@/ui/form'
import { findAction } from '../actions'
import type { Answer } from '../queries'

/** So long after the last letter the question is asked. */
const pauseMs = 150

type State = { readonly words: string; readonly answer: Answer | null; readonly problem: string }
const nothing: State = { words: '', answer: null, problem: '' }

/** Whether there is enough of a name to look for. */
const enough = (words: string) => (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2

/** Families and people by the words typed so far: the answer to the last question, whichever answer comes first. */
export function useFind(typed: string): State & { readonly waiting: boolean } {
  const words = typed.trim()
  const [state, setState] = useState<State>(nothing)
  useEffect(() => {
    if (!enough(words)) return
    let current = true
    const timer = setTimeout(() => {
      void reach(() => findAction(null, { words })).then((answer) => {
        if (current) setState(answer.ok ? { words, answer: answer.value, problem: '' } : { words, answer: null, problem: answer.message })
      })
    }, pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [words])
  return enough(words) ? { ...state, waiting: state.words !== words } : { ...nothing, waiting: false }
}
