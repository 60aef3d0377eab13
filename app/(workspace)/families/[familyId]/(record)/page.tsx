import type { Metadata } from 'next'
import Link from 'next/link'
import { AttemptButtons } from '@/features/contacts/components/attempt-buttons'
import { SavedNotice } from '@/features/contacts/components/saved'
import { Decided } from '@/features/verdicts/components/decided'
import { DueNext } from '@/features/verdicts/components/due-next'
import { FamilyHead } from '@/features/families/components/family-head'
import { TimelineSection } from '@/features/families/components/timeline-section'
import { readFamily } from '@/features/families/record'
import { circumstancesAddress } from '@/features/circumstances/address'
import { consentsAddress } from '@/features/consents/address'
import { dischargeAddress } from '@/features/discharge/address'
import { MissedNotice } from '@/features/discharge/components/missed-notice'
import { timelineWish } from '@/features/families/timeline-wish'
import { payersAddress } from '@/features/payers/address'
import { isComparable } from '@/features/payers/documents'
import { PaperHead } from '@/features/records/components/paper-head'
import { readRecord } from '@/tenancy/read'
import { buttonLook } from '@/ui/button'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Family' }

export default async function FamilyPage({ params, searchParams }: PageProps<'/families/[familyId]'>) {
  const { familyId } = await params
  const { facts, fact, decided } = timelineWish.parse(await searchParams)
  const family = await readRecord('families.read', { kind: 'family', id: familyId, familyId }, (scope, db) => readFamily(scope, db, familyId, { count: facts, fact, everything: decided === 'everything' }))
  const judged = { familyId: family.id, today: family.today, standings: family.standings, address: `/families/${family.id}`, decided }
  return (
    <div data-wide>
      <PaperHead programs={family.standings.map(({ program: name, edition }) => ({ name, edition }))} today={family.today} />
      <PageHead
        title={family.name}
        act={
          <nav aria-label="More about this family" className="flex flex-wrap gap-2 print:hidden">
            {family.manages ? <Link href={`/families/${family.id}/services`} className={buttonLook('plain')}>Services and Family Partner</Link> : null}
            <Link href={`/families/${family.id}/meetings`} className={buttonLook('plain')}>Meetings</Link>
            <Link href={circumstancesAddress(family.id)} className={buttonLook('plain')}>Home and care</Link>
            <Link href={consentsAddress(family.id)} className={buttonLook('plain')}>Consents</Link>
            <Link href={dischargeAddress(family.id)} className={buttonLook('plain')}>Discharge</Link>
          </nav>
        }
      />
      <FamilyHead family={family} />
      <div className="mb-10 grid gap-4 print:hidden">
        <AttemptButtons familyId={family.id} timeZone={family.timeZone} />
        <SavedNotice place={family.id} />
      </div>
      <div className="grid gap-x-12 gap-y-12 xl:grid-cols-2">
        <div className="min-w-0 xl:order-last">
          <MissedNotice familyId={family.id} stays={family.missed} today={family.today} />
          <DueNext judged={judged} />
          {family.programs.some(({ spec }) => isComparable(spec)) ? (
            <p className="mt-4 print:hidden">
              <Link href={payersAddress(family.id)} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">The same records under each payer</Link>
            </p>
          ) : null}
          <Decided judged={judged} none="This family is in no program yet. With a referral, what its payer asks for appears here." />
        </div>
        <div className="min-w-0">
          <TimelineSection family={family} opened={fact} />
        </div>
      </div>
    </div>
  )
}
