import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'

/** How many tests passed and failed. A step that fails without having run a test counts as one failure. */
export type Tally = { readonly passed: number; readonly failed: number }

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})

/** Adds tallies up. */
export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), { passed: 0, failed: 0 })
}

/** A step that has no tests to count: nothing when it went well, one failure when it did not. */
export function tallyStep(ok: boolean): Tally {
  return { passed: 0, failed: ok ? 0 : 1 }
}

/** What vitest's JSON report says; a file that failed before its first test counts as one failure. */
export function tallyVitest(file: string, code: number): Tally {
  if (!existsSync(file)) return tallyStep(false)
  const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'))
  return withExitCode({ passed: report.numPassedTests, failed: report.numFailedTests + broken.length }, code)
}

/** What Playwright's JSON report says; a test that passed only when repeated counts as failed. */
export function tallyPlaywright(file: string, code: number): Tally {
  if (!existsSync(file)) return tallyStep(false)
  const { stats, errors } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  return withExitCode({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }, code)
}

/** A runner that says it failed has failed, even when its report names no test. */
function withExitCode(tally: Tally, code: number): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}
