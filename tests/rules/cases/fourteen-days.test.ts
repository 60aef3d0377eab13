import { describe, expect, test } from 'vitest'
import { call, clinician, closed, contact, familyPartner, judge, offer, only, referral, say, seniorPartner, service, voicemail, youth } from '../../support/case-builder'
import { beacon, cases, optum, peerToPeer } from './table'

/*
 * "Fourteen days is the standard for the timely provision for services. The 14-day standard begins from the time the
 * family has been contacted": from the first exchange with a caregiver to the first service of a Family Partner.
 */

const referred = referral('2026-06-05 15:10')
const reached = offer('2026-06-10 18:20') // due Wed Jun 24

for (const [payer, requirement, other] of [[beacon, 'BFP-TP-05a', 'BFP-TP-05b'], [optum, 'FST-TP-05a', 'FST-TP-05b']] as const)
  describe(`fourteen days to begin, ${payer.spec}`, () => {
    cases(payer, requirement, [
      ['services begin on the day before the last one', '2026-07-01', [referred, reached, service('2026-06-23 10:00')], 'met; due 2026-06-24; done 2026-06-23'],
      ['services begin on the last day', '2026-07-01', [referred, reached, service('2026-06-24 23:30')], 'met; due 2026-06-24; done 2026-06-24'],
      ['services begin the day after', '2026-07-01', [referred, reached, service('2026-06-25 00:10')], 'met_late; due 2026-06-24; done 2026-06-25'],
      ['services have not begun, with time left', '2026-06-23', [referred, reached], 'open; due 2026-06-24'],
      ['services have not begun on the last day', '2026-06-24', [referred, reached], 'due_today; due 2026-06-24'],
      ['services have not begun, and the time is over', '2026-06-25', [referred, reached], 'overdue; due 2026-06-24'],
      ['the family has not been contacted', '2026-06-30', [referred, voicemail('2026-06-08 09:00')], 'not_started'],
    ])

    test('the same finding decides when the standard begins', () => {
      const finding = only(judge({ ...payer, asOf: '2026-06-12' }, [youth(), referred, reached]), other)
      expect(finding.requirements).toEqual([requirement, other])
      expect(finding.startedOn).toBe('2026-06-10')
    })
  })

describe('what starts it, and what stops it', () => {
  cases(optum, 'FST-TP-05a', [
    ['an answered text message starts it', '2026-06-12', [referred, contact('2026-06-08 09:00', { mode: 'text' }), reached], 'open; due 2026-06-22'],
    ['the caregiver’s own call starts it', '2026-06-12', [referred, call('2026-06-08 09:00', { direction: 'in' }), reached], 'open; due 2026-06-22'],
    ['a clinician’s call starts it', '2026-06-12', [referred, familyPartner(), clinician(), call('2026-06-08 09:00', { by: 'DR' })], 'open; due 2026-06-22'],
    ['a call before the referral does not', '2026-06-12', [referred, call('2026-06-05 09:00')], 'not_started'],
    ['a call with the youth does not', '2026-06-12', [referred, call('2026-06-08 09:00', { with: ['youth'] })], 'not_started'],
    ['a first visit that is a service starts and stops it', '2026-06-12', [referred, service('2026-06-08 09:00')], 'met; due 2026-06-22; done 2026-06-08'],
    ['service by telephone is service', '2026-06-12', [referred, reached, call('2026-06-11 09:00', { service: true })], 'met; due 2026-06-24; done 2026-06-11'],
    ['a visit that is no service does not stop it', '2026-06-25', [referred, reached, contact('2026-06-15 09:00', { mode: 'faceToFace' })], 'overdue; due 2026-06-24'],
    ['a service that reached nobody is none', '2026-06-25', [referred, reached, service('2026-06-15 09:00', { reached: false })], 'overdue; due 2026-06-24'],
    ['a service with the youth alone is none', '2026-06-25', [referred, reached, service('2026-06-15 09:00', { with: ['youth'] })], 'overdue; due 2026-06-24'],
    ['a clinician’s service is no Family Partner’s', '2026-06-25', [referred, reached, familyPartner(), clinician(), service('2026-06-15 09:00', { by: 'DR' })], 'overdue; due 2026-06-24'],
    ['a Senior Family Partner’s is', '2026-06-25', [referred, reached, seniorPartner(), service('2026-06-15 09:00', { by: 'SFP' })], 'met; due 2026-06-24; done 2026-06-15'],
    ['somebody who is a clinician and a Family Partner counts as a Family Partner', '2026-06-25', [referred, reached, clinician('DR', { roles: ['clinician', 'familyPartner'] }), service('2026-06-15 09:00', { by: 'DR' })], 'met; due 2026-06-24; done 2026-06-15'],
  ])
})

describe('the ends of months, and closing', () => {
  cases(beacon, 'BFP-TP-05a', [
    ['an ordinary February', '2026-02-21', [referral('2026-02-19 09:00'), offer('2026-02-20 09:00')], 'open; due 2026-03-06'],
    ['a leap February', '2028-02-21', [referral('2028-02-19 09:00'), offer('2028-02-20 09:00')], 'open; due 2028-03-05'],
    ['the end of the year', '2026-12-28', [referral('2026-12-24 09:00'), offer('2026-12-25 09:00')], 'open; due 2027-01-08'],
    ['the spring change of clocks takes no day away', '2026-03-01', [referral('2026-02-22 09:00'), offer('2026-02-22 23:30')], 'open; due 2026-03-08'],
    ['the autumn change of clocks adds none', '2026-11-02', [referral('2026-10-18 09:00'), offer('2026-10-18 23:30'), { ...service('2026-11-01 23:30'), at: '2026-11-02T04:30:00Z' }], 'met; due 2026-11-01; done 2026-11-01'],
    ['closed before it was due', '2026-07-01', [referred, reached, closed('2026-06-23')], 'not_required; due 2026-06-24'],
    ['closed on the due date', '2026-07-01', [referred, reached, closed('2026-06-24')], 'not_required; due 2026-06-24'],
    ['closed the day after', '2026-07-01', [referred, reached, closed('2026-06-25')], 'not_met; due 2026-06-24'],
    ['closed before the family was ever contacted', '2026-07-01', [referred, closed('2026-06-25')], 'not_required'],
    ['a service after closing is none', '2026-07-01', [referred, reached, closed('2026-06-25'), service('2026-06-26 09:00')], 'not_met; due 2026-06-24'],
  ])
})

test('A15 read as business days: 14 of them from Jun 10, past Juneteenth, and the result says so', () => {
  const finding = only(judge({ ...optum, asOf: '2026-06-12', readings: { A15: 'businessDays' } }, [youth(), referred, reached]), 'FST-TP-05a')
  expect(say(finding)).toBe('open; due 2026-07-01')
  expect(finding.because.join(' ')).toContain('A15')
  expect(finding.readings).toContain('A15')
})

test('Caregiver Peer to Peer has no fourteen days', () => {
  const ids = judge({ ...peerToPeer, asOf: '2026-07-12' }, [youth(), referred, reached]).findings.flatMap(({ requirements }) => requirements)
  expect(ids.filter((id) => id.startsWith('CPP-TP-05'))).toEqual([])
})
