/** How a signed report stands with whoever supervises its author. */
export type ReviewStanding = 'toAffirm' | 'affirmed' | 'returned'

export interface Reviewed {
  readonly at: Date
  readonly verdict: string
}

/**
 * The newest review holds, until it is taken back or words are added to the report: those are to be affirmed anew.
 *
 * @param reviews the oldest first
 */
export function reviewStanding(reviews: readonly Reviewed[], addenda: readonly { readonly at: Date }[]): ReviewStanding {
  const last = reviews.at(-1)
  if (!last || last.verdict === 'takenBack') return 'toAffirm'
  if (addenda.some(({ at }) => at > last.at)) return 'toAffirm'
  return last.verdict === 'returned' ? 'returned' : 'affirmed'
}
