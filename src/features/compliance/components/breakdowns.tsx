import Link from 'next/link'
import { titleOf } from '@/features/obligations/titles'
import { complianceAddress } from '../address'
import type { ComplianceFilter } from '../filter'
import type { CompliancePageView } from '../page-view'
import { tallyBy } from '../tally'
import { Breakdown } from './breakdown'

/** How many people are named before one asks for the rest. */
const peopleShown = 12

/** What is urgent by program, by person and by requirement. */
export function Breakdowns({ view, filter }: { readonly view: CompliancePageView; readonly filter: ComplianceFilter }) {
  const byProgram = tallyBy(view.counts, ({ programId }) => programId)
  const byRequirement = tallyBy(view.counts, ({ requirement }) => requirement)
  const people = filter.people === 'all' ? view.people : view.people.slice(0, peopleShown)
  if (view.counts.length === 0) return null
  return (
    <div className="mb-12 grid gap-x-10 gap-y-10 xl:grid-cols-2">
      <div className="grid content-start gap-10">
        <Breakdown
          id="programs" title="By program" of="Program" filter={filter}
          lines={byProgram.map(([program, tally]) => ({ key: program, name: view.programs.get(program)?.name ?? '', choice: { program }, tally }))}
        />
        {view.people.length > 0 ? (
          <Breakdown
            id="people" title="By person" of="Families of, and own file" filter={filter}
            lines={people.map(({ staffId, name, ...tally }) => ({ key: staffId, name, choice: { person: staffId }, tally }))}
          >
            {people.length < view.people.length ? (
              <Link href={complianceAddress(filter, { page: filter.page, people: 'all' }, 'people')} scroll={false} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4 hover:text-accent-deep print:hidden">
                Show all {view.people.length} people
              </Link>
            ) : null}
          </Breakdown>
        ) : null}
      </div>
      <Breakdown
        id="requirements" title="By requirement" of="Requirement" filter={filter}
        lines={byRequirement.map(([requirement, tally]) => ({ key: requirement, name: titleOf(requirement), cited: requirement, choice: { requirement }, tally }))}
      />
    </div>
  )
}
