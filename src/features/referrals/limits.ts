/** The oldest youth that is believed: anybody older on the day of a referral is a birth date typed wrong. */
export const oldestYouth = 30

/** How many siblings one intake takes. */
export const mostYouths = 12

/** For how many days a referral that was closed or has become an enrollment stays on the list. */
export const daysOnList = 30
