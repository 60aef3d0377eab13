import { describe, expect, test } from 'vitest'
import { byContact, call, decided, judge, only, referral, say, service, update, voicemail, youth } from '../../support/case-builder'
import { beacon, optum, peerToPeer } from './table'

/* "Family Partners document each contact in a progress report in the … record for the youth." No limit is printed. */

for (const [payer, requirement] of [[beacon, 'BFP-TP-11'], [peerToPeer, 'CPP-TP-08'], [optum, 'FST-TP-11']] as const)
  describe(`a progress report of each contact, ${payer.spec}`, () => {
    const call2 = (more: object) => call('2026-06-02 09:00', { id: 'K1', ...more })
    const one = (asOf: string, more: object, agency?: object) =>
      say(only(judge({ ...payer, asOf, ...(agency ? { agency } : {}) }, [youth(), call2(more)]), requirement)).replace(/; done .*/, '')

    test('a contact that says nothing else has its report', () => expect(one('2026-06-10', {})).toBe('met'))
    test('a report in this youth’s record', () => expect(one('2026-06-10', { documentedFor: ['Y1'] })).toBe('met'))
    test('no report: open, because the document prints no limit', () => expect(one('2027-06-10', { documentedFor: [] })).toBe('open'))
    test('the agency’s own limit of seven days, the day before', () => expect(one('2026-06-08', { documentedFor: [] }, { limits: { progressReportDays: 7 } })).toBe('open; due 2026-06-09'))
    test('on the day', () => expect(one('2026-06-09', { documentedFor: [] }, { limits: { progressReportDays: 7 } })).toBe('due_today; due 2026-06-09'))
    test('and after it', () => expect(one('2026-06-10', { documentedFor: [] }, { limits: { progressReportDays: 7 } })).toBe('overdue; due 2026-06-09'))
  })

test('every contact asks for one: tries, visits, updates to the provider', () => {
  const facts = [
    youth(), referral('2026-06-01 09:00'),
    voicemail('2026-06-02 09:00', { id: 'K1' }), service('2026-06-03 09:00', { id: 'K2', documentedFor: [] }), update('2026-06-04 09:00', { id: 'K3' }),
  ]
  expect(byContact(judge({ ...beacon, asOf: '2026-06-10' }, facts), 'BFP-TP-11')).toEqual({ K1: 'met', K2: 'open', K3: 'met' })
})

test('one call about two youths needs a report in each one’s record', () => {
  const facts = [youth('Y1'), youth('Y2'), call('2026-06-02 09:00', { id: 'K1', documentedFor: ['Y1'] })]
  const found = decided(judge({ ...optum, asOf: '2026-06-10' }, facts), 'FST-TP-11')
  expect(found.map(({ about, status }) => [about.youth, about.contact, status])).toEqual([['Y1', 'K1', 'met'], ['Y2', 'K1', 'open']])
})
