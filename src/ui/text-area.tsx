'use client'

import type { TextareaHTMLAttributes } from 'react'
import { FieldFrame } from './field-frame'

type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** What is wrong with it, where the form around it does not say so itself. */
  readonly error?: string | undefined
}

/** Labelled words of any length, in either direction of writing. It grows with what is typed. */
export function TextArea({ name, label, hint, error, ...rest }: TextAreaProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      {(tied) => <textarea {...tied} rows={4} dir="auto" className="field-sizing-content max-h-[60vh] min-h-28 w-full scroll-mb-40 rounded-md border border-field bg-paper px-3 py-2 aria-invalid:border-2 aria-invalid:border-alert" {...rest} />}
    </FieldFrame>
  )
}
