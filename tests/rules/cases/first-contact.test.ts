import { describe, expect, test } from 'vitest'
import {
  at, call, clinician, contact, decided, familyPartner, judge, noAnswer, offer, only, referral, say, video, visit, voicemail, youth,
} from '../../support/case-builder'
import { beacon, cases, optum } from './table'

/*
 * "Telephone the parent/caregiver within five calendar days of referral, including self-referral, to offer a
 * face-to-face interview": the day of the referral is day 0, nothing rolls, and it takes a conversation.
 */

const friday = referral('2026-06-05 15:10') // due Wed Jun 10

for (const [payer, requirement] of [[beacon, 'BFP-TP-04a'], [optum, 'FST-TP-04a']] as const)
  describe(`five days to telephone, ${payer.spec}`, () => {
    cases(payer, requirement, [
      ['a call on the day before the last one is in time', '2026-06-12', [friday, offer('2026-06-09 10:00')], 'met; due 2026-06-10; done 2026-06-09'],
      ['a call on the last day is in time', '2026-06-12', [friday, offer('2026-06-10 18:20')], 'met; due 2026-06-10; done 2026-06-10'],
      ['a call on the day after is late', '2026-06-12', [friday, offer('2026-06-11 08:00')], 'met_late; due 2026-06-10; done 2026-06-11'],
      ['nobody has called, and there is a day left', '2026-06-09', [friday], 'open; due 2026-06-10'],
      ['nobody has called, and today is the last day', '2026-06-10', [friday], 'due_today; due 2026-06-10'],
      ['nobody has called, and the day is over', '2026-06-11', [friday], 'overdue; due 2026-06-10'],
      ['a self-referral has the same five days', '2026-06-11', [referral('2026-06-05 22:00', { source: 'self' })], 'overdue; due 2026-06-10'],
    ])
  })

describe('what counts as the call', () => {
  cases(optum, 'FST-TP-04a', [
    ['a voicemail with the offer is an attempt, not a contact', '2026-06-11', [friday, voicemail('2026-06-08 09:00', { offeredInterview: true })], 'overdue; due 2026-06-10'],
    ['three calls that nobody answers are none', '2026-06-11', [friday, noAnswer('2026-06-06 09:00'), noAnswer('2026-06-07 12:00'), noAnswer('2026-06-08 18:00')], 'overdue; due 2026-06-10'],
    ['a call without the offer does not do', '2026-06-11', [friday, call('2026-06-08 09:00')], 'overdue; due 2026-06-10'],
    ['a call without the offer and one with it', '2026-06-11', [friday, call('2026-06-08 09:00'), offer('2026-06-09 09:00')], 'met; due 2026-06-10; done 2026-06-09'],
    ['a text message never does, whoever accepts it', '2026-06-11', [friday, offer('2026-06-08 09:00', { mode: 'text', acceptedOn: '2026-06-08' })], 'overdue; due 2026-06-10'],
    ['nor does an e-mail', '2026-06-11', [friday, offer('2026-06-08 09:00', { mode: 'email', acceptedOn: '2026-06-08' })], 'overdue; due 2026-06-10'],
    ['nor does a letter', '2026-06-11', [friday, offer('2026-06-08 09:00', { mode: 'letter' })], 'overdue; due 2026-06-10'],
    ['a visit with the offer is no telephone call', '2026-06-11', [friday, visit('2026-06-08 09:00', { offeredInterview: true })], 'overdue; due 2026-06-10'],
    ['a visit with the offer that a reviewer accepted counts, on the day of the visit', '2026-06-20', [friday, visit('2026-06-08 09:00', { offeredInterview: true, acceptedOn: '2026-06-15' })], 'met; due 2026-06-10; done 2026-06-08'],
    ['so does a video call that a reviewer accepted', '2026-06-20', [friday, video('2026-06-09 09:00', { offeredInterview: true, acceptedOn: '2026-06-09' })], 'met; due 2026-06-10; done 2026-06-09'],
    ['an acceptance that is still to come is none yet', '2026-06-12', [friday, visit('2026-06-08 09:00', { offeredInterview: true, acceptedOn: '2026-06-15' })], 'overdue; due 2026-06-10'],
    ['the telehealth conditions alone make no video a telephone call', '2026-06-12', [friday, video('2026-06-08 09:00', { offeredInterview: true, telehealth: { hipaaPlatform: true, requestedByFamily: true, effective: true } })], 'overdue; due 2026-06-10'],
    ['a conversation with the youth alone is none with the caregiver', '2026-06-11', [friday, offer('2026-06-08 09:00', { with: ['youth'] })], 'overdue; due 2026-06-10'],
    ['the caregiver who phones in and is offered the interview has been telephoned', '2026-06-11', [friday, offer('2026-06-08 09:00', { direction: 'in' })], 'met; due 2026-06-10; done 2026-06-08'],
    ['a self-referral by phone with the offer is done at once', '2026-06-11', [referral('2026-06-05 15:10', { source: 'self' }), offer('2026-06-05 15:10', { direction: 'in' })], 'met; due 2026-06-10; done 2026-06-05'],
    ['the first call need not be a Family Partner’s', '2026-06-11', [friday, familyPartner(), clinician(), offer('2026-06-08 09:00', { by: 'DR' })], 'met; due 2026-06-10; done 2026-06-08'],
    ['a call an hour before the referral is none of that referral’s', '2026-06-11', [friday, offer('2026-06-05 14:10')], 'overdue; due 2026-06-10'],
    ['a call an hour after it is', '2026-06-11', [friday, offer('2026-06-05 16:10')], 'met; due 2026-06-10; done 2026-06-05'],
  ])
})

