import type { Metadata } from 'next'
import { EnterAgency } from '@/features/account/components/agency-switcher'
import { SignOut } from '@/features/account/components/sign-out'
import { findPerson } from '@/features/people/queries'
import { rolesInWords } from '@/features/people/role-choices'
import { agenciesOf } from '@/tenancy/agencies'
import { readPage } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const { scope, person } = await readPage('self', async (asking, db) => ({ scope: asking, person: await findPerson(asking, db, asking.membershipId) }))
  const agencies = await agenciesOf(scope.userId)
  const here = agencies.find(({ tenantId }) => tenantId === scope.tenantId)
  const others = agencies.filter(({ tenantId }) => tenantId !== scope.tenantId)
  return (
    <>
      <PageHead title={person?.displayName ?? 'Your account'} says={here ? `${rolesInWords(scope.roles)} at ${here.name}` : undefined} act={<SignOut />} />
      <p>You sign in as {person?.email}. Fifteen minutes without use, or twelve hours after signing in, you are signed out.</p>
      {others.length ? (
        <section aria-labelledby="others" className="mt-10">
          <h2 id="others" className="text-xl font-medium">
            Your other agencies
          </h2>
          <ul className="mt-3 divide-y divide-line border-y border-line">
            {others.map(({ tenantId, name, roles }) => (
              <li key={tenantId} className="flex flex-wrap items-center justify-between gap-4 py-3">
                <p>{rolesInWords(roles)}</p>
                <EnterAgency tenantId={tenantId} name={name} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
