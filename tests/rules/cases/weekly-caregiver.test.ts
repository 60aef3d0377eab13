import { describe, expect, test } from 'vitest'
import {
  call, clinician, closed, contact, enrolled, familyPartner, judge, noAnswer, only, seniorPartner, update, video, visit, voicemail, weeksOf, youth,
} from '../../support/case-builder'
import { beacon, optum, peerToPeer, weeks } from './table'

/*
 * "The Family Partner has at minimum weekly contact (telephonic or face to face) with the parent/caregiver of each
 * enrolled youth": Monday to Sunday, judged only where all seven days are enrolled. Jun 1 2026 is a Monday.
 */

const since = enrolled('2026-06-01')

for (const [payer, requirement] of [[beacon, 'BFP-TP-08'], [optum, 'FST-TP-08']] as const)
  describe(`a contact each week, ${payer.spec}`, () => {
    weeks(payer, requirement, [
      ['called on Monday, visited on the Sunday after', '2026-06-14', [since, call('2026-06-01 09:00'), visit('2026-06-14 10:00')], ['2026-06-01 met', '2026-06-08 met']],
      ['a week without is not met once it is over', '2026-06-15', [since, call('2026-06-01 09:00')], ['2026-06-01 met', '2026-06-08 not_met', '2026-06-15 open']],
      ['nothing yet on Saturday', '2026-06-06', [since], ['2026-06-01 open']],
      ['nothing yet on Sunday', '2026-06-07', [since], ['2026-06-01 due_today']],
      ['nothing on the Monday after', '2026-06-08', [since], ['2026-06-01 not_met', '2026-06-08 open']],
      ['the running week is met as soon as there is a contact', '2026-06-02', [since, call('2026-06-02 09:00')], ['2026-06-01 met']],
      ['a youth who is not enrolled has no weeks', '2026-06-15', [call('2026-06-02 09:00')], []],
    ])
  })

describe('whole weeks only', () => {
  weeks(beacon, 'BFP-TP-08', [
    ['enrolled on Tuesday: the first week is partial', '2026-06-14', [enrolled('2026-06-02'), call('2026-06-09 09:00')], ['2026-06-01 not_required', '2026-06-08 met']],
    ['enrolled on Sunday: the week that ends that night is partial', '2026-06-08', [enrolled('2026-06-07')], ['2026-06-01 not_required', '2026-06-08 open']],
    ['closed on Saturday: the last week is partial', '2026-06-30', [since, call('2026-06-03 09:00'), closed('2026-06-13')], ['2026-06-01 met', '2026-06-08 not_required']],
    ['closed on Sunday: the last week is a full one', '2026-06-30', [since, call('2026-06-03 09:00'), closed('2026-06-14')], ['2026-06-01 met', '2026-06-08 not_met']],
    ['closed on Monday: a week of one day more', '2026-06-30', [since, call('2026-06-03 09:00'), call('2026-06-10 09:00'), closed('2026-06-15')], ['2026-06-01 met', '2026-06-08 met', '2026-06-15 not_required']],
    ['enrolled on Monday and closed on Sunday', '2026-06-30', [since, closed('2026-06-07')], ['2026-06-01 not_met']],
    ['closing is still to come on the day it is judged', '2026-06-10', [since, call('2026-06-03 09:00'), closed('2026-06-12')], ['2026-06-01 met', '2026-06-08 open']],
    ['the week of New Year belongs to both years', '2027-01-04', [enrolled('2026-12-28'), call('2027-01-03 10:00')], ['2026-12-28 met', '2027-01-04 open']],
    ['a holiday excuses nothing', '2026-12-28', [enrolled('2026-12-21')], ['2026-12-21 not_met', '2026-12-28 open']],
  ])
})

describe('Sunday night', () => {
  weeks(beacon, 'BFP-TP-08', [
    ['half past eleven on an ordinary Sunday', '2026-06-08', [since, call('2026-06-07 23:30')], ['2026-06-01 met', '2026-06-08 open']],
    ['the Sunday clocks go forward', '2026-03-09', [enrolled('2026-03-02'), { ...call('2026-03-08 23:30'), at: '2026-03-09T03:30:00Z' }], ['2026-03-02 met', '2026-03-09 open']],
    ['an hour later it is Monday', '2026-03-09', [enrolled('2026-03-02'), { ...call('2026-03-09 00:30'), at: '2026-03-09T04:30:00Z' }], ['2026-03-02 not_met', '2026-03-09 met']],
    ['the Sunday clocks go back', '2026-11-02', [enrolled('2026-10-26'), { ...call('2026-11-01 23:30'), at: '2026-11-02T04:30:00Z' }], ['2026-10-26 met', '2026-11-02 open']],
    ['an hour later it is Monday, too', '2026-11-02', [enrolled('2026-10-26'), { ...call('2026-11-02 00:30'), at: '2026-11-02T05:30:00Z' }], ['2026-10-26 not_met', '2026-11-02 met']],
  ])
})

