import { describe, expect, test } from 'vitest'
import { at, byWindow, call, closed, decided, enrolled, familyPartner, judge, meeting, offer, only, referral, say, service, stands, trained, waitlisted, youth } from '../../support/case-builder'
import { beacon, optum, peerToPeer } from './table'

/* Readings other than the default, at their edges: the minute, the day and the year on which they turn a verdict. */

const hours = { mon: ['09:00', '17:00'], wed: ['09:00', '17:00'] }
const referred = [youth(), referral('2026-06-05 15:10')] // five days on: Wednesday June 10

describe('A02: the due date ends', () => {
  const first = (reading: string, moment: string, more: object = {}) => only(judge({ ...optum, asOf: '2026-06-11', readings: { A02: reading }, ...more }, [...referred, offer(moment)]), 'FST-TP-04a')

  test.each([
    ['closeOfBusiness', '2026-06-10 17:00', 'met'], ['closeOfBusiness', '2026-06-10 17:01', 'met_late'], ['closeOfBusiness', '2026-06-09 23:59', 'met'],
    ['hourItStarted', '2026-06-10 15:10', 'met'], ['hourItStarted', '2026-06-10 15:11', 'met_late'], ['default', '2026-06-10 23:59', 'met'],
  ])('%s: a call at %s is %s', (reading, moment, status) => {
    expect(first(reading, moment, { agency: { hours } }).status).toBe(status)
  })
  test('and says when it ended', () => {
    expect(first('closeOfBusiness', '2026-06-10 17:01', { agency: { hours } }).because.join(' ')).toContain('on the last day, but after the close of business at 17:00')
    expect(first('hourItStarted', '2026-06-10 15:11').because.join(' ')).toContain('on the last day, but after the hour it started, 15:10')
  })
  test('and before that, when it will', () => {
    const running = only(judge({ ...optum, asOf: '2026-06-10', readings: { A02: 'closeOfBusiness' }, agency: { hours } }, referred), 'FST-TP-04a')
    expect(running.because.join(' ')).toContain('today is the last day. The last day ends at the close of business at 17:00.')
  })
  test('nobody wrote down the office hours: undetermined, and it says so', () => {
    const finding = first('closeOfBusiness', '2026-06-10 12:00')
    expect(stands(finding)).toBe('undetermined, due 2026-06-10')
    expect(finding.because.join(' ')).toContain("the agency's office hours are not on record")
  })
  test('on a day the office does not open it ends at midnight', () => {
    const saturday = only(judge({ ...optum, asOf: '2026-06-07', readings: { A02: 'closeOfBusiness' }, agency: { hours } }, [youth(), referral('2026-06-01 10:00'), offer('2026-06-06 20:00')]), 'FST-TP-04a')
    expect(say(saturday)).toBe('met; due 2026-06-06; done 2026-06-06')
  })
  test.each([['07:30', 'met'], ['07:31', 'met_late']])('the hour is that of the clock on the wall, also where clocks changed: %s is %s', (time, status) => {
    // Clocks went forward on Sunday March 8.
    const finding = only(judge({ ...optum, asOf: '2026-03-11', readings: { A02: 'hourItStarted' } }, [youth(), referral('2026-03-05 07:30'), offer(`2026-03-10 ${time}`)]), 'FST-TP-04a')
    expect(finding.status).toBe(status)
  })
  test('an excuse counts only if it came before that, too', () => {
    const readings = { A02: 'hourItStarted' }
    const facts = [youth(), referral('2026-06-05 15:10'), offer('2026-06-08 10:00'), service('2026-06-13 11:00')]
    expect(stands(only(judge({ ...optum, asOf: '2026-06-14' }, facts), 'FST-TP-06b'))).toBe('not_required, due 2026-06-13')
    expect(stands(only(judge({ ...optum, asOf: '2026-06-14', readings }, facts), 'FST-TP-06b'))).toBe('not_met, due 2026-06-13')
  })
})

describe('A01: the first day counts', () => {
  test.each([
    ['a Friday is the first business day', '2026-06-05 10:00', '2026-06-09'],
    ['a Saturday is none: Monday is the first', '2026-06-06 10:00', '2026-06-10'],
    ['a holiday is none either', '2026-06-19 10:00', '2026-06-24'],
  ])('%s', (_words, moment, due) => {
    expect(only(judge({ ...peerToPeer, asOf: '2026-06-24', readings: { A01: 'dayOne' } }, [youth(), referral(moment)]), 'CPP-TP-04').due).toBe(due)
  })
  test('a Saturday never falls due later than by default', () => {
    const due = (readings: object) => only(judge({ ...peerToPeer, asOf: '2026-06-24', readings }, [youth(), referral('2026-06-06 10:00')]), 'CPP-TP-04').due
    expect(due({ A01: 'dayOne' })).toBe(due({}))
  })
  test('the warning before the fourteen days start is a day earlier for each of its two clocks', () => {
    const warning = (readings: object) => only(judge({ ...optum, asOf: '2026-06-06', readings }, referred), 'FST-TP-05a').because.join(' ')
    expect(warning({})).toContain('Jun 24 2026')
    expect(warning({ A01: 'dayOne' })).toContain('Jun 22 2026')
  })
})

