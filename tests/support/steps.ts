import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './browser'
import { loadDemoData, startDemoApp } from './demo-app'
import { runProgram } from './run-program'
import { type Tally, tallyPlaywright, tallyStep, tallyVitest } from './tally'
import { createTestDatabase } from './test-database'
import type { TestServer } from './test-server'

const eslint = 'node_modules/eslint/bin/eslint.js'
const tsc = 'node_modules/typescript/bin/tsc'
const vitest = 'node_modules/vitest/vitest.mjs'
const playwright = 'node_modules/@playwright/test/cli.js'

/** Runs `work` with a path for a report and deletes the report afterwards. */
async function withReport(work: (file: string) => Promise<Tally>): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-report-'))
  try {
    return await work(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A check without tests of its own. Its output is shown when it fails, in one piece. */
async function check(name: string, script: readonly [string, ...string[]], stop: AbortSignal): Promise<Tally> {
  const { code, output } = await runProgram({ script, collect: true }, stop)
  process.stdout.write(code === 0 ? `${name}: good\n` : `${name}: failed\n${output}\n`)
  return tallyStep(code === 0)
}

/** ESLint over everything. */
export const lint = (stop: AbortSignal) => check('lint', [eslint, '.', '--max-warnings', '0'], stop)

/** The compiler over everything, and once more over the rules with nothing of the machine in reach. */
export async function types(stop: AbortSignal): Promise<Tally[]> {
  return [await check('types', [tsc, '--noEmit'], stop), await check('types of the rules', [tsc, '--noEmit', '-p', 'src/rules'], stop)]
}

/** Everything under tests/, or only the files that `args` names. */
export function unitTests(server: TestServer, stop: AbortSignal, args: readonly string[] = []): Promise<Tally> {
  return withReport(async (report) => {
    const script = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args] as const
    const { code } = await runProgram({ script, environment: server.environment }, stop)
    return tallyVitest(report, code)
  })
}

/** How often the app is started for the browser tests: once for each of the two cores we count on. */
const servers = 2

/** The browser tests, against the production build on a database of its own with the demo's data. */
export async function browserTests(server: TestServer, stop: AbortSignal, args: readonly string[] = []): Promise<Tally> {
  ensureBrowser()
  Object.assign(process.env, server.environment)
  const database = await createTestDatabase()
  try {
    await loadDemoData(database)
    const apps = await Promise.all(Array.from({ length: servers }, () => startDemoApp(database, stop)))
    try {
      return await withReport(async (report) => {
        const environment = { ...server.environment, E2E_URLS: apps.map(({ url }) => url).join(' '), E2E_OWNER_URL: database.ownerUrl, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
        const { code } = await runProgram({ script: [playwright, 'test', '--reporter=list,json', ...args], environment }, stop)
        return tallyPlaywright(report, code)
      })
    } finally {
      await Promise.all(apps.map((app) => app.stop()))
    }
  } finally {
    await database.drop()
  }
}
