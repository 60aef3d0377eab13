import * as z from 'zod'

/**
 * Text as people type it, in whatever script, without the white space around it. A character that is none, which no database
 * keeps, is left out.
 *
 * @param longest in characters
 * @param tooLong what is said of a longer one
 */
export const typedText = (longest: number, tooLong = `Use at most ${longest.toLocaleString('en-US')} characters.`) =>
  z.string().transform((text) => text.replaceAll('\u0000', '').trim()).pipe(z.string().max(longest, tooLong))