describe('which day it is', () => {
  cases(beacon, 'BFP-TP-04a', [
    ['the end of a short month', '2026-02-28', [referral('2026-02-26 09:00')], 'open; due 2026-03-03'],
    ['the end of February in a leap year', '2028-02-28', [referral('2028-02-26 09:00')], 'open; due 2028-03-02'],
    ['a referral on the leap day', '2028-03-06', [referral('2028-02-29 09:00'), offer('2028-03-05 09:00')], 'met; due 2028-03-05; done 2028-03-05'],
    ['the end of the year, due on a Sunday: nothing rolls', '2027-01-04', [referral('2026-12-29 09:00')], 'overdue; due 2027-01-03'],
    ['due on Saturday, the Fourth of July: nothing rolls', '2026-07-05', [referral('2026-06-29 09:00')], 'overdue; due 2026-07-04'],
    ['a referral at half past eleven at night is of that day', '2026-06-08', [referral('2026-06-05 23:30')], 'open; due 2026-06-10'],
    ['a call at half past eleven at night on the last day is in time', '2026-06-12', [friday, offer('2026-06-10 23:30')], 'met; due 2026-06-10; done 2026-06-10'],
    ['a call ten minutes after midnight is late', '2026-06-12', [friday, offer('2026-06-11 00:10')], 'met_late; due 2026-06-10; done 2026-06-11'],
    ['the night clocks go forward is a day like any other', '2026-03-12', [referral('2026-03-03 23:30'), { ...offer('2026-03-08 23:30'), at: '2026-03-08T23:30:00-04:00' }], 'met; due 2026-03-08; done 2026-03-08'],
    ['a minute past that night is late', '2026-03-12', [referral('2026-03-03 23:30'), { ...offer('2026-03-09 00:01'), at: '2026-03-09T00:01:00-04:00' }], 'met_late; due 2026-03-08; done 2026-03-09'],
    ['the night clocks go back is a day like any other', '2026-11-05', [referral('2026-10-27 09:00'), { ...offer('2026-11-01 23:30'), at: '2026-11-01T23:30:00-05:00' }], 'met; due 2026-11-01; done 2026-11-01'],
    ['a referral in the hour that night has twice', '2026-11-03', [{ ...referral('2026-11-01 01:30'), at: '2026-11-01T01:30:00-05:00' }], 'open; due 2026-11-06'],
    ['the offset written down does not matter, the instant does', '2026-06-12', [{ ...friday, at: '2026-06-06T01:00:00Z' }, { ...offer('2026-06-10 23:30'), at: '2026-06-11T05:30:00+02:00' }], 'met; due 2026-06-10; done 2026-06-10'],
  ])

  test('the program’s zone decides: half past midnight in New York is still the last day in Chicago', () => {
    const facts = [youth(), friday, offer('2026-06-11 00:30')]
    expect(say(only(judge({ ...beacon, asOf: '2026-06-12' }, facts), 'BFP-TP-04a'))).toBe('met_late; due 2026-06-10; done 2026-06-11')
    expect(say(only(judge({ ...beacon, asOf: '2026-06-12', timeZone: 'America/Chicago' }, facts), 'BFP-TP-04a'))).toBe('met; due 2026-06-10; done 2026-06-10')
  })
})

describe('what the finding says', () => {
  test('one finding decides the call, the self-referral and the offer, and the call leads', () => {
    const result = judge({ ...optum, asOf: '2026-06-12' }, [youth(), friday, offer('2026-06-10 18:20', { id: 'K2' })])
    const finding = only(result, 'FST-TP-04a')
    expect(finding.requirements).toEqual(['FST-TP-04a', 'FST-TP-04b', 'FST-TP-04c'])
    expect(finding).toMatchObject({ startedOn: '2026-06-05', satisfiedBy: ['K2'], window: null })
    expect(only(judge({ ...beacon, asOf: '2026-06-12' }, [youth(), friday]), 'BFP-TP-04c').requirements).toEqual(['BFP-TP-04a', 'BFP-TP-04b', 'BFP-TP-04c'])
  })

  test('it names the voicemail that did not count, and the ambiguity', () => {
    const finding = only(judge({ ...optum, asOf: '2026-06-12' }, [youth(), friday, voicemail('2026-06-08 09:00', { id: 'K1' })]), 'FST-TP-04a')
    expect(finding.because.join(' ')).toContain('K1')
    expect(finding.readings).toContain('A10')
  })

  test('it cites the document word for word', () => {
    expect(only(judge({ ...beacon, asOf: '2026-06-12' }, [youth(), friday]), 'BFP-TP-04a').citation).toEqual({
      document: 'Family Partner - Commercial', edition: 'March 2020', section: 'Process specifications > Treatment Planning and Documentation', item: '4',
      quote: 'Telephone the parent/caregiver within five calendar days of referral',
    })
  })

  test('without a referral there is no clock', () => {
    expect(decided(judge({ ...beacon, asOf: '2026-06-12' }, [youth(), contact('2026-06-08 09:00')]), 'BFP-TP-04a')).toEqual([])
  })

  test('an entry made weeks later is judged by when it happened', () => {
    const late = offer('2026-06-08 09:00', { enteredAt: at('2026-07-20 09:00') })
    expect(say(only(judge({ ...beacon, asOf: '2026-06-12' }, [youth(), friday, late]), 'BFP-TP-04a'))).toBe('met; due 2026-06-10; done 2026-06-08')
  })
})
