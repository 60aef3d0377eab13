'use client'

import { controlLook, FieldFrame } from './field-frame'

type SelectProps = { readonly name: string; readonly label: string; readonly hint?: string; readonly options: readonly (readonly [value: string, label: string])[]; readonly defaultValue?: string }

/** A choice of one from a list. */
export function Select({ name, label, hint, options, defaultValue }: SelectProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      {(tied) => (
        <select {...tied} defaultValue={defaultValue} className={controlLook}>
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
