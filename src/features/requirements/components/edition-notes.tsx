import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Edition } from '@/rules/spec/payer-spec'
import type { ProgramDocument } from '../queries'

/** Which edition it is, and from when to when it is in force. A document that prints no date says so in its note. */
function sayEdition({ edition, from, to, note }: Edition, today: CalendarDate) {
  const begins = from === null ? '' : ` from ${sayDay(from, today)}`
  const force = begins || to !== null ? `, in force${begins}${to === null ? '' : ` to ${sayDay(to, today)}`}` : note ? '' : ', applied to all dates'
  return <p className="tabular-nums wrap-anywhere">{`Edition: ${edition}${force}.`}</p>
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
          {sayEdition(edition, today)}
          {edition.note ? <p className="text-quiet">{edition.note}</p> : null}
        </div>
      ))}
      {pinned === null ? null : <p className="mt-2">This program is judged by edition {pinned} throughout.</p>}
    </section>
  )
}
