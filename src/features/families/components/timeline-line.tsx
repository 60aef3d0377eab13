'use client'

import { strikeAcceptanceAction, strikeContactAction } from '@/features/contacts/actions'
import { AcceptForm } from '@/features/contacts/components/accept-form'
import { sayToFinish } from '@/features/contacts/words'
import { sayDay } from '@/features/obligations/words'
import { StrikeForm } from '@/features/records/components/strike-form'
import { AddendumForm } from '@/features/reports/components/addendum-form'
import { ReportForm } from '@/features/reports/components/report-form'
import { SignedWords } from '@/features/reports/components/report-words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { Fold } from '@/ui/fold'
import { FoldMark } from '@/ui/fold-mark'
import { type Packed, unpack } from '@/ui/packed'
import type { Entry } from '../timeline-entry'

type LineProps = { readonly entry: Entry; readonly today: CalendarDate; readonly open: boolean; readonly familyId: string }

/** What is kept of the forms within: those about the contact itself, and of additions to one’s own reports. */
const draftsOf = ({ id, may, reports }: Entry) => [...(Object.values(may).includes(true) ? [id] : []), ...reports.flatMap((report) => (report.mine ? [`addendum.${report.id}`] : []))]

/** Facts, one line each. */
export function TimelineLines({ packed, today, opened, familyId }: { readonly packed: Packed<readonly Entry[]>; readonly today: CalendarDate; readonly opened: string | undefined; readonly familyId: string }) {
  return unpack(packed).map((entry) => <TimelineLine key={entry.id} entry={entry} today={today} open={entry.id === opened} familyId={familyId} />)
}

/** One fact: a line that opens in place. */
function TimelineLine({ entry, today, open, familyId }: LineProps) {
  const { id, on, time, line, late, struck, unfinished } = entry
  return (
    <li id={`fact-${id}`} className="scroll-mt-6">
      <Fold open={open} look="grid min-h-11 cursor-pointer grid-cols-[1rem_6em_1fr] items-baseline gap-x-3 py-2 hover:text-accent" drafts={draftsOf(entry)} says={<>
        <FoldMark />
        <span className="whitespace-nowrap text-quiet tabular-nums">{sayDay(on, today)}</span>
        <span className="wrap-anywhere">
        <span className={struck ? 'line-through decoration-1' : ''}>{line}</span>
        {struck ? <span className="block text-quiet">{struck.says}</span> : null}
        {unfinished.length > 0 ? <span className="block font-medium">{sayToFinish(unfinished.map(({ name }) => name))}</span> : null}
        {late ? <span className="block text-quiet">Written down late</span> : null}
        </span>
      </>}>
        <div className="grid gap-3 pb-5 sm:pl-[calc(6em+2.5rem)]">
          <Details entry={entry} time={time} />
          {entry.reports.map((report) => (
            <div key={report.id} className="grid gap-2">
              <SignedWords {...report} />
              {report.mine ? (
                <Fold className="print:hidden" drafts={[`addendum.${report.id}`]} says="Add to this report">
                  <div className="mt-2">
                    <AddendumForm reportId={report.id} youth={report.youth} place={familyId} />
                  </div>
                </Fold>
              ) : null}
            </div>
          ))}
          {entry.may.finish ? unfinished.map((youth) => <ReportForm key={youth.id} contactId={id} youth={youth} draft={youth.draft} place={familyId} />) : null}
          {entry.may.accept ? <AcceptForm familyId={familyId} contactId={id} /> : null}
          {entry.may.unaccept ? <StrikeForm action={strikeAcceptanceAction} field="contactId" id={id} says="Accepted in error" about={line} place={familyId} done="Struck. The acceptance stays on record and no longer counts." /> : null}
          {entry.may.strike ? <StrikeForm action={strikeContactAction} field="contactId" id={id} about={line} place={familyId} done="Struck. It stays on the timeline and no longer counts." /> : null}
        </div>
      </Fold>
    </li>
  )
}

function Details({ entry, time }: { readonly entry: Entry; readonly time: string | null }) {
  const { details, entered, struck } = entry
  const rows = [...(time ? [['At', time] as const] : []), ...details, ['On record', entered] as const, ...(struck ? [['Struck because', struck.why] as const] : [])]
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-quiet">{name}</dt>
          <dd dir="auto" className="wrap-anywhere whitespace-pre-line tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
