/** The place in which it is said what became of an entry: the waitlist and the referral's page. */
export const waitlistPlace = 'waitlist'
