/**
 * The one place that reads the clock. Everything that decides something takes the moment as an argument,
 * so that it can be asked about any day; only the outermost layer calls this.
 */
export function now(): Date {
  return new Date()
}

/** Milliseconds since some fixed moment, never running backwards: for measuring how long something took, never for a date. */
export function monotonicMs(): number {
  return performance.now()
}
