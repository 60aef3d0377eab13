import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateClient } from '../../prisma/local/prisma-command'
import { PlainError } from '@/platform/errors'

/** What the typed client is made from. */
const schemaSources = ['prisma/schema.prisma', 'prisma/models', 'prisma.config.ts', 'package-lock.json']

/** What the build is made from. The commands are not part of it, and the generated client follows from the schema. */
const sources = ['app', 'src', 'public', 'proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'prisma/migrations', ...schemaSources]
const notSources = new Set([join('src', 'generated'), join('src', 'cli')])

const clientDigest = 'src/generated/prisma/schema-digest'
const buildDigest = '.next/source-digest'

function filesUnder(path: string): string[] {
  if (!existsSync(path) || notSources.has(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name)))
}

/** One digest of the names and contents of files: it changes when any of them does, whatever their dates say. */
function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesUnder)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function holds(file: string, digest: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === digest
}

/** Writes the typed database client unless the one that is there was made from this very schema and these packages. */
export async function prepareClient(): Promise<void> {
  const digest = digestOf(schemaSources)
  if (holds(clientDigest, digest)) return
  await generateClient()
  writeFileSync(clientDigest, digest)
}

/** Runs one of Next's own commands to its end, with its output shown. @throws PlainError when it fails. */
export async function runNext(command: 'build' | 'typegen', stop: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', command], { stdio: ['ignore', 'inherit', 'inherit'] })
  const end = () => child.kill('SIGTERM')
  stop.addEventListener('abort', end)
  const [code] = (await once(child, 'exit')) as [number | null]
  stop.removeEventListener('abort', end)
  stop.throwIfAborted()
  if (code !== 0) throw new PlainError(`next ${command} failed.`)
}

/** Makes the production build unless the one that is there was made from these very sources. */
export async function prepareBuild(stop: AbortSignal): Promise<void> {
  await prepareClient()
  const digest = digestOf(sources)
  if (existsSync('.next/BUILD_ID') && holds(buildDigest, digest)) return
  rmSync(buildDigest, { force: true })
  await runNext('build', stop)
  writeFileSync(buildDigest, digest)
}
