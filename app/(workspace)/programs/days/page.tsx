import type { Metadata } from 'next'
import { sayDay } from '@/features/obligations/words'
import { CloseDaysForm, ReopenForm } from '@/features/programs/components/closed-days'
import { HolidayYears } from '@/features/programs/components/holiday-years'
import { readDays } from '@/features/programs/queries'
import { readPage } from '@/tenancy/read'
import { PageHead } from '@/ui/page-head'

export const metadata: Metadata = { title: 'Closed days and holidays' }

export default async function DaysPage() {
  const { closures, programs, years, today } = await readPage('programs.manage', readDays)
  const coming = closures.filter(({ on }) => on >= today).length
  return (
    <div className="max-w-2xl">
      <PageHead title="Closed days and holidays" says={coming === 0 ? 'The agency has no closed day ahead.' : coming === 1 ? 'One closed day is ahead.' : `${coming} closed days are ahead.`} />
      <section aria-labelledby="closed">
        <h2 id="closed" className="mb-1 text-xl font-medium">Closed days</h2>
        <p className="mb-4 text-quiet">A closed day is still a business day, unless a program reads its document otherwise (A05).</p>
        {closures.length > 0 ? (
          <ul className="mb-6 divide-y divide-line border-y border-line">
            {closures.map(({ id, on, program, note }) => (
              <li key={id} className="grid items-center gap-x-6 py-1 sm:grid-cols-[9rem_minmax(0,1fr)_auto]">
                <span className="tabular-nums">{sayDay(on, today)}</span>
                <span className="text-quiet wrap-anywhere">{[note, program ?? 'The whole agency'].filter(Boolean).join(', ')}</span>
                <ReopenForm closureId={id} day={sayDay(on, today)} />
              </li>
            ))}
          </ul>
        ) : null}
        <CloseDaysForm programs={programs} />
      </section>
      <section aria-labelledby="holidays" className="mt-10 border-t border-line pt-8">
        <h2 id="holidays" className="mb-1 text-xl font-medium">Holidays</h2>
        <p className="mb-4 text-quiet">Where a law fixes them they are on board. Georgia proclaims its own each year: enter them when the list is out.</p>
        <HolidayYears years={years} today={today} />
      </section>
    </div>
  )
}
