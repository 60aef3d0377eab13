import { describe, expect, test } from 'vitest'
import { byContact, call, decided, enrolled, failedVisit, judge, only, service, visit, youth } from '../../support/case-builder'

/* Georgia, Admission Criteria 1.a: "Individual is 21 or younger", to the day before the 22nd birthday, at each service. */

const spec = 'georgia-pps'

describe('GPP-AC-01a: 21 or younger', () => {
  const at = (bornOn: string, on: string) => only(judge({ spec, asOf: '2027-12-31' }, [youth('Y1', { bornOn }), enrolled('2022-01-01'), service(`${on} 10:00`, { id: 'S' })]), 'GPP-AC-01a')

  test.each([
    ['the day before the 21st birthday', '2005-06-10', '2026-06-09', 'met'],
    ['on the 21st birthday: 21 still is 21 or younger', '2005-06-10', '2026-06-10', 'met'],
    ['the day before the 22nd birthday', '2004-06-10', '2026-06-09', 'met'],
    ['on the 22nd birthday', '2004-06-10', '2026-06-10', 'not_met'],
    ['the day after it', '2004-06-10', '2026-06-11', 'not_met'],
    ['born on 31 January, the day before', '2004-01-31', '2026-01-30', 'met'],
    ['born on New Year’s Day, on New Year’s Eve', '2004-01-01', '2025-12-31', 'met'],
    ['born on New Year’s Day, a day later', '2004-01-01', '2026-01-01', 'not_met'],
  ])('%s', (_, bornOn, on, expected) => {
    expect(at(bornOn, on).status).toBe(expected)
  })

  test('due is the last eligible date', () => {
    expect(at('2004-06-10', '2026-01-05').due).toBe('2026-06-09')
    expect(at('2004-06-10', '2026-07-05').due).toBe('2026-06-09')
    expect(at('2004-03-01', '2025-07-05').due).toBe('2026-02-28')
  })

  test('born on 29 February: the birthday of a common year is 28 February', () => {
    expect(at('2004-02-29', '2026-02-27')).toMatchObject({ status: 'met', due: '2026-02-27' })
    expect(at('2004-02-29', '2026-02-28')).toMatchObject({ status: 'not_met', due: '2026-02-27' })
  })

  test('a service late in the evening before the birthday is still in time', () => {
    const facts = [youth('Y1', { bornOn: '2004-06-10' }), enrolled('2026-01-01'), service('2026-06-09 23:30')]
    expect(only(judge({ spec, asOf: '2026-12-31' }, facts), 'GPP-AC-01a').status).toBe('met')
  })

  test('a finding for each delivered service, none for tries and calls', () => {
    const facts = [
      youth('Y1', { bornOn: '2004-06-10' }), enrolled('2026-01-01'), service('2026-06-09 10:00', { id: 'S1' }), service('2026-06-10 10:00', { id: 'S2' }),
      failedVisit('2026-06-11 10:00'), call('2026-06-12 10:00'), visit('2026-06-13 10:00'),
    ]
    expect(byContact(judge({ spec, asOf: '2026-12-31' }, facts), 'GPP-AC-01a')).toEqual({ S1: 'met', S2: 'not_met' })
  })

  test('siblings have their own birthdays', () => {
    const facts = [youth('Y1', { bornOn: '2004-06-10' }), youth('Y2', { bornOn: '2010-01-01' }), enrolled('2026-01-01'), service('2026-06-10 10:00')]
    const found = decided(judge({ spec, asOf: '2026-12-31' }, facts), 'GPP-AC-01a').map(({ about, status }) => [about.youth, status])
    expect(found).toEqual([['Y1', 'not_met'], ['Y2', 'met']])
  })
})

describe('GPP-AC-01b: a substance related condition and/or mental illness', () => {
  test.each([
    [['mentalIllness'], 'met'],
    [['substanceRelated'], 'met'],
    [['substanceRelated', 'mentalIllness'], 'met'],
    [['autism', 'mentalIllness'], 'met'],
    [['autism'], 'not_met'],
    [['developmentalDisability', 'neurocognitive', 'traumaticBrainInjury', 'other'], 'not_met'],
    [[], 'not_met'],
  ])('%j: %s', (diagnoses, expected) => {
    const finding = only(judge({ spec, asOf: '2026-06-10' }, [youth('Y1', { diagnoses }), enrolled('2026-01-01')]), 'GPP-AC-01b')
    expect(finding.status).toBe(expected)
    expect(finding.about.youth).toBe('Y1')
  })

  test('diagnoses that nobody wrote down are never met', () => {
    expect(only(judge({ spec, asOf: '2026-06-10' }, [youth(), enrolled('2026-01-01')]), 'GPP-AC-01b').status).not.toBe('met')
  })

  test('each youth for themselves', () => {
    const facts = [youth('Y1', { diagnoses: ['autism'] }), youth('Y2', { diagnoses: ['mentalIllness'] }), enrolled('2026-01-01')]
    expect(decided(judge({ spec, asOf: '2026-06-10' }, facts), 'GPP-AC-01b').map(({ about, status }) => [about.youth, status])).toEqual([['Y1', 'not_met'], ['Y2', 'met']])
  })
})
