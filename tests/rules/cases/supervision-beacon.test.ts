import { describe, expect, test } from 'vitest'
import { clinician, credential, decided, familyPartner, judge, only, seniorPartner, stands, supervised, type Case } from '../../support/case-builder'

/* Beacon prints no frequency for supervision; an agency may set its own number of days. */

const halves = [
  ['BFP-SR-07a', 'SFP', 'a Senior Family Partner'],
  ['BFP-SR-07b', 'DR', 'an independently licensed clinician'],
] as const
const spec = 'beacon-family-partner'
const people = [familyPartner(), seniorPartner(), clinician('DR', { independentlyLicensed: true }), clinician('DR2')]

describe.each(halves)('%s: individual supervision by %s', (requirement, by) => {
  const cases: readonly Case[] = [
    ['held once', '2026-06-30', [supervised('2026-06-01 10:00', by)], 'met'],
    ['held years ago: the document states no frequency', '2026-06-30', [supervised('2024-02-29 10:00', by)], 'met'],
    ['never held', '2026-06-30', [], 'open'],
    ['held with a dyad: not individual', '2026-06-30', [supervised('2026-06-01 10:00', by, { format: 'dyad', supervisees: ['FP', 'FP2'] })], 'open'],
    ['held in a group: not individual', '2026-06-30', [supervised('2026-06-01 10:00', by, { format: 'group' })], 'open'],
    ['held with somebody else', '2026-06-30', [supervised('2026-06-01 10:00', by, { supervisees: ['FP2'] })], 'open'],
    ['planned for tomorrow', '2026-06-30', [supervised('2026-07-01 10:00', by)], 'open'],
    ['by a clinician without a licence for independent practice', '2026-06-30', [supervised('2026-06-01 10:00', 'DR2')], 'open'],
    ['one joint session serves both', '2026-06-30', [supervised('2026-06-01 10:00', ['SFP', 'DR'])], 'met'],
  ]
  test.each(cases)('%s', (_, asOf, facts, expected) => {
    expect(stands(only(judge({ spec, asOf }, [...people, ...facts]), requirement))).toBe(expected)
  })

  const everyTwoWeeks = (asOf: string, ...facts: unknown[]) => only(judge({ spec, asOf, agency: { limits: { supervisionDays: 14 } } }, [...people, ...facts]), requirement)
  test('with the agency’s own 14 days it is due that long after the last one', () => {
    const last = [supervised('2026-05-18 10:00', by), supervised('2026-06-01 23:30', by)]
    expect(stands(everyTwoWeeks('2026-06-14', ...last))).toBe('met, due 2026-06-15')
    expect(everyTwoWeeks('2026-06-15', ...last).due).toBe('2026-06-15')
    expect(stands(everyTwoWeeks('2026-06-16', ...last))).toBe('overdue, due 2026-06-15')
  })

  test('over the leap day: 14 days after 20 February 2028 is 5 March', () => {
    expect(stands(everyTwoWeeks('2028-03-06', supervised('2028-02-20 10:00', by)))).toBe('overdue, due 2028-03-05')
  })

  test('the finding says whose number it is', () => {
    expect(everyTwoWeeks('2026-06-16', supervised('2026-06-01 10:00', by)).because.join(' ')).toMatch(/agency/)
  })

  test('nobody is judged after they left', () => {
    const facts = [familyPartner('FP', { leftOn: '2026-06-10' }), seniorPartner(), clinician('DR', { independentlyLicensed: true }), supervised('2026-06-01 10:00', by)]
    const result = judge({ spec, asOf: '2026-09-01', agency: { limits: { supervisionDays: 14 } } }, facts)
    for (const { status } of decided(result, requirement)) expect(['met', 'not_required']).toContain(status)
  })

  test('it binds Family Partners only', () => {
    const result = judge({ spec, asOf: '2026-06-30' }, people)
    expect(decided(result, requirement).map(({ about }) => about)).toEqual([{ staff: 'FP' }])
  })
})

test('BFP-SR-07b: a licence on record must be in force on the day of the session', () => {
  const licence = (expiresOn: string) => credential('clinicalLicense', { staff: 'DR', issuedOn: '2020-01-01', expiresOn })
  const stand = (expiresOn: string) => only(judge({ spec, asOf: '2026-06-30' }, [...people, supervised('2026-06-01 10:00', 'DR'), licence(expiresOn)]), 'BFP-SR-07b').status
  expect(stand('2026-06-01')).toBe('met')
  expect(stand('2026-05-31')).toBe('open')
})
