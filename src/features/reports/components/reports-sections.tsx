import Link from 'next/link'
import { plural } from '@/features/obligations/words'
import { Pager } from '@/ui/pager'
import { reportsAddress } from '../address'
import { type ReportsView, sizes } from '../page-view'
import type { ReportsFilter } from '../schema'
import { ReturnedList, ToAffirmList } from './signed-list'
import { OthersToFinish, OwnToFinish } from './to-finish-list'

const heading = 'mb-3 text-xl font-medium'

/** The page's answer in one sentence. */
export function sayReports({ own, returned, supervising }: ReportsView): string {
  const parts = [
    ...(own.total > 0 ? [`${plural(own.total, 'report')} of yours to finish`] : []),
    ...(returned.total > 0 ? [`${plural(returned.total, 'report')} returned to you`] : []),
    ...(supervising && supervising.toAffirm.total > 0 ? [`${plural(supervising.toAffirm.total, 'report')} to affirm`] : []),
  ]
  return parts.length > 0 ? `${new Intl.ListFormat('en-US').format(parts)}.` : supervising ? 'Nothing waits for you.' : 'Every report of yours is finished.'
}

/** One's own reports: those that came back, then those to finish. */
export function OwnReports({ view }: { readonly view: ReportsView }) {
  const { own, returned, supervising } = view
  if (supervising && own.total === 0 && returned.total === 0) return null
  return (
    <>
      {returned.total > 0 ? (
        <section aria-labelledby="returned">
          <h2 id="returned" className={heading}>Returned</h2>
          <ReturnedList items={returned.items} />
          {returned.total > returned.items.length ? <p className="mt-3 text-quiet">{`These are the ${returned.items.length} oldest; ${plural(returned.total - returned.items.length, 'more comes', 'more come')} up as these are answered.`}</p> : null}
        </section>
      ) : null}
      <section aria-labelledby="finish">
        <h2 id="finish" className={heading}>To finish</h2>
        {own.total === 0 ? <p className="text-quiet">A contact that was saved without words waits here until its report is signed.</p> : <OwnToFinish items={own.items} />}
        {own.total > own.items.length ? <p className="mt-3 text-quiet">{`These are the ${own.items.length} oldest; ${plural(own.total - own.items.length, 'more comes', 'more come')} up as these are finished.`}</p> : null}
      </section>
    </>
  )
}

const choice = 'inline-flex min-h-12 items-center text-accent underline underline-offset-4 aria-[current]:font-medium aria-[current]:text-ink aria-[current]:no-underline'

/** What whoever supervises looks at: reports to affirm, and what others have still to finish. */
export function SupervisedReports({ view, filter }: { readonly view: ReportsView; readonly filter: ReportsFilter }) {
  if (!view.supervising) return null
  const { toAffirm, whose, supervises, others } = view.supervising
  return (
    <>
      <section aria-labelledby="affirm">
        <h2 id="affirm" className={heading}>To affirm</h2>
        {supervises ? (
          <nav aria-label="Whose reports" className="mb-2 flex flex-wrap gap-x-6 print:hidden">
            <Link href={reportsAddress(filter, { of: undefined, page: 1 })} aria-current={whose === 'mine' ? 'true' : undefined} className={choice}>Of those I supervise</Link>
            <Link href={reportsAddress(filter, { of: 'all', page: 1 })} aria-current={whose === 'all' ? 'true' : undefined} className={choice}>Everybody’s</Link>
          </nav>
        ) : null}
        {toAffirm.items.length === 0 ? <p className="text-quiet">No report waits to be affirmed. Once one is signed it is here, the oldest first.</p> : <ToAffirmList items={toAffirm.items} />}
        <Pager label="Pages of reports to affirm" page={filter.page} size={sizes.affirm} total={toAffirm.total} addressOf={(page) => reportsAddress(filter, { page })} />
      </section>
      <section aria-labelledby="others">
        <h2 id="others" className={heading}>{others.total === 0 ? 'Nobody else has a report to finish' : `Others have ${plural(others.total, 'report')} to finish`}</h2>
        {others.items.length === 0 ? <p className="text-quiet">Contacts that somebody saved without words are here until their report is signed.</p> : <OthersToFinish items={others.items} people={others.people} />}
        <Pager label="Pages of reports to finish" page={filter.late} size={sizes.others} total={others.total} addressOf={(late) => reportsAddress(filter, { late })} />
      </section>
    </>
  )
}
