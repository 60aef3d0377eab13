import Link from 'next/link'
import { requirementsAddress, type RequirementsFilter } from '../filter'
import type { ProgramChoice } from '../queries'

/** The agency's programs; one document is shown at a time. */
export function ProgramTabs({ programs, shown, filter }: { readonly programs: readonly ProgramChoice[]; readonly shown: string | undefined; readonly filter: RequirementsFilter }) {
  if (programs.length < 2) return null
  return (
    <nav aria-label="Programs" className="mb-8 border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {programs.map(({ id, name }) => (
          <li key={id}>
            <Link
              href={requirementsAddress({ program: id, q: filter.q })}
              aria-current={id === shown ? 'page' : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent text-quiet wrap-anywhere hover:text-accent aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-accent"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
