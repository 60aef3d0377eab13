import { describe, expect, test } from 'vitest'
import { clinician, decided, familyPartner, judge, only, seniorPartner, staff, stands, trained, type Case } from '../../support/case-builder'
import { courses } from '../../support/training-topics'

/* "upon employment and annually thereafter": each topic is good for a year from its last completion. */

const starting = (startsDutiesOn: string, more = {}) => familyPartner('FP', { startsDutiesOn, ...more })
/** Another course on file, so that the register is kept. */
const another = trained('superviseFamilyPartners', '2020-01-01')

describe.each(courses)('$spec', ({ spec, yearly, topics }) => {
  test('lists eighteen topics, Caregiver Peer to Peer one more: first aid', () => {
    expect(topics).toHaveLength(spec === 'caregiver-peer-to-peer' ? 19 : 18)
    expect(topics.some(([topic]) => topic === 'firstAidCpr')).toBe(spec === 'caregiver-peer-to-peer')
  })

  describe.each(topics)('%s (%s)', (topic, requirement) => {
    const cases: readonly Case[] = [
      ['the day before the year ends', '2026-06-09', [familyPartner(), trained(topic, '2025-06-10')], 'met, due 2026-06-10'],
      ['on the last day of the year', '2026-06-10', [familyPartner(), trained(topic, '2025-06-10')], 'met, due 2026-06-10'],
      ['the day after', '2026-06-11', [familyPartner(), trained(topic, '2025-06-10')], 'overdue, due 2026-06-10'],
      ['never done, before duties begin', '2026-05-31', [starting('2026-06-01'), another], 'open, due 2026-06-01'],
      ['never done, on the first day of duties', '2026-06-01', [starting('2026-06-01'), another], 'due_today, due 2026-06-01'],
      ['never done, the day after', '2026-06-02', [starting('2026-06-01'), another], 'overdue, due 2026-06-01'],
    ]

    test.each(cases)('%s', (_, asOf, facts, expected) => {
      const finding = only(judge({ spec, asOf }, facts), requirement)
      expect(stands(finding)).toBe(expected)
      expect(finding.requirements).toEqual([requirement, yearly])
      expect(finding.about).toEqual({ staff: 'FP', topic })
    })
  })

  const [topic, requirement] = topics[0] ?? ['', '']
  const corners: readonly Case[] = [
    ['completed on the leap day: good through 28 February', '2025-02-28', [familyPartner(), trained(topic, '2024-02-29')], 'met, due 2025-02-28'],
    ['completed on the leap day: lapsed on 1 March', '2025-03-01', [familyPartner(), trained(topic, '2024-02-29')], 'overdue, due 2025-02-28'],
    ['completed on 28 February before a leap year', '2024-02-29', [familyPartner(), trained(topic, '2023-02-28')], 'overdue, due 2024-02-28'],
    ['the last completion counts, in whatever order they are written down', '2026-06-11', [familyPartner(), trained(topic, '2026-02-01'), trained(topic, '2025-06-10')], 'met, due 2027-02-01'],
    ['a course booked for next week does not count yet', '2026-06-11', [familyPartner(), trained(topic, '2025-06-10'), trained(topic, '2026-06-15')], 'overdue, due 2026-06-10'],
    ['a course entered in error no longer counts', '2026-06-11', [familyPartner(), trained(topic, '2025-06-10'), trained(topic, '2026-02-01', { struckOn: '2026-06-11' })], 'overdue, due 2026-06-10'],
    ['another topic does not stand for it', '2026-06-11', [familyPartner(), another], 'overdue, due 2024-01-01'],
    ['somebody else’s course is theirs', '2026-06-11', [familyPartner(), trained(topic, '2026-05-01', { staff: 'SFP' })], 'overdue, due 2024-01-01'],
    ['never done, and nobody wrote down when duties began', '2026-06-11', [{ type: 'staff', id: 'FP', roles: ['familyPartner'] }, another], 'undetermined'],
    ['done, and nobody wrote down when duties began', '2026-06-09', [{ type: 'staff', id: 'FP', roles: ['familyPartner'] }, trained(topic, '2025-06-10')], 'met, due 2026-06-10'],
    ['the case holds no training at all', '2026-06-11', [familyPartner()], 'undetermined'],
    ['lapsed, then left: it can no longer be done', '2026-09-01', [familyPartner('FP', { leftOn: '2026-06-11' }), trained(topic, '2025-06-10')], 'not_met, due 2026-06-10'],
  ]
  test.each(corners)('%s', (_, asOf, facts, expected) => {
    expect(stands(only(judge({ spec, asOf }, facts), requirement))).toBe(expected)
  })

  test('nobody is judged after the day they left', () => {
    const result = judge({ spec, asOf: '2026-09-01' }, [familyPartner('FP', { leftOn: '2026-06-10' }), trained(topic, '2025-06-10')])
    for (const { status } of decided(result, requirement)) expect(['met', 'not_required']).toContain(status)
  })

  test('it binds everyone but `other`; under Caregiver Peer to Peer everyone', () => {
    const people = [familyPartner(), seniorPartner(), clinician(), staff('PM', ['programManager']), staff('DESK', ['other']), staff('DESK-FP', ['other', 'familyPartner'])]
    const result = judge({ spec, asOf: '2026-06-11' }, [...people, another])
    const bound = ['DESK-FP', 'DR', 'FP', 'PM', 'SFP', ...(spec === 'caregiver-peer-to-peer' ? ['DESK'] : [])].sort()
    expect(decided(result, requirement).map(({ about }) => about.staff).sort()).toEqual(bound)
    expect(decided(result, yearly)).toHaveLength(bound.length * topics.length)
  })
})
