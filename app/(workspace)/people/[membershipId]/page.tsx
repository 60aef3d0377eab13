import type { Metadata } from 'next'
import { LeavingForm, RolesForm } from '@/features/people/components/person-forms'
import { findPerson } from '@/features/people/queries'
import { readRecord } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Person' }

export default async function PersonPage({ params }: PageProps<'/people/[membershipId]'>) {
  const { membershipId } = await params
  const person = await readRecord('people.manage', { kind: 'membership', id: membershipId }, (scope, db) => findPerson(scope, db, membershipId))
  const left = person.disabledAt !== null
  return (
    <div className="max-w-xl">
      <PageHead title={person.displayName} says={left ? `${person.email}, no longer let in` : person.email} />
      {left ? null : <RolesForm membershipId={membershipId} version={person.version} roles={person.roles} />}
      <section aria-labelledby="leaving" className={left ? '' : 'mt-10 border-t border-line pt-8'}>
        <h2 id="leaving" className="text-xl font-medium">
          {left ? 'Coming back' : 'Leaving'}
        </h2>
        <p className="mt-1 mb-4 text-quiet">
          {left ? 'They get in again with the roles and the password they had.' : 'Signs them out everywhere and keeps them out, at once. What they recorded stays.'}
        </p>
        <LeavingForm membershipId={membershipId} left={left} />
      </section>
    </div>
  )
}
