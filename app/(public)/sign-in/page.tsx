import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DemoSignIn, SignInForm } from '@/features/account/components/sign-in-form'
import { demoAccounts } from '@/features/account/demo-accounts'
import { environment } from '@/platform/environment'
import { currentAsker } from '@/tenancy/session'
import { isSetUp } from '@/tenancy/set-up'
import { wayBack } from '@/tenancy/way-back'
import { PageHead } from '@/ui/page-head'
import { homeOf } from '../../(workspace)/places'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const asker = await currentAsker()
  const { to } = await searchParams
  if (asker) redirect(wayBack(to) ?? homeOf(asker.scope.roles))
  const { demo } = environment()
  if (!demo && !(await isSetUp())) redirect('/set-up')
  return (
    <>
      <PageHead title="Sign in to Alongside" />
      <SignInForm />
      {demo ? (
        <section aria-labelledby="demo" className="mt-12 border-t border-line pt-8">
          <h2 id="demo" className="text-xl font-medium">
            This is the demo
          </h2>
          <p className="mt-1 text-quiet">Every person and family in it is made up. One click signs you in as one of them.</p>
          {[...new Set(demoAccounts.map(({ agency }) => agency))].map((agency) => (
            <section key={agency} aria-label={agency} className="mt-6">
              <h3 className="text-quiet">{agency}</h3>
              <ul className="mt-1 divide-y divide-line border-y border-line">
                {demoAccounts
                  .filter((account) => account.agency === agency)
                  .map(({ email, name, role }) => (
                    <li key={email} className="grid grid-cols-[1fr_minmax(0,14rem)] items-center gap-4 py-2">
                      {name}
                      <DemoSignIn email={email} label={role} />
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </section>
      ) : null}
    </>
  )
}
