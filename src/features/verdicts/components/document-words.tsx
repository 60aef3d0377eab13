import type { Citation } from '@/rules/finding'
import { Fold } from '@/ui/fold'
import type { Reading } from '../verdicts'

/** Words of a document without more, for a line between ours. */
export function DocumentQuote({ citation: { section, item, quote } }: { readonly citation: Citation }) {
  return (
    <p className="border-l-2 border-line pl-4">
      <q className="font-serif">{quote}</q> <span className="text-quiet">§ {section}{item ? `, ${item}` : ''}</span>
    </p>
  )
}

/** A document's own words, and where they stand in it: in a serif, so that one sees at a glance that they are not ours. */
export function DocumentWords({ citation, requirements, readings = [] }: { readonly citation: Citation; readonly requirements: readonly string[]; readonly readings?: readonly Reading[] }) {
  const { document, edition, section, item, quote } = citation
  return (
    <figure className="grid gap-1 border-l-2 border-line pl-4">
      <blockquote className="font-serif">“{quote}”</blockquote>
      <figcaption className="text-quiet">
        {document}, § {section}
        {item ? `, ${item}` : ''}. Edition: {edition}. {requirements.join(', ')}
      </figcaption>
      {readings.length > 0 ? (
        <Fold className="text-quiet" look="inline-flex min-h-11 cursor-pointer items-center underline underline-offset-4 hover:text-accent print:no-underline" says="It can be read in more than one way: how it is read here">
          <ul className="grid gap-1 pb-2">
            {readings.map(({ ambiguity, says }) => (
              <li key={ambiguity}>
                {ambiguity}. {says}
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </figure>
  )
}
