import { describe, expect, test } from 'vitest'
import { mergePatch } from '@/rules/spec/merge-patch'
import { readObligation, readingsOffered } from '@/rules/spec/readings'
import { specsOnBoard } from '@/rules/specs/on-board'
import { decided, judge, stands, youth } from '../../support/case-builder'
import { clocks } from './readings/clocks'
import { discharge } from './readings/discharge'
import { georgiaAndFlorida } from './readings/georgia-florida'
import { people } from './readings/people'
import { rhythms } from './readings/rhythms'
import { specOf, type Row } from './readings/row'

/*
 * Where a document can be read in two ways, a program may choose the other one; then the result says so. Every reading
 * on offer has a case here on whose verdict it turns.
 */

const rows: readonly Row[] = [...clocks, ...rhythms, ...discharge, ...people, ...georgiaAndFlorida]
const cases = rows.flatMap(({ ids, ...row }) => ids.map((id) => ({ ...row, id })))

/** Every reading that an obligation offers. */
const offered = specsOnBoard.flatMap(({ editions }) =>
  editions.flatMap((edition) =>
    Object.entries(edition.alternatives).flatMap(([id, ambiguities]) =>
      Object.entries(ambiguities).flatMap(([ambiguity, readings]) => Object.keys(readings).map((name) => ({ edition, id, ambiguity, name }))),
    ),
  ),
)

test('every reading on offer has a case of its own here, on each obligation that offers it', () => {
  const shown = new Set(cases.map(({ id, reading }) => `${id} ${reading}`))
  expect(offered.map(({ id, ambiguity, name }) => `${id} ${ambiguity} ${name}`).filter((one) => !shown.has(one))).toEqual([])
  expect(offered.length).toBe(shown.size)
})

describe.each(rows)('$reading', ({ reading, ids, asOf, facts, standard, otherwise, agency }) => {
  const [ambiguity = '', name = ''] = reading.split(' ')

  test.each(ids)(`on %s: ${standard}, or else ${otherwise}`, (id) => {
    const settings = { spec: specOf(id), asOf, ...(agency === undefined ? {} : { agency }) }
    const said = (finding: { because: readonly string[] }) => finding.because.some((sentence) => sentence.includes(ambiguity) && sentence.includes(`"${name}"`))
    const usual = decided(judge(settings, facts), id)
    const read = decided(judge({ ...settings, readings: { [ambiguity]: name } }, facts), id)
    expect(usual.map(stands).join(' | ')).toBe(standard)
    expect(read.map(stands).join(' | ')).toBe(otherwise)
    expect(usual.filter(said)).toEqual([])
    expect(read.filter((finding) => !said(finding))).toEqual([])
    for (const { readings } of read) expect(readings).toContain(ambiguity)
  })
})

describe('the shape of readings', () => {
  test.each(offered)('$id $ambiguity $name leaves a valid obligation, and another one', ({ edition, id, ambiguity, name }) => {
    const one = edition.obligations.find(({ requirements }) => requirements[0] === id)
    if (!one) throw new Error(`${id} leads no obligation`)
    const { rule, said } = readObligation(one, edition, { [ambiguity]: name })
    expect(rule).not.toEqual(one)
    expect(rule.requirements).toEqual(one.requirements)
    expect(rule.title).toBe(one.title)
    expect(said).toHaveLength(1)
    expect(readObligation(one, edition, { [ambiguity]: 'default' })).toEqual({ rule: one, said: [] })
  })

  test('a reading that is none, or of something that is no ambiguity, is no case', () => {
    const facts = [youth()]
    for (const spec of specsOnBoard) {
      const [[ambiguity = ''] = []] = [...readingsOffered(spec)]
      expect(() => judge({ spec: spec.id, asOf: '2026-06-30', readings: { [ambiguity]: 'whatever' } }, facts)).toThrow(`readings.${ambiguity}: "whatever" is none of default, `)
      expect(() => judge({ spec: spec.id, asOf: '2026-06-30', readings: { A99: 'rolling' } }, facts)).toThrow(`readings.A99: ${spec.id} offers no other reading of it; it offers `)
    }
  })

  test('two readings of one obligation both take effect', () => {
    for (const { editions } of specsOnBoard)
      for (const edition of editions)
        for (const one of edition.obligations) {
          const own = Object.entries(edition.alternatives[one.requirements[0] ?? ''] ?? {}).flatMap(([ambiguity, readings]) => Object.entries(readings).map(([name, patch]) => ({ ambiguity, name, patch })))
          for (const a of own)
            for (const b of own) {
              if (a.ambiguity >= b.ambiguity) continue
              const both = readObligation(one, edition, { [a.ambiguity]: a.name, [b.ambiguity]: b.name }).rule
              const onlyB = readObligation(one, edition, { [b.ambiguity]: b.name }).rule
              expect(both, `${one.requirements[0] ?? ''}: ${a.ambiguity} ${a.name} is lost beside ${b.ambiguity} ${b.name}`).not.toEqual(onlyB)
            }
        }
  })
})

test('a merge patch merges objects, removes with null, patches lists by place and replaces the rest', () => {
  expect(mergePatch([{ a: 1, b: 2 }, 'second'], { 0: { a: null }, 5: 'third' })).toEqual([{ b: 2 }, 'second', 'third'])
  expect(mergePatch({ a: 1, b: { c: 2, d: 3 }, e: [1, 2] }, { b: { c: null, x: 9 }, e: [3], f: 'new' })).toEqual({ a: 1, b: { d: 3, x: 9 }, e: [3], f: 'new' })
})
