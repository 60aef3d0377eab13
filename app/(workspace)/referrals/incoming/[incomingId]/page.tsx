import type { Metadata } from 'next'
import type { Route } from 'next'
import Link from 'next/link'
import { IncomingFacts } from '@/features/referrals/components/incoming-facts'
import { RejectForm } from '@/features/referrals/components/reject-form'
import { readIncoming } from '@/features/referrals/inbox'
import { readRecord } from '@/tenancy/read'
import { buttonLook } from '@/ui/button'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Referral by the form' }

export default async function IncomingPage({ params }: PageProps<'/referrals/incoming/[incomingId]'>) {
  const { incomingId } = await params
  const incoming = await readRecord('referrals.manage', { kind: 'incomingReferral', id: incomingId }, (scope, db) => readIncoming(scope, db, incomingId))
  const { who, came, decided } = incoming
  return (
    <>
      <PageHead
        title={`Referral of ${who}`} says={decided ? `${decided.says}.` : `${came}, by the public form. Nobody has taken it in yet.`}
        act={decided ? undefined : <Link href={`/referrals/new?from=${incomingId}` as Route} className={buttonLook('main')}>Take it in</Link>}
      />
      <IncomingFacts incoming={incoming} />
      {decided ? null : <RejectForm incomingId={incomingId} />}
    </>
  )
}
