import type { Metadata } from 'next'
import Link from 'next/link'
import { Decided } from '@/features/verdicts/components/decided'
import { DueNext } from '@/features/verdicts/components/due-next'
import { recordWish } from '@/features/verdicts/wish'
import { RelationsSection } from '@/features/relations/components/relations-section'
import { AddFold } from '@/features/staff/components/fact-section'
import { PersonFacts } from '@/features/staff/components/person-facts'
import { ChangePersonForm, LeavingForm } from '@/features/staff/components/person-forms'
import { PersonHead, sayPerson } from '@/features/staff/components/person-head'
import { readPerson } from '@/features/staff/person'
import { may } from '@/tenancy/permissions'
import { readRecord } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Staff' }

export default async function StaffPersonPage({ params, searchParams }: PageProps<'/staff/[staffId]'>) {
  const { staffId } = await params
  const { decided } = recordWish.parse(await searchParams)
  const { person, manages, people, moves } = await readRecord('staff.read', { kind: 'staff', id: staffId }, async (scope, db) => {
    const file = await readPerson(scope, db, staffId, decided === 'everything')
    return file && { person: file, manages: may(scope.roles, 'staff.manage'), people: may(scope.roles, 'people.manage'), moves: may(scope.roles, 'families.manage') }
  })
  const judged = { familyId: null, today: person.today, standings: person.standings, address: `/staff/${staffId}`, decided }
  return (
    <div data-wide>
      <PageHead title={person.name} says={sayPerson(person)} />
      <PersonHead person={person} />
      {person.membershipId ? (
        <p className="mb-4 text-quiet print:hidden">
          They sign in here. {people ? <Link href={`/people/${person.membershipId}`} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">Their log-in and what they may do</Link> : 'An administrator says what they may do.'}
        </p>
      ) : null}
      {manages ? (
        <div className="mb-10 flex flex-wrap gap-x-8">
          <AddFold says="Change who they are" draft={`person.${staffId}`}><ChangePersonForm key={person.version} person={person.onFile} /></AddFold>
          <AddFold says={person.leftOn ? 'Coming back' : 'Leaving'} draft={`leaving.${staffId}`}>
            <p className="mb-4 text-quiet">What they recorded stays, and so do their log-in and the families assigned to them: end those too. {person.assigned === 1 ? 'One family is' : `${person.assigned || 'No'} families are`} assigned to them today{moves && person.assigned > 0 ? <>: <Link href={`/caseloads/${staffId}`} className="text-accent underline underline-offset-4">hand them over</Link></> : ''}.</p>
            <LeavingForm key={person.version} person={person.onFile} />
          </AddFold>
        </div>
      ) : null}
      <div className="grid gap-x-12 gap-y-12 xl:grid-cols-2">
        <div className="min-w-0 xl:order-last">
          <DueNext judged={judged} />
          <Decided judged={judged} none="The agency has no program yet. With the first one, what its payer asks of the staff appears here." />
        </div>
        <div className="min-w-0">
          <PersonFacts person={person} manages={manages} />
          {person.relations ? <RelationsSection staffId={staffId} relations={person.relations} /> : null}
        </div>
      </div>
    </div>
  )
}
