import { urgencies } from '@/features/obligations/standing'
import { isOfFamilies, titleOf } from '@/features/obligations/titles'
import { pack } from '@/ui/packed'
import type { FilterChange } from '../address'
import type { ComplianceFilter } from '../filter'
import type { CompliancePageView } from '../page-view'
import type { UrgentCount } from '../queries'
import { type Tally, tallyBy } from '../tally'
import { urgencyWords } from '../urgency-words'
import { Breakdown, type BreakdownLine, type BreakdownTable } from './breakdown'

/** How many lines a table has before one asks for the rest. */
const shown = 5

const columns = urgencies.map((urgency) => ({ urgency, ...urgencyWords[urgency] }))

const lineOf = (name: string, choice: FilterChange, tally: Tally): BreakdownLine => ({ name, choice, numbers: urgencies.map((urgency) => tally[urgency]) })

const byRequirement = (counts: readonly UrgentCount[]): readonly BreakdownLine[] =>
  tallyBy(counts, ({ requirement }) => requirement).map(([requirement, tally]) => ({ ...lineOf(titleOf(requirement), { requirement }, tally), cited: requirement }))

/** What is urgent by program, by person and by requirement: of families first, then of staff and the agency. */
export function Breakdowns({ view, filter }: { readonly view: CompliancePageView; readonly filter: ComplianceFilter }) {
  const { counts, people, programs } = view
  if (counts.length === 0) return null
  const table = (id: BreakdownTable['id'], title: string, of: string, lines: readonly BreakdownLine[]) =>
    lines.length === 0 ? null : <Breakdown packed={pack({ id, title, of, lines: id === 'programs' || id === filter.all ? lines : lines.slice(0, shown), total: lines.length, columns, filter })} />
  return (
    <div className="mb-12 grid gap-10 lg:grid-cols-2">
      <div className="grid content-start gap-10">
        {table('programs', 'By program', 'Program', tallyBy(counts, ({ programId }) => programId).map(([program, tally]) => lineOf(programs.get(program)?.name ?? '', { program }, tally)))}
        {table('families', 'By requirement, families', 'Requirement', byRequirement(counts.filter(({ requirement }) => isOfFamilies(requirement))))}
      </div>
      <div className="grid content-start gap-10">
        {table('people', 'By person', 'Their families and own file', people.map(({ staffId, name, ...tally }) => lineOf(name, { person: staffId }, tally)))}
        {table('staff', 'By requirement, staff and agency', 'Requirement', byRequirement(counts.filter(({ requirement }) => !isOfFamilies(requirement))))}
      </div>
    </div>
  )
}
