/** Said too early it would jump: so long it is watched first, in milliseconds. */
const watchedMs = 3500

/**
 * How long the rest takes: "about 3 minutes". Nothing while that is not known.
 *
 * @param done how many were done in so many milliseconds
 */
export function sayTimeLeft(left: number, done: number, tookMs: number): string {
  if (done <= 0 || tookMs < watchedMs) return ''
  const minutes = Math.ceil((left * tookMs) / done / 60_000)
  return minutes <= 1 ? 'less than a minute' : `about ${minutes} minutes`
}
