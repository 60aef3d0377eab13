import { describe, expect, test } from 'vitest'
import { call, clinician, credential, decided, familyPartner, judge, only, seniorPartner, staff, stands, type Case } from '../../support/case-builder'

/*
 * Licence, car and insurance of a Family Partner (Beacon, Caregiver Peer to Peer, Optum), and Georgia's CPS-P
 * certificate: in force today, and on every day of a contact by that person.
 */

const papers = [
  ['beacon-family-partner', 'BFP-SR-02a', 'driversLicense'],
  ['beacon-family-partner', 'BFP-SR-02b', 'automobile'],
  ['beacon-family-partner', 'BFP-SR-02c', 'autoInsurance'],
  ['caregiver-peer-to-peer', 'CPP-SR-02a', 'driversLicense'],
  ['caregiver-peer-to-peer', 'CPP-SR-02b', 'automobile'],
  ['caregiver-peer-to-peer', 'CPP-SR-02c', 'autoInsurance'],
  ['optum-fst', 'FST-SR-02a', 'driversLicense'],
  ['optum-fst', 'FST-SR-02b', 'automobile'],
  ['optum-fst', 'FST-SR-02c', 'autoInsurance'],
  ['georgia-pps', 'GPP-SR-01', 'cpsP'],
] as const

/** Something else on file, so that the register is kept. */
const another = credential('clinicalLicense', { issuedOn: '2020-01-01' })

describe.each(papers)('%s %s: %s', (spec, requirement, kind) => {
  const untilJune10 = credential(kind, { id: 'C1', issuedOn: '2024-01-01', expiresOn: '2026-06-10' })
  const fromJune13 = credential(kind, { id: 'C2', issuedOn: '2026-06-13', expiresOn: '2028-06-13' })
  const cases: readonly Case[] = [
    ['the day before it expires it is in force', '2026-06-09', [familyPartner(), untilJune10], 'met, due 2026-06-10'],
    ['it is in force through its last day', '2026-06-10', [familyPartner(), untilJune10], 'met, due 2026-06-10'],
    ['the day after, it is not', '2026-06-11', [familyPartner(), untilJune10], 'not_met, due 2026-06-10'],
    ['expired on the leap day', '2028-03-01', [familyPartner(), credential(kind, { expiresOn: '2028-02-29' })], 'not_met, due 2028-02-29'],
    ['in force on the leap day, its last', '2028-02-29', [familyPartner(), credential(kind, { expiresOn: '2028-02-29' })], 'met, due 2028-02-29'],
    ['one without an expiry is good for ever', '2035-01-01', [familyPartner(), credential(kind, { issuedOn: '2024-01-01' })], 'met'],
    ['other papers are on file, this one never was', '2026-06-09', [familyPartner(), another], 'not_met'],
    ['a planned one is no credential yet', '2026-06-09', [familyPartner(), credential(kind, { plannedFor: '2026-07-01' })], 'not_met'],
    ['one issued only next week does not count today', '2026-06-09', [familyPartner(), another, fromJune13], 'not_met'],
    ['renewed without a gap: the later expiry is what falls due', '2026-06-12', [familyPartner(), untilJune10, credential(kind, { issuedOn: '2026-06-01', expiresOn: '2028-06-01' })], 'met, due 2028-06-01'],
    ['renewed after a gap in which nobody was seen', '2026-06-13', [familyPartner(), untilJune10, fromJune13], 'met, due 2028-06-13'],
    ['a contact in the gap is not mended by renewing', '2026-06-20', [familyPartner(), untilJune10, fromJune13, call('2026-06-12 10:00', { by: 'FP' })], 'not_met, due 2028-06-13'],
    ['a contact on the last day and on the first are covered', '2026-06-20', [familyPartner(), untilJune10, fromJune13, call('2026-06-10 21:30', { by: 'FP' }), call('2026-06-13 09:00', { by: 'FP' })], 'met, due 2028-06-13'],
    ['somebody else’s contact in the gap is theirs', '2026-06-20', [familyPartner(), clinician(), untilJune10, fromJune13, call('2026-06-12 10:00', { by: 'DR' })], 'met, due 2028-06-13'],
    ['somebody else’s paper is theirs', '2026-06-09', [familyPartner(), clinician(), credential(kind, { staff: 'DR', expiresOn: '2030-01-01' })], 'not_met'],
    ['nothing of the kind is on file for anybody: papers stand in a register, a certificate is there or is not', '2026-06-09', [familyPartner()], kind === 'cpsP' ? 'not_met' : 'undetermined'],
    ['who lapsed and then left stays judged by the lapse', '2026-09-01', [familyPartner('FP', { leftOn: '2026-06-11' }), untilJune10], 'not_met, due 2026-06-10'],
  ]

  test.each(cases)('%s', (_, asOf, facts, expected) => {
    expect(stands(only(judge({ spec, asOf }, facts), requirement))).toBe(expected)
  })

  test('it is about the person and the paper, and shows what is in force', () => {
    const finding = only(judge({ spec, asOf: '2026-06-09' }, [familyPartner(), untilJune10]), requirement)
    expect(finding.about).toEqual({ staff: 'FP', credential: kind })
    expect(finding.satisfiedBy).toEqual(['C1'])
    expect(finding.window).toBeNull()
  })

  test('nobody is blamed for a paper that lapsed after they left', () => {
    const result = judge({ spec, asOf: '2026-09-01' }, [familyPartner('FP', { leftOn: '2026-06-10' }), untilJune10])
    expect(decided(result, requirement).map(({ status }) => status)).not.toContain('not_met')
    const noted = judge({ spec, asOf: '2026-09-01' }, [familyPartner('FP', { leftOn: '2026-06-10' }), untilJune10, call('2026-06-20 10:00', { by: 'FP' })])
    expect(decided(noted, requirement).map(({ status }) => status)).not.toContain('not_met')
  })

  test('it binds whoever is a Family Partner, among other roles too, and nobody else', () => {
    const people = [familyPartner(), seniorPartner(), clinician(), staff('PM', ['programManager', 'familyPartner']), staff('DESK', ['other'])]
    const bound = decided(judge({ spec, asOf: '2026-06-09' }, [...people, untilJune10]), requirement).map(({ about }) => about.staff)
    expect(bound.sort()).toEqual(['FP', 'PM'])
  })
})
