import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { PlainError } from '@/platform/errors'
import { monotonicMs } from '@/platform/clock'

const nextProgram = 'node_modules/next/dist/bin/next'
const endWithParent = fileURLToPath(new URL('./end-with-parent.mjs', import.meta.url))
const readyWithinMs = 120_000
const stopWithinMs = 10_000
/**
 * How long a connection without a request stays open: longer than proxies keep theirs (a minute is common), so that it is
 * they who hang up. After Node's five seconds a request could meet a connection that was just being closed, and fail.
 */
const keepAliveMs = 75_000

export type NextServer = {
  /** Resolves with the exit code when the server has ended. */
  readonly ended: Promise<number>
  /** Asks the server to finish what it is answering, and ends it after ten seconds at the latest. */
  stop(): Promise<void>
}

export type NextOptions = {
  readonly mode: 'start' | 'dev'
  readonly port: number
  readonly environment: Readonly<Record<string, string>>
  /** Whether to keep the server's own words to ourselves. They are always shown when it fails to start. */
  readonly quiet?: boolean
}

/**
 * Starts Next and resolves when it serves and its database is ready.
 * It is started as node itself: ending an `npx` in between would leave the server alive.
 * @throws PlainError when it ends or is not ready within two minutes.
 */
export async function startNext(options: NextOptions, stop: AbortSignal): Promise<NextServer> {
  const host = process.env.HOST ? ['-H', process.env.HOST] : []
  const kept = options.mode === 'start' ? ['--keepAliveTimeout', String(keepAliveMs)] : []
  const child = spawn(process.execPath, ['--import', endWithParent, nextProgram, options.mode, '-p', String(options.port), ...host, ...kept], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...options.environment, DATABASE_URL: '' }, // the owner's address is not for the app, not even from a .env
  })
  let said = ''
  const hear = (chunk: Buffer) => {
    if (!options.quiet) process.stdout.write(chunk)
    said = (said + chunk.toString()).slice(-4000)
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : 1))
  const server: NextServer = { ended, stop: () => end(child, ended) }
  try {
    await ready(options.port, child, stop)
  } catch (error) {
    await server.stop()
    throw error instanceof PlainError ? new PlainError(`${error.message}\n${said}`) : error
  }
  return server
}

async function end(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), stopWithinMs)
  await ended
  clearTimeout(late)
}

async function ready(port: number, child: ChildProcess, stop: AbortSignal): Promise<void> {
  const host = process.env.HOST ?? 'localhost'
  const deadline = monotonicMs() + readyWithinMs
  let last = 'it does not answer'
  while (monotonicMs() < deadline) {
    stop.throwIfAborted()
    if (child.exitCode !== null || child.signalCode !== null) throw new PlainError('The web server ended while it was starting.')
    try {
      const answer = await fetch(`http://${host}:${port}/api/ready`, { signal: AbortSignal.timeout(30_000) })
      last = await answer.text()
      if (answer.ok) return
    } catch {
      // nothing listens yet
    }
    await sleep(100)
  }
  throw new PlainError(`The web server did not become ready: ${last}`)
}
