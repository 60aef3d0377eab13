import { describe, expect, test } from 'vitest'
import { at, byWindow, call, caregiver, clinician, closed, contact, credential, decided, enrolled, familyPartner, judge, meeting, noAnswer, offer, only, planWritten, provider, referral, say, service, stands, video, visit, voicemail, youth } from '../../support/case-builder'
import { beacon, optum, peerToPeer } from './table'

/* Readings other than the default: two of them together, and what a reading must not bring about. */

const referred = [youth(), referral('2026-06-05 15:10')] // five days on: Wednesday June 10

describe('a try is the agency’s own', () => {
  const heard = voicemail('2026-06-06 10:00', { direction: 'in' })
  const first = (id: string, spec: object, readings: object) => only(judge({ spec: 'optum-fst', ...spec, asOf: '2026-06-15', readings }, [...referred, heard]), id)

  test('a voicemail the caregiver left is no call made (A10, A13)', () => {
    expect(stands(first('FST-TP-04a', optum, { A10: 'attempt' }))).toBe('overdue, due 2026-06-10')
    expect(first('FST-TP-04a', optum, { A10: 'attempt' }).because.join(' ')).toContain('the agency did not make it')
    expect(stands(first('CPP-TP-04', peerToPeer, { A13: 'attempt' }))).toBe('overdue, due 2026-06-10')
  })
  test('nor does it start the fourteen days (A14)', () => expect(stands(first('FST-TP-05a', optum, { A14: 'firstAttempt' }))).toBe('not_started'))
  test('a talk the caregiver began is more than a try', () => {
    const facts = [...referred, offer('2026-06-06 10:00', { direction: 'in' })]
    expect(stands(only(judge({ ...optum, asOf: '2026-06-15', readings: { A10: 'attempt' } }, facts), 'FST-TP-04a'))).toBe('met, due 2026-06-10')
  })
})

test('A10 with A11: a voicemail that is enough stays enough where visits count, too', () => {
  const facts = [...referred, voicemail('2026-06-06 10:00')]
  const stood = (readings: object) => stands(only(judge({ ...optum, asOf: '2026-06-15', readings }, facts), 'FST-TP-04a'))
  expect(stood({ A11: 'anyConversation' })).toBe('overdue, due 2026-06-10')
  expect(stood({ A10: 'attempt', A11: 'anyConversation' })).toBe('met, due 2026-06-10')
})

describe('A02: a day on which the office does not open ends at midnight', () => {
  const agency = { hours: { mon: ['09:00', '17:00'], wed: ['09:00', '17:00'] } }
  const late = (referredAt: string, calledAt: string, more: object = {}) =>
    only(judge({ ...optum, asOf: '2026-06-30', readings: { A02: 'closeOfBusiness' }, agency: { ...agency, ...more } }, [youth(), referral(referredAt), offer(calledAt)]), 'FST-TP-04a').status
  test('a holiday', () => expect(late('2026-05-20 10:00', '2026-05-25 18:00')).toBe('met')) // Memorial Day
  test('a day it was shut', () => expect(late('2026-06-05 10:00', '2026-06-10 18:00', { closures: ['2026-06-10'] })).toBe('met'))
  test('another', () => expect(late('2026-06-05 10:00', '2026-06-10 18:00', { closures: ['2026-06-09'] })).toBe('met_late'))
})

describe('what a clock waits for is said as it is read', () => {
  const waits = (readings: object, ...facts: unknown[]) => only(judge({ ...optum, asOf: '2026-06-15', readings }, [...referred, ...facts]), 'FST-TP-05a').because.join(' ')
  test.each([['firstAttempt', 'Starts with the first try'], ['interviewOffer', 'Starts when the caregiver is first reached and offered an interview']])('A14 %s', (reading, words) => {
    expect(waits({ A14: reading })).toContain(words)
  })
  test('reached, never offered an interview, closed', () => expect(waits({ A14: 'interviewOffer' }, call('2026-06-08 10:00'), closed('2026-06-10'))).toContain('the caregiver was never offered an interview'))
  test('A15: no warning in calendar days where business days are counted', () => expect(waits({ A15: 'businessDays' })).not.toContain('warning'))
})

