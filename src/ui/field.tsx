'use client'

import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { useFieldError } from './form'

type FieldProps = InputHTMLAttributes<HTMLInputElement> & { readonly name: string; readonly label: string; readonly hint?: string }

/** A labelled line of text, with its hint and, from the form around it, what is wrong with it. */
export function Field({ name, label, hint, ...rest }: FieldProps) {
  const id = useId()
  const error = useFieldError(name)
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint ? <p id={`${id}-hint`} className="text-quiet">{hint}</p> : null}
      <FieldError id={`${id}-error`}>{error}</FieldError>
      <input id={id} name={name} aria-invalid={error ? true : undefined} aria-describedby={describedBy} className="min-h-11 w-full rounded-md border border-field bg-paper px-3 aria-invalid:border-2 aria-invalid:border-alert" {...rest} />
    </div>
  )
}

/** What is wrong with one field. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return children ? (
    <p id={id} className="font-medium text-alert">
      {children}
    </p>
  ) : null
}

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string }

/** Several choices that do not exclude each other, sent as a list. */
export function Choices({ name, label, choices, chosen = [] }: { readonly name: string; readonly label: string; readonly choices: readonly Choice[]; readonly chosen?: readonly string[] }) {
  const id = useId()
  const error = useFieldError(name)
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="grid gap-1">
      <legend className="font-medium">{label}</legend>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {choices.map(({ value, label: text, hint }) => (
        <label key={value} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
          <input type="checkbox" name={`${name}[]`} value={value} defaultChecked={chosen.includes(value)} className="mt-0.5 size-5 shrink-0 accent-accent" />
          <span>
            {text}
            {hint ? <span className="block text-quiet">{hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
