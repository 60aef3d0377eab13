import { describe, expect, test } from 'vitest'
import { firstContacts } from '@/rules/first-contact'
import { evaluate } from '@/rules/evaluate'
import { parseCase } from '@/rules/facts/case-file'
import { specsOnBoard } from '@/rules/specs/on-board'
import { call, contact, noAnswer, offer, referral, video, voicemail, youth } from '../../support/case-builder'

/*
 * The same tries of first contact under each Massachusetts document: Beacon and Optum ask for a telephone call that
 * offers an interview within five calendar days, Caregiver Peer to Peer for any exchange within three business days.
 */

const library = { specs: specsOnBoard }
const caseOf = (spec: string, asOf: string, facts: readonly unknown[]) => parseCase({ spec, timeZone: 'America/New_York', asOf, facts })
/** What each try is: `K1 met`, `K1 counts`, `K1 not: why`. */
const tried = (spec: string, asOf: string, facts: readonly unknown[]) =>
  firstContacts(caseOf(spec, asOf, facts), library).flatMap(({ finding, tries }) => tries.map(({ contact: ref, whyNot, meets }) => `${ref} ${meets ? finding.status : whyNot === null ? 'counts' : `not: ${whyNot}`}`))

const friday = referral('2026-06-05 15:10') // five days: Wed Jun 10; three business days: Wed Jun 10
const thursday = referral('2026-06-04 15:10') // five days: Tue Jun 9; three business days: Tue Jun 9
const monday = referral('2026-06-08 09:00') // five days: Sat Jun 13; three business days: Thu Jun 11

describe('the same try under each document', () => {
  test.each([
    ['a call that nobody answers', noAnswer('2026-06-08 09:00', { id: 'K1' }), 'K1 not: nobody was reached', 'K1 not: nobody was reached'],
    ['a message left', voicemail('2026-06-08 09:00', { id: 'K1' }), 'K1 not: nobody was reached', 'K1 not: nobody was reached'],
    ['a call without an offer', call('2026-06-08 09:00', { id: 'K1' }), 'K1 not: no interview was offered', 'K1 met'],
    ['a call with the offer', offer('2026-06-08 09:00', { id: 'K1' }), 'K1 met', 'K1 met'],
    ['an answered text message', contact('2026-06-08 09:00', { id: 'K1', mode: 'text' }), 'K1 not: text message does not count', 'K1 met'],
    ['a video call with the offer that nobody accepted', video('2026-06-08 09:00', { id: 'K1', offeredInterview: true }), "K1 not: video counts only with a reviewer's recorded acceptance", 'K1 met'],
  ])('%s', (_, fact, fiveDays, businessDays) => {
    for (const spec of ['beacon-family-partner', 'optum-fst']) expect(tried(spec, '2026-06-09', [friday, fact])).toEqual([fiveDays])
    expect(tried('caregiver-peer-to-peer', '2026-06-09', [friday, fact])).toEqual([businessDays])
  })
})

test.each([
  ['the day before the earlier due date', '2026-06-10', 'met', 'met'],
  ['on the earlier due date', '2026-06-11', 'met', 'met'],
  ['the day after it', '2026-06-12', 'met', 'met_late'],
  ['on the later due date', '2026-06-13', 'met', 'met_late'],
  ['the day after that', '2026-06-14', 'met_late', 'met_late'],
])('due dates that differ: %s', (_, on, beacon, peer) => {
  const facts = [monday, offer(`${on} 09:00`, { id: 'K1' })]
  expect(tried('beacon-family-partner', '2026-06-20', facts)).toEqual([`K1 ${beacon}`])
  expect(tried('caregiver-peer-to-peer', '2026-06-20', facts)).toEqual([`K1 ${peer}`])
})

test('of several that count, one met the clock and the others only count', () => {
  const facts = [thursday, noAnswer('2026-06-05 09:00', { id: 'K1' }), call('2026-06-06 09:00', { id: 'K2' }), offer('2026-06-07 09:00', { id: 'K3' }), offer('2026-06-08 09:00', { id: 'K4' })]
  expect(tried('optum-fst', '2026-06-09', facts)).toEqual(['K1 not: nobody was reached', 'K2 not: no interview was offered', 'K3 met', 'K4 counts'])
  expect(tried('caregiver-peer-to-peer', '2026-06-09', facts)).toEqual(['K1 not: nobody was reached', 'K2 met', 'K3 counts', 'K4 counts'])
})

test('each youth and each stay has tries of its own', () => {
  const facts = [
    youth('Y1'), youth('Y2'), referral('2026-06-01 09:00', { id: 'R1', youth: 'Y1' }), { type: 'closed', on: '2026-06-05', reason: 'other', youth: 'Y1' }, referral('2026-06-08 09:00', { id: 'R2', youth: 'Y1' }),
    referral('2026-06-08 09:00', { id: 'R3', youth: 'Y2' }), call('2026-06-02 09:00', { id: 'K1', youth: 'Y1' }), call('2026-06-09 09:00', { id: 'K2', youths: ['Y1', 'Y2'], documentedFor: ['Y1'] }),
  ]
  const said = firstContacts(caseOf('caregiver-peer-to-peer', '2026-06-10', facts), library).map(({ finding, tries }) => [finding.about, tries.map(({ contact: ref, whyNot }) => [ref, whyNot])])
  expect(said).toEqual([
    [{ youth: 'Y1', referral: 'R1' }, [['K1', null]]],
    [{ youth: 'Y1', referral: 'R2' }, [['K2', null]]],
    [{ youth: 'Y2' }, [['K2', "no progress report in this youth's record"]]],
  ])
})

test('what it says of the clock is what the evaluation says', () => {
  const file = caseOf('beacon-family-partner', '2026-06-12', [friday, call('2026-06-08 09:00'), offer('2026-06-11 09:00')])
  const [first] = firstContacts(file, library)
  expect(first?.finding).toEqual(evaluate(file, library).findings.find(({ requirements }) => requirements[0] === 'BFP-TP-04a'))
  expect(first?.finding.status).toBe('met_late')
})

test('documents without a first contact have no tries', () => {
  for (const spec of ['georgia-pps', 'florida-guidance-19']) expect(firstContacts(caseOf(spec, '2026-06-09', [friday, call('2026-06-08 09:00')]), library)).toEqual([])
})
