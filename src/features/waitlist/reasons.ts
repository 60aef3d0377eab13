/** Why somebody is taken off the waitlist who neither begins services nor is declined. */
export const reasonsToLeave = [
  ['noLongerWanted', 'The family no longer wants it'], ['helpElsewhere', 'They found help elsewhere'], ['movedAway', 'They moved away'],
  ['notReached', 'We could not reach them'], ['placeOffered', 'A place was offered to them'], ['other', 'Another reason'],
] as const

/** Why somebody was taken off, as it is read: the reason, and what was written beside it. */
export function sayLeft({ leftBecause, leftNote }: { readonly leftBecause: string | null; readonly leftNote: string | null }): string | null {
  const reason = leftBecause === 'other' ? null : reasonsToLeave.find(([one]) => one === leftBecause)?.[1]
  return [reason, leftNote].filter(Boolean).join('. ') || null
}
