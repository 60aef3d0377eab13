import type { Metadata } from 'next'
import Link from 'next/link'
import { counting } from '@/features/obligations/components/counting'
import { ClosingPanel } from '@/features/referrals/components/closing-panel'
import { ReferralFacts } from '@/features/referrals/components/referral-facts'
import { readReferral } from '@/features/referrals/record'
import { stageWords } from '@/features/referrals/words'
import { TellingSection } from '@/features/telling/components/telling-section'
import { readTellings } from '@/features/telling/queries'
import { ReferralWaitingSection } from '@/features/waitlist/components/referral-waiting'
import { readReferralWaiting } from '@/features/waitlist/of-referral'
import { may } from '@/tenancy/permissions'
import { readRecord } from '@/tenancy/read'
import { buttonLook } from '@/ui/button'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Referral' }

export default counting('Referral', async function ReferralPage({ params }: PageProps<'/referrals/[referralId]'>) {
  const { referralId } = await params
  const { record, manages, waiting, tellings } = await readRecord('referrals.read', { kind: 'referral', id: referralId, lists: true }, async (scope, db) => {
    const found = await readReferral(scope, db, referralId)
    return found && { record: found, manages: may(scope.roles, 'referrals.manage'), waiting: await readReferralWaiting(scope, db, found), tellings: await readTellings(scope, db, referralId) }
  })
  const { line } = record
  const { name, means } = stageWords[line.stage]
  const open = line.stage !== 'closed'
  return (
    <>
      <PageHead
        title={`Referral of ${line.who === line.family ? `the ${line.who}` : line.who}`} says={line.ended ? `${line.ended}.` : `${name}: ${means.toLowerCase()}.`}
        act={open ? (
          <p className="flex flex-wrap gap-3">
            {line.begins ? <Link href={`/families/${line.familyId}/services`} className={buttonLook('plain')}>Begin services</Link> : null}
            <Link href={`/families/${line.familyId}/contact`} className={buttonLook('main')}>Log a contact</Link>
          </p>
        ) : undefined}
      />
      <ReferralFacts record={record} />
      <ReferralWaitingSection of={waiting} manages={manages} today={record.today} />
      {tellings ? <TellingSection referralId={line.id} stage={line.stage} of={tellings} untold={line.untold} manages={manages} today={record.today} /> : null}
      {manages ? <ClosingPanel key={line.id} referralId={line.id} record={{ closed: record.closed, closable: record.closable, siblings: record.siblings, today: record.today }} /> : null}
    </>
  )
})
