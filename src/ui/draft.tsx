'use client'

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { begunDrafts, forgetOld, isOnDevice, readDraft, subscribe, typedIn, writeDraft } from './draft-store'

/**
 * What somebody is typing, kept on the device with every keystroke until it is saved: it outlives an error, a reload, a
 * crash and a session that ends. It is kept under the person, the record and the form, so that nobody is shown another's.
 */
export type Draft<Typed> = {
  readonly typed: Typed
  /** Whether there is anything yet. */
  readonly begun: boolean
  /** Whether it is on the device, or only in this window because the device keeps nothing. */
  readonly kept: boolean
  /** What is typed at this moment, for whoever asks between two renders. */
  readonly latest: () => Typed
  readonly change: (patch: Partial<Typed>) => void
  readonly discard: () => void
}

const Person = createContext('')

type OfProps = { readonly membershipId: string; readonly children: ReactNode }

/** Says whose drafts the forms within keep: those of somebody in one agency. Whatever was left too long ago is forgotten. */
export function DraftsOf({ membershipId, children }: OfProps) {
  useEffect(forgetOld, [])
  return <Person value={membershipId}>{children}</Person>
}

/** Only what has the shape of the form is taken back: a draft may be older than the form. */
function restore<Typed extends object>(text: string | null, empty: Typed): Typed {
  const found = typedIn(text)
  if (!found) return empty
  const known = Object.entries(empty).filter(([name, value]) => name in found && sameShape(value, Reflect.get(found, name)))
  return { ...empty, ...Object.fromEntries(known.map(([name]) => [name, Reflect.get(found, name) as unknown])) }
}

const sameShape = (one: unknown, other: unknown) => typeof one === typeof other && Array.isArray(one) === Array.isArray(other) && other !== null

/**
 * Whether something was typed into one of some forms and not saved yet.
 *
 * @param of the names of their drafts, or how these begin; or the ids of records that the forms are about
 */
export function useBegun(of: readonly string[]): boolean {
  const person = useContext(Person)
  const asks = () =>
    of.length > 0 && person !== '' && begunDrafts().some((key) => {
      const [whose, , ...records] = key.split('.')
      return whose === person && of.some((one) => records.includes(one) || `${key}.`.startsWith(`${person}.${one}.`))
    })
  return useSyncExternalStore(subscribe, asks, () => false)
}

/**
 * The draft of a form.
 *
 * @param of the form and the record it is about, `meeting.<family>`; null for a form of which nothing is kept
 * @param empty what the form holds before anything was typed; it must not change between renders
 */
export function useDraft<Typed extends object>(of: string | null, empty: Typed): Draft<Typed> {
  const person = useContext(Person)
  const key = of && person ? `${person}.${of}` : null
  const text = useSyncExternalStore(subscribe, () => key && readDraft(key), () => null)
  const typed = useMemo(() => restore(text, empty), [text, empty])
  const kept = useSyncExternalStore(subscribe, () => key !== null && isOnDevice(key), () => false)
  const latest = useCallback(() => restore(key && readDraft(key), empty), [key, empty])
  const change = useCallback((patch: Partial<Typed>) => (key ? writeDraft(key, { ...latest(), ...patch }) : undefined), [key, latest])
  const discard = useCallback(() => (key && readDraft(key) !== null ? writeDraft(key, null) : undefined), [key])
  return { typed, begun: text !== null, kept, latest, change, discard }
}
