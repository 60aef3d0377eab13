import Link from 'next/link'
import { DocumentQuote } from '@/features/verdicts/components/document-words'
import { payersAddress } from '../address'
import type { Tried } from '../tried'

/** What a contact just logged is to the first contact: whether it met the clock, by which words, and what another payer would count. */
export function TriedWords({ tried: { familyId, own, elsewhere } }: { readonly tried: Tried }) {
  return (
    <div className="mt-2 grid gap-2">
      {own.map(({ says, citation }) => (
        <div key={says} className="grid gap-1">
          <p>{says}</p>
          <DocumentQuote citation={citation} />
        </div>
      ))}
      {elsewhere.length > 0 ? (
        <p className="text-quiet">
          {elsewhere.join(' ')}{' '}
          <Link href={payersAddress(familyId)} className="text-accent underline underline-offset-4">
            See it under each payer
          </Link>
        </p>
      ) : null}
    </div>
  )
}
