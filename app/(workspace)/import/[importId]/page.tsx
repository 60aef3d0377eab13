import type { Metadata } from 'next'
import { ImportView } from '@/features/imports/components/import-view'
import { kindNames } from '@/features/imports/kinds'
import { readImport } from '@/features/imports/queries'
import { readRecord } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Import' }

const titles = { ready: 'Look before you import', running: 'Importing', done: 'Imported', cancelled: 'Thrown away' } as const

export default async function OneImportPage({ params }: PageProps<'/import/[importId]'>) {
  const { importId } = await params
  const { page, today } = await readRecord('imports.run', { kind: 'import', id: importId, lists: true }, async (scope, db) => {
    const found = await readImport(scope, db, importId)
    return found && { page: found, today: scope.today }
  })
  const { stored } = page
  const title = Object.entries(titles).find(([state]) => state === stored.state)?.[1] ?? 'Import'
  return (
    <div data-wide>
      <PageHead title={title} says={`${kindNames[stored.kind]}${stored.fileName ? `, from ${stored.fileName}` : ''}.`} />
      <ImportView page={page} today={today} />
    </div>
  )
}
