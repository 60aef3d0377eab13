/** How many characters a note on a meeting may have. */
export const longestNote = 10_000
