import { describe, expect, test } from 'vitest'
import { call, clinician, closed, contact, familyPartner, judge, offer, only, referral, say, service, visit, voicemail, waitlisted, youth } from '../../support/case-builder'
import { beacon, cases, optum, peerToPeer } from './table'

/*
 * A waitlist "if unable to offer a face-to-face interview and initiate services within five calendar days of
 * parent/caregiver contact": both must be done in time, else the family is entered before services begin.
 */

const referred = referral('2026-06-05 15:10')
const offered = offer('2026-06-10 18:20') // five days: Mon Jun 15
const spoke = call('2026-06-10 18:20') // a conversation without the offer

for (const [payer, requirement] of [[beacon, 'BFP-TP-06b'], [optum, 'FST-TP-06b']] as const)
  describe(`waitlist, ${payer.spec}`, () => {
    cases(payer, requirement, [
      ['entered on the day before the last one', '2026-06-20', [referred, offered, waitlisted('2026-06-14 09:00')], 'met; due 2026-06-15; done 2026-06-14'],
      ['entered on the last day', '2026-06-20', [referred, offered, waitlisted('2026-06-15 23:30')], 'met; due 2026-06-15; done 2026-06-15'],
      ['entered the day after', '2026-06-20', [referred, offered, waitlisted('2026-06-16 00:10')], 'met_late; due 2026-06-15; done 2026-06-16'],
      ['neither begun nor entered, with a day left', '2026-06-14', [referred, offered], 'open; due 2026-06-15'],
      ['neither begun nor entered on the last day', '2026-06-15', [referred, offered], 'due_today; due 2026-06-15'],
      ['neither begun nor entered, and the time is over', '2026-06-16', [referred, offered], 'overdue; due 2026-06-15'],
      ['begun after the date with no entry', '2026-06-20', [referred, offered, service('2026-06-16 10:00')], 'not_met; due 2026-06-15'],
      ['the caregiver has not been reached', '2026-06-20', [referred, voicemail('2026-06-08 10:00')], 'not_started'],
    ])
  })

describe('no entry is needed', () => {
  cases(optum, 'FST-TP-06b', [
    ['interview offered and services begun by the date', '2026-06-20', [referred, offered, service('2026-06-15 10:00')], 'not_required; due 2026-06-15'],
    ['also when an entry was made', '2026-06-20', [referred, offered, waitlisted('2026-06-11 10:00'), service('2026-06-15 10:00')], 'not_required; due 2026-06-15'],
    ['the interview may be offered in any exchange, in writing too', '2026-06-20', [referred, spoke, contact('2026-06-12 10:00', { mode: 'text', offeredInterview: true }), service('2026-06-15 10:00')], 'not_required; due 2026-06-15'],
    ['closed by the due date', '2026-06-20', [referred, offered, closed('2026-06-15')], 'not_required; due 2026-06-15'],
    ['closed before the caregiver was reached', '2026-06-20', [referred, closed('2026-06-15')], 'not_required'],
  ])
})

describe('an entry is needed', () => {
  cases(optum, 'FST-TP-06b', [
    ['services begun, but no interview offered: one of the two is missing', '2026-06-16', [referred, spoke, service('2026-06-12 10:00')], 'not_met; due 2026-06-15'],
    ['it can still be offered on the last day', '2026-06-15', [referred, spoke, service('2026-06-12 10:00')], 'due_today; due 2026-06-15'],
    ['an interview offered after the date is too late', '2026-06-20', [referred, spoke, service('2026-06-12 10:00'), offer('2026-06-16 10:00')], 'not_met; due 2026-06-15'],
    ['an entry made once services have begun does not count', '2026-06-20', [referred, spoke, service('2026-06-12 10:00'), waitlisted('2026-06-12 11:00')], 'not_met; due 2026-06-15'],
    ['one made an hour before them does', '2026-06-20', [referred, spoke, waitlisted('2026-06-12 09:00'), service('2026-06-12 10:00')], 'met; due 2026-06-15; done 2026-06-12'],
    ['a late entry and then services', '2026-06-30', [referred, offered, waitlisted('2026-06-17 09:00'), service('2026-06-22 10:00')], 'met_late; due 2026-06-15; done 2026-06-17'],
    ['late services and then an entry', '2026-06-30', [referred, offered, service('2026-06-17 10:00'), waitlisted('2026-06-22 09:00')], 'not_met; due 2026-06-15'],
    ['a visit that is no service does not begin services', '2026-06-16', [referred, offered, visit('2026-06-12 10:00')], 'overdue; due 2026-06-15'],
    ['nor does a clinician’s', '2026-06-16', [referred, offered, familyPartner(), clinician(), service('2026-06-12 10:00', { by: 'DR' })], 'overdue; due 2026-06-15'],
    ['closed after the due date with neither', '2026-06-20', [referred, offered, closed('2026-06-16')], 'not_met; due 2026-06-15'],
  ])
})

describe('when the five days begin and end', () => {
  cases(optum, 'FST-TP-06b', [
    ['with the first exchange, offer or not', '2026-06-10', [referred, call('2026-06-08 09:00'), offered], 'open; due 2026-06-13'],
    ['the end of the year, on a Sunday', '2026-12-29', [referral('2026-12-28 09:00'), offer('2026-12-29 23:30')], 'open; due 2027-01-03'],
    ['the leap day is counted', '2028-02-27', [referral('2028-02-25 09:00'), offer('2028-02-26 09:00')], 'open; due 2028-03-02'],
    ['the night clocks go forward', '2026-03-12', [referral('2026-03-02 09:00'), offer('2026-03-03 23:30'), { ...waitlisted('2026-03-08 23:30'), at: '2026-03-09T03:30:00Z' }], 'met; due 2026-03-08; done 2026-03-08'],
  ])

  test('the waitlist stops no other clock', () => {
    const result = judge({ ...optum, asOf: '2026-06-25' }, [youth(), referred, offered, waitlisted('2026-06-12 09:00')])
    expect(say(only(result, 'FST-TP-05a'))).toBe('overdue; due 2026-06-24')
  })

  test('Caregiver Peer to Peer has no waitlist', () => {
    const { findings } = judge({ ...peerToPeer, asOf: '2026-06-25' }, [youth(), referred, offered])
    expect(findings.filter(({ requirements }) => requirements.some((id) => id.includes('-TP-06') && id !== 'CPP-TP-06'))).toEqual([])
  })
})
