import { describe, expect, test } from 'vitest'
import { call, closed, decided, enrolled, judge, offer, only, planGiven, referral, say, service, weeksOf, youth, type CaseSettings } from '../../support/case-builder'
import { beacon, cases, optum, peerToPeer } from './table'

/*
 * A referral opens an episode only when none is open; a family that comes back after closing has new clocks. Closing
 * ends the clocks of a referral, enrolled or not.
 */

const referred = referral('2026-06-05 15:10', { id: 'R1' }) // first contact due Wed Jun 10

describe('closing a referral before anybody was reached', () => {
  cases(beacon, 'BFP-TP-04a', [
    ['before the due date', '2026-06-30', [referred, closed('2026-06-09')], 'not_required; due 2026-06-10'],
    ['on the due date', '2026-06-30', [referred, closed('2026-06-10')], 'not_required; due 2026-06-10'],
    ['the day after it', '2026-06-30', [referred, closed('2026-06-11')], 'not_met; due 2026-06-10'],
    ['closed late, but reached in time', '2026-06-30', [referred, offer('2026-06-10 10:00'), closed('2026-06-11')], 'met; due 2026-06-10; done 2026-06-10'],
    ['a call after closing is none', '2026-06-30', [referred, closed('2026-06-11'), offer('2026-06-12 10:00')], 'not_met; due 2026-06-10'],
    ['a call on the closing day is one', '2026-06-30', [referred, closed('2026-06-11'), offer('2026-06-11 10:00')], 'met_late; due 2026-06-10; done 2026-06-11'],
    ['a closing that is still to come ends nothing yet', '2026-06-11', [referred, closed('2026-06-12')], 'overdue; due 2026-06-10'],
    ['a closing struck as an error ends nothing', '2026-06-12', [referred, closed('2026-06-09', { struckOn: '2026-06-10' })], 'overdue; due 2026-06-10'],
  ])
  cases(peerToPeer, 'CPP-TP-04', [
    ['three business days, closed on the last of them', '2026-06-30', [referred, closed('2026-06-10')], 'not_required; due 2026-06-10'],
    ['three business days, closed the day after', '2026-06-30', [referred, closed('2026-06-11')], 'not_met; due 2026-06-10'],
  ])
})

describe('a second referral while the first is open', () => {
  test('is linked to it: the first one’s date stands', () => {
    const result = judge({ ...beacon, asOf: '2026-06-12' }, [youth(), referred, referral('2026-06-09 09:00', { id: 'R2' })])
    expect(say(only(result, 'BFP-TP-04a'))).toBe('overdue; due 2026-06-10')
  })
  test('also when the family is enrolled already', () => {
    const result = judge({ ...beacon, asOf: '2026-07-30' }, [youth(), referred, offer('2026-06-08 10:00'), enrolled('2026-06-10'), referral('2026-07-09 09:00', { id: 'R2' })])
    expect(say(only(result, 'BFP-TP-04a'))).toBe('met; due 2026-06-10; done 2026-06-08')
  })
  test('a referral that comes after the enrollment it belongs to starts no clock', () => {
    expect(decided(judge({ ...beacon, asOf: '2026-07-30' }, [youth(), enrolled('2026-06-01'), referral('2026-06-05 09:00')]), 'BFP-TP-04a')).toEqual([])
  })
})

describe('a family that comes back', () => {
  const first = [referred, offer('2026-06-08 10:00'), enrolled('2026-06-10'), service('2026-06-11 10:00'), closed('2026-07-01')]
  const again = [referral('2026-08-03 09:00', { id: 'R2' }), offer('2026-08-10 10:00')]
  const byReferral = (settings: CaseSettings, requirement: string, facts: readonly unknown[]) =>
    Object.fromEntries(decided(judge(settings, [youth(), ...facts]), requirement).map((finding) => [String(finding.about.referral), say(finding)]))

  test('has new clocks, each named by its referral', () => {
    const settings = { ...optum, asOf: '2026-08-12' }
    expect(byReferral(settings, 'FST-TP-04a', [...first, ...again])).toEqual({ R1: 'met; due 2026-06-10; done 2026-06-08', R2: 'met_late; due 2026-08-08; done 2026-08-10' })
    expect(byReferral(settings, 'FST-TP-05a', [...first, ...again])).toEqual({ R1: 'met; due 2026-06-22; done 2026-06-11', R2: 'open; due 2026-08-24' })
  })
  test('an old call is none of the new referral’s', () => {
    expect(byReferral({ ...optum, asOf: '2026-08-09' }, 'FST-TP-04a', [...first, again[0]])).toEqual({ R1: 'met; due 2026-06-10; done 2026-06-08', R2: 'overdue; due 2026-08-08' })
  })
  test('the old discharge plan is none of the new enrollment’s', () => {
    const second = [...again, enrolled('2026-08-11'), service('2026-08-12 10:00'), closed('2026-08-14')]
    const facts = [...first, planGiven('2026-06-16 10:00', 'caregiver'), ...second]
    expect(byReferral({ ...optum, asOf: '2026-08-31' }, 'FST-DP-05d', facts)).toEqual({ R1: 'met; due 2026-06-18; done 2026-06-16', R2: 'overdue; due 2026-08-19' })
  })
  test('weeks between the two enrollments ask for nothing', () => {
    const facts = [youth(), enrolled('2026-06-01'), closed('2026-06-14'), call('2026-06-03 10:00'), call('2026-06-10 10:00'), referral('2026-06-22 09:00'), enrolled('2026-06-29')]
    expect(weeksOf(judge({ ...beacon, asOf: '2026-07-06' }, facts), 'BFP-TP-08')).toEqual(['2026-06-01 met', '2026-06-08 met', '2026-06-29 not_met', '2026-07-06 open'])
  })
  test('a youth with one episode needs no referral named', () => {
    expect(only(judge({ ...optum, asOf: '2026-08-12' }, [youth(), ...first]), 'FST-TP-04a').about).not.toHaveProperty('referral')
  })
  test('closing twice is closing once', () => {
    expect(byReferral({ ...optum, asOf: '2026-08-12' }, 'FST-TP-04a', [...first, closed('2026-07-02'), ...again])).toHaveProperty('R2')
  })
})
