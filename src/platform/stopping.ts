const shared = globalThis as typeof globalThis & { alongsideStopping?: boolean }

/** Whether the process has been asked to end: what is long and can be gone on with later begins no further step. */
export const isStopping = (): boolean => shared.alongsideStopping === true

/** Notices the signals that ask the process to end. Ending it is left to the server, which first answers what it was asked. */
export function noticeStopping(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (shared.alongsideStopping = true))
}
