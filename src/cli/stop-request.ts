import { existsSync, readFileSync } from 'node:fs'

/** Why a command ends early: somebody asked it to. Not a failure. */
export class StopRequest extends Error {
  override readonly name = 'StopRequest'
}

const ancestorCheckMs = 250

/** The parent of a process, as Linux tells it. */
function parentOf(pid: number): string {
  const file = `/proc/${pid}/stat`
  // The second field is the program's name in parentheses and may hold anything; the parent is the second after it.
  return existsSync(file) ? (readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ')[1] ?? '') : ''
}

/** Who started us and, since npm may put a shell in between, who started that. It changes when one of them dies. */
const ancestors = (): string => `${process.ppid} ${parentOf(process.ppid)}`

/**
 * A signal that aborts when this process is asked to stop: by Ctrl-C, by SIGTERM, by a closed terminal,
 * or because the npm that started it is gone: killed, or ended by a SIGTERM that only its shell received.
 */
export function stopRequested(): AbortSignal {
  const controller = new AbortController()
  const stop = (): void => controller.abort(new StopRequest())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
    const startedBy = ancestors()
    setInterval(() => {
      if (ancestors() !== startedBy) stop()
    }, ancestorCheckMs).unref()
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
