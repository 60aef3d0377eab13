'use client'

import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * A part of a page that lies below what a screen shows at first: drawn in the browser alone, so that the server draws only
 * what is looked at first. Not for pages that must work without scripts, and not for what one comes to a page for.
 */
export function Below({ children }: { readonly children: ReactNode }) {
  const drawn = useSyncExternalStore(never, () => true, () => false)
  const late = useRef(!drawn)
  useEffect(() => {
    if (!drawn || !late.current) return
    late.current = false
    // The address may lead to something within, which was not there yet when the browser looked for it.
    if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [drawn])
  return drawn ? children : null
}
