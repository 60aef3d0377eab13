'use client'

import { StrikeForm } from '@/features/records/components/strike-form'
import { type Packed, unpack } from '@/ui/packed'
import { StatusMark } from '@/ui/status-mark'
import { strikeAgreementFactAction } from '../actions'
import type { Month } from '../months'

/** Months of an agreement with their meetings, which can be struck unless the agreement was. */
export function Months({ months, agreementId, isStruck }: { readonly months: Packed<readonly Month[]>; readonly agreementId: string; readonly isStruck: boolean }) {
  return (
    <ul className="divide-y divide-line border-y border-line empty:hidden">
      {unpack(months).map(({ key, name, standing, meetings }) => (
        <li key={key} className="py-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h3 className="font-medium">{name}</h3>
            {standing ? <StatusMark status={standing.status} says={standing.says} /> : null}
          </div>
          {meetings.length === 0 ? <p className="text-quiet">No meeting on record.</p> : null}
          {meetings.map(({ id, says, there, note, struck }) => (
            <div key={id} className="wrap-anywhere">
              <p className={struck ? 'text-quiet line-through' : 'tabular-nums'}>{says}{there ? <span className="text-quiet">, {there}</span> : null}</p>
              {note ? <p className="whitespace-pre-line text-quiet">{note}</p> : null}
              {struck ? <p className="text-quiet">{struck}</p> : isStruck ? null : <StrikeForm action={strikeAgreementFactAction} kind="meeting" field="factId" id={id} about={`the meeting on ${says}`} place={agreementId} />}
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}
