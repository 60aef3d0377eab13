import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, type Result } from '@/rules/evaluate'
import { parseCase } from '@/rules/facts/case-file'
import { specsOnBoard } from '@/rules/specs/on-board'
import type { Finding } from '@/rules/finding'
import { anyCase, date, moment, type AnyCase, type AnyFact } from '../support/arbitrary-case'

/*
 * What holds of any case whatever. The seed is fixed, and every failure prints it with the smallest case that shows it.
 */

const seed = 20_260_605
const runs = { seed, numRuns: 120 }

const judge = (file: AnyCase): Result => evaluate(parseCase(file), { specs: specsOnBoard })
const kindOf = new Map(specsOnBoard.flatMap(({ editions }) => editions.flatMap(({ obligations }) => obligations.map((one) => [one.requirements[0], one.kind] as const))))

/** What a finding is about, whatever its verdict: the referral left out, for it is named only once there are two. */
function nameOf({ requirements, about, window, startedOn }: Finding, withStart: boolean): string {
  const { referral: _, ...rest } = about
  return JSON.stringify([requirements[0], rest, window, withStart ? startedOn : null])
}

/** The statuses of each finding, by what it is about. */
function statuses(result: Result): Map<string, string[]> {
  const by = new Map<string, string[]>()
  for (const finding of result.findings) {
    const name = nameOf(finding, true)
    by.set(name, [...(by.get(name) ?? []), finding.status].sort())
  }
  return by
}

test('the order of facts never matters', () => {
  const shuffled = anyCase.chain((file) => fc.tuple(fc.constant(file), fc.shuffledSubarray([...file.facts], { minLength: file.facts.length, maxLength: file.facts.length })))
  fc.assert(fc.property(shuffled, ([file, facts]) => {
    expect(judge({ ...file, facts })).toEqual(judge(file))
  }), runs)
})

test('judging twice gives the same, and leaves the case as it was', () => {
  fc.assert(fc.property(anyCase, (file) => {
    const before = JSON.stringify(file)
    expect(judge(file)).toEqual(judge(file))
    expect(JSON.stringify(file)).toBe(before)
  }), runs)
})

describe('time', () => {
  /** Found met on one day, unmet on a later one. */
  const unmet = (earlier: Result, later: Result) =>
    earlier.findings.filter((finding) => {
      const kind = kindOf.get(finding.requirements[0] ?? '')
      if ((kind !== 'deadline' && kind !== 'cadence') || (finding.status !== 'met' && finding.status !== 'met_late')) return false
      const then = later.findings.filter((one) => nameOf(one, true) === nameOf(finding, true))
      return then.length > 0 && then.every(({ status }) => ['open', 'due_today', 'overdue', 'not_met'].includes(status))
    })

  /**
   * Facts by which the contract itself lets a later day judge an earlier one anew: a consent register is looked at only
   * once it holds an entry, and a clinician's licence counts once one is on record.
   */
  const looksBack = ({ type, kind }: AnyFact) => (type === 'consent' && kind === 'disclosure') || (type === 'credential' && kind === 'clinicalLicense')

  test('a later day never un-meets a deadline, a week or a month', () => {
    fc.assert(fc.property(anyCase, date, (file, other) => {
      const facts = file.facts.filter((fact) => !looksBack(fact))
      const [asOf = '', later = ''] = [file.asOf, other].sort()
      expect(unmet(judge({ ...file, facts, asOf }), judge({ ...file, facts, asOf: later }))).toEqual([])
    }), runs)
  })

  test('facts later than the day of judging change nothing', () => {
    fc.assert(fc.property(anyCase, (file) => {
      const nextDay = Date.parse(file.asOf) + 2 * 86_400_000
      const isLater = (fact: AnyFact) =>
        ['at', 'on', 'givenOn', 'completedOn', 'effectiveOn'].some((key) => typeof fact[key] === 'string' && Date.parse(fact[key]) > nextDay)
      expect(judge({ ...file, facts: file.facts.filter((fact) => !isLater(fact)) })).toEqual(judge(file))
    }), runs)
  })

  test('a late entry changes nothing', () => {
    fc.assert(fc.property(anyCase, moment, (file, enteredAt) => {
      expect(judge({ ...file, facts: file.facts.map((fact) => ({ ...fact, enteredAt })) })).toEqual(judge(file))
    }), runs)
  })

  test('a fact struck is as good as one never written', () => {
    fc.assert(fc.property(anyCase, fc.nat(), (file, at) => {
      const facts = file.facts.filter(({ id }) => id.startsWith('E'))
      const gone = facts[at % facts.length]
      expect(judge({ ...file, facts: file.facts.map((fact) => (fact === gone ? { ...fact, struckOn: file.asOf } : fact)) }))
        .toEqual(judge({ ...file, facts: file.facts.filter((fact) => fact !== gone) }))
    }), runs)
  })
})

describe('what does not concern a finding', () => {
  const irrelevant: fc.Arbitrary<AnyFact> = fc.oneof(
    fc.record({ type: fc.constant('contact'), id: fc.constant('IDLE'), at: moment, with: fc.constant(['other']), mode: fc.constant('letter'), reached: fc.constant(false) }),
    fc.record({ type: fc.constant('leave'), id: fc.constant('IDLE'), staff: fc.constant('NOBODY'), from: fc.constant('2025-01-01'), to: date.map((to) => (to < '2025-01-01' ? '2025-01-01' : to)) }),
    fc.record({ type: fc.constant('preference'), id: fc.constant('IDLE'), kind: fc.constant('telephone'), on: date }),
  )

  test('a letter to somebody else, another’s leave and a preference change nothing else', () => {
    fc.assert(fc.property(anyCase, irrelevant, (file, fact) => {
      const after = judge({ ...file, facts: [...file.facts, fact] })
      expect({ ...after, findings: after.findings.filter(({ about }) => about.contact !== 'IDLE') }).toEqual(judge(file))
    }), runs)
  })

  /** People, places and what is counted by the unit: a second one of these is another one. */
  const countsByPiece = (finding: Finding) => finding.requirements[0] === 'GPP-RC-05a' || finding.requirements[0] === 'GPP-RC-05b'
  test('writing a fact down twice changes no status, where nothing is counted by the unit', () => {
    fc.assert(fc.property(anyCase, fc.nat(), (file, at) => {
      const events = file.facts.filter(({ id }) => id.startsWith('E'))
      const twice = events[at % events.length]
      const keep = (result: Result) => statuses({ ...result, findings: result.findings.filter((finding) => finding.about.contact !== 'TWICE' && !countsByPiece(finding)) })
      expect(keep(judge({ ...file, facts: [...file.facts, ...(twice ? [{ ...twice, id: 'TWICE' }] : [])] }))).toEqual(keep(judge(file)))
    }), runs)
  })
})

test('findings are the same under three machine time zones', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-zones-'))
  try {
    const cases = fc.sample(anyCase, { seed, numRuns: 80 })
    const path = join(folder, 'cases.ndjson')
    await writeFile(path, cases.map((file) => `${JSON.stringify(file)}\n`).join(''))
    const run = async (TZ: string) =>
      (await promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli/rules.ts', 'evaluate', path, '--ndjson'], { env: { ...process.env, TZ }, maxBuffer: 1 << 28 })).stdout
    const [here, ...elsewhere] = await Promise.all(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map(run))
    expect(here?.trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual(cases.map((file) => JSON.parse(JSON.stringify(judge(file))) as unknown))
    for (const other of elsewhere) expect(other).toBe(here)
  } finally {
    await rm(folder, { recursive: true })
  }
}, 60_000)
