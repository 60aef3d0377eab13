import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DemoSignIn, SignInForm } from '@/features/account/components/sign-in-form'
import { demoAccounts } from '@/features/account/demo-accounts'
import { environment } from '@/platform/environment'
import { currentAsker } from '@/tenancy/session'
import { isSetUp } from '@/tenancy/set-up'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage() {
  if (await currentAsker()) redirect('/account')
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
          <ul className="mt-4 divide-y divide-line border-y border-line">
            {demoAccounts.map(({ email, name, role, agency }) => (
              <li key={email} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                <p>
                  {name} <span className="block text-quiet">{agency}</span>
                </p>
                <DemoSignIn email={email} label={role} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
