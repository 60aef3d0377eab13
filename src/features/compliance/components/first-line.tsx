import Link from 'next/link'
import { plural } from '@/features/obligations/words'
import { complianceAddress } from '../address'
import type { ComplianceFilter } from '../filter'
import type { CompliancePageView } from '../page-view'

/** What the page has to say, in one sentence. */
export function FirstLine({ view, filter }: { readonly view: CompliancePageView; readonly filter: ComplianceFilter }) {
  const { familiesInNeed: families, counts } = view
  if (families > 0)
    return (
      <Link href={complianceAddress(filter, { urgency: 'families', status: undefined })} className="inline-flex min-h-11 items-center text-ink underline decoration-accent underline-offset-4 hover:text-accent">
        {families === 1 ? 'One family needs someone today.' : `${plural(families, 'family', 'families')} need someone today.`}
      </Link>
    )
  const waiting = counts.reduce((sum, { urgency, count }) => sum + (urgency === 'dueThisWeek' ? 0 : count), 0)
  if (waiting > 0) return `No family needs someone today. ${waiting === 1 ? 'One thing about staff or the agency is' : `${waiting} things about staff or the agency are`} due or late.`
  const later = counts.reduce((sum, { count }) => sum + count, 0)
  return later > 0 ? `Nobody needs anything today. ${later === 1 ? 'One thing is' : `${later} things are`} due later this week.` : 'Nobody needs anything today, and nothing is due this week.'
}
