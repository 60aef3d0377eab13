import type { Citation } from '@/rules/finding'

/** A document's own words, and where they stand in it: in a serif, so that one sees at a glance that they are not ours. */
export function DocumentWords({ citation, requirements, readings = [] }: { readonly citation: Citation; readonly requirements: readonly string[]; readonly readings?: readonly string[] }) {
  const { document, edition, section, item, quote } = citation
  return (
    <figure className="grid gap-1 border-l-2 border-line pl-4">
      <blockquote className="font-serif">“{quote}”</blockquote>
      <figcaption className="text-quiet">
        {document}, § {section}
        {item ? `, ${item}` : ''}. Edition: {edition}. {requirements.join(', ')}
        {readings.length > 0 ? `. Where it can be read in more than one way: ${readings.join(', ')}.` : ''}
      </figcaption>
    </figure>
  )
}
