'use client'

import type { ReactNode } from 'react'
import { useRemarks } from './field-frame'

export type Option<Value extends string> = { readonly value: Value; readonly label: ReactNode; readonly hint?: string | undefined }

type PickProps<Value extends string> = {
  readonly legend: ReactNode
  /** One of them, or any number. */
  readonly kind: 'one' | 'many'
  readonly options: readonly Option<Value>[]
  readonly chosen: readonly Value[]
  readonly onPick: (value: Value, chosen: boolean) => void
  readonly hint?: string
  readonly error?: string | undefined
}

/** Choices as buttons of 48 px, each with the mark that says in any colour whether it is chosen. */
export function Pick<Value extends string>({ legend, kind, options, chosen, onPick, hint, error }: PickProps<Value>) {
  const { id, describedBy, remarks } = useRemarks(hint, error)
  return (
    <fieldset aria-describedby={describedBy} data-marked={error ? '' : undefined} className="grid min-w-0 gap-2">
      <legend className="mb-2 font-medium">{legend}</legend>
      {remarks}
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label, hint: more }) => (
          <label key={value} className="flex min-h-12 cursor-pointer items-center gap-3 rounded-md border border-field bg-paper px-4 py-2 hover:border-accent has-checked:border-accent has-checked:bg-accent-wash has-checked:outline-1 has-checked:outline-accent">
            <input type={kind === 'one' ? 'radio' : 'checkbox'} name={id} value={value} checked={chosen.includes(value)} onChange={(event) => onPick(value, event.currentTarget.checked)} className="size-5 shrink-0 scroll-mb-40 accent-accent" />
            <span>
              {label}
              {more ? <span className="block text-quiet">{more}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
