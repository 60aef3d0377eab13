import type { Metadata } from 'next'
import Link from 'next/link'
import { importAddress } from '@/features/imports/address'
import { ChooseForm } from '@/features/imports/components/choose-form'
import { importKinds, kindNames } from '@/features/imports/kinds'
import { listImports } from '@/features/imports/queries'
import { mayImport } from '@/features/imports/stage'
import { sayState } from '@/features/imports/words'
import { newIdentifier } from '@/platform/identifier'
import { readPage } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Import from a spreadsheet' }

export default async function ImportPage({ searchParams }: PageProps<'/import'>) {
  const { what } = await searchParams
  const { imports, kinds, id } = await readPage('imports.run', async (scope, db) => ({ imports: await listImports(db), kinds: importKinds.filter((kind) => mayImport(scope, kind)), id: newIdentifier(scope.now.getTime()) }))
  const asked = kinds.find((kind) => kind === what) ?? kinds[0] ?? 'staff'
  return (
    <div className="max-w-3xl">
      <PageHead title="Import from a spreadsheet" says="Read a file, look at every row of it, and only then import it." />
      {imports.length > 0 ? (
        <section aria-labelledby="imports" className="mb-8">
          <h2 id="imports" className="text-lg font-semibold">Files you have read</h2>
          <ul className="divide-y divide-line border-y border-line">
            {imports.map((one) => (
              <li key={one.id} className="grid gap-x-6 py-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] sm:items-baseline">
                <Link href={importAddress(one.id)} className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4 wrap-anywhere">{one.fileName ?? kindNames[one.kind]}</Link>
                <p className="text-quiet wrap-anywhere">{`${sayState(one)}. ${one.by}`}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ChooseForm key={asked} id={id} kinds={kinds} asked={asked} />
    </div>
  )
}
