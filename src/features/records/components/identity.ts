'use client'

import { useRef } from 'react'
import { now } from '@/platform/clock'
import { newIdentifier } from '@/platform/identifier'

/** Gives what a form saves its identity: the same with every send until it is saved, so that it is stored once; then a new one. */
export function useIdentity() {
  const id = useRef('')
  return {
    give: (sent: FormData): FormData => {
      id.current ||= newIdentifier(now().getTime())
      sent.set('id', id.current)
      return sent
    },
    saved: (): void => {
      id.current = ''
    },
  }
}
