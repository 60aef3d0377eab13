import type { ReactNode } from 'react'
import { StrikeForm } from '@/features/records/components/strike-form'
import { AddFold } from '@/features/staff/components/fact-section'
import { strikeCircumstanceAction } from '../actions'
import { circumstancesAddress } from '../address'
import type { CircumstanceLine } from '../words'
import { EndForm } from './change-forms'

type SectionProps = {
  readonly id: string
  readonly title: string
  /** What is said where there is nothing. */
  readonly none: string
  readonly familyId: string
  readonly lines: readonly CircumstanceLine[]
  readonly today: string
  readonly add: { readonly says: string; readonly draft: string; readonly form: ReactNode }
}

/** What holds or held of one kind, the newest first, and the form that adds to it folded under it. */
export function CircumstanceSection({ id, title, none, familyId, lines, today, add }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-xl font-medium">{title}</h2>
      {lines.length === 0 ? <p className="text-quiet">{none}</p> : null}
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {lines.map((line) => <Line key={line.id} familyId={familyId} line={line} today={today} />)}
      </ul>
      <AddFold says={add.says} draft={add.draft}>{add.form}</AddFold>
    </section>
  )
}

function Line({ familyId, line, today }: { readonly familyId: string; readonly line: CircumstanceLine; readonly today: string }) {
  const { id, kind, title, days, details, over, struck } = line
  return (
    <li className="py-2 wrap-anywhere">
      <p className={struck ? 'text-quiet line-through' : over ? 'text-quiet' : ''}>
        {title}<span className="text-quiet tabular-nums"> {days}</span>
      </p>
      {details.map((detail) => <p key={detail} className="text-quiet whitespace-pre-line">{detail}</p>)}
      {struck ? <p className="text-quiet">{struck}</p> : (
        <div className="flex flex-wrap gap-x-6">
          <EndForm key={`${line.to} ${line.reunificationUntil}`} familyId={familyId} line={line} today={today} />
          <StrikeForm action={strikeCircumstanceAction} field="id" id={id} kind={kind} about={`${title} ${days}`} place={circumstancesAddress(familyId)} />
        </div>
      )}
    </li>
  )
}
