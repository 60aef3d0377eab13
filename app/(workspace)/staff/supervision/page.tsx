import type { Metadata } from 'next'
import { counting } from '@/features/obligations/components/counting'
import { SessionForm } from '@/features/staff/components/session-forms'
import { HeldSession, SuperviseeLine } from '@/features/staff/components/supervision-lines'
import { readSupervision } from '@/features/staff/supervision-weeks'
import { readPage } from '@/tenancy/read'
import { Fold } from '@/ui/fold'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Supervision' }

export default counting('Supervision', async function SupervisionPage() {
  const page = await readPage('supervision.record', readSupervision)
  const { supervisees, sessions, total, waiting, today, self, supervisors, others } = page
  const several = new Set(supervisees.flatMap(({ lines }) => lines.map(({ program }) => program))).size > 1
  const says = supervisees.length === 0 ? 'No program asks for supervision yet.' : waiting === 0 ? 'Nobody still needs supervision this week.' : `${waiting === 1 ? 'One person still needs' : `${waiting} people still need`} supervision this week.`
  return (
    <div data-wide>
      <PageHead title="Supervision" says={says} />
      <Fold className="mb-10 print:hidden" look="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent underline underline-offset-4" drafts={['session']} says="Write down a session">
        <div className="mt-3 max-w-2xl"><SessionForm page={{ today, self, supervisors, others }} /></div>
      </Fold>
      <section aria-labelledby="weeks">
        <h2 id="weeks" className="mb-2 text-xl font-medium">The last weeks</h2>
        {supervisees.length === 0 ? <p className="text-quiet">Whom a payer wants supervised stands here, week by week.</p> : null}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {supervisees.map((supervisee) => <SuperviseeLine key={supervisee.id} supervisee={supervisee} several={several} />)}
        </ul>
      </section>
      <section aria-labelledby="held" className="mt-10">
        <h2 id="held" className="mb-2 text-xl font-medium">Sessions held</h2>
        {sessions.length === 0 ? <p className="text-quiet">None in the last six weeks. Write one down and it stands here.</p> : null}
        {total > sessions.length ? <p className="mb-2 text-quiet">The last {sessions.length} of {total} in six weeks. Each person’s page lists theirs.</p> : null}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {sessions.map((session) => <HeldSession key={session.id} session={session} />)}
        </ul>
      </section>
    </div>
  )
})
