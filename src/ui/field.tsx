'use client'

import type { InputHTMLAttributes } from 'react'
import { controlLook, FieldFrame, useRemarks } from './field-frame'
import { useFieldError } from './form'

type FieldProps = InputHTMLAttributes<HTMLInputElement> & { readonly name: string; readonly label: string; readonly hint?: string }

/** A labelled line of text. */
export function Field({ name, label, hint, ...rest }: FieldProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      {(tied) => <input {...tied} className={controlLook} {...rest} />}
    </FieldFrame>
  )
}

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string }

type ChoicesProps = {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen?: readonly string[]
  /** Beside each other where there is room: for long lists of short words. */
  readonly columns?: boolean
}

/** Several choices that do not exclude each other, sent as a list. */
export function Choices({ name, label, choices, chosen = [], columns = false }: ChoicesProps) {
  const error = useFieldError(name)
  const { describedBy, remarks } = useRemarks(undefined, error)
  return (
    <fieldset aria-describedby={describedBy} data-marked={error ? '' : undefined} className="grid gap-1">
      <legend className="font-medium">{label}</legend>
      {remarks}
      <div className={columns ? 'grid gap-x-6 sm:grid-cols-2' : 'grid gap-1'}>
        {choices.map(({ value, label: text, hint }) => (
          <label key={value} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
            <input type="checkbox" name={`${name}[]`} value={value} defaultChecked={chosen.includes(value)} className="mt-0.5 size-5 shrink-0 accent-accent" />
            <span>
              {text}
              {hint ? <span className="block text-quiet">{hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
