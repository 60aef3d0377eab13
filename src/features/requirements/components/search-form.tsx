import Link from 'next/link'
import { Button } from '@/ui/button'
import { requirementsAddress, type RequirementsFilter } from '../filter'

/** Looks for words in the document. What is looked for stands in the address. */
export function SearchForm({ filter }: { readonly filter: RequirementsFilter }) {
  return (
    <search className="mb-8 block print:hidden">
      <form action="/requirements" className="grid gap-1">
        {filter.program === undefined ? null : <input type="hidden" name="program" value={filter.program} />}
        {filter.coverage === undefined ? null : <input type="hidden" name="coverage" value={filter.coverage} />}
        <label htmlFor="q" className="font-medium">Look for words in the document</label>
        <div className="flex flex-wrap items-center gap-3">
          <input id="q" name="q" type="search" maxLength={100} defaultValue={filter.q} className="min-h-11 min-w-0 flex-1 basis-56 rounded-md border border-field bg-paper px-3" />
          <Button type="submit">Search</Button>
          {filter.q === undefined ? null : (
            <Link href={requirementsAddress(filter, { q: undefined })} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4 hover:text-accent-deep">
              Clear the search
            </Link>
          )}
        </div>
      </form>
    </search>
  )
}
