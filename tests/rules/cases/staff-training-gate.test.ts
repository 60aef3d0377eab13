import { describe, expect, test } from 'vitest'
import { clinician, decided, familyPartner, judge, only, seniorPartner, staff, trained, type Case } from '../../support/case-builder'
import { courses } from '../../support/training-topics'

/* The whole course "before assuming their duties": a gate apart from the topics' own yearly rounds. */

describe.each(courses)('$gate ($spec): the course before duties begin', ({ spec, gate, topics }) => {
  const begins = familyPartner('FP', { startsDutiesOn: '2026-06-01' })
  const all = (completedOn: string) => topics.map(([topic]) => trained(topic, completedOn))
  const allButOne = all('2026-05-01').slice(1)
  const [first] = topics[0] ?? ['']
  const cases: readonly Case[] = [
    ['nothing is judged before the first day', '2026-05-31', [begins, ...all('2026-05-01')], 'open'],
    ['open too while a topic is missing', '2026-05-31', [begins, ...allButOne], 'open'],
    ['every topic in force on the first day', '2026-06-01', [begins, ...all('2026-05-01')], 'met'],
    ['a topic completed on the very day', '2026-06-02', [begins, ...allButOne, trained(first, '2026-06-01')], 'met'],
    ['a topic completed a year before to the day is in force', '2026-06-02', [begins, ...allButOne, trained(first, '2025-06-01')], 'met'],
    ['a year and a day before: lapsed', '2026-06-02', [begins, ...allButOne, trained(first, '2025-05-31')], 'not_met'],
    ['one topic missing', '2026-06-02', [begins, ...allButOne], 'not_met'],
    ['made good the day after: not met for good', '2026-07-01', [begins, ...allButOne, trained(first, '2026-06-02')], 'not_met'],
    ['met for good, though every topic has lapsed since', '2028-01-01', [begins, ...all('2026-05-01')], 'met'],
    ['no day on record on which duties begin', '2026-06-02', [{ type: 'staff', id: 'FP', roles: ['familyPartner'] }, ...all('2026-05-01')], 'undetermined'],
    ['no training on record at all', '2026-06-02', [begins], 'undetermined'],
  ]
  test.each(cases)('%s', (_, asOf, facts, expected) => {
    const finding = only(judge({ spec, asOf }, facts), gate)
    expect(finding.status).toBe(expected)
    expect(finding.about.staff).toBe('FP')
  })

  test('the reasons name the topic that was missing', () => {
    const [after] = only(judge({ spec, asOf: '2026-06-02' }, [begins, ...allButOne]), gate).because
    expect(after).toBe(`On Mon Jun 1 2026, when duties began, 1 of ${topics.length} topics not in force: ${first}.`)
    const [before] = only(judge({ spec, asOf: '2026-05-31' }, [begins, ...allButOne]), gate).because
    expect(before).toBe(`1 of ${topics.length} topics still to do by Mon Jun 1 2026: ${first}.`)
  })

  test('who left before the first day was never judged', () => {
    const result = judge({ spec, asOf: '2026-07-01' }, [familyPartner('FP', { startsDutiesOn: '2026-06-01', leftOn: '2026-05-20' }), ...allButOne])
    expect(decided(result, gate).map(({ status }) => status)).not.toContain('not_met')
  })

  test('it binds everyone but `other`; under Caregiver Peer to Peer everyone', () => {
    const people = [begins, seniorPartner(), clinician(), staff('PM', ['programManager']), staff('DESK', ['other'])]
    const bound = decided(judge({ spec, asOf: '2026-06-02' }, [...people, ...all('2026-05-01')]), gate).map(({ about }) => about.staff)
    expect(bound.sort()).toEqual(['DR', 'FP', 'PM', 'SFP', ...(spec === 'caregiver-peer-to-peer' ? ['DESK'] : [])].sort())
  })
})
