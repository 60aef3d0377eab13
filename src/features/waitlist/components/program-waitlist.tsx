import Link from 'next/link'
import { DocumentWords } from '@/features/verdicts/components/document-words'
import { plural, sayDay } from '@/features/obligations/words'
import { sayLanguages } from '@/features/records/languages'
import { referralAddress } from '@/features/referrals/address'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { Fold } from '@/ui/fold'
import { StatusMark } from '@/ui/status-mark'
import type { WaitlistRule } from '../asked'
import { draftOf } from '../place'
import type { Clock, ProgramWaitlist, Waiting } from '../queries'
import { EntryForms, PutOnForm } from './waitlist-forms'

const link = 'inline-flex min-h-11 items-center text-accent underline underline-offset-4'

/** "3 wait" */
export const sayWaiting = (count: number) => (count === 0 ? 'Nobody waits' : count === 1 ? 'One waits' : `${count.toLocaleString('en-US')} wait`)

/** "3 days, since Tue Nov 17" */
export const sayWait = ({ since, days }: { readonly since: CalendarDate; readonly days: number }, today: CalendarDate) => days <= 0 ? 'since today' : `${plural(days, 'day')}, since ${sayDay(since, today)}`

/** Whether waiting stops a clock, and the document's own words about a waitlist. */
export function WaitlistWords({ rule: { sentences, stops } }: { readonly rule: WaitlistRule }) {
  if (sentences.length === 0) return <p className="text-quiet">This program’s document has no waitlist: the list is the agency’s own, and waiting stops no clock.</p>
  return (
    <div className="grid gap-2">
      <p>{stops}</p>
      <Fold says="What the document says of a waitlist">
        <div className="grid gap-3 py-2">{sentences.map(({ citation, requirement }) => <DocumentWords key={requirement} citation={citation} requirements={[requirement]} />)}</div>
      </Fold>
    </div>
  )
}

/** What is due while somebody waits, or calls them onto the list. */
export function Clocks({ clocks }: { readonly clocks: readonly Clock[] }) {
  return (
    <ul>
      {clocks.map(({ requirement, title, status, says }) => (
        <li key={`${requirement} ${says}`} className="py-0.5">
          <StatusMark status={status} says={`${title}. ${says}`} />
        </li>
      ))}
    </ul>
  )
}

/** What the family speaks, and who here does. */
export function Spoken({ of: { wanted, speaking } }: { readonly of: Pick<Waiting, 'wanted' | 'speaking'> }) {
  if (wanted.length === 0) return null
  const who = speaking.map(({ name, families }) => `${name} (${plural(families, 'family', 'families')})`)
  return <p>{`They speak ${sayLanguages(wanted)}. ${who.length === 0 ? 'Nobody here is on file as speaking it.' : `${who.join(', ')} ${who.length === 1 ? 'does' : 'do'}, too.`}`}</p>
}

type ListProps = { readonly list: ProgramWaitlist; readonly today: CalendarDate; readonly manages: boolean; readonly now: { readonly date: string; readonly time: string } }

/** One program’s waitlist, in order, and whom the rules call onto it. */
export function ProgramWaitlistSection({ list: { programId, program, rule, waiting, calledFor, others }, today, manages, now }: ListProps) {
  return (
    <section aria-labelledby={programId} className="grid gap-4">
      <h2 id={programId} className="text-xl font-medium">{program}</h2>
      <WaitlistWords rule={rule} />
      {calledFor.length > 0 ? (
        <div>
          <h3 className="mb-1 font-medium">An entry is called for</h3>
          <p className="mb-1 text-quiet">Unless an interview was offered and services begin by the day it is due.</p>
          <ul className="divide-y divide-line border-y border-line">
            {calledFor.map(({ referralId, who, clocks }) => (
              <li key={referralId} className="py-1">
                <Link href={referralAddress(referralId)} className={link}>{who}</Link>
                <Clocks clocks={clocks} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div>
        <h3 className="mb-1 font-medium">{sayWaiting(waiting.length)}</h3>
        <ol className="divide-y divide-line border-y border-line empty:hidden">
          {waiting.map((one, at) => (
            <li key={one.referralId} className="grid gap-x-4 py-2 sm:grid-cols-[2rem_1fr]">
              <span className="pt-2.5 text-quiet tabular-nums">{at + 1}.</span>
              <div className="min-w-0 wrap-anywhere">
                <p className="flex flex-wrap items-center gap-x-4">
                  <Link href={referralAddress(one.referralId)} className={`${link} font-medium`}>{one.who}</Link>
                  <span className="tabular-nums">{sayWait(one, today)}</span>
                </p>
                {one.reason ? <p>{one.reason}</p> : null}
                <Spoken of={one} />
                {one.clocks.length > 0 ? <><p className="mt-1 text-quiet">Due all the same:</p><Clocks clocks={one.clocks} /></> : <p className="text-quiet">Nothing is due meanwhile.</p>}
                {manages ? <EntryForms entryId={one.entryId} who={one.who} today={today} /> : null}
              </div>
            </li>
          ))}
        </ol>
      </div>
      {manages && others.length > 0 ? (
        <Fold className="print:hidden" look="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent underline underline-offset-4" drafts={[draftOf(others)]} says={<>Put a youth on the list<span className="sr-only"> of {program}</span></>}>
          <div className="mt-2 max-w-xl"><PutOnForm referrals={others} now={now} /></div>
        </Fold>
      ) : null}
    </section>
  )
}
