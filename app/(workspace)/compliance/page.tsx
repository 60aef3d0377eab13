import type { Metadata } from 'next'
import { isChosen } from '@/features/compliance/address'
import { Breakdowns } from '@/features/compliance/components/breakdowns'
import { FilterChips } from '@/features/compliance/components/filter-chips'
import { FirstLine } from '@/features/compliance/components/first-line'
import { GridSection } from '@/features/compliance/components/grid-section'
import { ObligationSection } from '@/features/compliance/components/obligation-section'
import { UrgencyNumbers } from '@/features/compliance/components/urgency-numbers'
import { complianceFilter } from '@/features/compliance/filter'
import { readCompliancePage } from '@/features/compliance/page-view'
import { counting } from '@/features/obligations/components/counting'
import { UnjudgedNotice } from '@/features/obligations/components/unjudged-notice'
import { PaperHead } from '@/features/records/components/paper-head'
import { readPage } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Compliance' }

/** Who asked for some rows finds them first; whoever comes to look around finds the picture first. */
export default counting('Compliance', async function CompliancePage({ searchParams }: PageProps<'/compliance'>) {
  const filter = complianceFilter.parse(await searchParams)
  const view = await readPage('compliance.read', (scope, db) => readCompliancePage(scope, db, filter))
  return (
    <>
      <PaperHead programs={[...view.programs].filter(([id]) => filter.program === undefined || filter.program === id).map(([, one]) => one)} today={view.today} />
      <PageHead title="Compliance" says={<FirstLine view={view} filter={filter} />} />
      <UnjudgedNotice of={view.unjudged} today={view.today} />
      <FilterChips filter={filter} view={view} />
      <UrgencyNumbers counts={view.counts} filter={filter} />
      {isChosen(filter) ? <ObligationSection view={view} filter={filter} /> : null}
      <Breakdowns view={view} filter={filter} />
      <GridSection view={view} filter={filter} />
      {isChosen(filter) ? null : <ObligationSection view={view} filter={filter} />}
    </>
  )
})
