/** How many rows one file may have, the headings aside. */
export const mostRows = 5000

/** How large a file may be, in bytes: what a form may send leaves room for it. */
export const mostBytes = 3 * 1024 * 1024

/** How many columns a file may have. */
export const mostColumns = 100

/** How long a cell may be, in characters: the words of a progress report fit. */
export const longestCell = 20_000

/** How long an import may give no sign of life before it counts as broken off, in milliseconds. */
export const silentMs = 60_000
