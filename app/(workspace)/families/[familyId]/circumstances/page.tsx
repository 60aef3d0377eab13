import type { Metadata } from 'next'
import Link from 'next/link'
import { circumstancesAddress } from '@/features/circumstances/address'
import { CaregiversSection } from '@/features/circumstances/components/caregivers-section'
import { CircumstanceSection } from '@/features/circumstances/components/circumstance-section'
import { IccForm, LivingForm, PreferenceForm } from '@/features/circumstances/components/span-forms'
import { readCircumstances } from '@/features/circumstances/queries'
import { linesOf, sayHomes } from '@/features/circumstances/words'
import { SavedNotice } from '@/features/contacts/components/saved'
import { readRecord } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Home and care' }

export default async function CircumstancesPage({ params }: PageProps<'/families/[familyId]/circumstances'>) {
  const { familyId } = await params
  const { family, today } = await readRecord('circumstances.record', { kind: 'family', id: familyId, familyId }, async (scope, db) => {
    const found = await readCircumstances(scope, db, familyId)
    return found && { family: found, today: scope.today }
  })
  const of = { familyId, today }
  const youths = family.youths.map(({ id, givenName }) => ({ id, name: givenName }))
  const caregivers = family.caregivers.map(({ id, givenName, familyName, relationship, version, paidToCare, foster }) => ({ id, name: `${givenName} ${familyName}`, relationship, version, paidToCare, foster }))
  return (
    <div className="max-w-2xl">
      <PageHead title="Home and care" says={<>{sayHomes(family, today)} <Link href={`/families/${familyId}`} className="text-accent underline underline-offset-4">{family.name}</Link></>} />
      <div className="mb-6 empty:hidden"><SavedNotice place={circumstancesAddress(familyId)} /></div>
      <div className="grid gap-10">
        <CircumstanceSection {...of} id="homes" title="Where they live" none="Not on record yet. Some payers do not pay while a youth lives in congregate care." lines={linesOf(family, 'livingSituation', today)} add={{ says: 'Record where they live', draft: `livingSituation.${familyId}`, form: <LivingForm {...of} youths={youths} /> }} />
        <CircumstanceSection {...of} id="icc" title="Intensive Care Coordination" none="Nobody is on record as in Intensive Care Coordination. Which meetings a Family Partner attends rests on it." lines={linesOf(family, 'iccEnrollment', today)} add={{ says: 'Record Intensive Care Coordination', draft: `iccEnrollment.${familyId}`, form: <IccForm {...of} youths={youths} /> }} />
        <CaregiversSection familyId={familyId} caregivers={caregivers} />
        <CircumstanceSection {...of} id="preferences" title="Preferences" none="No preference on record." lines={linesOf(family, 'preference', today)} add={{ says: 'Record a preference', draft: `preference.${familyId}`, form: caregivers.length === 0 ? <p>No caregiver is on file, and a preference is one that a caregiver states.</p> : <PreferenceForm {...of} youths={youths} caregivers={caregivers} /> }} />
      </div>
    </div>
  )
}
