import type { Metadata } from 'next'
import Link from 'next/link'
import { languagesToLookFor } from '@/features/records/languages'
import { Assignments, Enrollments } from '@/features/services/components/services-record'
import { StartForm } from '@/features/services/components/start-form'
import { partnersOn, readServed, waitingIn } from '@/features/services/queries'
import { readRecord } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Services' }

export default async function ServicesPage({ params }: PageProps<'/families/[familyId]/services'>) {
  const { familyId } = await params
  const { family, partners, today } = await readRecord('families.manage', { kind: 'family', id: familyId, familyId, lists: true }, async (scope, db) => {
    const found = await readServed(db, familyId)
    return found && { family: found, partners: await partnersOn(scope, db, scope.today, { id: familyId, youths: found.youths.map(({ id }) => id) }), today: scope.today }
  })
  const waiting = waitingIn(family)
  const who = [...new Set(waiting.flatMap(({ youths }) => youths.map(({ name }) => name)))]
  return (
    <div className="max-w-2xl">
      <PageHead title="Services" says={<>{who.length === 0 ? 'Nobody waits to start. ' : `${who.join(', ')} ${who.length === 1 ? 'waits' : 'wait'} to start. `}<Link href={`/families/${familyId}`} className="text-accent underline underline-offset-4">{family.name}</Link></>} />
      {waiting.map((program) => (
        <section key={program.id} aria-labelledby={`start-${program.id}`} className="mb-10 print:hidden">
          <h2 id={`start-${program.id}`} className="mb-3 text-xl font-medium">Begin services</h2>
          <StartForm familyId={familyId} program={program} partners={partners} wanted={languagesToLookFor(family.caregivers.map(({ firstLanguage }) => firstLanguage))} today={today} />
        </section>
      ))}
      <section aria-labelledby="enrollments" className="mb-10">
        <h2 id="enrollments" className="mb-3 text-xl font-medium">Enrollments</h2>
        <Enrollments family={family} today={today} />
      </section>
      <section aria-labelledby="assignments">
        <h2 id="assignments" className="mb-3 text-xl font-medium">Family Partners</h2>
        <Assignments family={family} partners={partners} today={today} />
      </section>
    </div>
  )
}
