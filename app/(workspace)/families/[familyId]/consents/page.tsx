import type { Metadata } from 'next'
import Link from 'next/link'
import { type AuthorityLine, WhoMaySign } from '@/features/authority/components/who-may-sign'
import { isAdult } from '@/features/authority/grounds'
import { consentsAddress } from '@/features/consents/address'
import { ConsentForm } from '@/features/consents/components/consent-forms'
import { ConsentsList } from '@/features/consents/components/consents-list'
import { readConsents } from '@/features/consents/queries'
import { linesOf } from '@/features/consents/words'
import { SavedNotice } from '@/features/contacts/components/saved'
import { plural } from '@/features/obligations/words'
import { readRecord } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Consents' }

export default async function ConsentsPage({ params }: PageProps<'/families/[familyId]/consents'>) {
  const { familyId } = await params
  const { family, today } = await readRecord('consents.record', { kind: 'family', id: familyId, familyId }, async (scope, db) => {
    const found = await readConsents(db, familyId)
    return found && { family: found, today: scope.today }
  })
  const lines = linesOf(family, today)
  const inForce = lines.filter(({ standing }) => standing === 'inForce').length
  const adults = family.youths.filter(({ bornOn }) => isAdult(bornOn, today))
  const signing = family.caregivers.flatMap(({ id: caregiverId, givenName, familyName, caregiverYouths }): AuthorityLine[] =>
    family.youths.flatMap(({ id: youthId, givenName: youth, bornOn }) => caregiverYouths.filter((one) => one.youthId === youthId).map(({ authority }) => ({ caregiverId, youthId, caregiver: `${givenName} ${familyName}`, youth, authority, adult: isAdult(bornOn, today) }))))
  const named = (people: readonly { readonly id: string; readonly givenName: string; readonly familyName: string }[]) => people.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` }))
  return (
    <div className="max-w-2xl">
      <PageHead title="Consents" says={<>{inForce === 0 ? 'None is in force. ' : `${plural(inForce, 'consent is', 'consents are')} in force. `}<Link href={`/families/${familyId}`} className="text-accent underline underline-offset-4">{family.name}</Link></>} />
      <div className="mb-6 empty:hidden"><SavedNotice place={consentsAddress(familyId)} /></div>
      <ConsentsList familyId={familyId} lines={lines} today={today} />
      <section aria-labelledby="signing" className="mt-10">
        <h2 id="signing" className="mb-1 text-xl font-medium">Who may sign</h2>
        <p className="mb-3 text-quiet">For consents and plans. Of whom nothing is known, it is asked once, when they first sign.</p>
        <WhoMaySign familyId={familyId} lines={signing} adults={adults.map(({ givenName }) => givenName)} />
      </section>
      <section aria-labelledby="give" className="mt-10 print:hidden">
        <h2 id="give" className="mb-3 text-xl font-medium">Record a consent</h2>
        {family.caregivers.length === 0 ? <p>No caregiver is on file, and only a caregiver can give one. Put the caregiver on file with the referral first.</p> : (
          <ConsentForm familyId={familyId} youths={named(family.youths)} caregivers={[...named(family.caregivers), ...named(adults).map(({ id, name }) => ({ id, name: `${name}, for themself` }))]} providers={family.providers.map(({ id, name }) => ({ id, name }))} today={today} />
        )}
      </section>
    </div>
  )
}
