import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sixthPayer } from '../support/sixth-payer'

/* The command as a person at a terminal runs it: real processes, real exit statuses. */

const folder = mkdtempSync(join(tmpdir(), 'alongside-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))

function ran(program: string, words: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(program, words, { input, encoding: 'utf8', shell: process.platform === 'win32' && program === 'npm' })
  return { status, stdout, faults: stderr.split('\n').filter((line) => line !== '' && !line.startsWith('npm warn')) }
}
/** What npm would run, without npm; the first case below goes through npm itself. */
const rules = (words: readonly string[], input = '') => ran(process.execPath, ['--import', 'tsx', 'src/cli/rules.ts', ...words], input)

interface Found {
  readonly requirements: readonly string[]
  readonly status: string
  readonly due: string | null
  readonly window: unknown
  readonly about: unknown
  readonly startedOn: string | null
  readonly satisfiedOn: string | null
  readonly satisfiedBy: readonly (string | number)[]
  readonly because: readonly string[]
  readonly citation: Readonly<Record<string, string>>
  readonly readings: readonly string[]
}
interface Judged {
  readonly case?: string | null
  readonly error?: string
  readonly spec: string
  readonly edition: string
  readonly asOf: string
  readonly findings: readonly Found[]
}
const judged = (text: string) => JSON.parse(text) as Judged

const firstCall = {
  case: 'first call', spec: 'optum-fst', timeZone: 'America/New_York', asOf: '2026-06-12',
  facts: [
    { type: 'youth', id: 'Y1', bornOn: '2012-09-01' },
    { type: 'referral', at: '2026-06-05T15:10:00-04:00', source: 'provider' },
    { type: 'contact', id: 'K1', at: '2026-06-08T09:00:00-04:00', with: ['caregiver'], mode: 'voicemail', reached: false },
    { type: 'contact', id: 'K2', at: '2026-06-10T18:20:00-04:00', with: ['caregiver'], mode: 'telephone', reached: true, offeredInterview: true },
  ],
}
const asFile = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('evaluate', () => {
  const { status, stdout, faults } = ran('npm', ['run', '--silent', 'rules', '--', 'evaluate'], JSON.stringify(firstCall))
  const result = judged(stdout)
  const about = (requirement: string) => result.findings.filter(({ requirements }) => requirements.includes(requirement))

  test('answers a case on standard input, whatever the verdicts', () => {
    expect({ status, faults }).toEqual({ status: 0, faults: [] })
    expect(result).toMatchObject({ case: 'first call', spec: 'optum-fst', edition: 'BH3855ii_122021', asOf: '2026-06-12' })
  })
  test('first contact was made on its last day, by K2 and not by the voicemail', () => {
    const [finding] = about('FST-TP-04a')
    expect(finding).toMatchObject({ status: 'met', due: '2026-06-10', startedOn: '2026-06-05', satisfiedOn: '2026-06-10', satisfiedBy: ['K2'], window: null })
    expect(finding?.requirements[0]).toBe('FST-TP-04a')
    expect(finding?.because.join(' ')).toContain('K1')
    expect(finding?.readings).toContain('A10')
  })
  test('services are to begin by June 24', () => expect(about('FST-TP-05a')).toMatchObject([{ status: 'open', due: '2026-06-24', startedOn: '2026-06-10', satisfiedOn: null }]))
  test('a waitlist entry may be due on June 15', () => expect(about('FST-TP-06b')).toMatchObject([{ status: 'open', due: '2026-06-15' }]))
  test('every finding has every key of the contract', () => {
    for (const finding of result.findings) {
      expect(Object.keys(finding)).toEqual(expect.arrayContaining(['requirements', 'status', 'due', 'window', 'about', 'startedOn', 'satisfiedOn', 'satisfiedBy', 'because', 'citation', 'readings']))
      expect(Object.keys(finding.citation).sort()).toEqual(['document', 'edition', 'item', 'quote', 'section'])
      expect(finding.because.length).toBeGreaterThan(0)
    }
  })

  test('a file gives the same answer', () => {
    expect(rules(['evaluate', asFile('case.json', JSON.stringify(firstCall))])).toEqual({ status: 0, stdout, faults: [] })
  })
  test('--text says it in sentences', () => {
    const told = rules(['evaluate', '--text'], JSON.stringify(firstCall))
    expect(told).toMatchObject({ status: 0, faults: [] })
    expect(told.stdout).toMatch(/^first call/)
    expect(told.stdout).toContain('Telephone the parent/caregiver within five calendar days of referral')
    expect(told.stdout).toContain('FST-TP-04a')
    expect(told.stdout).not.toMatch(/undefined|\[object|null/)
    expect(told.stdout).toContain('  A10  Is a call that reaches nobody enough for the first telephone contact? No. Staff must speak with the caregiver and offer an interview.\n')
  })
})

test('a date beyond the last year that four digits can name is counted and said all the same', () => {
  const facts = [{ type: 'referral', at: '9999-12-30T12:00:00Z', source: 'self' }]
  const told = rules(['evaluate', '--text'], JSON.stringify({ ...firstCall, spec: 'caregiver-peer-to-peer', asOf: '9999-12-31', readings: { A05: 'weekdays' }, facts }))
  expect(told).toMatchObject({ status: 0, faults: [] })
  expect(told.stdout).toContain('Open: First contact, due Tue Jan 4 10000')
})

describe('exit status 2 with one line', () => {
  const rows: readonly [string, readonly string[], string, RegExp][] = [
    ['a fault in a fact', ['evaluate'], JSON.stringify({ ...firstCall, facts: [...firstCall.facts.slice(0, 3), { ...firstCall.facts[3], at: '2026-06-10T18:20:00' }] }), /^facts\[3\]\.at: not an ISO 8601 instant with an offset$/],
    ['a name with a line break', ['evaluate'], JSON.stringify({ ...firstCall, 'two\nlines': 1 }), /two lines/],
    ['no JSON', ['evaluate'], '{ "case": ', /JSON/],
    ['nothing at all', ['evaluate'], '', /JSON/],
    ['a list', ['evaluate'], '[]', /not a case/],
    ['a file that is not there', ['evaluate', join(folder, 'absent.json')], '', /absent\.json/],
    ['a file of many cases that is not there', ['evaluate', '--ndjson', join(folder, 'absent.ndjson')], '', /absent\.ndjson: cannot be read/],
    ['a folder where a file of many cases is asked', ['evaluate', '--ndjson', folder], '', /cannot be read/],
    ['a document of one’s own that is not JSON', ['evaluate', '--own-spec', asFile('half.json', '{')], JSON.stringify(firstCall), /half\.json: not JSON/],
    ['a document of one’s own by the name of one on board', ['evaluate', '--own-spec', asFile('twin.json', JSON.stringify({ ...sixthPayer(), id: 'optum-fst' }))], JSON.stringify(firstCall), /^optum-fst: a document on board has this id; give your own another$/],
    ['a day before the first edition', ['evaluate'], JSON.stringify({ ...firstCall, asOf: '2021-11-30', facts: [] }), /2021.*BH3855ii_122021/],
    ['a command nobody knows', ['judge'], '', /judge/],
    ['an option nobody knows', ['evaluate', '--verbose'], '', /verbose/],
    ['requirements of a spec that is not on board', ['requirements', '--spec', 'acme'], '', /acme/],
  ]
  test.each(rows)('%s', (_words, words, input, line) => {
    const { status, stdout, faults } = rules(words, input)
    expect({ status, stdout, lines: faults.length }).toEqual({ status: 2, stdout: '', lines: 1 })
    expect(faults[0]).toMatch(line)
  })
})

describe('--ndjson', () => {
  const line = (label: string, more: object = {}) => JSON.stringify({ ...firstCall, case: label, ...more })

  test('answers a bad line in its place, goes on, and ends with 2', () => {
    const input = [line('one'), line('two', { asOf: '2026-02-30' }), '{ no JSON', line('three', { spec: 'beacon-family-partner' })].join('\n')
    const { status, stdout } = rules(['evaluate', '--ndjson'], `${input}\n`)
    const answers = stdout.trimEnd().split('\n').map(judged)
    expect(status).toBe(2)
    expect(answers.map((answer) => answer.case)).toEqual(['one', 'two', null, 'three'])
    expect(answers.map(({ error }) => error === undefined)).toEqual([true, false, false, true])
    expect(answers[1]).toEqual({ case: 'two', error: expect.stringMatching(/^asOf: /) as string })
    expect(answers[3]?.spec).toBe('beacon-family-partner')
  })
  test('ends with 0 when every line was a case, from a file too, with no newline at its end', () => {
    const { status, stdout } = rules(['evaluate', '--ndjson', asFile('cases.ndjson', [line('one'), line('two')].join('\n'))])
    expect(status).toBe(0)
    expect(stdout.trimEnd().split('\n').map(judged).map((answer) => answer.case)).toEqual(['one', 'two'])
  })
  test('a line gives what the case alone gives', () => {
    const alone = judged(rules(['evaluate'], line('one')).stdout)
    expect(judged(rules(['evaluate', '--ndjson'], line('one')).stdout)).toEqual(alone)
  })
})

describe('requirements', () => {
  const rows = JSON.parse(rules(['requirements', '--json']).stdout) as readonly Readonly<Record<string, unknown>>[]
  /** What every payer's command must decide: none of it may be a plan only. */
  const decidedBy = {
    BFP: 'OV-01b OV-02a SR-01c SR-02a SR-02b SR-02c SR-05b SR-05c SR-07a SR-07b SR-08a SR-08b LK-04b TP-02a TP-03a TP-04a TP-04b TP-04c TP-05a TP-05b TP-06b TP-08 TP-09 TP-11 DP-02b DP-05a DP-05d DP-05e',
    CPP: 'OV-01 SR-02a SR-02b SR-02c SR-03b SR-03c SR-04a SR-04b SR-05a SR-05b LK-04b TP-02a TP-03a TP-04 TP-06 TP-08 DP-02b DP-05a DP-05d DP-05e',
    FST: 'OV-01 SC-06b SR-02a SR-02b SR-02c SR-04a SR-04b SR-05a SR-05b SR-06b0 SR-06c0 SR-08a SR-08b SR-09a SR-09b LK-04b TP-02a TP-03a TP-04a TP-04b TP-04c TP-05a TP-05b TP-06b TP-08 TP-09 TP-11 DP-02b DP-05a DP-05d DP-05e',
    GPP: 'AC-01a AC-01b SE-01 SE-04a RC-04a RC-04b RC-05a RC-05b SR-01 SR-04a SR-04b SR-05a SA-01c SA-03 SA-04',
    FG19: 'WA-08c WG-03c',
  }
  const topics = /^(BFP-SR-05-T\d\d|CPP-SR-03-T\d\d|FST-SR-06[a-r])$/

  test('lists the 600 requirements of the five documents, each with the same keys', () => {
    expect(rows).toHaveLength(600)
    expect(new Set(rows.map((row) => Object.keys(row).join()))).toEqual(new Set(['id,spec,section,item,quote,coverage,names']))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(600)
    expect(new Set(rows.map(({ spec }) => spec))).toEqual(new Set(['beacon-family-partner', 'caregiver-peer-to-peer', 'optum-fst', 'georgia-pps', 'florida-guidance-19']))
  })
  test('what has a date or a yes and a no is decided, never only planned', () => {
    const coverage = new Map(rows.map(({ id, coverage }) => [String(id), coverage]))
    const ids = Object.entries(decidedBy).flatMap(([payer, list]) => list.split(' ').map((id) => `${payer}-${id}`))
    const trained = [...coverage.keys()].filter((id) => topics.test(id))
    expect(trained).toHaveLength(18 + 19 + 18)
    expect([...ids, ...trained].filter((id) => coverage.get(id) !== 'computed')).toEqual([])
  })
  test('--spec keeps one document, also as sentences', () => {
    const one = JSON.parse(rules(['requirements', '--spec', 'optum-fst', '--json']).stdout) as readonly { spec: string }[]
    expect(new Set(one.map(({ spec }) => spec))).toEqual(new Set(['optum-fst']))
    expect(rules(['requirements', '--spec', 'optum-fst']).stdout).toContain('Telephone the parent/caregiver within five calendar days of referral')
  })
})

test('specs: five documents with their editions and dates', () => {
  const specs = JSON.parse(rules(['specs', '--json']).stdout) as readonly { id: string; editions: readonly { edition: string; from: string | null }[] }[]
  expect(Object.fromEntries(specs.map(({ id, editions }) => [id, editions[0]?.from]))).toEqual({
    'beacon-family-partner': '2020-03-01', 'caregiver-peer-to-peer': null, 'optum-fst': '2021-12-01', 'georgia-pps': null, 'florida-guidance-19': null,
  })
  expect(rules(['specs']).stdout).toContain('March 2020')
})

test('specs of one document: the readings a program can set, in words', () => {
  const [spec] = JSON.parse(rules(['specs', '--spec', 'optum-fst', '--json']).stdout) as readonly { readings: readonly { ambiguity: string; question: string; default: string; otherwise: Readonly<Record<string, string>> }[] }[]
  const week = spec?.readings.find(({ ambiguity }) => ambiguity === 'A22')
  expect(week).toEqual({ ambiguity: 'A22', question: 'What is a week?', default: 'Monday to Sunday.', otherwise: { rolling: 'Any seven days: never more than seven from one time to the next.' } })
  expect(spec?.readings.flatMap(({ default: usual, otherwise }) => [usual, ...Object.values(otherwise)])).not.toContain('')
  const told = rules(['specs', '--spec', 'optum-fst']).stdout
  expect(told).toContain('  A22  What is a week?\n    default: Monday to Sunday.\n    rolling: Any seven days')
  expect(told).not.toContain('A17')
  expect(rules(['specs']).stdout).not.toContain('What is a week?')
})
