import type { Metadata } from 'next'
import { counting } from '@/features/obligations/components/counting'
import { ProgramDocument } from '@/features/requirements/components/program-document'
import { ProgramTabs } from '@/features/requirements/components/program-tabs'
import { requirementsFilter } from '@/features/requirements/filter'
import { type RequirementsPageView, readRequirementsPage } from '@/features/requirements/queries'
import { readPage } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Requirements' }

function says({ shown, programs }: RequirementsPageView): string {
  if (programs.length === 0) return 'Each program’s document stands here, row by row, once the agency has a program.'
  if (!shown) return 'This program is not here, or its document is not on board. Choose another.'
  const by = (coverage: string) => shown.rows.filter((row) => row.coverage === coverage).length
  return `${shown.name}: ${by('computed')} of ${shown.rows.length} rows are worked out for you, ${by('planned')} are not covered yet.`
}

export default counting('Requirements', async function RequirementsPage({ searchParams }: PageProps<'/requirements'>) {
  const filter = requirementsFilter.parse(await searchParams)
  const view = await readPage('programs.read', (scope, db) => readRequirementsPage(scope, db, filter))
  return (
    <>
      <PageHead title="Requirements" says={says(view)} />
      <ProgramTabs programs={view.programs} shown={view.shown?.id} filter={filter} />
      {view.shown ? <ProgramDocument shown={view.shown} view={view} filter={filter} /> : null}
    </>
  )
})
