import { isOfFamilies, titleOf } from '@/features/obligations/titles'
import type { ComplianceFilter } from '../filter'
import type { CompliancePageView } from '../page-view'
import type { UrgentCount } from '../queries'
import { tallyBy } from '../tally'
import { Breakdown, type BreakdownLine } from './breakdown'

const byRequirement = (counts: readonly UrgentCount[]): readonly BreakdownLine[] =>
  tallyBy(counts, ({ requirement }) => requirement).map(([requirement, tally]) => ({ key: requirement, name: titleOf(requirement), cited: requirement, choice: { requirement }, tally }))

/** What is urgent by program, by person and by requirement: of families first, then of staff and the agency. */
export function Breakdowns({ view, filter }: { readonly view: CompliancePageView; readonly filter: ComplianceFilter }) {
  const { counts, people, programs } = view
  if (counts.length === 0) return null
  return (
    <div className="mb-12 grid gap-10 lg:grid-cols-2">
      <div className="grid content-start gap-10">
        <Breakdown
          id="programs" title="By program" of="Program" filter={filter}
          lines={tallyBy(counts, ({ programId }) => programId).map(([program, tally]) => ({ key: program, name: programs.get(program)?.name ?? '', choice: { program }, tally }))}
        />
        <Breakdown id="families" title="By requirement, families" of="Requirement" filter={filter} lines={byRequirement(counts.filter(({ requirement }) => isOfFamilies(requirement)))} />
      </div>
      <div className="grid content-start gap-10">
        <Breakdown
          id="people" title="By person" of="Their families and own file" filter={filter}
          lines={people.map(({ staffId, name, ...tally }) => ({ key: staffId, name, choice: { person: staffId }, tally }))}
        />
        <Breakdown id="staff" title="By requirement, staff and agency" of="Requirement" filter={filter} lines={byRequirement(counts.filter(({ requirement }) => !isOfFamilies(requirement)))} />
      </div>
    </div>
  )
}
