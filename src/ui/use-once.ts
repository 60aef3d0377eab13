'use client'

import { useState } from 'react'
import type { ActionResult } from '@/platform/action-result'
import { now } from '@/platform/clock'
import { newIdentifier } from '@/platform/identifier'

type Act<Value> = (previous: ActionResult<Value> | null, sent: FormData) => Promise<ActionResult<Value>>

/** Sends a form with an identifier made here, the same one until it has arrived: what is sent twice is stored once. */
export function useOnce<Value>(act: Act<Value>): { readonly send: Act<Value>; readonly arrived: () => void } {
  const [id, setId] = useState('')
  const send: Act<Value> = (previous, sent) => {
    const made = id || newIdentifier(now().getTime())
    setId(made)
    sent.set('id', made)
    return act(previous, sent)
  }
  return { send, arrived: () => setId('') }
}

/** The identifier a form was sent with. */
export const sentId = (sent: FormData): string => {
  const id = sent.get('id')
  return typeof id === 'string' ? id : ''
}
