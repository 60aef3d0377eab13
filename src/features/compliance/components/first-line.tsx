import Link from 'next/link'
import { plural } from '@/features/obligations/words'
import { complianceAddress } from '../address'
import type { ComplianceFilter } from '../filter'
import type { CompliancePageView } from '../page-view'
import { sumOf } from '../tally'

/** What the page has to say, in one sentence. */
export function FirstLine({ view, filter }: { readonly view: CompliancePageView; readonly filter: ComplianceFilter }) {
  const { families, counts } = view
  if (families > 0)
    return (
      <Link href={complianceAddress(filter, { urgency: 'families', status: undefined })} className="inline-flex min-h-11 items-center text-ink underline decoration-accent underline-offset-4 hover:text-accent">
        {families === 1 ? 'One family needs someone today.' : `${plural(families, 'family', 'families')} need someone today.`}
      </Link>
    )
  const { overdue, dueToday, dueThisWeek: later } = sumOf(counts)
  const waiting = overdue + dueToday
  if (waiting > 0) return `No family needs someone today. ${waiting === 1 ? 'One thing about staff or the agency is' : `${waiting} things about staff or the agency are`} due or late.`
  return later > 0 ? `Nobody needs anything today. ${later === 1 ? 'One thing is' : `${later} things are`} due later this week.` : 'Nobody needs anything today, and nothing is due this week.'
}
