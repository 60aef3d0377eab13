import type { Metadata } from 'next'
import Link from 'next/link'
import { knowsAgreements } from '@/features/agreements/queries'
import { sayDay } from '@/features/obligations/words'
import { listPrograms } from '@/features/programs/queries'
import { readPage } from '@/tenancy/read'
import { buttonLook } from '@/ui/button'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Programs' }

export default async function ProgramsPage() {
  const { programs, agreements, today } = await readPage('programs.manage', async (scope, db) => ({ programs: await listPrograms(scope, db), agreements: await knowsAgreements(db), today: scope.today }))
  const says = programs.length === 0 ? 'A program is a contract under one payer’s document. Add the first one to begin.' : `${programs.length === 1 ? 'One program' : `${programs.length} programs`}, each judged by its own document.`
  return (
    <>
      <PageHead title="Programs" says={says} act={<Link href="/programs/new" className={buttonLook('main')}>Add a program</Link>} />
      {programs.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {programs.map(({ id, name, document, openEnrollments, ownReadings, endedOn }) => (
            <li key={id} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] sm:items-baseline">
              <div>
                <Link href={`/programs/${id}`} className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
                  {name}
                </Link>
                <p className="text-quiet">{document}</p>
              </div>
              <p className="text-quiet tabular-nums">
                {endedOn ? `${endedOn < today ? 'Ended' : 'Ends'} ${sayDay(endedOn, today)}. ` : ''}
                {openEnrollments === 1 ? 'One youth enrolled' : `${openEnrollments.toLocaleString('en-US')} youths enrolled`}
                {ownReadings > 0 ? `, ${ownReadings === 1 ? 'one reading' : `${ownReadings} readings`} of its own` : ''}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-8 flex flex-wrap gap-4">
        <Link href="/programs/days" className={buttonLook('plain')}>Closed days and holidays</Link>
        <Link href="/programs/referral-form" className={buttonLook('plain')}>Public referral form</Link>
        <Link href="/import" className={buttonLook('plain')}>Import from a spreadsheet</Link>
        {agreements ? <Link href="/agreements" className={buttonLook('plain')}>Working agreements</Link> : null}
      </p>
    </>
  )
}
