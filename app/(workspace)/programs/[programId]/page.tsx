import type { Metadata } from 'next'
import { SettingsForm } from '@/features/programs/components/settings-form'
import { findProgram } from '@/features/programs/queries'
import { shownSettings } from '@/features/programs/settings'
import { readRecord } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Program' }

export default async function ProgramPage({ params }: PageProps<'/programs/[programId]'>) {
  const { programId } = await params
  const program = await readRecord('programs.manage', { kind: 'program', id: programId }, (scope, db) => findProgram(scope, db, programId))
  const shown = shownSettings(program)
  return (
    <div className="max-w-2xl">
      <PageHead title={program.name} says={shown.document} />
      <SettingsForm key={program.version} program={shown} />
    </div>
  )
}
