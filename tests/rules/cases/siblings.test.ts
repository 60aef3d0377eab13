import { describe, expect, test } from 'vitest'
import { call, caregiver, closed, decided, enrolled, judge, offer, referral, say, service, update, youth, type CaseSettings } from '../../support/case-builder'
import { beacon, optum, peerToPeer } from './table'

/* Two youths of one family, one caregiver, one call: each is judged by what is in that youth's own record. */

const family = [youth('Y1'), youth('Y2')]
const each = (settings: CaseSettings, requirement: string, facts: readonly unknown[]) =>
  Object.fromEntries(decided(judge(settings, [...family, ...facts]), requirement).map((finding) => [finding.about.youth ?? 'nobody', say(finding)]))

describe('a fact that names no youth is about all of them', () => {
  test('one referral and one call', () => {
    const facts = [referral('2026-06-05 15:10'), offer('2026-06-08 10:00')]
    expect(each({ ...beacon, asOf: '2026-06-30' }, 'BFP-TP-04a', facts)).toEqual({ Y1: 'met; due 2026-06-10; done 2026-06-08', Y2: 'met; due 2026-06-10; done 2026-06-08' })
  })
  test('two referrals on different days', () => {
    const facts = [referral('2026-06-05 15:10', { youth: 'Y1' }), referral('2026-06-09 15:10', { youth: 'Y2' }), offer('2026-06-11 10:00')]
    expect(each({ ...beacon, asOf: '2026-06-30' }, 'BFP-TP-04a', facts)).toEqual({ Y1: 'met_late; due 2026-06-10; done 2026-06-11', Y2: 'met; due 2026-06-14; done 2026-06-11' })
  })
  test('a call before the second one’s referral is none of its', () => {
    const facts = [referral('2026-06-05 15:10', { youth: 'Y1' }), referral('2026-06-09 15:10', { youth: 'Y2' }), offer('2026-06-08 10:00')]
    expect(each({ ...beacon, asOf: '2026-06-14' }, 'BFP-TP-04a', facts)).toEqual({ Y1: 'met; due 2026-06-10; done 2026-06-08', Y2: 'due_today; due 2026-06-14' })
  })
})

describe('a contact counts for a youth only with a report in that youth’s record', () => {
  const week = { asOf: '2026-06-07' }
  const since = enrolled('2026-06-01')
  test('weekly contact, documented for one of them', () => {
    expect(each({ ...beacon, ...week }, 'BFP-TP-08', [since, call('2026-06-03 10:00', { documentedFor: ['Y1'] })])).toEqual({ Y1: 'met; due 2026-06-07; done 2026-06-03', Y2: 'due_today; due 2026-06-07' })
  })
  test('documented for both, or without saying', () => {
    const met = { Y1: 'met; due 2026-06-07; done 2026-06-03', Y2: 'met; due 2026-06-07; done 2026-06-03' }
    expect(each({ ...beacon, ...week }, 'BFP-TP-08', [since, call('2026-06-03 10:00', { documentedFor: ['Y1', 'Y2'] })])).toEqual(met)
    expect(each({ ...beacon, ...week }, 'BFP-TP-08', [since, call('2026-06-03 10:00')])).toEqual(met)
  })
  test('a call that names one youth is that one’s', () => {
    expect(each({ ...beacon, ...week }, 'BFP-TP-08', [since, call('2026-06-03 10:00', { youth: 'Y2' })])).toEqual({ Y1: 'due_today; due 2026-06-07', Y2: 'met; due 2026-06-07; done 2026-06-03' })
  })
  test('an update to the provider, too', () => {
    expect(each({ ...peerToPeer, ...week }, 'CPP-TP-06', [since, update('2026-06-03 10:00', { documentedFor: ['Y2'] })])).toEqual({ Y1: 'due_today; due 2026-06-07', Y2: 'met; due 2026-06-07; done 2026-06-03' })
  })
  test('first contact and the fourteen days, too', () => {
    const facts = [referral('2026-06-05 15:10'), offer('2026-06-08 10:00', { documentedFor: ['Y1'] })]
    expect(each({ ...optum, asOf: '2026-06-11' }, 'FST-TP-04a', facts)).toEqual({ Y1: 'met; due 2026-06-10; done 2026-06-08', Y2: 'overdue; due 2026-06-10' })
    expect(each({ ...optum, asOf: '2026-06-11' }, 'FST-TP-05a', facts)).toEqual({ Y1: 'open; due 2026-06-22', Y2: 'not_started' })
  })
})

describe('caregivers', () => {
  const parents = [caregiver('MOM', ['Y1']), caregiver('DAD', ['Y2']), caregiver('GRAN', ['Y1', 'Y2'])]
  const facts = (caregivers: readonly string[]) => [...parents, enrolled('2026-06-01'), call('2026-06-03 10:00', { caregivers })]
  const met = 'met; due 2026-06-07; done 2026-06-03'
  const missing = 'due_today; due 2026-06-07'
  const rows: readonly [string, readonly string[], string, string][] = [
    ['one youth’s own mother', ['MOM'], met, missing],
    ['a grandmother of both', ['GRAN'], met, met],
    ['a mother and a father together', ['MOM', 'DAD'], met, met],
    ['nobody named: whichever caregiver it was', [], met, met],
  ]
  test.each(rows)('a call with %s', (_words, caregivers, first, second) => {
    expect(each({ ...beacon, asOf: '2026-06-07' }, 'BFP-TP-08', facts(caregivers))).toEqual({ Y1: first, Y2: second })
  })
  test('a call only with another youth’s caregiver asks for no report in this one’s record', () => {
    const found = decided(judge({ ...beacon, asOf: '2026-06-07' }, [...family, ...facts(['MOM'])]), 'BFP-TP-11')
    expect(found.map(({ about }) => about.youth)).toEqual(['Y1'])
  })
})

test('one is closed, the other stays', () => {
  const facts = [enrolled('2026-06-01'), call('2026-06-03 10:00'), service('2026-06-09 10:00'), closed('2026-06-10', { youth: 'Y1' })]
  expect(each({ ...optum, asOf: '2026-06-10' }, 'FST-DP-05d', facts)).toEqual({ Y1: 'open; due 2026-06-16', Y2: 'not_started' })
})
