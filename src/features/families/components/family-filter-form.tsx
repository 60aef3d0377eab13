import { buttonLook } from '@/ui/button'
import type { FamilyFilter } from '../queries'

const field = 'min-h-11 w-full rounded-md border border-field bg-paper px-3'

/** Narrows the list. It is an ordinary form: what it asks for stands in the address. */
export function FamilyFilterForm({ filter, programs }: { readonly filter: FamilyFilter; readonly programs: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <form role="search" aria-label="Families" action="/families" className="mb-6 grid items-end gap-4 sm:grid-cols-[2fr_2fr_1fr_auto] print:hidden">
      <label className="grid gap-1">
        <span className="font-medium">Name</span>
        <input name="name" type="search" defaultValue={filter.name} maxLength={100} autoComplete="off" className={field} />
      </label>
      <label className="grid gap-1">
        <span className="font-medium">Program</span>
        <select name="program" defaultValue={filter.program ?? ''} className={field}>
          <option value="">Every program</option>
          {programs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1">
        <span className="font-medium">Which</span>
        <select name="state" defaultValue={filter.state} className={field}>
          <option value="open">Open</option>
          <option value="closed">Closed</option>
          <option value="all">All</option>
        </select>
      </label>
      <button type="submit" className={buttonLook('plain')}>
        Show
      </button>
    </form>
  )
}
