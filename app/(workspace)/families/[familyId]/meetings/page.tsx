import type { Metadata } from 'next'
import Link from 'next/link'
import { SavedNotice } from '@/features/contacts/components/saved'
import { MeetingForm } from '@/features/meetings/components/meeting-form'
import { AskedOfMeetings, MeetingsList } from '@/features/meetings/components/meetings-list'
import { readMeetings } from '@/features/meetings/queries'
import { plural } from '@/features/obligations/words'
import { readRecord } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Meetings' }

export default async function MeetingsPage({ params }: PageProps<'/families/[familyId]/meetings'>) {
  const { familyId } = await params
  const { family, lines, asked } = await readRecord('contacts.log', { kind: 'family', id: familyId, familyId }, (scope, db) => readMeetings(scope, db, familyId))
  const held = lines.filter(({ struck }) => struck === null).length
  return (
    <div data-wide>
      <PageHead title="Meetings" says={<>{held === 0 ? 'None on record yet' : `${plural(held, 'meeting')} on record`}. <Link href={`/families/${familyId}`} className="text-accent underline underline-offset-4">{family.name}</Link></>} />
      <div className="mb-8">
        <SavedNotice place={familyId} />
      </div>
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        <section aria-labelledby="record" className="min-w-0 print:hidden">
          <h2 id="record" className="mb-3 text-xl font-medium">Record a meeting</h2>
          <MeetingForm key={familyId} family={family} />
        </section>
        <div className="min-w-0">
          <section aria-labelledby="asked" className="mb-10">
            <h2 id="asked" className="mb-3 text-xl font-medium">What is asked of meetings</h2>
            <AskedOfMeetings asked={asked} familyId={familyId} />
          </section>
          <section aria-labelledby="meetings">
            <h2 id="meetings" className="mb-3 text-xl font-medium">On record</h2>
            <MeetingsList lines={lines} familyId={familyId} />
          </section>
        </div>
      </div>
    </div>
  )
}
