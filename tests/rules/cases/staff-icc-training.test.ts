import { describe, expect, test } from 'vitest'
import { clinician, decided, familyPartner, judge, only, seniorPartner, staff, stands, trained, type Case } from '../../support/case-builder'

/* Optum, Staffing Requirements 4 and 5: training for ICC and for supervisors, done once. */

const spec = 'optum-fst'
const rounds = [
  ['FST-SR-04a', 'stateIccTraining', familyPartner],
  ['FST-SR-04b', 'iccCompetency', familyPartner],
  ['FST-SR-05a', 'stateIccTraining', seniorPartner],
  ['FST-SR-05b', 'superviseFamilyPartners', seniorPartner],
] as const

describe.each(rounds)('%s: %s, once', (requirement, topic, person) => {
  const somebody = person('P1', { startsDutiesOn: '2026-06-01' })
  const another = trained('culture', '2026-01-01', { staff: 'P1' })
  const cases: readonly Case[] = [
    ['done years ago is done', '2026-06-09', [somebody, trained(topic, '2012-02-29', { staff: 'P1' })], 'met'],
    ['not done yet, before duties begin', '2026-05-31', [somebody, another], 'open, due 2026-06-01'],
    ['not done on the first day of duties', '2026-06-01', [somebody, another], 'due_today, due 2026-06-01'],
    ['not done the day after', '2026-06-02', [somebody, another], 'overdue, due 2026-06-01'],
    ['done by somebody else', '2026-06-02', [somebody, trained(topic, '2026-01-01', { staff: 'P2' })], 'overdue, due 2026-06-01'],
    ['no training on record at all', '2026-06-02', [somebody], 'undetermined'],
    ['left without it: it can no longer be done', '2026-09-01', [person('P1', { startsDutiesOn: '2026-06-01', leftOn: '2026-06-30' }), another], 'not_met, due 2026-06-01'],
  ]
  test.each(cases)('%s', (_, asOf, facts, expected) => {
    const finding = only(judge({ spec, asOf }, facts), requirement)
    expect(stands(finding)).toBe(expected)
    expect(finding.about).toEqual({ staff: 'P1', topic })
  })
})

describe('who is bound', () => {
  const people = [
    familyPartner('FP', { supervisors: ['SFP', 'PM'] }), seniorPartner(), staff('PM', ['programManager']), staff('PM2', ['programManager']),
    staff('BOTH', ['familyPartner', 'seniorFamilyPartner']), clinician('DR'), staff('DESK', ['other']),
  ]
  const result = judge({ spec, asOf: '2026-06-01' }, [...people, trained('culture', '2026-01-01')])
  const bound = (requirement: string) => decided(result, requirement).map(({ about }) => about.staff)

  test.each(['FST-SR-04a', 'FST-SR-04b'])('%s binds Family Partners', (requirement) => {
    expect(bound(requirement).sort()).toEqual(['BOTH', 'FP'])
  })

  test.each(['FST-SR-05a', 'FST-SR-05b'])('%s binds Senior Family Partners and whoever supervises, and neither Family Partners nor the desk', (requirement) => {
    expect(bound(requirement)).toEqual(expect.arrayContaining(['BOTH', 'SFP', 'PM']))
    for (const free of ['FP', 'PM2', 'DESK']) expect(bound(requirement)).not.toContain(free)
  })

  test('a Family Partner who is a Senior Family Partner too is asked for all four', () => {
    const asked = result.findings.filter(({ about, requirements }) => about.staff === 'BOTH' && /^FST-SR-0[45]/.test(requirements[0] ?? ''))
    expect(asked.map(({ requirements }) => requirements[0]).sort()).toEqual(['FST-SR-04a', 'FST-SR-04b', 'FST-SR-05a', 'FST-SR-05b'])
  })

  test('no other document asks for it', () => {
    for (const other of ['beacon-family-partner', 'caregiver-peer-to-peer', 'georgia-pps'])
      expect(judge({ spec: other, asOf: '2026-06-01' }, [...people, trained('culture', '2026-01-01')]).findings.filter(({ about }) => about.topic === 'iccCompetency')).toEqual([])
  })
})
