import type { Metadata } from 'next'
import { NewProgramForm } from '@/features/programs/components/new-program-form'
import { specsOnBoard } from '@/rules/specs/on-board'
import { readPage } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Add a program' }

export default async function NewProgramPage() {
  const timeZone = await readPage('programs.manage', (scope) => Promise.resolve(scope.timeZone))
  return (
    <div className="max-w-xl">
      <PageHead title="Add a program" says="One contract under one payer’s document. Its settings come next." />
      <NewProgramForm documents={specsOnBoard.map(({ id, document, short }) => [id, `${short}: ${document}`] as const)} timeZone={timeZone} />
    </div>
  )
}
