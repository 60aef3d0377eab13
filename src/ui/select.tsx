'use client'

import type { SelectHTMLAttributes } from 'react'
import { controlLook, FieldFrame } from './field-frame'

type SelectProps = SelectHTMLAttributes<HTMLSelectElement> & { readonly name: string; readonly label: string; readonly hint?: string; readonly options: readonly (readonly [value: string, label: string])[] }

/** A choice of one from a list. */
export function Select({ name, label, hint, options, ...rest }: SelectProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      {(tied) => (
        <select {...tied} className={controlLook} {...rest}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
