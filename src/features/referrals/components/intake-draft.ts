'use client'

import { createContext, useContext } from 'react'
import type { KnownFamily } from '../families'

/** What somebody has said of a referral so far: each field under its name, as the form sends it. */
export type IntakeDraft = {
  readonly id: string
  /** When it was begun to be written down, in milliseconds: what "just now" means, also after a reload. */
  readonly begunAt: number
  readonly fields: Readonly<Record<string, string>>
  /** The numbers of the youths' rows, in order. */
  readonly rows: readonly string[]
  /** The family on file that it is about, as `KnownFamily` in JSON. */
  readonly family: string
  /** Families that were shown as perhaps the same, and are not. */
  readonly despite: readonly string[]
}

export const emptyIntake: IntakeDraft = { id: '', begunAt: 0, fields: {}, rows: ['0'], family: '', despite: [] }

/** The family on file that a draft is about. */
export function familyOf({ family }: IntakeDraft): KnownFamily | null {
  try {
    return family === '' ? null : (JSON.parse(family) as KnownFamily)
  } catch {
    return null
  }
}

/** What every part of the form reads and changes. */
export interface Intake {
  readonly draft: IntakeDraft
  readonly change: (patch: Partial<IntakeDraft>) => void
  readonly set: (name: string, value: string) => void
}

const Shared = createContext<Intake>({ draft: emptyIntake, change: () => undefined, set: () => undefined })
export const IntakeProvider = Shared.Provider

export const useIntake = () => useContext(Shared)

/** A field of the draft under its name: for a text field or a select. */
export function useBound(): (name: string) => { readonly name: string; readonly value: string; readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void } {
  const { draft, set } = useIntake()
  return (name) => ({ name, value: draft.fields[name] ?? '', onChange: ({ currentTarget }) => set(name, currentTarget.value) })
}
