import type { Metadata } from 'next'
import Link from 'next/link'
import { InvitationList, PeopleList } from '@/features/people/components/people-list'
import { listPeople } from '@/features/people/queries'
import { readPage } from '@/tenancy/read'
import { buttonLook } from '@/ui/button'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  const { people, invitations, timeZone } = await readPage('people.manage', async (scope, db) => ({ ...(await listPeople(scope, db)), timeZone: scope.timeZone }))
  const here = people.filter(({ disabledAt }) => !disabledAt).length
  const says = `${here === 1 ? 'One person signs' : `${here} people sign`} in here${invitations.length ? `, ${invitations.length} more ${invitations.length === 1 ? 'is' : 'are'} invited` : ''}.`
  return (
    <>
      <PageHead title="People" says={says} act={<Link href="/people/invite" className={buttonLook('main')}>Invite somebody</Link>} />
      <PeopleList people={people} timeZone={timeZone} />
      {invitations.length ? (
        <section aria-labelledby="invited" className="mt-10">
          <h2 id="invited" className="mb-3 text-xl font-medium">
            Invited
          </h2>
          <InvitationList invitations={invitations} timeZone={timeZone} />
        </section>
      ) : null}
    </>
  )
}
