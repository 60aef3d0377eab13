import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { evaluate, type Result } from '@/rules/evaluate'
import { parseCase } from '@/rules/facts/case-file'
import { definePayerSpec } from '@/rules/spec/payer-spec'
import { specsOnBoard } from '@/rules/specs/on-board'
import { assigned, call, decided, enrolled, familyPartner, noAnswer, only, referral, stands, youth } from '../../support/case-builder'
import { sixthPayer } from '../../support/sixth-payer'

/*
 * A new payer is data: a tenant's own document with two editions, written as JSON from the kinds there are, judged like
 * those on board. Nothing under src/rules knows of it.
 */

const own = definePayerSpec(JSON.parse(JSON.stringify(sixthPayer())))
const caseOf = (asOf: string, facts: readonly unknown[], more = {}) => ({ spec: 'harbor-county', timeZone: 'America/New_York', asOf, facts, ...more })
const judge = (asOf: string, facts: readonly unknown[], more = {}): Result => evaluate(parseCase(caseOf(asOf, facts, more)), { specs: [...specsOnBoard, own] })
const editions = (result: Result, requirement: string) => decided(result, requirement).map(({ citation, ...finding }) => `${citation.edition}: ${stands({ citation, ...finding })}`)

describe('the first contact, in business days of the federal calendar', () => {
  test('three days in the 2025 edition, the day before, on and after', () => {
    const facts = [youth(), referral('2026-06-05 15:10')]
    expect(stands(only(judge('2026-06-09', facts), 'OWN-1'))).toBe('open, due 2026-06-10')
    expect(stands(only(judge('2026-06-10', facts), 'OWN-1'))).toBe('due_today, due 2026-06-10')
    expect(stands(only(judge('2026-06-11', facts), 'OWN-1'))).toBe('overdue, due 2026-06-10')
    expect(stands(only(judge('2026-06-11', [...facts, call('2026-06-10 20:00')]), 'OWN-1'))).toBe('met, due 2026-06-10')
    expect(stands(only(judge('2026-06-11', [...facts, call('2026-06-11 09:00')]), 'OWN-1'))).toBe('met_late, due 2026-06-10')
  })

  test('two days in the 2026 edition, by the day of the referral, not by today', () => {
    const before = [youth(), referral('2026-06-30 23:30')]
    const after = [youth(), referral('2026-07-01 00:10')]
    // Friday 3 July 2026 is the federal holiday, for the 4th is a Saturday.
    expect(editions(judge('2026-08-01', before), 'OWN-1')).toEqual(['2025: overdue, due 2026-07-06'])
    expect(editions(judge('2026-08-01', after), 'OWN-1')).toEqual(['2026: overdue, due 2026-07-06'])
    expect(editions(judge('2026-08-01', [youth(), referral('2026-07-06 09:00')]), 'OWN-1')).toEqual(['2026: overdue, due 2026-07-08'])
  })

  test('its own holidays can be set aside for another table', () => {
    const facts = [youth(), referral('2026-07-01 09:00')]
    expect(stands(only(judge('2026-07-01', facts, { holidays: 'US-MA' }), 'OWN-1'))).toBe('open, due 2026-07-03')
    expect(stands(only(judge('2026-07-01', facts), 'OWN-1'))).toBe('open, due 2026-07-06')
  })

  test('the sentence cited is the tenant’s own', () => {
    expect(only(judge('2026-06-11', [youth(), referral('2026-06-05 15:10')]), 'OWN-1').citation).toEqual({
      document: 'Harbor County Caregiver Support Standards', edition: '2025', section: 'Service Standards', item: '1',
      quote: 'The family is contacted within the days set by the County of the referral being received.',
    })
  })

  test('a reading it offers can be chosen where its edition offers it, and says so', () => {
    const facts = [youth(), referral('2026-06-05 15:10'), noAnswer('2026-06-08 10:00')]
    const finding = only(judge('2026-06-11', facts, { readings: { A10: 'attempt' } }), 'OWN-1')
    expect(stands(finding)).toBe('met, due 2026-06-10')
    expect(finding.because.join(' ')).toContain('A10')
    expect(() => judge('2026-06-11', facts, { readings: { A10: 'prayer' } })).toThrow('readings.A10: "prayer" is none of default, attempt')
  })
})

