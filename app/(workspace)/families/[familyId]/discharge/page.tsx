import type { Metadata } from 'next'
import Link from 'next/link'
import { consentsAddress } from '@/features/consents/address'
import { SavedNotice } from '@/features/contacts/components/saved'
import { dischargeAddress } from '@/features/discharge/address'
import { leftOf, sayDue } from '@/features/discharge/components/due'
import { StaySection } from '@/features/discharge/components/stay-section'
import { readDischargeRecord } from '@/features/discharge/record'
import { sayProblem } from '@/features/verdicts/words'
import { PaperHead } from '@/features/records/components/paper-head'
import { readRecord } from '@/tenancy/read'
import { buttonLook } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Discharge' }

export default async function DischargePage({ params }: PageProps<'/families/[familyId]/discharge'>) {
  const { familyId } = await params
  const { record, now } = await readRecord('discharge.record', { kind: 'family', id: familyId, familyId }, async (scope, db) => {
    const found = await readDischargeRecord(scope, db, familyId)
    return found && { record: found, now: scope.now }
  })
  const { stays, today, mayClose, mayWrite, asPartner, name } = record
  const first = stays.find((stay) => stay.ifLast || leftOf(stay).length > 0)
  const says = stays.length === 0 ? 'Nobody of this family has been enrolled.' : (stays.length > 1 && first ? sayDue(first, today) : null) ?? (stays.some(({ closing }) => !closing) ? 'Service goes on.' : 'Service has ended.')
  return (
    <div className="max-w-2xl">
      <PaperHead programs={record.programs} today={today} />
      <PageHead
        title="Discharge" act={<Link href={consentsAddress(familyId)} className={buttonLook('plain')}>Consents</Link>}
        says={<>{says} <Link href={`/families/${familyId}`} className="text-accent underline underline-offset-4">{name}</Link></>}
      />
      <div className="mb-6 empty:hidden"><SavedNotice place={dischargeAddress(familyId)} /></div>
      {record.programs.map(({ name: program, problem }) => problem && <div key={program} className="mb-6"><Notice kind="alert">{program}: what is due cannot be said. {sayProblem(problem)}</Notice></div>)}
      {stays.map((stay) => (
        <StaySection key={stay.id} stay={stay} familyId={familyId} today={today} now={now} mayClose={mayClose} mayWrite={mayWrite} asPartner={asPartner} several={stays.length > 1} />
      ))}
      {stays.length === 0 ? <p>Once services have begun, their end is recorded here. <Link href={`/families/${familyId}`} className="text-accent underline underline-offset-4">Back to the family</Link></p> : null}
    </div>
  )
}
