import { spawn } from 'node:child_process'
import { aborted } from '@/cli/stop-request'

const patienceMs = 5000

export type Program = {
  /** A script for node and its arguments. */
  readonly script: readonly [string, ...string[]]
  readonly environment?: Readonly<Record<string, string>>
  /** Whether to collect the output instead of showing it as it comes. */
  readonly collect?: boolean
}

/**
 * Runs a node program to its end. It gets a process group of its own, so that whatever it started ends with it
 * when `stop` aborts: first asked, after five seconds by force.
 */
export async function runProgram({ script, environment = {}, collect = false }: Program, stop: AbortSignal): Promise<{ readonly code: number; readonly output: string }> {
  stop.throwIfAborted()
  const grouped = process.platform !== 'win32'
  const child = spawn(process.execPath, [...script], {
    env: { ...process.env, ...environment },
    stdio: collect ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    detached: grouped,
  })
  const signalAll = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return
    try {
      process.kill(grouped ? -child.pid : child.pid, signal)
    } catch {
      // all of them have ended
    }
  }
  let output = ''
  const hear = (chunk: Buffer) => (output += chunk.toString())
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const code = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exit) => resolve(exit ?? 1))
  })
  let force: NodeJS.Timeout | undefined
  void aborted(stop).then(() => {
    signalAll('SIGINT')
    force = setTimeout(() => signalAll('SIGKILL'), patienceMs)
  })
  const outcome = { code: await code, output }
  clearTimeout(force)
  if (stop.aborted) signalAll('SIGKILL')
  stop.throwIfAborted()
  return outcome
}
