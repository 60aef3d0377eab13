import { describe, expect, test } from 'vitest'
import {
  call, clinician, closed, enrolled, familyPartner, judge, only, planGiven, planWritten, referral, say, seniorPartner, service, visit, youth,
} from '../../support/case-builder'
import { beacon, cases, optum, peerToPeer } from './table'

/*
 * "The Family Partner writes a discharge plan … signed by the parent/guardian/caregiver … given to the
 * parent/guardian/caregiver … within 5 business days of the last date of services": counted from the last service
 * before closing, once closed. It can still be done after the date.
 */

const start = [referral('2026-05-25 09:00'), enrolled('2026-06-01'), service('2026-06-03 10:00')]
/** Last service Fri Jun 12, closed Mon Jun 15. Juneteenth is skipped: due Mon Jun 22. */
const ended = [...start, service('2026-06-12 10:00'), closed('2026-06-15')]

for (const [payer, ids] of [
  [beacon, { written: 'BFP-DP-05a', signed: 'BFP-DP-02b', given: 'BFP-DP-05d' }],
  [peerToPeer, { written: 'CPP-DP-05a', signed: 'CPP-DP-02b', given: 'CPP-DP-05d' }],
  [optum, { written: 'FST-DP-05a', signed: 'FST-DP-02b', given: 'FST-DP-05d' }],
] as const)
  describe(`the discharge plan, ${payer.spec}`, () => {
    const forms: readonly [string, string, (on: string) => unknown][] = [
      ['written', ids.written, (on) => planWritten(on)],
      ['signed', ids.signed, (on) => planWritten('2026-06-12', { signedOn: on })],
      ['given to the caregiver', ids.given, (on) => planGiven(`${on} 23:30`, 'caregiver')],
    ]
    for (const [deed, requirement, done] of forms)
      cases(payer, requirement, [
        [`${deed} the day before the last one`, '2026-06-30', [...ended, done('2026-06-21')], 'met; due 2026-06-22; done 2026-06-21'],
        [`${deed} on the last day`, '2026-06-30', [...ended, done('2026-06-22')], 'met; due 2026-06-22; done 2026-06-22'],
        [`${deed} the day after`, '2026-06-30', [...ended, done('2026-06-23')], 'met_late; due 2026-06-22; done 2026-06-23'],
        [`not ${deed}, with a day left`, '2026-06-21', ended, 'open; due 2026-06-22'],
        [`not ${deed} on the last day`, '2026-06-22', ended, 'due_today; due 2026-06-22'],
        [`not ${deed}, and the day is over: it still has to be`, '2026-06-23', ended, 'overdue; due 2026-06-22'],
        [`not ${deed}, and still enrolled`, '2026-06-30', start, 'not_started'],
        [`not ${deed}, and no service ever`, '2026-06-30', [referral('2026-05-25 09:00'), enrolled('2026-06-01'), call('2026-06-10 10:00'), closed('2026-06-15')], 'not_required'],
        [`${deed} later than the day it is judged on`, '2026-06-22', [...ended, done('2026-06-23')], 'due_today; due 2026-06-22'],
      ])
  })

describe('the last date of service', () => {
  cases(beacon, 'BFP-DP-05d', [
    ['a call after the last service is no service', '2026-06-20', [...start, service('2026-06-12 10:00'), call('2026-06-15 10:00'), visit('2026-06-16 10:00'), closed('2026-06-17')], 'open; due 2026-06-22'],
    ['a clinician’s service is none of a Family Partner', '2026-06-20', [...start, familyPartner(), clinician(), service('2026-06-12 10:00', { by: 'FP' }), service('2026-06-16 10:00', { by: 'DR' }), closed('2026-06-17')], 'open; due 2026-06-22'],
    ['a service on the closing day is before closing', '2026-06-17', [...start, service('2026-06-17 23:30'), closed('2026-06-17')], 'open; due 2026-06-25'],
    ['one recorded for the day after closing is not', '2026-06-20', [...start, service('2026-06-12 10:00'), closed('2026-06-17'), service('2026-06-18 10:00')], 'open; due 2026-06-22'],
    ['a long silence before closing: the date may be over when the family is closed', '2026-06-30', [...start, closed('2026-06-30')], 'overdue; due 2026-06-10'],
    ['closing that is still to come', '2026-06-14', ended, 'not_started'],
    ['an enrollment without a referral ends in a plan, too', '2026-06-23', [enrolled('2026-06-01'), service('2026-06-12 10:00'), closed('2026-06-15')], 'overdue; due 2026-06-22'],
  ])
})

