/** How many characters a progress report may have. */
export const longestReport = 20_000

/** How long after saving it can be undone with one tap, in milliseconds. */
export const undoMs = 10_000

/** How far a device's clock may be ahead of ours before a contact counts as one of the future, in milliseconds. */
export const clockToleranceMs = 5 * 60_000

/** The reason recorded when something just saved is undone. */
export const undoneAtOnce = 'undone at once'
