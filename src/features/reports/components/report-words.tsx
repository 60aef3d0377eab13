import { Fold } from '@/ui/fold'
import type { SignedReport } from '../reviewing'

/** Longer words are folded, so that a list stays one. */
const folded = 900

type WordsProps = Pick<SignedReport, 'text' | 'signed' | 'addenda' | 'reviews'> & { readonly youth: string }

/** A signed report as it stands, with what was added to it and what its reviewers said. */
export function SignedWords({ text, signed, addenda, reviews, youth }: WordsProps) {
  return (
    <div className="grid gap-2 border-l-2 border-line pl-4">
      <Words text={text} />
      <p className="text-quiet">{youth ? `${youth}’s report. ` : ''}{signed}</p>
      {addenda.map((addendum) => (
        <div key={addendum.id}>
          <Words text={addendum.text} />
          <p className="text-quiet">{addendum.says}</p>
        </div>
      ))}
      {reviews.map(({ id, says, comment }) => (
        <div key={id}>
          {comment ? <p dir="auto" className="font-medium wrap-anywhere whitespace-pre-wrap">{comment}</p> : null}
          <p className="text-quiet">{says}</p>
        </div>
      ))}
    </div>
  )
}

function Words({ text }: { readonly text: string }) {
  const words = <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">{text}</p>
  if (text.length <= folded) return words
  return (
    <Fold look="min-h-12 cursor-pointer" says={<>
      <span dir="auto" className="block wrap-anywhere">{[...text].slice(0, 200).join('')}…</span>
      <span className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">Read all of it</span>
    </>}>
      {words}
    </Fold>
  )
}
