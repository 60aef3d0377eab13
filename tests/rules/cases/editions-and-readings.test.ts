import { describe, expect, test } from 'vitest'
import { readingsOffered } from '@/rules/spec/readings'
import { specsOnBoard } from '@/rules/specs/on-board'
import { closed, enrolled, judge, noAnswer, offer, only, planGiven, planWritten, referral, say, service, update, visit, voicemail, weeksOf, youth } from '../../support/case-builder'
import { beacon, optum, peerToPeer } from './table'

/* Each obligation is judged by the edition in force on the day its clock or window starts; there is no silent fallback. */
describe('editions', () => {
  const first = (payer: { spec: string; edition?: string }, requirement: string, day: string, asOf: string) =>
    only(judge({ ...payer, asOf }, [youth(), referral(`${day} 10:00`)]), requirement)

  test('Beacon’s is in force from its first day', () => {
    expect(say(first(beacon, 'BFP-TP-04a', '2020-03-01', '2020-03-02'))).toBe('open; due 2020-03-06')
  })
  test('the day before there is none: the day and the editions on board are named', () => {
    expect(() => first(beacon, 'BFP-TP-04a', '2020-02-29', '2020-03-02')).toThrow(/2020.*March 2020/)
    expect(() => first(beacon, 'BFP-TP-04a', '2020-02-29', '2020-03-02')).toThrow(/Feb 29 2020|2020-02-29/)
  })
  test('nor late in the evening of that day', () => {
    expect(() => judge({ ...beacon, asOf: '2020-03-02' }, [youth(), { type: 'referral', at: '2020-02-29T23:30:00-05:00', source: 'self' }])).toThrow()
  })
  test('a case that names the edition is judged by it on any day', () => {
    expect(say(first({ ...beacon, edition: 'March 2020' }, 'BFP-TP-04a', '2020-02-20', '2020-03-02'))).toBe('overdue; due 2020-02-25')
  })
  test('a service before the first edition cannot be judged for age', () => {
    expect(() => judge({ ...beacon, asOf: '2020-03-10' }, [youth(), service('2020-02-28 10:00')])).toThrow(/March 2020/)
  })
  test('a week that began before it cannot be judged', () => {
    expect(() => judge({ ...beacon, asOf: '2020-03-10' }, [youth(), enrolled('2020-02-17')])).toThrow(/March 2020/)
  })
  test('Optum’s is in force from December 1 2021', () => {
    expect(say(first(optum, 'FST-TP-04a', '2021-12-01', '2021-12-02'))).toBe('open; due 2021-12-06')
    expect(() => first(optum, 'FST-TP-04a', '2021-11-30', '2021-12-02')).toThrow(/BH3855ii_122021/)
  })
  test('Caregiver Peer to Peer prints no date and applies to all', () => {
    expect(say(first(peerToPeer, 'CPP-TP-04', '2020-01-06', '2020-01-06'))).toBe('open; due 2020-01-09')
  })
  test('the result and every finding name the edition', () => {
    const result = judge({ ...beacon, asOf: '2026-06-30' }, [youth(), referral('2026-06-05 10:00')])
    expect(result.edition).toBe('March 2020')
    expect(new Set(result.findings.map(({ citation }) => citation.edition))).toEqual(new Set(['March 2020']))
  })
})

