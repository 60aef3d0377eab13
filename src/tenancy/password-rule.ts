import * as z from 'zod'

/** Length alone is asked for (NIST SP 800-63B): rules about digits and signs make worse passwords. */
export const newPassword = z.string().min(12, 'Use at least 12 characters. Several words in a row do well.').max(200, 'Use at most 200 characters.')
