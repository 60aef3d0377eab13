import { now } from '@/platform/clock'

/** How long what was typed and never saved is kept on a device: who comes back from a holiday still finds it. */
export const keptDays = 21

const prefix = 'alongside.draft.'
const dayMs = 86_400_000

/** What this window wrote: it is shown what it wrote itself, also on devices that keep nothing (private windows, a full disk). Null: gone. */
const held = new Map<string, string | null>()
const listeners = new Set<() => void>()
/** The keys under which somebody typed something; null until it is looked up anew. */
let begun: readonly string[] | null = null

/** Calls back whenever a draft of this window changes; answers with how to stop that. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function onDevice(key: string): string | null {
  try {
    return localStorage.getItem(`${prefix}${key}`)
  } catch {
    return null
  }
}

/** The draft under a key, as text; null where there is none. */
export function readDraft(key: string): string | null {
  const here = held.get(key)
  return here === undefined ? onDevice(key) : here
}

/** Whether somebody typed something: a form that was only sent has a draft without a word in it. */
function saysSomething(text: string | null): boolean {
  const typed = typedIn(text)
  const fields: unknown = typed && 'fields' in typed ? typed.fields : typed
  return typeof fields === 'object' && fields !== null && Object.keys(fields).length > 0
}

function lookUp(): readonly string[] {
  let there: readonly string[] = []
  try {
    there = Object.keys(localStorage).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))
  } catch {
    // What this window holds is all there is.
  }
  return [...new Set([...there, ...held.keys()])].filter((key) => saysSomething(readDraft(key)))
}

/** The keys of all drafts in which something was typed. They are looked up once for all who ask, until this window writes one. */
export const begunDrafts = (): readonly string[] => (begun ??= lookUp())

/** Whether the draft of this window is on the device too. */
export const isOnDevice = (key: string): boolean => onDevice(key) !== null && held.get(key) !== null

/** Keeps a draft, or with null lets go of it: what another window wrote under the same key meanwhile is left to that window. */
export function writeDraft(key: string, typed: object | null): void {
  const before = readDraft(key)
  const text = typed && JSON.stringify({ at: now().getTime(), typed })
  held.set(key, text)
  begun = null
  try {
    if (text !== null) localStorage.setItem(`${prefix}${key}`, text)
    else if (onDevice(key) === before) localStorage.removeItem(`${prefix}${key}`)
  } catch {
    // It stays in this window; `isOnDevice` says so.
  }
  for (const listener of listeners) listener()
}

/** What was typed, as it was written; null where the text is no draft. */
export function typedIn(text: string | null): object | null {
  const { typed } = parse(text)
  return typeof typed === 'object' ? typed : null
}

function parse(text: string | null): { readonly at?: unknown; readonly typed?: unknown } & object {
  try {
    const found: unknown = JSON.parse(text ?? 'null')
    return typeof found === 'object' && found !== null ? found : {}
  } catch {
    return {}
  }
}

/** Removes from the device whatever was last typed at too long ago, whoever typed it. */
export function forgetOld(): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(prefix)) continue
      const { at } = parse(localStorage.getItem(name))
      if (typeof at !== 'number' || at < now().getTime() - keptDays * dayMs) localStorage.removeItem(name)
    }
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}