/* A reading other than the default changes what it names, and every result that used one says so on its face. */
describe('readings a program may choose', () => {
  const referred = referral('2026-06-05 15:10') // due Wed Jun 10
  const rows: readonly [string, { spec: string }, Record<string, string>, string, readonly unknown[], string, string][] = [
    ['A01: the first day counts', beacon, { A01: 'dayOne' }, 'BFP-TP-04a', [referred], 'overdue; due 2026-06-10', 'overdue; due 2026-06-09'],
    ['A04: a Saturday moves to Monday', beacon, { A04: 'nextBusinessDay' }, 'BFP-TP-04a', [referral('2026-06-01 10:00')], 'overdue; due 2026-06-06', 'overdue; due 2026-06-08'],
    ['A10: an attempt suffices', optum, { A10: 'attempt' }, 'FST-TP-04a', [referred, noAnswer('2026-06-08 10:00')], 'overdue; due 2026-06-10', 'met; due 2026-06-10; done 2026-06-08'],
    ['A10: a voicemail with the offer suffices', optum, { A10: 'voicemailWithOffer' }, 'FST-TP-04a', [referred, voicemail('2026-06-07 10:00'), voicemail('2026-06-08 10:00', { offeredInterview: true })], 'overdue; due 2026-06-10', 'met; due 2026-06-10; done 2026-06-08'],
    ['A11: a conversation of whatever kind suffices', optum, { A11: 'anyConversation' }, 'FST-TP-04a', [referred, visit('2026-06-08 10:00', { offeredInterview: true })], 'overdue; due 2026-06-10', 'met; due 2026-06-10; done 2026-06-08'],
    ['A12: a call without the offer suffices', optum, { A12: 'callSuffices' }, 'FST-TP-04a', [referred, offer('2026-06-08 10:00', { offeredInterview: false })], 'overdue; due 2026-06-10', 'met; due 2026-06-10; done 2026-06-08'],
    ['A14: the first attempt starts the fourteen days', beacon, { A14: 'firstAttempt' }, 'BFP-TP-05a', [referred, voicemail('2026-06-06 10:00'), offer('2026-06-10 10:00')], 'open; due 2026-06-24', 'open; due 2026-06-20'],
    ['A14: the referral starts them', beacon, { A14: 'referral' }, 'BFP-TP-05a', [referred, offer('2026-06-10 10:00')], 'open; due 2026-06-24', 'open; due 2026-06-19'],
    ['A16: enrollment stops them', beacon, { A16: 'enrolled' }, 'BFP-TP-05a', [referred, offer('2026-06-10 10:00'), enrolled('2026-06-11')], 'open; due 2026-06-24', 'met; due 2026-06-24; done 2026-06-11'],
    ['A17: Beacon’s fourteen days bind nobody', beacon, { A17: 'statementOnly' }, 'BFP-TP-05a', [referred, offer('2026-06-10 10:00')], 'open; due 2026-06-24', 'not_required; due 2026-06-24'],
    ['A18: one of the two suffices to need no waitlist', optum, { A18: 'bothMissing' }, 'FST-TP-06b', [referred, offer('2026-06-06 10:00')], 'overdue; due 2026-06-11', 'not_required; due 2026-06-11'],
    ['A51: the closing day instead of the last service', peerToPeer, { A51: 'closingDay' }, 'CPP-DP-05d', [enrolled('2026-05-01'), service('2026-06-01 10:00'), closed('2026-06-10')], 'overdue; due 2026-06-08', 'open; due 2026-06-17'],
    ['A52: a reason for not signing excuses', peerToPeer, { A52: 'excused' }, 'CPP-DP-02b', [enrolled('2026-05-01'), service('2026-06-01 10:00'), closed('2026-06-02'), planWritten('2026-06-03', { unsignedReason: 'moved away' })], 'not_met; due 2026-06-08', 'not_required; due 2026-06-08'],
  ]
  test.each(rows)('%s', (_words, payer, readings, requirement, facts, byDefault, read) => {
    const settings = { ...payer, asOf: '2026-06-12' }
    expect(say(only(judge(settings, [youth(), ...facts]), requirement))).toBe(byDefault)
    const finding = only(judge({ ...settings, readings }, [youth(), ...facts]), requirement)
    expect(say(finding)).toBe(read)
    const [ambiguity = ''] = Object.keys(readings)
    expect(finding.because.join(' ')).toContain(ambiguity)
    expect(finding.readings).toContain(ambiguity)
  })

  test('A23: partial weeks judged too', () => {
    const facts = [youth(), enrolled('2026-06-03')]
    expect(weeksOf(judge({ ...beacon, asOf: '2026-06-08', readings: { A23: 'partialWeeksToo' } }, facts), 'BFP-TP-08')).toEqual(['2026-06-01 not_met', '2026-06-08 open'])
  })
  test('A27: a one-way update counts', () => {
    const facts = [youth(), enrolled('2026-06-01'), update('2026-06-03 10:00', { reached: false })]
    expect(weeksOf(judge({ ...peerToPeer, asOf: '2026-06-07', readings: { A27: 'oneWayUpdate' } }, facts), 'CPP-TP-06')).toEqual(['2026-06-01 met'])
  })
  test('the default by name is the default, and says nothing', () => {
    const facts = [youth(), referred, offer('2026-06-08 10:00'), planGiven('2026-06-09 10:00', 'caregiver')]
    expect(judge({ ...optum, asOf: '2026-06-12', readings: { A10: 'default' } }, facts)).toEqual(judge({ ...optum, asOf: '2026-06-12' }, facts))
  })

  test.each(specsOnBoard.map((spec) => [spec.id, spec] as const))('every reading of %s can be chosen, alone and beside any other', (id, spec) => {
    const offered = [...readingsOffered(spec)].flatMap(([ambiguity, names]) => [...names].map((name) => ({ [ambiguity]: name })))
    for (const one of offered)
      for (const other of offered) expect(() => judge({ spec: id, asOf: '2026-06-30', readings: { ...one, ...other } }, [youth()])).not.toThrow()
  })
})
