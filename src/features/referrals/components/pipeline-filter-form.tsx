import { FilterForm } from '@/ui/filter-form'
import type { PipelineFilter } from '../pipeline'
import { stages, stageWords } from '../words'

const stageChoices = [{ value: '', label: 'Every stage' }, ...stages.map((stage) => ({ value: stage, label: stageWords[stage].name }))]

/** Narrows the list by stage and program. */
export function PipelineFilterForm({ filter, programs }: { readonly filter: PipelineFilter; readonly programs: readonly { readonly id: string; readonly name: string }[] }) {
  const choices = [{ value: '', label: 'Every program' }, ...programs.map(({ id, name }) => ({ value: id, label: name }))]
  return <FilterForm label="Which referrals" action="/referrals" filters={[{ name: 'stage', label: 'Stage', value: filter.stage ?? '', choices: stageChoices }, { name: 'program', label: 'Program', value: filter.program ?? '', choices }]} />
}
