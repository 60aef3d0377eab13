import { spawn } from 'node:child_process'
import { chownSync } from 'node:fs'

/** On Unix, whether this process is root. Postgres refuses to run as root. */
export const isRoot = process.getuid?.() === 0

/** The user and group id of `nobody` on Debian, Fedora and macOS alike is not the same; Linux's overflow id always exists. */
const nobody = 65534

/** Spawn options that make a child run as `nobody` when we are root, and as ourselves otherwise. */
export const unprivileged: { uid?: number; gid?: number; cwd?: string } = isRoot ? { uid: nobody, gid: nobody, cwd: '/' } : {}

/** Hands a file or folder to the account Postgres runs as. Does nothing unless we are root. */
export function handToPostgres(path: string): void {
  if (isRoot) chownSync(path, nobody, nobody)
}

/**
 * Runs a program as the account Postgres runs as, without blocking, and answers its exit code (-1 when it could not be started).
 * Output is dropped unless `onOutput` is given: a pipe held open by the Postgres that `pg_ctl` leaves behind would never end.
 */
export function runUnprivileged(program: string, args: readonly string[], onOutput?: (text: string) => void): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...unprivileged, stdio: ['ignore', onOutput ? 'pipe' : 'ignore', onOutput ? 'pipe' : 'ignore'] })
    const report = (chunk: Buffer) => onOutput?.(chunk.toString())
    child.stdout?.on('data', report)
    child.stderr?.on('data', report)
    child.once('error', () => resolve(-1))
    child.once('close', (code) => resolve(code ?? -1))
  })
}

/** Whether the account Postgres runs as can enter this folder (a checkout under /root, or a 0700 temporary folder, it cannot). */
export async function reachable(folder: string): Promise<boolean> {
  return !isRoot || (await runUnprivileged('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder])) === 0
}
