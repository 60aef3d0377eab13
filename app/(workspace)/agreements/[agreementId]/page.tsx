import type { Metadata } from 'next'
import Link from 'next/link'
import { strikeAgreementFactAction } from '@/features/agreements/actions'
import { AgreementFacts } from '@/features/agreements/components/agreement-facts'
import { readAgreement, sayEffect } from '@/features/agreements/queries'
import { SavedNotice } from '@/features/contacts/components/saved'
import { Decided } from '@/features/verdicts/components/decided'
import { DueNext } from '@/features/verdicts/components/due-next'
import { recordWish } from '@/features/verdicts/wish'
import { StrikeForm } from '@/features/records/components/strike-form'
import { readRecord } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Working agreement' }

export default async function AgreementPage({ params, searchParams }: PageProps<'/agreements/[agreementId]'>) {
  const { agreementId } = await params
  const { decided } = recordWish.parse(await searchParams)
  const agreement = await readRecord('programs.manage', { kind: 'workingAgreement', id: agreementId }, (scope, db) => readAgreement(scope, db, agreementId, decided === 'everything'))
  const { id, name, program, effectiveOn, endedOn, today, standings, struck } = agreement
  const judged = { familyId: null, today, standings, address: `/agreements/${id}`, decided }
  return (
    <div data-wide>
      <PageHead title={name} says={<>{program}, {sayEffect(effectiveOn, endedOn, today)}. <Link href="/agreements" className="text-accent underline underline-offset-4">All working agreements</Link></>} />
      <div className="mb-8 grid gap-4">
        <SavedNotice place={id} />
        {struck ? <p>{struck}</p> : null}
      </div>
      <div className="grid gap-x-12 gap-y-12 xl:grid-cols-2">
        <div className="min-w-0 xl:order-last">
          <DueNext judged={judged} />
          <Decided judged={judged} none="Nothing is asked of this agreement." />
        </div>
        <div className="min-w-0">
          <AgreementFacts agreement={agreement} />
          {struck ? null : <div className="mt-8"><StrikeForm action={strikeAgreementFactAction} kind="workingAgreement" field="factId" id={id} says="The agreement was entered in error" about={name} place={id} /></div>}
        </div>
      </div>
    </div>
  )
}
