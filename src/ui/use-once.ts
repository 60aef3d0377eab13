'use client'

import { useRef } from 'react'
import type { ActionResult } from '@/platform/action-result'
import { now } from '@/platform/clock'
import { newIdentifier } from '@/platform/identifier'

type Act<Value> = (previous: ActionResult<Value> | null, sent: FormData) => Promise<ActionResult<Value>>

/** Sends a form with an identifier made here, the same one until it has arrived: what is sent twice is stored once. */
export function useOnce<Value>(act: Act<Value>): { readonly send: Act<Value>; readonly arrived: () => void } {
  const id = useRef('')
  return {
    send: (previous, sent) => {
      id.current ||= newIdentifier(now().getTime())
      sent.set('id', id.current)
      return act(previous, sent)
    },
    arrived: () => {
      id.current = ''
    },
  }
}

/** What a form sent as text under a name; empty where it sent none. */
export const sentText = (sent: FormData, name: string): string => {
  const value = sent.get(name)
  return typeof value === 'string' ? value : ''
}

/** The identifier a form was sent with. */
export const sentId = (sent: FormData): string => sentText(sent, 'id')
