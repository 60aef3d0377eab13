import type { Route } from 'next'
import { buttonLook } from './button'

export interface Filter {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** Narrows a list. It is an ordinary form: what it asks for stands in the address. */
export function FilterForm({ label, action, filters }: { readonly label: string; readonly action: Route; readonly filters: readonly Filter[] }) {
  return (
    <form aria-label={label} action={action} className="mb-6 grid items-end gap-4 sm:auto-cols-fr sm:grid-flow-col sm:grid-cols-[1fr] print:hidden">
      {filters.map(({ name, label: asked, value, choices }) => (
        <label key={name} className="grid gap-1">
          <span className="font-medium">{asked}</span>
          <select name={name} defaultValue={value} className="min-h-11 w-full rounded-md border border-field bg-paper px-3">
            {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
          </select>
        </label>
      ))}
      <button type="submit" className={`${buttonLook('plain')} sm:justify-self-start`}>Show</button>
    </form>
  )
}
