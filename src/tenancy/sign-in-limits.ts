/** A try to sign in to one account, from one network; both by keyed hash. */
export type Attempt = { readonly networkKey: string; readonly at: Date; readonly succeeded: boolean }

/** Tries older than this weigh nothing, but for having shown that a network is the account's own. */
export const attemptsCountForMs = 3_600_000
/** A network from which somebody has signed in within this time is known. */
export const networkKnownForMs = 90 * 86_400_000

const freeTries = 5
const firstWaitMs = 30_000
const longestWaitMs = 15 * 60_000
const freeTriesOfStrangers = 30
const strangersWaitMs = 60_000

/**
 * Until when a further try from this network has to wait, or null. Failing again and again makes the waits longer, for
 * this account from this network only: who guesses at somebody's password does not lock them out. Guesses spread over
 * many networks slow each other down, never a network from which the account has been signed in to.
 */
export function waitUntil(attempts: readonly Attempt[], networkKey: string, now: Date): Date | null {
  const own = attempts.filter((attempt) => attempt.networkKey === networkKey)
  const lastSuccess = Math.max(0, ...own.filter(({ succeeded }) => succeeded).map(({ at }) => at.getTime()))
  const since = (tries: readonly Attempt[], from: number) => tries.filter(({ at, succeeded }) => !succeeded && at.getTime() > from && now.getTime() - at.getTime() < attemptsCountForMs)
  const failures = since(own, lastSuccess)
  const ownWait = failures.length < freeTries ? 0 : Math.min(firstWaitMs * 2 ** (failures.length - freeTries), longestWaitMs)
  const known = now.getTime() - lastSuccess < networkKnownForMs
  const knownKeys = new Set(attempts.filter(({ succeeded }) => succeeded).map((attempt) => attempt.networkKey))
  const strangers = since(attempts.filter((attempt) => !knownKeys.has(attempt.networkKey)), 0)
  const strangersWait = known || strangers.length < freeTriesOfStrangers ? 0 : strangersWaitMs
  const until = Math.max(latest(failures) + ownWait, latest(strangers) + strangersWait)
  return (ownWait || strangersWait) && until > now.getTime() ? new Date(until) : null
}

const latest = (tries: readonly Attempt[]) => Math.max(0, ...tries.map(({ at }) => at.getTime()))
