import type { ReactNode } from 'react'
import { Finder } from '@/features/search/components/finder'
import { may } from '@/tenancy/permissions'
import { requireAsker } from '@/tenancy/session'
import { DraftsOf } from '@/ui/draft'
import { Bar } from './bar'
import { acts, findableBy, places } from './places'

/** Signed-in pages. It only draws the frame: every page asks for itself who may see it. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { scope, session } = await requireAsker()
  const allowed = (all: typeof places) => all.filter(({ permission }) => may(scope.roles, permission)).map(({ href, name }) => ({ href, name }))
  const open = allowed(places)
  return (
    <>
      <a href="#content" className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20 focus:bg-paper focus:p-3">
        Skip to the page
      </a>
      <Bar places={open} agency={session.agencyName} />
      <Finder places={open} acts={allowed(acts)} asksFor={findableBy(scope.roles)} />
      <main id="content" tabIndex={-1} className="px-5 pt-8 pb-40 outline-none sm:pb-24 lg:ml-52 lg:px-10 lg:pb-12">
        <DraftsOf membershipId={scope.membershipId}>
          <p className="hidden font-medium print:block">{session.agencyName}</p>
          <div className="mx-auto max-w-4xl has-data-wide:max-w-6xl">{children}</div>
        </DraftsOf>
      </main>
    </>
  )
}
