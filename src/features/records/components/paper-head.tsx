import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'

type HeadProps = { readonly programs: readonly { readonly name: string; readonly edition: string | null }[]; readonly today: CalendarDate }

/** The head of a record on paper, below the agency's name: by which documents it is judged, and of which day it is. */
export function PaperHead({ programs, today }: HeadProps) {
  return (
    <div className="mb-6 hidden border-b border-line pb-3 print:block">
      {programs.map(({ name, edition }) => (
        <p key={name}>
          {name}
          {edition ? `, edition ${edition}` : ''}
        </p>
      ))}
      <p>As of {sayDay(today, today)} {today.slice(0, 4)}</p>
    </div>
  )
}
