import { describe, expect, test } from 'vitest'
import { closed, consent, decided, enrolled, judge, only, planGiven, provider, referral, say, service, youth, type CaseSettings } from '../../support/case-builder'
import { beacon, cases, optum, peerToPeer } from './table'

/*
 * The plan goes to "the current/referring providers within 5 business days of the last date of services": each provider
 * current on that date and the referring one, and only with the caregiver's consent.
 */

/** Last service Fri Jun 12; Juneteenth is skipped: due Mon Jun 22. */
const ended = [referral('2026-05-25 09:00'), enrolled('2026-06-01'), service('2026-06-12 10:00'), closed('2026-06-15')]
const given = (moment: string, more = {}) => planGiven(moment, 'provider', more)
const disclosure = (more = {}) => consent('disclosure', '2026-06-01', more)

for (const [payer, requirement] of [[beacon, 'BFP-DP-05e'], [peerToPeer, 'CPP-DP-05e'], [optum, 'FST-DP-05e']] as const)
  describe(`given to the provider, ${payer.spec}`, () => {
    cases(payer, requirement, [
      ['the day before the last one', '2026-06-30', [...ended, given('2026-06-21 10:00')], 'met; due 2026-06-22; done 2026-06-21'],
      ['late in the evening of the last day', '2026-06-30', [...ended, given('2026-06-22 23:30')], 'met; due 2026-06-22; done 2026-06-22'],
      ['the day after', '2026-06-30', [...ended, given('2026-06-23 00:10')], 'met_late; due 2026-06-22; done 2026-06-23'],
      ['not given, with a day left', '2026-06-21', ended, 'open; due 2026-06-22'],
      ['not given on the last day', '2026-06-22', ended, 'due_today; due 2026-06-22'],
      ['not given, and the day is over', '2026-06-23', ended, 'overdue; due 2026-06-22'],
      ['still enrolled', '2026-06-14', ended, 'not_started'],
      ['no service ever', '2026-06-30', [referral('2026-05-25 09:00'), closed('2026-06-15')], 'not_required'],
      ['given to the caregiver only', '2026-06-23', [...ended, planGiven('2026-06-16 10:00', 'caregiver')], 'overdue; due 2026-06-22'],
    ])
  })

describe('consent to share', () => {
  cases(beacon, 'BFP-DP-05e', [
    ['in force on the due date, and not given', '2026-06-23', [...ended, disclosure()], 'overdue; due 2026-06-22'],
    ['in force, and given', '2026-06-23', [...ended, disclosure(), given('2026-06-18 10:00')], 'met; due 2026-06-22; done 2026-06-18'],
    ['expired before the due date', '2026-06-23', [...ended, disclosure({ expiresOn: '2026-06-21' })], 'not_required; due 2026-06-22'],
    ['expires on the due date: in force on it', '2026-06-23', [...ended, disclosure({ expiresOn: '2026-06-22' })], 'overdue; due 2026-06-22'],
    ['revoked on the due date: not in force on it', '2026-06-23', [...ended, disclosure({ revokedOn: '2026-06-22' })], 'not_required; due 2026-06-22'],
    ['revoked the day after', '2026-06-23', [...ended, disclosure({ revokedOn: '2026-06-23' })], 'overdue; due 2026-06-22'],
    ['revoked already, but the due date is still to come: the clock runs', '2026-06-19', [...ended, disclosure({ revokedOn: '2026-06-18' })], 'open; due 2026-06-22'],
    ['on the due date without consent', '2026-06-22', [...ended, disclosure({ revokedOn: '2026-06-18' })], 'not_required; due 2026-06-22'],
    ['given on the due date', '2026-06-23', [...ended, disclosure({ givenOn: '2026-06-22' })], 'overdue; due 2026-06-22'],
    ['given after the due date', '2026-06-25', [...ended, disclosure({ givenOn: '2026-06-23' })], 'not_required; due 2026-06-22'],
    ['shared while there was consent, revoked afterwards', '2026-06-25', [...ended, disclosure({ revokedOn: '2026-06-19' }), given('2026-06-18 10:00')], 'met; due 2026-06-22; done 2026-06-18'],
    ['shared before there was consent: that giving does not count', '2026-06-25', [...ended, disclosure({ givenOn: '2026-06-18' }), given('2026-06-17 10:00')], 'overdue; due 2026-06-22'],
    ['consent of other kinds only is no disclosure consent: judged as if allowed', '2026-06-23', [...ended, consent('telehealth', '2026-06-01'), consent('stateAgency', '2026-06-01')], 'overdue; due 2026-06-22'],
  ])

  test('without any disclosure consent in the case it says that it was judged as if allowed', () => {
    expect(only(judge({ ...beacon, asOf: '2026-06-23' }, [youth(), ...ended]), 'BFP-DP-05e').because.join(' ')).toMatch(/no consent to disclose/i)
  })
  test('without consent in force it says "not shared: no consent"', () => {
    const facts = [youth(), ...ended, disclosure({ expiresOn: '2026-06-21' })]
    expect(only(judge({ ...beacon, asOf: '2026-06-23' }, facts), 'BFP-DP-05e').because.join(' ')).toMatch(/not shared: no consent/i)
  })
})

describe('each provider', () => {
  const each = (facts: readonly unknown[], settings: CaseSettings = { ...optum, asOf: '2026-06-23' }) =>
    Object.fromEntries(decided(judge(settings, [youth(), ...ended, ...facts]), 'FST-DP-05e').map((finding) => [finding.about.provider ?? 'no name', say(finding).split(';')[0]]))

  const outpatient = provider('OP', 'outpatient', { referring: true, to: '2026-05-31' })
  const therapy = provider('IHT', 'iht')

  test('the current one and the referring one, though it ended', () => expect(each([outpatient, therapy])).toEqual({ OP: 'overdue', IHT: 'overdue' }))
  test('one that ended and did not refer needs none', () => expect(each([provider('OP', 'outpatient', { to: '2026-06-11' }), therapy])).toEqual({ IHT: 'overdue' }))
  test('one that ended on the last date of service was current', () => expect(each([provider('OP', 'outpatient', { to: '2026-06-12' }), therapy])).toEqual({ OP: 'overdue', IHT: 'overdue' }))
  test('one that began the day after it was not', () => expect(each([provider('ICC', 'icc', { from: '2026-06-13' }), therapy])).toEqual({ IHT: 'overdue' }))
  test('given to one of two', () => expect(each([outpatient, therapy, given('2026-06-16 10:00', { party: 'IHT' })])).toEqual({ OP: 'overdue', IHT: 'met' }))
  test('a giving that names nobody is to all', () => expect(each([outpatient, therapy, given('2026-06-16 10:00')])).toEqual({ OP: 'met', IHT: 'met' }))
  test('each on a day of its own', () =>
    expect(each([outpatient, therapy, given('2026-06-16 10:00', { party: 'IHT' }), given('2026-06-24 10:00', { party: 'OP' })], { ...optum, asOf: '2026-06-30' })).toEqual({ OP: 'met_late', IHT: 'met' }))
  test('consent restricted to one of two', () => expect(each([outpatient, therapy, disclosure({ to: 'IHT' })])).toEqual({ OP: 'not_required', IHT: 'overdue' }))
  test('where the case lists none there is one, without a name', () => expect(each([])).toEqual({ 'no name': 'overdue' }))
})