describe('A08: only a complete referral starts the clock', () => {
  const stands08 = (...facts: readonly unknown[]) => stands(only(judge({ ...optum, asOf: '2026-06-12', readings: { A08: 'complete' } }, [youth(), ...facts]), 'FST-TP-04a'))
  const complete = { reasons: ['School refusal'], initialGoals: ['Back to school'] }

  test('complete from the start', () => expect(stands08(referral('2026-06-05 15:10', complete))).toBe('overdue, due 2026-06-10'))
  test('never complete: not started', () => expect(stands08(referral('2026-06-05 15:10', { reasons: ['School refusal'] }))).toBe('not_started'))
  test('never complete, then closed', () => expect(stands08(referral('2026-06-05 15:10'), closed('2026-06-08'))).toBe('not_required'))
  test('a family that refers itself owes no goals', () => expect(stands08(referral('2026-06-05 15:10', { source: 'self' }))).toBe('overdue, due 2026-06-10'))
})

describe('A68: of two referrals the latest before the caregiver was reached', () => {
  const due = (...facts: readonly unknown[]) => only(judge({ ...optum, asOf: '2026-06-12', readings: { A68: 'latest' } }, [youth(), ...facts]), 'FST-TP-04a').due
  test('the second came before it', () => expect(due(referral('2026-06-05 10:00'), referral('2026-06-08 10:00'), call('2026-06-09 10:00'))).toBe('2026-06-13'))
  test('the second came after it', () => expect(due(referral('2026-06-05 10:00'), call('2026-06-06 10:00'), referral('2026-06-08 10:00'))).toBe('2026-06-10'))
})

describe('A19: a family on the waitlist', () => {
  const weeks = (...facts: readonly unknown[]) => byWindow(judge({ ...beacon, asOf: '2026-06-15', readings: { A19: 'stopsWeeklyContact' } }, [youth(), enrolled('2026-06-01'), ...facts]), 'BFP-TP-08')
  const on = (more: Readonly<Record<string, unknown>> = {}) => waitlisted('2026-06-01 09:00', more)

  test('owes no contact while it waits', () => expect(weeks(on())).toEqual({ '2026-06-01': 'not_required', '2026-06-08': 'not_required', '2026-06-15': 'not_required' }))
  test('and again after it', () => expect(weeks(on({ until: '2026-06-09' }))).toEqual({ '2026-06-01': 'not_required', '2026-06-08': 'not_met', '2026-06-15': 'open' }))
  test('service ends the wait', () => expect(weeks(on(), service('2026-06-10 10:00'))).toEqual({ '2026-06-01': 'not_required', '2026-06-08': 'met', '2026-06-15': 'open' }))
  test('a contact made counts all the same', () => expect(weeks(on(), call('2026-06-03 10:00'))).toMatchObject({ '2026-06-01': 'met' }))
  test('an entry after the due date stops nothing', () => {
    const late = judge({ ...beacon, asOf: '2026-06-30', readings: { A19: 'stopsFourteenDays' } }, [...referred, offer('2026-06-08 10:00'), waitlisted('2026-06-23 10:00')])
    expect(stands(only(late, 'BFP-TP-05a'))).toBe('overdue, due 2026-06-22')
  })
})

describe('A61: a holiday or a closed office excuses a week', () => {
  const weeks = (reading: string, more: object = {}, ...facts: readonly unknown[]) => byWindow(judge({ ...beacon, asOf: '2026-06-01', readings: { A61: reading }, ...more }, [youth(), enrolled('2026-05-18'), ...facts]), 'BFP-TP-08')

  test('one closed day, where any will do', () => expect(weeks('anyClosedDay')).toEqual({ '2026-05-18': 'not_met', '2026-05-25': 'not_required', '2026-06-01': 'open' }))
  test('one closed day, where all must be', () => expect(weeks('closedAllWeek')).toMatchObject({ '2026-05-25': 'not_met' }))
  test('a contact made in it counts', () => expect(weeks('anyClosedDay', {}, call('2026-05-27 10:00'))).toMatchObject({ '2026-05-25': 'met' }))
  test('a closed Saturday is none of the week’s working days', () => expect(weeks('anyClosedDay', { agency: { closures: ['2026-05-23'] } })).toMatchObject({ '2026-05-18': 'not_met' }))
  test('in a year whose holidays nobody entered nothing is guessed', () => {
    const facts = [youth(), enrolled('2101-01-03')] // a Monday
    expect(byWindow(judge({ ...beacon, asOf: '2101-01-10', readings: { A61: 'anyClosedDay' } }, facts), 'BFP-TP-08')['2101-01-03']).toBe('undetermined')
  })
})