test('A17, A52: what asks nothing asks nothing later on either', () => {
  const statement = judge({ ...beacon, asOf: '2026-06-09', readings: { A17: 'statementOnly' } }, [...referred, call('2026-06-08 10:00')])
  expect(only(statement, 'BFP-TP-05a')).toMatchObject({ status: 'not_required', later: null })
  const facts = [youth(), enrolled('2026-05-01'), service('2026-06-01 10:00'), closed('2026-06-02'), planWritten('2026-06-02', { unsignedReason: 'Moved away.' })]
  expect(only(judge({ ...optum, asOf: '2026-06-03', readings: { A52: 'excused' } }, facts), 'FST-DP-02b')).toMatchObject({ status: 'not_required', later: null })
})

describe('A51: the last date of service', () => {
  const plan = (reading: string, ...facts: unknown[]) => only(judge({ ...optum, asOf: '2026-06-15', readings: { A51: reading } }, [...referred, ...facts]), 'FST-DP-05a')
  test.each(['default', 'closingDay', 'lastAttempt'])('%s: a family never served is owed no discharge plan', (reading) => {
    const finding = plan(reading, noAnswer('2026-06-08 10:00'), call('2026-06-09 10:00'), closed('2026-06-10'))
    expect(finding).toMatchObject({ status: 'not_required', due: null })
    expect(finding.because.join(' ')).toContain('no service was ever delivered')
  })
  test('anybody’s try counts, the family’s own does not', () => {
    const served = [clinician(), enrolled('2026-06-05'), service('2026-06-08 10:00'), noAnswer('2026-06-09 10:00', { by: 'DR' }), voicemail('2026-06-10 10:00', { direction: 'in' }), closed('2026-06-11')]
    expect(plan('lastAttempt', ...served).startedOn).toBe('2026-06-09')
  })
})

test('A33: whoever has the certificate needs no plan for it', () => {
  const person = [familyPartner('FP', { hiredOn: '2024-03-15' }), credential('chwCertificate', { issuedOn: '2025-01-10' })]
  expect(say(only(judge({ ...beacon, asOf: '2026-03-16', readings: { A33: 'planOnly' } }, person), 'BFP-SR-01c'))).toBe('met; due 2026-03-15; done 2025-01-10')
})

describe('A58: a report stands for the year it falls in', () => {
  const next = (reading: string, on: string) => {
    const facts = [{ type: 'agreement', id: 'A1', effectiveOn: '2025-02-01' }, { type: 'annualReport', agreement: 'A1', on }]
    return only(judge({ spec: 'florida-guidance-19', asOf: on, readings: { A58: reading } }, facts), 'FG19-WA-08c').due
  }
  test.each([
    ['calendarYear', '2026-12-30', '2027-12-31'], ['calendarYear', '2026-12-31', '2027-12-31'], ['calendarYear', '2027-01-01', '2028-12-31'],
    ['stateFiscalYear', '2026-06-29', '2027-06-30'], ['stateFiscalYear', '2026-06-30', '2027-06-30'], ['stateFiscalYear', '2026-07-01', '2028-06-30'],
  ])('%s: after one of %s the next is due %s', (reading, on, due) => expect(next(reading, on)).toBe(due))
  test('and the arithmetic says no year was added', () => {
    const facts = [{ type: 'agreement', id: 'A1', effectiveOn: '2025-02-01' }]
    const found = only(judge({ spec: 'florida-guidance-19', asOf: '2026-01-05', readings: { A58: 'calendarYear' } }, facts), 'FG19-WA-08c')
    expect(found.because[0]).toBe('Due by the end of the year after the agreement took effect, Sat Feb 1 2025: due Wed Dec 31 2025.')
  })
})

describe('a week or month judged in part is judged by that part', () => {
  const readings = { A23: 'partialWeeksToo' }
  test('a contact before enrollment, or after closing, is none of its', () => {
    const facts = [youth(), call('2026-06-01 10:00'), enrolled('2026-06-03'), call('2026-06-10 10:00'), closed('2026-06-16'), call('2026-06-18 10:00')]
    expect(byWindow(judge({ ...optum, asOf: '2026-06-30', readings }, facts), 'FST-TP-08')).toEqual({ '2026-06-01': 'not_met', '2026-06-08': 'met', '2026-06-15': 'not_met' })
  })
  test('under rolling weeks nothing after closing counts', () => {
    const facts = [youth(), enrolled('2026-06-01'), call('2026-06-08 10:00'), closed('2026-06-10'), call('2026-06-12 10:00')]
    expect(byWindow(judge({ ...optum, asOf: '2026-06-30', readings: { A22: 'rolling' } }, facts), 'FST-TP-08')).toEqual({ '2026-06-02': 'met', '2026-06-09': 'not_required' })
  })
})

