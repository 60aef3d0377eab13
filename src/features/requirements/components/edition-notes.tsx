import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Edition } from '@/rules/spec/payer-spec'
import type { ProgramDocument } from '../queries'

/** From when to when an edition is in force, in words. */
function sayForce({ from, to }: Edition, today: CalendarDate): string {
  if (from === null && to === null) return 'prints no date, applied to all dates'
  const begins = from === null ? '' : `in force from ${sayDay(from, today)}`
  return to === null ? begins : `${begins} to ${sayDay(to, today)}`.trim()
}

/** Which document it is, in which edition, from when, and what is known about it. */
export function EditionNotes({ shown, today }: { readonly shown: ProgramDocument; readonly today: CalendarDate }) {
  const { document, pinned } = shown
  return (
    <section aria-labelledby="document" className="mb-8 border-l-4 border-accent pl-4">
      <h2 id="document" className="font-serif text-xl wrap-anywhere">{document.document}</h2>
      {document.publisher ? <p className="text-quiet">{document.publisher}</p> : null}
      {document.editions.map((edition) => (
        <div key={edition.edition} className="mt-2">
          <p className="tabular-nums wrap-anywhere">{`Edition ${edition.edition}, ${sayForce(edition, today)}.`}</p>
          {edition.note ? <p className="text-quiet">{edition.note}</p> : null}
        </div>
      ))}
      {pinned === null ? null : <p className="mt-2">This program is judged by edition {pinned} throughout.</p>}
    </section>
  )
}