describe('A63: judged by when it was written down', () => {
  const entered = (moment: string) => ({ enteredAt: at(moment) })
  const first = (asOf: string, ...facts: readonly unknown[]) => only(judge({ ...optum, asOf, readings: { A63: 'whenWritten' } }, [...referred, ...facts]), 'FST-TP-04a')

  test('late at night on the last day is in time', () => expect(say(first('2026-06-11', offer('2026-06-08 10:00', entered('2026-06-10 23:30'))))).toBe('met; due 2026-06-10; done 2026-06-10'))
  test('the day after is late, and says why', () => {
    const finding = first('2026-06-12', offer('2026-06-08 10:00', entered('2026-06-11 09:00')))
    expect(say(finding)).toBe('met_late; due 2026-06-10; done 2026-06-11')
    expect(finding.because.join(' ')).toContain('from Thu Jun 11 2026 when it was written down, 1 day late')
  })
  test('before anybody has written it down it is not done', () => expect(say(first('2026-06-10', offer('2026-06-08 10:00', entered('2026-06-11 09:00'))))).toBe('due_today; due 2026-06-10'))
  test('the one written down first counts', () => {
    const finding = first('2026-06-12', offer('2026-06-08 10:00', { id: 'K1', ...entered('2026-06-12 09:00') }), offer('2026-06-09 10:00', { id: 'K2', ...entered('2026-06-09 11:00') }))
    expect(finding.satisfiedBy).toEqual(['K2'])
  })
  test('without a time of writing it was written when it happened', () => expect(first('2026-06-12', offer('2026-06-08 10:00')).status).toBe('met'))
})

describe('A31: years of training that are fixed', () => {
  const due = (reading: string, completedOn: string, more: object = {}) =>
    only(judge({ ...beacon, asOf: '2026-06-30', readings: { A31: reading } }, [familyPartner('FP', { hiredOn: '2024-03-15', ...more }), trained('wraparound', completedOn)]), 'BFP-SR-05-T03').due

  test.each([
    ['hireDay', '2026-03-01', '2027-03-15'], ['hireDay', '2026-03-15', '2027-03-15'], ['hireDay', '2026-03-16', '2028-03-15'], ['hireDay', '2024-03-01', '2025-03-15'],
    ['calendarYear', '2025-12-31', '2026-12-31'], ['calendarYear', '2026-01-01', '2027-12-31'],
  ])('%s: done on %s, the next one is due %s', (reading, completedOn, next) => expect(due(reading, completedOn)).toBe(next))

  test('from a day of hiring nobody wrote down nothing can be counted', () => {
    const people = [{ type: 'staff', id: 'FP', roles: ['familyPartner'], startsDutiesOn: '2024-03-15' }, trained('wraparound', '2026-03-01')]
    const result = judge({ ...beacon, asOf: '2026-06-30', readings: { A31: 'hireDay' } }, people)
    for (const id of ['BFP-SR-05-T03', 'BFP-SR-05b']) expect(only(result, id).status).toBe('undetermined')
    expect(only(result, 'BFP-SR-05-T03').because.join(' ')).toContain('hiredOn')
  })
})

test('A67: a family that came back and was reached stays in time under its old clock', () => {
  const facts = [youth(), referral('2026-06-01 10:00'), offer('2026-06-02 10:00'), closed('2026-06-03'), referral('2026-06-10 10:00')]
  expect(decided(judge({ ...beacon, asOf: '2026-06-20' }, facts), 'BFP-TP-04a').map(stands)).toEqual(['met, due 2026-06-06', 'overdue, due 2026-06-15'])
  expect(decided(judge({ ...beacon, asOf: '2026-06-20', readings: { A67: 'oldClocks' } }, facts), 'BFP-TP-04a').map(stands)).toEqual(['met, due 2026-06-06'])
})

test('A69: done before it was withdrawn is done', () => {
  const facts = [...referred, offer('2026-06-08 10:00'), closed('2026-06-09')]
  expect(stands(only(judge({ ...beacon, asOf: '2026-06-20', readings: { A69: 'stillOwed' } }, facts), 'BFP-TP-04a'))).toBe('met, due 2026-06-10')
})

test('A55: a cancelled meeting is asked about only where every scheduled one is', () => {
  const facts = [youth(), enrolled('2026-06-01'), service('2026-06-01 10:00'), meeting('treatmentTeam', '2026-06-03', ['FP']), meeting('treatmentTeam', '2026-06-05', [], { cancelled: true })]
  expect(only(judge({ ...beacon, asOf: '2026-06-10' }, facts), 'BFP-TP-03a').status).toBe('met')
  const read = only(judge({ ...beacon, asOf: '2026-06-10', readings: { A55: 'everyScheduled' } }, facts), 'BFP-TP-03a')
  expect(read.status).toBe('not_met')
  expect(read.because.join(' ')).toContain('1 meeting of 2 scheduled')
})