describe('Georgia', () => {
  const january = (readings: object, ...facts: unknown[]) => judge({ spec: 'georgia-pps', asOf: '2026-02-01', readings }, [youth(), enrolled('2026-01-01'), ...facts])
  const seenThe5th = (readings: object, more: Readonly<Record<string, unknown>>) => byWindow(january(readings, visit('2026-01-05 10:00', more)), 'GPP-RC-04b')['2026-01-01']
  const youthCounts = { A38: 'youthAloneCounts' }

  test('A38: the youth or a caregiver, not just anybody', () => {
    expect(seenThe5th(youthCounts, { with: ['youth'] })).toBe('met')
    expect(seenThe5th(youthCounts, { with: ['treatmentProvider'] })).toBe('not_met')
  })
  test('A38: with a paid carer alone is still nobody; with the youth, the youth counts', () => {
    const paid = (who: readonly string[]) => byWindow(january(youthCounts, caregiver('C1', ['Y1'], { paidToCare: true }), visit('2026-01-05 10:00', { with: who })), 'GPP-RC-04b')['2026-01-01']
    expect(paid(['caregiver'])).toBe('not_met')
    expect(paid(['caregiver', 'youth'])).toBe('met')
  })
  test('A40: of a month in part only what happened in it is weighed', () => {
    const facts = [youth(), visit('2026-01-05 10:00', { units: 8 }), enrolled('2026-01-10'), call('2026-01-12 10:00', { units: 2 })]
    const found = decided(judge({ spec: 'georgia-pps', asOf: '2026-02-01', readings: { A40: 'partialMonthsToo' } }, facts), 'GPP-RC-05a')
    expect(found.map(stands)).toEqual(['not_met, due 2026-01-31', 'open, due 2026-02-28', 'not_met'])
  })
  test('A41: a month with a video call that counts as a visit needs no exception', () => {
    expect(decided(january({ A41: 'telemedicineIsFaceToFace' }, video('2026-01-05 10:00'), call('2026-01-06 10:00')), 'GPP-RC-05b')).toEqual([])
  })
})

test('A19: a service by somebody who is no Family Partner does not end the wait', () => {
  const facts = [youth(), clinician(), enrolled('2026-06-01'), { type: 'waitlisted', at: at('2026-06-01 09:00') }, service('2026-06-03 10:00', { by: 'DR' })]
  expect(byWindow(judge({ ...beacon, asOf: '2026-06-08', readings: { A19: 'stopsWeeklyContact' } }, facts), 'BFP-TP-08')).toEqual({ '2026-06-01': 'not_required', '2026-06-08': 'not_required' })
})

test('A70: where anybody on the staff may give the update, anybody may in a meeting, but not a stranger', () => {
  const week = (attendedBy: readonly string[], readings: object = { A70: 'anyStaff' }) =>
    byWindow(judge({ ...beacon, asOf: '2026-06-08', readings }, [youth(), clinician(), provider('P1', 'iht'), enrolled('2026-06-01'), meeting('treatmentTeam', '2026-06-03', attendedBy, { progressUpdate: true })]), 'BFP-TP-09')['2026-06-01']
  expect(week(['DR', 'P1'], {})).toBe('not_met')
  expect(week(['DR', 'P1'])).toBe('met')
  expect(week(['ZZ', 'P1'])).toBe('not_met')
})

test('A27: a message without an answer counts only with its update', () => {
  const week = (more: Readonly<Record<string, unknown>>) => byWindow(judge({ ...beacon, asOf: '2026-06-08', readings: { A27: 'oneWayUpdate' } }, [youth(), enrolled('2026-06-01'), contact('2026-06-03 10:00', { with: ['treatmentProvider'], mode: 'email', reached: false, ...more })]), 'BFP-TP-09')['2026-06-01']
  expect(week({ progressUpdate: true })).toBe('met')
  expect(week({})).toBe('not_met')
})