describe('what counts', () => {
  const over = '2026-06-08'
  const lost = ['2026-06-01 not_met', '2026-06-08 open']
  const met = ['2026-06-01 met', '2026-06-08 open']
  const allThree = { hipaaPlatform: true, requestedByFamily: true, effective: true }

  weeks(beacon, 'BFP-TP-08', [
    ['an unanswered call does not', over, [since, noAnswer('2026-06-03 09:00')], lost],
    ['a voicemail does not', over, [since, voicemail('2026-06-03 09:00')], lost],
    ['an answered text message does not', over, [since, contact('2026-06-03 09:00', { mode: 'text' })], lost],
    ['an answered e-mail does not, even accepted', over, [since, contact('2026-06-03 09:00', { mode: 'email', acceptedOn: '2026-06-03' })], lost],
    ['a call from the caregiver does', over, [since, call('2026-06-03 09:00', { direction: 'in' })], met],
    ['a talk with the youth alone does not', over, [since, visit('2026-06-03 09:00', { with: ['youth'] })], lost],
    ['a talk with both does', over, [since, visit('2026-06-03 09:00', { with: ['youth', 'caregiver'] })], met],
    ['a clinician’s call does not', over, [since, familyPartner(), clinician(), call('2026-06-03 09:00', { by: 'DR' })], lost],
    ['a covering Senior Family Partner’s does', over, [since, familyPartner(), seniorPartner(), call('2026-06-03 09:00', { by: 'SFP' })], met],
    ['one by nobody in particular is a Family Partner’s', over, [since, familyPartner(), clinician(), call('2026-06-03 09:00')], met],
    ['an update to the provider does not', over, [since, update('2026-06-03 09:00')], lost],
    ['Beacon: video alone does not', over, [since, video('2026-06-03 09:00')], lost],
    ['Beacon: video a reviewer accepted does', over, [since, video('2026-06-03 09:00', { acceptedOn: '2026-06-05' })], met],
    ['Beacon: the telehealth conditions are Optum’s, not Beacon’s', over, [since, video('2026-06-03 09:00', { telehealth: allThree })], lost],
  ])
  weeks(optum, 'FST-TP-08', [
    ['Optum: video with all three telehealth conditions does', over, [since, video('2026-06-03 09:00', { telehealth: allThree })], met],
    ['Optum: video without the family’s request does not', over, [since, video('2026-06-03 09:00', { telehealth: { ...allThree, requestedByFamily: false } })], lost],
    ['Optum: an acceptance is no substitute for the conditions', over, [since, video('2026-06-03 09:00', { acceptedOn: '2026-06-03' })], lost],
  ])
})

test('each week’s finding has its window, its last day and the contact that met it', () => {
  const result = judge({ ...beacon, asOf: '2026-06-07' }, [youth(), since, voicemail('2026-06-01 09:00', { id: 'K1' }), call('2026-06-03 09:00', { id: 'K2' })])
  expect(only(result, 'BFP-TP-08')).toMatchObject({
    status: 'met', due: '2026-06-07', window: { from: '2026-06-01', to: '2026-06-07' }, satisfiedOn: '2026-06-03', satisfiedBy: ['K2'],
  })
})

test('Caregiver Peer to Peer asks for no weekly contact with the caregiver', () => {
  const { findings } = judge({ ...peerToPeer, asOf: '2026-06-30' }, [youth(), since])
  expect(findings.filter(({ title }) => /caregiver/i.test(title) && /week/i.test(title))).toEqual([])
})

describe('records kept from a day on', () => {
  const facts = [youth(), enrolled('2026-05-04')]
  test('weeks that ended before it are not judged, the week that holds it is', () => {
    const settings = { ...beacon, asOf: '2026-05-31', agency: { recordsFrom: '2026-05-20' } }
    expect(weeksOf(judge(settings, facts), 'BFP-TP-08')).toEqual(['2026-05-04 not_required', '2026-05-11 not_required', '2026-05-18 not_met', '2026-05-25 due_today'])
  })
  test('a week that ends on the day itself is judged', () => {
    const settings = { ...beacon, asOf: '2026-05-24', agency: { recordsFrom: '2026-05-17' } }
    expect(weeksOf(judge(settings, facts), 'BFP-TP-08')).toEqual(['2026-05-04 not_required', '2026-05-11 not_met', '2026-05-18 due_today'])
  })
})

describe('A22 read as rolling', () => {
  const lateThenEarly = [youth(), since, call('2026-06-01 09:00'), call('2026-06-14 09:00')]
  test('thirteen days between two calls satisfy calendar weeks, not seven days', () => {
    expect(weeksOf(judge({ ...beacon, asOf: '2026-06-14' }, lateThenEarly), 'BFP-TP-08')).toEqual(['2026-06-01 met', '2026-06-08 met'])
    const rolling = judge({ ...beacon, asOf: '2026-06-14', readings: { A22: 'rolling' } }, lateThenEarly)
    expect(weeksOf(rolling, 'BFP-TP-08').map((week) => week.split(' ')[1])).toContain('not_met')
  })
  test('a call every Monday satisfies both', () => {
    const mondays = [youth(), since, call('2026-06-01 09:00'), call('2026-06-08 09:00'), call('2026-06-15 09:00')]
    const rolling = judge({ ...beacon, asOf: '2026-06-15', readings: { A22: 'rolling' } }, mondays)
    expect(new Set(weeksOf(rolling, 'BFP-TP-08').map((week) => week.split(' ')[1]))).toEqual(new Set(['met']))
  })
  test('the result says so', () => {
    const { findings } = judge({ ...beacon, asOf: '2026-06-14', readings: { A22: 'rolling' } }, lateThenEarly)
    const weekly = findings.filter(({ requirements }) => requirements.includes('BFP-TP-08'))
    for (const { because, readings } of weekly) {
      expect(because.join(' ')).toMatch(/A22.*rolling/)
      expect(readings).toContain('A22')
    }
  })
})
