import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AgreementForm } from '@/features/agreements/components/agreement-forms'
import { knowsAgreements, programsWithAgreements } from '@/features/agreements/queries'
import { readPage } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Record an agreement' }

export default async function NewAgreementPage() {
  const programs = (await readPage('programs.manage', async (_scope, db) => ((await knowsAgreements(db)) ? await programsWithAgreements(db) : null))) ?? notFound()
  return (
    <div className="max-w-xl">
      <PageHead title="Record an agreement" says={programs.length === 0 ? 'No program’s document asks for working agreements. Add such a program first.' : 'From the day it takes effect its workgroup meets every month, and a report is due every year.'} />
      {programs.length > 0 ? <AgreementForm programs={programs} /> : null}
    </div>
  )
}
