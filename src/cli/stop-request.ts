/** Why a command ends early: somebody asked it to. Not a failure. */
export class StopRequest extends Error {
  override readonly name = 'StopRequest'
}

const parentCheckMs = 1000

/**
 * A signal that aborts when this process is asked to stop: by Ctrl-C, by SIGTERM, by a closed terminal,
 * or because the npm that started it was killed and can no longer pass such a request on.
 */
export function stopRequested(): AbortSignal {
  const controller = new AbortController()
  const stop = (): void => controller.abort(new StopRequest())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) stop()
    }, parentCheckMs).unref()
  }
  return controller.signal
}

/** Resolves when `signal` aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
