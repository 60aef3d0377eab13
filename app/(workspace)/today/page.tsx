import type { Metadata } from 'next'
import { SavedNotice } from '@/features/contacts/components/saved'
import { counting } from '@/features/obligations/components/counting'
import { UnjudgedNotice } from '@/features/obligations/components/unjudged-notice'
import { todayAddress } from '@/features/today/address'
import { sayToday, TodayList } from '@/features/today/components/today-list'
import { WhoseForm } from '@/features/today/components/whose-form'
import { pageSize, readToday } from '@/features/today/queries'
import { todayFilter } from '@/features/today/schema'
import { readPage } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'
import { Pager } from '@/ui/pager'

export const metadata: Metadata = { title: 'Today' }

export default counting('Today', async function TodayPage({ searchParams }: PageProps<'/today'>) {
  const filter = todayFilter.parse(await searchParams)
  const page = await readPage('contacts.log', (scope, db) => readToday(scope, db, filter))
  return (
    <>
      <PageHead title="Today" says={sayToday(page)} />
      <WhoseForm whose={page.whose} />
      <div className="sticky top-2 z-10 mb-6 has-[[role=status]:empty]:mb-0">
        <SavedNotice place="today" />
      </div>
      <UnjudgedNotice of={page.unjudged} today={page.today} />
      <TodayList page={page} />
      <Pager label="Pages of families" page={filter.page} size={pageSize} total={page.total} addressOf={(to) => todayAddress(filter, { page: to })} />
    </>
  )
})
