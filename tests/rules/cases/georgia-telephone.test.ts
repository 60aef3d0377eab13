import { describe, expect, test } from 'vitest'
import { byContact, call, decided, enrolled, failedVisit, familyPartner, judge, staff, video, visit, youth } from '../../support/case-builder'

/*
 * Georgia, Required Components 5: without a face-to-face contact in the month, and with two visits tried in vain, "a
 * maximum of two telephone contacts in that specified month" may be billed.
 */

const spec = 'georgia-pps'
const requirement = 'GPP-RC-05b'
const family = [youth(), enrolled('2026-01-01')]
const calls = [call('2026-01-07 10:00', { id: 'T1' }), call('2026-01-14 10:00', { id: 'T2' }), call('2026-01-21 10:00', { id: 'T3' })]
const twoDays = [failedVisit('2026-01-05 10:00'), failedVisit('2026-01-06 10:00')]
const contacts = (asOf: string, ...facts: unknown[]) => byContact(judge({ spec, asOf }, [...family, ...facts]), requirement)

describe(requirement, () => {
  test('two failed visits on different days: the first two calls, not the third', () => {
    expect(contacts('2026-02-01', ...twoDays, ...calls)).toEqual({ T1: 'met', T2: 'met', T3: 'not_met' })
  })

  test('the third stays open while the month runs, through its last day', () => {
    expect(contacts('2026-01-31', ...twoDays, ...calls)).toEqual({ T1: 'met', T2: 'met', T3: 'open' })
  })

  test('one failed visit: every call is open while the month runs, then not met', () => {
    const [once] = twoDays
    expect(contacts('2026-01-31', once, ...calls)).toEqual({ T1: 'open', T2: 'open', T3: 'open' })
    expect(contacts('2026-02-01', once, ...calls)).toEqual({ T1: 'not_met', T2: 'not_met', T3: 'not_met' })
  })

  test('none failed', () => {
    expect(contacts('2026-02-01', ...calls)).toEqual({ T1: 'not_met', T2: 'not_met', T3: 'not_met' })
  })

  test('two failed visits on one day are one', () => {
    expect(contacts('2026-02-01', failedVisit('2026-01-05 10:00'), failedVisit('2026-01-05 18:00'), ...calls)).toEqual({ T1: 'not_met', T2: 'not_met', T3: 'not_met' })
  })

  test('visits that failed after the calls count as well: both are of that month', () => {
    expect(contacts('2026-02-01', ...calls, failedVisit('2026-01-30 10:00'), failedVisit('2026-01-31 23:30'))).toEqual({ T1: 'met', T2: 'met', T3: 'not_met' })
  })

  test('a visit that failed in the month before does not', () => {
    expect(contacts('2026-03-01', failedVisit('2026-01-31 10:00'), failedVisit('2026-02-02 10:00'), call('2026-02-10 10:00', { id: 'T4' }))).toEqual({ T4: 'not_met' })
  })

  test('with a face-to-face contact in the month there is nothing to except', () => {
    expect(contacts('2026-02-01', ...twoDays, ...calls, visit('2026-01-28 10:00'))).toEqual({})
  })

  test('each month for itself', () => {
    expect(contacts('2026-03-01', ...twoDays, ...calls, visit('2026-02-10 10:00'), call('2026-02-11 10:00', { id: 'T4' }))).toEqual({ T1: 'met', T2: 'met', T3: 'not_met' })
  })

  test('a missed call, a failed call and a video call are no failed visits', () => {
    const others = [call('2026-01-05 10:00', { reached: false }), video('2026-01-06 10:00', { reached: false }), failedVisit('2026-01-08 10:00')]
    expect(contacts('2026-02-01', ...others, ...calls)).toEqual({ T1: 'not_met', T2: 'not_met', T3: 'not_met' })
  })

  test('a visit that somebody else than the family missed is none either', () => {
    const elsewhere = ['2026-01-05 10:00', '2026-01-06 10:00'].map((moment) => failedVisit(moment, { with: ['treatmentProvider'] }))
    expect(contacts('2026-02-01', ...elsewhere, ...calls)).toEqual({ T1: 'not_met', T2: 'not_met', T3: 'not_met' })
  })

  test('tries must be documented: one whose report leaves the youth out counts for nothing', () => {
    const undocumented = twoDays.map((fact) => ({ ...fact, documentedFor: [] }))
    expect(contacts('2026-02-01', ...undocumented, ...calls)).toEqual({ T1: 'not_met', T2: 'not_met', T3: 'not_met' })
  })

  test('only calls that reached a caregiver, by a Family Partner, are contacts', () => {
    const others = [
      call('2026-01-02 10:00', { id: 'N1', reached: false }), call('2026-01-02 11:00', { id: 'N2', with: ['youth'] }), call('2026-01-02 12:00', { id: 'N3', by: 'PM' }),
    ]
    expect(contacts('2026-02-01', familyPartner(), staff('PM', ['programManager']), ...twoDays, ...others, ...calls)).toEqual({ T1: 'met', T2: 'met', T3: 'not_met' })
  })

  test('February of a leap year ends on the 29th', () => {
    const leap = [youth(), enrolled('2028-02-01'), call('2028-02-10 10:00', { id: 'T1' }), failedVisit('2028-02-28 10:00')]
    const asOf = (day: string, ...facts: unknown[]) => byContact(judge({ spec, asOf: day }, [...leap, ...facts]), requirement)
    expect(asOf('2028-02-29')).toEqual({ T1: 'open' })
    expect(asOf('2028-03-01')).toEqual({ T1: 'not_met' })
    expect(asOf('2028-03-01', failedVisit('2028-02-29 10:00'))).toEqual({ T1: 'met' })
  })

  test('months before records were kept here ask for nothing: the tries are in another record', () => {
    const judged = (recordsFrom: string) => byContact(judge({ spec, asOf: '2026-03-01', agency: { recordsFrom } }, [...family, ...calls.slice(0, 1), call('2026-02-10 10:00', { id: 'T4' })]), requirement)
    expect(judged('2026-02-01')).toEqual({ T1: 'not_required', T4: 'not_met' })
    expect(judged('2026-01-31')).toEqual({ T1: 'not_met', T4: 'not_met' })
  })

  test('siblings are judged each for themselves', () => {
    const facts = [youth(), youth('Y2'), enrolled('2026-01-01'), ...twoDays, ...calls.slice(0, 1), visit('2026-01-28 10:00', { youth: 'Y2' })]
    expect(decided(judge({ spec, asOf: '2026-02-01' }, facts), requirement).map(({ about, status }) => [about.youth, status])).toEqual([['Y1', 'met']])
  })
})
