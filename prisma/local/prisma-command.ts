import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PlainError } from '@/platform/errors'

/** Whether Prisma's install script could download its native schema engine; it comes from a host that not every network reaches. */
function nativeEngineIsInstalled(): boolean {
  const prisma = createRequire(createRequire(import.meta.url).resolve('prisma/package.json'))
  const folder = dirname(prisma.resolve('@prisma/engines/package.json'))
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('schema-engine'))
}

/** The variables with which Prisma's CLI runs here: no telemetry, and the stand-in where the native engine is absent. */
export function prismaEnvironment(): Record<string, string> {
  const standIn = fileURLToPath(new URL('./schema-engine.mjs', import.meta.url))
  const chosen = process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? (nativeEngineIsInstalled() ? undefined : standIn)
  return { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', ...(chosen ? { PRISMA_SCHEMA_ENGINE_BINARY: chosen } : {}) }
}

export type PrismaOptions = {
  /** The owner's address of the database to work on. */
  readonly databaseUrl?: string
  /** Lets Prisma talk to the terminal, as its questions need; `output` is then empty. */
  readonly interactive?: boolean
}

/** Runs Prisma's CLI, for example `['migrate', 'diff', …]`, to its end. */
export function runPrisma(args: readonly string[], { databaseUrl, interactive = false }: PrismaOptions = {}): Promise<{ readonly code: number; readonly output: string }> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js')
  return new Promise((resolve, reject) => {
    const environment = { ...process.env, ...prismaEnvironment(), ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) }
    const child = spawn(process.execPath, [cli, ...args], { env: environment, stdio: interactive ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => (output += chunk.toString())
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Writes the typed client to src/generated/prisma. @throws PlainError with Prisma's own words when the schema is wrong. */
export async function generateClient(): Promise<void> {
  const { code, output } = await runPrisma(['generate'])
  if (code !== 0) throw new PlainError(`prisma generate failed:\n${output}`)
}
