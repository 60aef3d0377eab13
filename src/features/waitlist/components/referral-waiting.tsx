import Link from 'next/link'
import { SavedNotice } from '@/features/contacts/components/saved'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { Fold } from '@/ui/fold'
import type { ReferralWaiting } from '../of-referral'
import { draftOf, waitlistPlace } from '../place'
import { sayWait, Spoken, WaitlistWords } from './program-waitlist'
import { EntryForms, PutOnForm } from './waitlist-forms'

type WaitingProps = { readonly of: ReferralWaiting; readonly manages: boolean; readonly today: CalendarDate }

/** Whether the youth of a referral waits, at which place, and the way onto the list and off it. */
export function ReferralWaitingSection({ of: { program, entry, canWait, rule, now }, manages, today }: WaitingProps) {
  if (!entry && !canWait) return <SavedNotice place={waitlistPlace} />
  return (
    <section aria-labelledby="waitlist" className="mb-10 grid gap-3">
      <h2 id="waitlist" className="text-xl font-medium">{entry ? 'On the waitlist' : 'Waitlist'}</h2>
      <SavedNotice place={waitlistPlace} />
      {entry ? (
        <>
          <p className="tabular-nums">
            Number {entry.place} of {entry.of} in <Link href="/referrals/waitlist" className="text-accent underline underline-offset-4">{program}</Link>, {sayWait(entry, today)}.
          </p>
          {entry.reason ? <p className="wrap-anywhere">{entry.reason}</p> : null}
          <Spoken of={entry} />
          <WaitlistWords rule={rule} />
          {manages ? <EntryForms entryId={entry.entryId} who={entry.who} today={today} /> : null}
        </>
      ) : (
        <>
          <WaitlistWords rule={rule} />
          {manages ? (
            <Fold className="print:hidden" look="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent underline underline-offset-4" drafts={[draftOf(canWait ? [canWait] : [])]} says="Put on the waitlist">
              <div className="mt-2 max-w-xl"><PutOnForm referrals={canWait ? [canWait] : []} now={now} /></div>
            </Fold>
          ) : null}
        </>
      )}
    </section>
  )
}