describe('editions side by side', () => {
  test('each month is judged by the edition in force on its first day', () => {
    const months = editions(judge('2026-08-01', [youth(), enrolled('2026-05-01'), call('2026-05-12 10:00'), call('2026-07-12 10:00')]), 'OWN-2')
    expect(months.sort()).toEqual(['2025: met, due 2026-05-31', '2025: not_met, due 2026-06-30', '2026: met, due 2026-07-31', '2026: open, due 2026-08-31'])
  })

  test('the caseload by the edition of the day', () => {
    const load = (count: number, asOf: string) => editions(judge(asOf, [familyPartner(), ...Array.from({ length: count }, (_, at) => assigned(`F${at}`, { from: '2025-06-01' }))]), 'OWN-3')
    expect(load(25, '2026-06-30')).toEqual(['2025: met'])
    expect(load(26, '2026-06-30')).toEqual(['2025: not_met'])
    expect(load(20, '2026-07-01')).toEqual(['2026: met'])
    expect(load(21, '2026-07-01')).toEqual(['2026: not_met'])
  })

  test('a case that names an edition is judged by it throughout', () => {
    expect(editions(judge('2026-08-01', [youth(), referral('2026-07-06 09:00')], { edition: '2025' }), 'OWN-1')).toEqual(['2025: overdue, due 2026-07-09'])
  })

  test('a day before the first edition has none, and the refusal names the day and what is on board', () => {
    expect(() => judge('2025-01-10', [youth(), referral('2024-12-31 09:00')])).toThrow(/no edition of harbor-county is in force on Tue Dec 31 2024; on board: 2025 .*, 2026 /)
  })

  test('the payers on board are judged beside it as before', () => {
    const facts = [youth(), referral('2026-06-05 15:10')]
    const alone = evaluate(parseCase({ ...caseOf('2026-06-11', facts), spec: 'optum-fst' }), { specs: specsOnBoard })
    expect(evaluate(parseCase({ ...caseOf('2026-06-11', facts), spec: 'optum-fst' }), { specs: [...specsOnBoard, own] })).toEqual(alone)
  })
})

describe('through the command', () => {
  const rules = (...words: string[]) => promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli/rules.ts', ...words])

  test('--own-spec FILE puts the tenant’s JSON beside those on board; a broken one is refused in a sentence', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'alongside-own-'))
    try {
      const [spec, broken, file] = ['own.json', 'broken.json', 'case.json'].map((name) => join(folder, name)) as [string, string, string]
      const facts = [youth(), referral('2026-07-06 09:00')]
      await writeFile(spec, JSON.stringify(sixthPayer()))
      await writeFile(broken, JSON.stringify({ ...sixthPayer(), holidays: 'US-NY' }))
      await writeFile(file, JSON.stringify(caseOf('2026-08-01', facts)))
      const json = await rules('evaluate', file, '--own-spec', spec)
      expect(JSON.parse(json.stdout)).toEqual(JSON.parse(JSON.stringify(judge('2026-08-01', facts))))
      const text = await rules('evaluate', file, '--text', '--own-spec', spec)
      expect(text.stdout).toContain('Overdue: First contact, due Wed Jul 8 2026')
      await expect(rules('evaluate', file)).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('"harbor-county" is not on board') as unknown })
      await expect(rules('evaluate', file, '--own-spec', broken)).rejects.toMatchObject({ code: 2, stderr: 'harbor-county: holidays: not one of US-MA, US-GA, US-FL, US-federal\n' })
    } finally {
      await rm(folder, { recursive: true })
    }
  }, 60_000)
})