describe('five business days', () => {
  const lastOn = (day: string) => [referral('2026-01-02 09:00'), enrolled('2026-01-05'), service(`${day} 10:00`), closed(day)]
  cases(optum, 'FST-DP-05d', [
    ['over Saturday, the Fourth of July', '2026-06-30', lastOn('2026-06-30'), 'open; due 2026-07-07'],
    ['over Christmas', '2026-12-21', lastOn('2026-12-21'), 'open; due 2026-12-29'],
    ['over Patriots’ Day', '2026-04-15', lastOn('2026-04-15'), 'open; due 2026-04-23'],
    ['over New Year', '2026-12-30', lastOn('2026-12-30'), 'open; due 2027-01-07'],
    ['from a Sunday', '2026-08-02', lastOn('2026-08-02'), 'open; due 2026-08-07'],
    ['over the leap day', '2028-02-25', lastOn('2028-02-25'), 'open; due 2028-03-03'],
    ['over the night clocks go forward', '2026-03-06', lastOn('2026-03-06'), 'open; due 2026-03-13'],
  ])
  cases({ ...optum, holidays: 'US-federal' }, 'FST-DP-05d', [
    ['the federal Fourth of July is Friday July 3', '2026-06-30', lastOn('2026-06-30'), 'open; due 2026-07-08'],
  ])
  cases({ ...optum, holidays: 'US-GA' }, 'FST-DP-05d', [
    ['a year nobody has entered', '2026-06-30', lastOn('2026-06-30'), 'undetermined'],
  ])
})

describe('who writes, who signs', () => {
  const staff = [familyPartner(), seniorPartner(), clinician()]
  cases(peerToPeer, 'CPP-DP-05a', [
    ['a clinician’s plan is not a Family Partner’s', '2026-06-23', [...ended, ...staff, planWritten('2026-06-16', { by: 'DR' })], 'overdue; due 2026-06-22'],
    ['a Senior Family Partner’s is', '2026-06-23', [...ended, ...staff, planWritten('2026-06-16', { by: 'SFP' })], 'met; due 2026-06-22; done 2026-06-16'],
    ['the first one a Family Partner wrote counts', '2026-06-30', [...ended, ...staff, planWritten('2026-06-16', { by: 'DR' }), planWritten('2026-06-24'), planWritten('2026-06-18')], 'met; due 2026-06-22; done 2026-06-18'],
    ['a plan written before the last service is one', '2026-06-23', [...ended, planWritten('2026-06-10')], 'met; due 2026-06-22; done 2026-06-10'],
  ])
  cases(peerToPeer, 'CPP-DP-02b', [
    ['written is not signed', '2026-06-23', [...ended, planWritten('2026-06-16')], 'overdue; due 2026-06-22'],
    ['a signature still to come', '2026-06-22', [...ended, planWritten('2026-06-16', { signedOn: '2026-06-25' })], 'due_today; due 2026-06-22'],
    ['a reason for not signing is shown, and excuses nothing', '2026-06-23', [...ended, planWritten('2026-06-16', { unsignedReason: 'moved away' })], 'not_met; due 2026-06-22'],
    ['a refusal, and a signature after all', '2026-06-30', [...ended, planWritten('2026-06-16', { unsignedReason: 'wants to read it' }), planWritten('2026-06-18', { signedOn: '2026-06-19' })], 'met; due 2026-06-22; done 2026-06-19'],
  ])

  test('a plan that is not the Family Partner’s is named, and why it does not count', () => {
    const plans = [planWritten('2026-06-16', { by: 'DR', id: 'PLAN' }), planWritten('2026-06-18')]
    const reasons = (...written: unknown[]) => only(judge({ ...peerToPeer, asOf: '2026-06-23' }, [youth(), ...ended, ...staff, ...written]), 'CPP-DP-05a').because
    expect(reasons(...plans.slice(0, 1))).toContain('PLAN (Tue Jun 16 2026) not counted: not by a Family Partner.')
    expect(reasons(...plans).filter((reason) => reason.includes('not counted'))).toHaveLength(1)
    expect(reasons(...plans.slice(1)).join(' ')).not.toContain('not counted')
  })

  test('the reason is said', () => {
    const { because } = only(judge({ ...peerToPeer, asOf: '2026-06-23' }, [youth(), ...ended, planWritten('2026-06-16', { unsignedReason: 'moved away' })]), 'CPP-DP-02b')
    expect(because.join(' ')).toContain('moved away')
  })

  test('given to a provider is not given to the caregiver', () => {
    const result = judge({ ...peerToPeer, asOf: '2026-06-23' }, [youth(), ...ended, planGiven('2026-06-16 10:00', 'provider')])
    expect(say(only(result, 'CPP-DP-05d'))).toBe('overdue; due 2026-06-22')
  })

  test('an earlier family’s refusal says nothing about the next stay', () => {
    const again = [referral('2026-08-03 09:00', { id: 'R2' }), enrolled('2026-08-05'), service('2026-08-06 10:00'), closed('2026-08-06'), planWritten('2026-08-07', { unsignedReason: 'moved away' })]
    const result = judge({ ...peerToPeer, asOf: '2026-08-31' }, [youth(), ...ended, planWritten('2026-06-16'), ...again])
    const found = result.findings.filter(({ requirements }) => requirements.includes('CPP-DP-02b'))
    expect(found.map(({ due, status }) => [due, status])).toEqual([['2026-06-22', 'overdue'], ['2026-08-13', 'not_met']])
  })
})
