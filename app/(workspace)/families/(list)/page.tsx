import type { Metadata } from 'next'
import Link from 'next/link'
import { FamiliesList } from '@/features/families/components/families-list'
import { FamilyFilterForm } from '@/features/families/components/family-filter-form'
import { addressOf } from '@/features/families/address'
import { familyFilter, listFamilies, pageSize } from '@/features/families/queries'
import { counting } from '@/features/obligations/components/counting'
import { FindButton } from '@/features/search/components/find-button'
import { may } from '@/tenancy/permissions'
import { readPage } from '@/tenancy/read'
import { buttonLook } from '@/ui/button'
import { PageHead } from '@/ui/page-head'
import { Pager } from '@/ui/pager'

export const metadata: Metadata = { title: 'Families' }

export default counting('Families', async function FamiliesPage({ searchParams }: PageProps<'/families'>) {
  const filter = familyFilter.parse(await searchParams)
  const { imports, ...families } = await readPage('families.read', async (scope, db) => ({ ...(await listFamilies(scope, db, filter)), imports: may(scope.roles, 'imports.run') }))
  const kind = filter.state === 'all' ? '' : filter.state === 'open' ? 'open ' : 'closed '
  const count = families.total === 1 ? `One ${kind}family` : `${families.total || 'No'} ${kind}families`
  return (
    <>
      <PageHead title="Families" says={`${count}${families.own ? ' assigned to you' : ''}.`} act={<FindButton className={buttonLook('plain')}>Find by name</FindButton>} />
      {imports ? <p className="mb-6 print:hidden"><Link href="/import?what=families" className={buttonLook('plain')}>Import from a spreadsheet</Link></p> : null}
      {families.some ? <FamilyFilterForm filter={filter} programs={families.programs} /> : null}
      <FamiliesList families={families} filter={filter} />
      <Pager label="Pages of families" page={filter.page} size={pageSize} total={families.total} addressOf={(page) => addressOf(filter, { page })} />
    </>
  )
})
