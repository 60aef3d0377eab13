import { Button } from '@/ui/button'
import { Select } from '@/ui/select'
import type { Whose } from '../whose'

/** Whose families a supervisor looks at. The address remembers it. */
export function WhoseForm({ whose }: { readonly whose: Whose }) {
  if (whose.choices.length === 0) return null
  return (
    <form key={whose.chosen} method="get" action="/today" className="mb-8 flex flex-wrap items-end gap-4 print:hidden">
      <div className="min-w-0 basis-96">
        <Select name="person" label="Whose families" options={whose.choices} defaultValue={whose.chosen} />
      </div>
      <Button type="submit">Show</Button>
    </form>
  )
}
