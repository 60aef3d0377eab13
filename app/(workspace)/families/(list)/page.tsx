import type { Metadata } from 'next'
import { FamiliesList } from '@/features/families/components/families-list'
import { FamilyFilterForm } from '@/features/families/components/family-filter-form'
import { addressOf } from '@/features/families/address'
import { familyFilter, listFamilies, pageSize } from '@/features/families/queries'
import { FindButton } from '@/features/search/components/find-button'
import { readPage } from '@/tenancy/read'
import { buttonLook } from '@/ui/button'
import { PageHead } from '@/ui/page-head'
import { Pager } from '@/ui/pager'

export const metadata: Metadata = { title: 'Families' }

export default async function FamiliesPage({ searchParams }: PageProps<'/families'>) {
  const filter = familyFilter.parse(await searchParams)
  const families = await readPage('families.read', (scope, db) => listFamilies(scope, db, filter))
  const kind = filter.state === 'all' ? '' : filter.state === 'open' ? 'open ' : 'closed '
  const count = families.total === 1 ? `One ${kind}family` : `${families.total || 'No'} ${kind}families`
  return (
    <>
      <PageHead title="Families" says={`${count}${families.own ? ' assigned to you' : ''}.`} act={<FindButton className={buttonLook('plain')}>Find by name</FindButton>} />
      <FamilyFilterForm filter={filter} programs={families.programs} />
      <FamiliesList families={families} filter={filter} />
      <Pager label="Pages of families" page={filter.page} size={pageSize} total={families.total} addressOf={(page) => addressOf(filter, { page })} />
    </>
  )
}
