/** The place in which it is said what became of an entry: the waitlist and the referral's page. */
export const waitlistPlace = 'waitlist'

/** Under which name what is typed of an entry is kept, of the referrals it can be about. */
export const draftOf = ([only, ...more]: readonly { readonly referralId: string }[]): string => (only && more.length === 0 ? `waitlist.${only.referralId}` : 'waitlist.several')
