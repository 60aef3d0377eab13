'use client'

import { type SelectHTMLAttributes, useId } from 'react'
import { FieldError } from './field'
import { useFieldError } from './form'

type SelectProps = SelectHTMLAttributes<HTMLSelectElement> & { readonly name: string; readonly label: string; readonly hint?: string; readonly options: readonly (readonly [value: string, label: string])[] }

/** A choice of one from a list. */
export function Select({ name, label, hint, options, ...rest }: SelectProps) {
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
      <select id={id} name={name} aria-invalid={error ? true : undefined} aria-describedby={describedBy} className="min-h-11 w-full rounded-md border border-field bg-paper px-3 aria-invalid:border-2 aria-invalid:border-alert" {...rest}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
