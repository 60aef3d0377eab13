/** Uses of a public form older than this weigh nothing. */
export const usesCountForMs = 3_600_000

/** How many referrals an hour one network may send, to whichever agencies, and one agency may be sent. */
const mostOfNetwork = 12
const mostOfForm = 120

/** Whether a public form may be used once more. */
export const mayUse = ({ ofForm, ofNetwork }: { readonly ofForm: number; readonly ofNetwork: number }): boolean => ofForm < mostOfForm && ofNetwork < mostOfNetwork
