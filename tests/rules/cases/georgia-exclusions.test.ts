import { describe, expect, test } from 'vitest'
import { assigned, byContact, call, decided, enrolled, failedVisit, familyPartner, judge, visit, youth } from '../../support/case-builder'

/* Georgia, Service Exclusions 1 and 4 and Staffing Requirements 4: whom a contact may not be with, where, and by whom. */

const spec = 'georgia-pps'
const family = [youth(), enrolled('2026-01-01')]
const judged = (...facts: unknown[]) => judge({ spec, asOf: '2026-12-31' }, [...family, ...facts])
const caregiver = (id: string, more = {}) => ({ type: 'caregiver', id, of: ['Y1'], ...more })

describe('GPP-SE-01: not with somebody employed to care for the member', () => {
  const stands = (...facts: unknown[]) => byContact(judged(...facts), 'GPP-SE-01')
  const withBoth = [caregiver('MOTHER'), caregiver('CARER', { paidToCare: true }), caregiver('FOSTER', { paidToCare: true, foster: true })]

  test.each([
    ['a parent', ['MOTHER'], 'met'],
    ['a paid carer', ['CARER'], 'not_met'],
    ['a foster parent, though paid', ['FOSTER'], 'met'],
    ['a parent and a paid carer', ['MOTHER', 'CARER'], 'met'],
    ['a foster parent and a paid carer', ['CARER', 'FOSTER'], 'met'],
  ])('a visit with %s', (_, caregivers, expected) => {
    expect(stands(...withBoth, visit('2026-06-03 10:00', { id: 'V', caregivers }))).toEqual({ V: expected })
  })

  test('each contact that reached a caregiver has its own; tries have none', () => {
    expect(stands(...withBoth, visit('2026-06-03 10:00', { id: 'V', caregivers: ['MOTHER'] }), call('2026-06-04 10:00', { id: 'T', caregivers: ['CARER'] }), failedVisit('2026-06-05 10:00', { id: 'N' })))
      .toEqual({ V: 'met', T: 'not_met' })
  })
})

describe('GPP-SE-04a: not while the youth lives in congregate care', () => {
  const living = (setting: string, from: string, more = {}) => ({ type: 'living', setting, from, ...more })
  const on = (day: string, ...facts: unknown[]) => byContact(judged(visit(`${day} 10:00`, { id: 'V' }), ...facts), 'GPP-SE-04a')['V']

  test('family and foster homes are no congregate care', () => {
    expect(on('2026-06-03', living('family', '2020-01-01'))).toBe('met')
    expect(on('2026-06-03', living('foster', '2020-01-01'))).toBe('met')
  })

  test('where nobody wrote down any stay in congregate care, none stands against it', () => {
    expect(on('2026-06-03')).toBe('met')
  })

  test('from the first day there to the last', () => {
    const stay = [living('family', '2020-01-01', { to: '2026-05-31' }), living('congregate', '2026-06-01', { to: '2026-06-30' }), living('family', '2026-07-01')]
    expect(['2026-05-31', '2026-06-01', '2026-06-15', '2026-06-30', '2026-07-01'].map((day) => on(day, ...stay))).toEqual(['met', 'not_met', 'not_met', 'not_met', 'met'])
  })

  test('a short-term exception until the day of reunification, not after', () => {
    const stay = living('congregate', '2026-06-01', { reunificationUntil: '2026-06-15' })
    expect(['2026-06-14', '2026-06-15', '2026-06-16'].map((day) => on(day, stay))).toEqual(['met', 'met', 'not_met'])
  })

  test('two stays on record for one day: the exception of one does not cover the other, in whatever order they are written', () => {
    const stays = [living('congregate', '2026-06-01', { reunificationUntil: '2026-06-30' }), living('congregate', '2026-06-01')]
    expect(on('2026-06-03', ...stays)).toBe('not_met')
    expect(on('2026-06-03', ...stays.toReversed())).toBe('not_met')
    expect(on('2026-06-03', ...stays.slice(0, 1), living('congregate', '2026-06-02', { reunificationUntil: '2026-06-10' }))).toBe('met')
  })

  test('siblings who live elsewhere are judged for themselves', () => {
    const facts = [youth('Y2'), { ...living('congregate', '2026-06-01'), youth: 'Y1' }, { ...living('family', '2020-01-01'), youth: 'Y2' }, visit('2026-06-03 10:00')]
    expect(decided(judged(...facts), 'GPP-SE-04a').map(({ about, status }) => [about.youth, status])).toEqual([['Y1', 'not_met'], ['Y2', 'met']])
  })
})

describe('GPP-SR-04a and GPP-SR-04b: not their own family, nobody they live with', () => {
  const of = (requirement: string, ...facts: unknown[]) => decided(judged(...facts), requirement).map(({ about, status }) => [about.staff, about.youth, status])
  const serving = visit('2026-06-03 10:00', { by: 'FP' })

  test('somebody unrelated', () => {
    expect(of('GPP-SR-04a', familyPartner(), serving)).toEqual([['FP', 'Y1', 'met']])
    expect(of('GPP-SR-04b', familyPartner(), serving)).toEqual([['FP', 'Y1', 'met']])
  })

  test('their own youth', () => {
    expect(of('GPP-SR-04a', familyPartner('FP', { relatedTo: ['Y1'] }), serving)).toEqual([['FP', 'Y1', 'not_met']])
    expect(of('GPP-SR-04b', familyPartner('FP', { relatedTo: ['Y1'] }), serving)).toEqual([['FP', 'Y1', 'met']])
  })

  test('the youth they live with, and the caregiver they live with', () => {
    expect(of('GPP-SR-04b', familyPartner('FP', { livesWith: ['Y1'] }), serving)).toEqual([['FP', 'Y1', 'not_met']])
    expect(of('GPP-SR-04b', caregiver('MOTHER'), familyPartner('FP', { livesWith: ['MOTHER'] }), serving)).toEqual([['FP', 'Y1', 'not_met']])
    expect(of('GPP-SR-04a', familyPartner('FP', { livesWith: ['Y1'] }), serving)).toEqual([['FP', 'Y1', 'met']])
  })

  test('somebody of another family is no bar', () => {
    expect(of('GPP-SR-04a', familyPartner('FP', { relatedTo: ['Y9'], livesWith: ['Y8'] }), serving)).toEqual([['FP', 'Y1', 'met']])
    expect(of('GPP-SR-04b', familyPartner('FP', { relatedTo: ['Y9'], livesWith: ['Y8'] }), serving)).toEqual([['FP', 'Y1', 'met']])
  })

  test('an assignment is enough, before any contact', () => {
    expect(of('GPP-SR-04a', familyPartner('FP', { relatedTo: ['Y1'] }), assigned('F1', { youths: ['Y1'] }))).toEqual([['FP', 'Y1', 'not_met']])
  })
})
