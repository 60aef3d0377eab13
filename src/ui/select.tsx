'use client'

import { Fragment, type SelectHTMLAttributes } from 'react'
import { controlLook, FieldFrame } from './field-frame'

type Options = readonly (readonly [value: string, label: string])[]

/** Options that belong together, under a name of their own where they have one. */
export type OptionGroup = { readonly label?: string; readonly options: Options }

type SelectProps = SelectHTMLAttributes<HTMLSelectElement> & { readonly name: string; readonly label: string; readonly hint?: string; readonly options: Options; readonly groups?: readonly OptionGroup[] }

/** A choice of one from a list. */
export function Select({ name, label, hint, options, groups = [], ...rest }: SelectProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      {(tied) => (
        <select {...tied} className={controlLook} {...rest}>
          <SelectOptions groups={[{ options }, ...groups]} />
        </select>
      )}
    </FieldFrame>
  )
}

/** What a `select` offers, in its groups. */
export function SelectOptions({ groups }: { readonly groups: readonly OptionGroup[] }) {
  const listed = (options: Options) => options.map(([value, text]) => <option key={value} value={value}>{text}</option>)
  return groups.map(({ label, options }) => (label ? <optgroup key={label} label={label}>{listed(options)}</optgroup> : <Fragment key={options[0]?.[0] ?? ''}>{listed(options)}</Fragment>))
}
