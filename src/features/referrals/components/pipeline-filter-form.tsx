import { buttonLook } from '@/ui/button'
import type { PipelineFilter } from '../pipeline'
import { stages, stageWords } from '../words'

const field = 'min-h-11 w-full rounded-md border border-field bg-paper px-3'

/** Narrows the list by stage and program. It is an ordinary form: what it asks for stands in the address. */
export function PipelineFilterForm({ filter, programs }: { readonly filter: PipelineFilter; readonly programs: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <form aria-label="Which referrals" action="/referrals" className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <label className="grid gap-1">
        <span className="font-medium">Stage</span>
        <select name="stage" defaultValue={filter.stage ?? ''} className={field}>
          <option value="">Every stage</option>
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {stageWords[stage].name}
            </option>
          ))}
        </select>
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
      <button type="submit" className={buttonLook('plain')}>
        Show
      </button>
    </form>
  )
}
