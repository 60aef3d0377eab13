import type { Metadata } from 'next'
import { SavedNotice } from '@/features/contacts/components/saved'
import { OwnReports, sayReports, SupervisedReports } from '@/features/reports/components/reports-sections'
import { readReports } from '@/features/reports/page-view'
import { reportsFilter } from '@/features/reports/schema'
import { readPage } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Reports' }

export default async function ReportsPage({ searchParams }: PageProps<'/reports'>) {
  const filter = reportsFilter.parse(await searchParams)
  const view = await readPage('contacts.log', (scope, db) => readReports(scope, db, filter))
  return (
    <>
      <PageHead title="Reports" says={sayReports(view)} />
      <div className="sticky top-2 z-10 mb-6 empty:mb-0 has-[[role=status]:empty]:mb-0">
        <SavedNotice place="reports" />
      </div>
      <div className="grid gap-12">
        <OwnReports view={view} />
        <SupervisedReports view={view} filter={filter} />
      </div>
    </>
  )
}
