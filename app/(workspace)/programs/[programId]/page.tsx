import type { Metadata } from 'next'
import { fromColumnOrNull } from '@/db/civil-date'
import { EndingForm } from '@/features/programs/components/ending-form'
import { SettingsForm } from '@/features/programs/components/settings-form'
import { openFamilies } from '@/features/programs/ending'
import { findProgram } from '@/features/programs/queries'
import { shownSettings } from '@/features/programs/settings'
import { may } from '@/tenancy/permissions'
import { readRecord } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Program' }

export default async function ProgramPage({ params }: PageProps<'/programs/[programId]'>) {
  const { programId } = await params
  const { program, open, sees } = await readRecord('programs.manage', { kind: 'program', id: programId, lists: true }, async (scope, db) => {
    const found = await findProgram(scope, db, programId)
    return found && { program: found, open: await openFamilies(scope, db, programId), sees: may(scope.roles, 'families.read') }
  })
  const shown = shownSettings(program)
  return (
    <div className="max-w-2xl">
      <PageHead title={program.name} says={shown.document} />
      <SettingsForm key={program.version} program={shown} />
      <section aria-labelledby="ending" className="mt-12">
        <h2 id="ending" className="mb-3 text-xl font-medium">Ending</h2>
        <EndingForm programId={programId} endedOn={fromColumnOrNull(program.endedOn)} open={open} sees={sees} />
      </section>
    </div>
  )
}
