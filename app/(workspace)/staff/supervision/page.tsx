import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { SessionForm, StrikeSessionForm } from '@/features/staff/components/session-forms'
import { readSupervision } from '@/features/staff/supervision-weeks'
import { readPage } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'
import { StatusMark } from '@/ui/status-mark'

export const metadata: Metadata = { title: 'Supervision' }

export default async function SupervisionPage() {
  const page = await readPage('supervision.record', readSupervision)
  const { supervisees, sessions, total, waiting } = page
  const several = new Set(supervisees.flatMap(({ lines }) => lines.map(({ program }) => program))).size > 1
  const says = supervisees.length === 0 ? 'No program asks for supervision yet.' : waiting === 0 ? 'Nobody still needs supervision this week.' : `${waiting === 1 ? 'One person still needs' : `${waiting} people still need`} supervision this week.`
  return (
    <div data-wide>
      <PageHead title="Supervision" says={says} />
      <details className="mb-10 print:hidden">
        <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent underline underline-offset-4">Write down a session</summary>
        <div className="mt-3 max-w-2xl"><SessionForm page={page} /></div>
      </details>
      <section aria-labelledby="weeks">
        <h2 id="weeks" className="mb-2 text-xl font-medium">The last weeks</h2>
        {supervisees.length === 0 ? <p className="text-quiet">Whom a payer wants supervised stands here, week by week.</p> : null}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {supervisees.map(({ id, name, lines }) => (
            <li key={id} className="py-3">
              <Link href={`/staff/${id}` as Route} className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4 wrap-anywhere">{name}</Link>
              {lines.map(({ key, title, program, marks }) => (
                <div key={key} className="grid gap-x-6 pb-2 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] xl:pb-0">
                  <p>{title}{several ? <span className="text-quiet">, {program}</span> : null}</p>
                  <p className="flex flex-wrap gap-x-5">{marks.map(({ status, says: words }) => <StatusMark key={words} status={status} says={words} />)}</p>
                </div>
              ))}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="held" className="mt-10">
        <h2 id="held" className="mb-2 text-xl font-medium">Sessions held</h2>
        {sessions.length === 0 ? <p className="text-quiet">None in the last six weeks. Write one down and it stands here.</p> : null}
        {total > sessions.length ? <p className="mb-2 text-quiet">The last {sessions.length} of {total} in six weeks. Each person’s page lists theirs.</p> : null}
        <ul className="divide-y divide-line border-y border-line empty:hidden">
          {sessions.map(({ id, when, format, supervisors, supervisees: present, note }) => (
            <li key={id} className="py-2">
              <p className="tabular-nums">{when}, {format.toLowerCase()}</p>
              <p className="text-quiet wrap-anywhere">{supervisors || 'Nobody on record'} with {present || 'nobody on record'}</p>
              {note ? <p className="whitespace-pre-wrap wrap-anywhere" dir="auto">{note}</p> : null}
              <StrikeSessionForm sessionId={id} about={`${when}, ${present}`} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
