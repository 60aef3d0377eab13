'use client'

import { type TextareaHTMLAttributes, useId } from 'react'
import { FieldError } from './field'
import { useFieldError } from './form'

type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** What is wrong with it, where the form around it does not say so itself. */
  readonly error?: string | undefined
}

/** Labelled words of any length, in either direction of writing. It grows with what is typed. */
export function TextArea({ name, label, hint, error, ...rest }: TextAreaProps) {
  const id = useId()
  const told = useFieldError(name)
  const wrong = error ?? told
  const describedBy = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint ? <p id={`${id}-hint`} className="text-quiet">{hint}</p> : null}
      <FieldError id={`${id}-error`}>{wrong}</FieldError>
      <textarea id={id} name={name} rows={4} dir="auto" aria-invalid={wrong ? true : undefined} aria-describedby={describedBy} className="field-sizing-content max-h-[60vh] min-h-28 w-full scroll-mb-40 rounded-md border border-field bg-paper px-3 py-2 aria-invalid:border-2 aria-invalid:border-alert" {...rest} />
    </div>
  )
}
