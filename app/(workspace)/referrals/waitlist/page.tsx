import type { Metadata } from 'next'
import Link from 'next/link'
import { SavedNotice } from '@/features/contacts/components/saved'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { counting } from '@/features/obligations/components/counting'
import { ProgramWaitlistSection, sayWaiting } from '@/features/waitlist/components/program-waitlist'
import { waitlistPlace } from '@/features/waitlist/place'
import { readWaitlists } from '@/features/waitlist/queries'
import { may } from '@/tenancy/permissions'
import { readPage } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Waitlist' }

export default counting('Waitlist', async function WaitlistPage() {
  const { lists, manages, today, now } = await readPage('referrals.read', async (scope, db) => ({
    lists: await readWaitlists(scope, db), manages: may(scope.roles, 'referrals.manage'), today: scope.today, now: wallClockOf(scope.timeZone, scope.now),
  }))
  const waiting = lists.reduce((sum, list) => sum + list.waiting.length, 0)
  const called = lists.reduce((sum, list) => sum + list.calledFor.length, 0)
  const says = `${sayWaiting(waiting)}. ${called === 0 ? 'No entry is called for.' : `${called === 1 ? 'One entry is' : `${called} entries are`} called for.`}`
  return (
    <div className="max-w-3xl">
      <PageHead title="Waitlist" says={<>{says} <Link href="/referrals" className="text-accent underline underline-offset-4">All referrals</Link></>} />
      <div className="mb-6"><SavedNotice place={waitlistPlace} /></div>
      <div className="grid gap-12">
        {lists.map((list) => <ProgramWaitlistSection key={list.programId} list={list} today={today} manages={manages} now={now} />)}
      </div>
      {lists.length === 0 ? <p className="text-quiet">The agency has no program yet, so nobody can wait for one.</p> : null}
    </div>
  )
})
