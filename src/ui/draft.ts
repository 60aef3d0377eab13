'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'

/**
 * What somebody is typing, kept on the device with every keystroke until it is saved: it outlives an error, a reload and
 * a session that ends. The key names the person, the record and the form, so that nobody is shown another's.
 */
export type Draft<Typed> = {
  readonly typed: Typed
  /** Whether there is anything yet. */
  readonly begun: boolean
  /** Whether it is on the device, or only in this window because the device keeps nothing. */
  readonly kept: boolean
  readonly change: (patch: Partial<Typed>) => void
  readonly discard: () => void
}

/** What this window holds, for devices that keep nothing (private windows, a full disk). */
const held = new Map<string, string>()
const listeners = new Set<() => void>()
const address = (key: string) => `alongside.draft.${key}`

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(key: string): string | null {
  const here = held.get(key)
  if (here !== undefined) return here
  try {
    return localStorage.getItem(address(key))
  } catch {
    return null
  }
}

function write(key: string, text: string | null): void {
  if (text === null) held.delete(key)
  else held.set(key, text)
  try {
    if (text === null) localStorage.removeItem(address(key))
    else localStorage.setItem(address(key), text)
  } catch {
    // It stays in this window; `kept` says so.
  }
  for (const listener of listeners) listener()
}

function isOnDevice(key: string): boolean {
  try {
    return localStorage.getItem(address(key)) !== null
  } catch {
    return false
  }
}

/** Only what has the shape of the form is taken back: a draft may be older than the form. */
function restore<Typed extends object>(text: string | null, empty: Typed): Typed {
  if (text === null) return empty
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found !== 'object' || found === null) return empty
    const known = Object.entries(empty).filter(([name, value]) => name in found && sameShape(value, Reflect.get(found, name)))
    return { ...empty, ...Object.fromEntries(known.map(([name]) => [name, Reflect.get(found, name) as unknown])) }
  } catch {
    return empty
  }
}

const sameShape = (one: unknown, other: unknown) => typeof one === typeof other && Array.isArray(one) === Array.isArray(other) && other !== null

/** The draft of a form. `empty` is what the form holds before anything was typed; it must not change between renders. */
export function useDraft<Typed extends object>(key: string, empty: Typed): Draft<Typed> {
  const text = useSyncExternalStore(subscribe, () => read(key), () => null)
  const typed = useMemo(() => restore(text, empty), [text, empty])
  const kept = useSyncExternalStore(subscribe, () => isOnDevice(key), () => false)
  const change = useCallback((patch: Partial<Typed>) => write(key, JSON.stringify({ ...restore(read(key), empty), ...patch })), [key, empty])
  const discard = useCallback(() => write(key, null), [key])
  return { typed, begun: text !== null, kept, change, discard }
}
