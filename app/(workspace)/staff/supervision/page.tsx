import type { Metadata } from 'next'
import { counting } from '@/features/obligations/components/counting'
import { supervisionAddress } from '@/features/staff/address'
import { SessionForm } from '@/features/staff/components/session-forms'
import { HeldSessions, Supervisees } from '@/features/staff/components/supervision-lines'
import { readSupervision, sessionsFilter, sessionsShown } from '@/features/staff/supervision-weeks'
import { readPage } from '@/tenancy/read'
import { Fold } from '@/ui/fold'
import { PageHead } from '@/ui/page-head'
import { Pager } from '@/ui/pager'

export const metadata: Metadata = { title: 'Supervision' }

export default counting('Supervision', async function SupervisionPage({ searchParams }: PageProps<'/staff/supervision'>) {
  const filter = sessionsFilter.parse(await searchParams)
  const { supervisees, sessions, total, waiting, today, self, supervisors, others } = await readPage('supervision.record', (scope, db) => readSupervision(scope, db, filter))
  const several = new Set(supervisees.flatMap(({ lines }) => lines.flatMap(({ programs }) => programs))).size > 1
  const says = supervisees.length === 0 ? 'No program asks for supervision yet.' : waiting === 0 ? 'Nobody still needs supervision this week.' : `${waiting === 1 ? 'One person still needs' : `${waiting} people still need`} supervision this week.`
  return (
    <div data-wide>
      <PageHead title="Supervision" says={says} />
      <Fold className="mb-10 print:hidden" look="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent underline underline-offset-4" drafts={['session']} says="Write down a session">
        <div className="mt-3 max-w-2xl"><SessionForm page={{ today, self, supervisors, others }} /></div>
      </Fold>
      <section aria-labelledby="weeks">
        <h2 id="weeks" className="mb-2 text-xl font-medium">The last weeks</h2>
        {supervisees.length === 0 ? <p className="text-quiet">Whom a payer wants supervised stands here, week by week.</p> : <Supervisees supervisees={supervisees} several={several} />}
      </section>
      <section aria-labelledby="held" className="mt-10">
        <h2 id="held" className="mb-2 text-xl font-medium">Sessions held</h2>
        {total === 0 ? <p className="text-quiet">None in the last six weeks. Write one down and it stands here.</p> : <p className="mb-2 text-quiet">In the last six weeks. Each person’s page lists theirs.</p>}
        {sessions.length > 0 ? <HeldSessions sessions={sessions} /> : null}
        <Pager label="Pages of sessions" page={filter.page} size={sessionsShown} total={total} addressOf={supervisionAddress} />
      </section>
    </div>
  )
})
