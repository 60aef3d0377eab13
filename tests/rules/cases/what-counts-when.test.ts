import { describe, expect, test } from 'vitest'
import { at, call, closed, enrolled, judge, meeting, offer, only, planGiven, referral, say, service, update, voicemail, waitlisted, youth } from '../../support/case-builder'
import { beacon, cases, optum, peerToPeer } from './table'

/* Which facts count on the day of judging: not those of a later day, and not those struck by then; in any order. */

const referred = referral('2026-06-05 15:10') // due Wed Jun 10
const struck = (moment: string, struckOn: string) => offer(moment, { struckOn })

describe('a call entered in error', () => {
  cases(beacon, 'BFP-TP-04a', [
    ['the day before it is struck it counts', '2026-06-14', [referred, struck('2026-06-08 10:00', '2026-06-15')], 'met; due 2026-06-10; done 2026-06-08'],
    ['on the day it is struck it no longer does', '2026-06-15', [referred, struck('2026-06-08 10:00', '2026-06-15')], 'overdue; due 2026-06-10'],
    ['nor afterwards', '2026-06-16', [referred, struck('2026-06-08 10:00', '2026-06-15')], 'overdue; due 2026-06-10'],
    ['the correction counts instead', '2026-06-16', [referred, struck('2026-06-08 10:00', '2026-06-15'), offer('2026-06-09 10:00')], 'met; due 2026-06-10; done 2026-06-09'],
    ['a struck referral moves the clock to the next one', '2026-06-16', [referral('2026-06-01 10:00', { struckOn: '2026-06-10' }), referral('2026-06-12 10:00')], 'open; due 2026-06-17'],
  ])
})

describe('what is later than the day of judging', () => {
  cases(beacon, 'BFP-TP-04a', [
    ['a call tomorrow does not count', '2026-06-10', [referred, offer('2026-06-11 00:01')], 'due_today; due 2026-06-10'],
    ['a call at half past eleven tonight does', '2026-06-10', [referred, offer('2026-06-10 23:30')], 'met; due 2026-06-10; done 2026-06-10'],
    ['so does one the night clocks go forward', '2026-03-08', [referral('2026-03-03 09:00'), { ...offer('2026-03-08 23:30'), at: '2026-03-09T03:30:00Z' }], 'met; due 2026-03-08; done 2026-03-08'],
    ['so does one the night clocks go back', '2026-11-01', [referral('2026-10-27 09:00'), { ...offer('2026-11-01 23:30'), at: '2026-11-02T04:30:00Z' }], 'met; due 2026-11-01; done 2026-11-01'],
    ['a past call entered after the day still counts', '2026-06-10', [referred, offer('2026-06-08 10:00', { enteredAt: at('2026-06-20 10:00') })], 'met; due 2026-06-10; done 2026-06-08'],
  ])
  test('a referral tomorrow has no clock yet', () => {
    expect(judge({ ...beacon, asOf: '2026-06-04' }, [youth(), referred]).findings.filter(({ requirements }) => requirements.includes('BFP-TP-04a'))).toEqual([])
  })
})

describe('order and repetition', () => {
  const facts = [
    youth(), referral('2026-05-29 09:00', { id: 'R' }), voicemail('2026-05-30 09:00', { id: 'K1' }), offer('2026-06-02 09:00', { id: 'K2' }), waitlisted('2026-06-04 10:00', { id: 'W' }),
    service('2026-06-09 10:00', { id: 'K3' }), enrolled('2026-06-08', { id: 'E' }), update('2026-06-12 10:00', { id: 'K4' }), call('2026-06-16 09:00', { id: 'K5' }),
    meeting('treatmentTeam', '2026-06-17', ['FP', 'X'], { id: 'M' }), service('2026-06-19 10:00', { id: 'K6' }), closed('2026-06-21', { id: 'C' }), planGiven('2026-06-23 10:00', 'caregiver', { id: 'P' }),
  ]
  const orders: readonly [string, readonly unknown[]][] = [
    ['backwards', facts.toReversed()],
    ['every other one first', [...facts.filter((_, place) => place % 2), ...facts.filter((_, place) => place % 2 === 0)]],
    ['halves exchanged', [...facts.slice(6), ...facts.slice(0, 6)]],
  ]
  for (const payer of [beacon, optum, peerToPeer])
    test.each(orders)(`${payer.spec}: %s, the same findings`, (_words, other) => {
      const settings = { ...payer, asOf: '2026-06-30' }
      expect(judge(settings, other)).toEqual(judge(settings, facts))
    })

  test('the earliest of several calls is the one that counts', () => {
    const result = judge({ ...beacon, asOf: '2026-06-30' }, [youth(), referred, offer('2026-06-09 10:00', { id: 'K3' }), offer('2026-06-07 10:00', { id: 'K1' }), offer('2026-06-08 10:00', { id: 'K2' })])
    expect(only(result, 'BFP-TP-04a')).toMatchObject({ status: 'met', satisfiedOn: '2026-06-07', satisfiedBy: ['K1'] })
  })
  test('the same call entered twice changes nothing', () => {
    const facts = [youth(), referred, offer('2026-06-09 10:00'), offer('2026-06-09 10:00')]
    expect(say(only(judge({ ...beacon, asOf: '2026-06-30' }, facts), 'BFP-TP-04a'))).toBe('met; due 2026-06-10; done 2026-06-09')
  })
  test('enrolled twice is enrolled once', () => {
    const result = judge({ ...beacon, asOf: '2026-06-21' }, [youth(), enrolled('2026-06-01'), enrolled('2026-06-10'), call('2026-06-02 10:00'), call('2026-06-09 10:00'), call('2026-06-18 10:00')])
    expect(result.findings.filter(({ requirements }) => requirements.includes('BFP-TP-08')).map(({ status }) => status)).toEqual(['met', 'met', 'met'])
  })
  test('a fact without an id is named by its place', () => {
    const result = judge({ ...beacon, asOf: '2026-06-30' }, [youth(), referred, offer('2026-06-09 10:00')])
    expect(only(result, 'BFP-TP-04a').satisfiedBy).toEqual([2])
  })
})
