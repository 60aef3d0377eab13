import { FilterForm } from '@/ui/filter-form'
import type { FamilyFilter } from '../queries'

const states = [{ value: 'open', label: 'Open' }, { value: 'closed', label: 'Closed' }, { value: 'all', label: 'All' }]

/** Narrows the list of families by program and by whether they are served. */
export function FamilyFilterForm({ filter, programs }: { readonly filter: FamilyFilter; readonly programs: readonly { readonly id: string; readonly name: string }[] }) {
  const choices = [{ value: '', label: 'Every program' }, ...programs.map(({ id, name }) => ({ value: id, label: name }))]
  return <FilterForm label="Which families" action="/families" filters={[{ name: 'program', label: 'Program', value: filter.program ?? '', choices }, { name: 'state', label: 'Which', value: filter.state, choices: states }]} />
}
