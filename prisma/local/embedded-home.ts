import { createHash } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PlainError } from '@/platform/errors'
import { isRoot, reachable } from './embedded-account'

/** Where something goes that `nobody` must reach and a reboot must not empty. The name is predictable, so ownership is checked. */
function sharedPlace(of: string): string {
  return join('/var/tmp', `alongside-${createHash('sha256').update(of).digest('hex').slice(0, 16)}`)
}

/**
 * A root-owned folder outside the checkout that stands for `path`, which the Postgres account cannot reach.
 * Refuses a folder that somebody else put there beforehand, since its contents would be run or trusted.
 */
export function substituteFolder(path: string): string {
  const place = sharedPlace(realpathSync(path))
  if (!existsSync(place)) mkdirSync(place, { mode: 0o711 })
  const found = lstatSync(place)
  if (!found.isDirectory() || found.uid !== process.getuid?.()) throw new PlainError(`${place} belongs to somebody else. Remove it and start again.`)
  chmodSync(place, 0o711)
  return place
}

/**
 * The folder in which a database really lives: `folder` itself, or a substitute when we are root and the checkout is closed to `nobody`.
 * Creates it. The folder holds `pg/` (the data) and `server.json` (port and passwords).
 */
export async function embeddedHome(folder: string): Promise<string> {
  const wanted = resolve(folder)
  mkdirSync(wanted, { recursive: true })
  if (isRoot) chmodSync(wanted, 0o711)
  return (await reachable(wanted)) ? wanted : substituteFolder(wanted)
}

/** Deletes a database's folder and its substitute. The server must have been stopped. */
export function deleteHome(folder: string): void {
  const wanted = resolve(folder)
  if (!existsSync(wanted)) return
  if (isRoot) rmSync(sharedPlace(realpathSync(wanted)), { recursive: true, force: true })
  rmSync(wanted, { recursive: true, force: true })
}
