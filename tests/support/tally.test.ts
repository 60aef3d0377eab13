import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { tallyPlaywright, tallyVitest, total } from './tally'

const folder = mkdtempSync(join(tmpdir(), 'alongside-tally-'))
const file = join(folder, 'report.json')

afterAll(() => rmSync(folder, { recursive: true }))

const write = (report: unknown) => writeFileSync(file, JSON.stringify(report))

test('a file that fails before its first test is a failure', () => {
  write({ numPassedTests: 3, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [] }, { status: 'failed', assertionResults: [{ status: 'failed' }] }] })
  expect(tallyVitest(file, 1)).toEqual({ passed: 3, failed: 2 })
})

test('a runner that says it failed has failed', () => {
  write({ numPassedTests: 3, numFailedTests: 0, testResults: [] })
  expect(tallyVitest(file, 1)).toEqual({ passed: 3, failed: 1 })
  expect(tallyVitest(join(folder, 'absent.json'), 0)).toEqual({ passed: 0, failed: 1 })
})

test('a browser test that passed only when repeated has failed', () => {
  write({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [{}] })
  expect(tallyPlaywright(file, 1)).toEqual({ passed: 5, failed: 3 })
})

test('tallies add up', () => {
  expect(total([{ passed: 2, failed: 0 }, { passed: 3, failed: 1 }])).toEqual({ passed: 5, failed: 1 })
})
