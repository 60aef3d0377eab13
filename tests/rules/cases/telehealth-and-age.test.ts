import { describe, expect, test } from 'vitest'
import { byContact, call, clinician, decided, familyPartner, judge, only, service, video, visit, youth } from '../../support/case-builder'
import { beacon, optum, peerToPeer } from './table'

/* "via a HIPAA-compliant telehealth platform at the family's request and if the service can be effectively delivered". */
describe('the conditions of telehealth, optum-fst', () => {
  const all = { hipaaPlatform: true, requestedByFamily: true, effective: true }
  const rows: readonly [string, object, string][] = [
    ['all three', { telehealth: all }, 'met'],
    ['a platform that is not HIPAA-compliant', { telehealth: { ...all, hipaaPlatform: false } }, 'not_met'],
    ['not asked for by the family', { telehealth: { ...all, requestedByFamily: false } }, 'not_met'],
    ['not effective', { telehealth: { ...all, effective: false } }, 'not_met'],
    ['one left out is false', { telehealth: { hipaaPlatform: true, effective: true } }, 'not_met'],
    ['nothing recorded', {}, 'not_met'],
    ['an acceptance is no substitute', { acceptedOn: '2026-06-10' }, 'not_met'],
  ]
  test.each(rows)('%s', (_words, more, expected) => {
    const facts = [youth(), video('2026-06-10 10:00', { id: 'K1', service: true, ...more }), visit('2026-06-11 10:00', { id: 'K2' }), call('2026-06-12 10:00', { id: 'K3' })]
    expect(byContact(judge({ ...optum, asOf: '2026-06-30' }, facts), 'FST-SC-06b')).toEqual({ K1: expected })
  })

  test('the others print nothing about it', () => {
    for (const payer of [beacon, peerToPeer]) {
      const { findings } = judge({ ...payer, asOf: '2026-06-30' }, [youth(), video('2026-06-10 10:00', { service: true })])
      expect(findings.filter(({ requirements }) => requirements.some((id) => id.includes('SC-06')))).toEqual([])
    }
  })
})

/* "a youth (under the age of 19)" for Beacon, "(under the age of 21)" for the others: on each date of service. */
describe('age on the date of service', () => {
  const on = (payer: { spec: string }, requirement: string, bornOn: string, moment: string) =>
    only(judge({ ...payer, asOf: '2028-12-31' }, [youth('Y1', { bornOn }), service(moment, { id: 'K1' })]), requirement)

  const rows: readonly [string, { spec: string }, string, string, string, string, string][] = [
    ['Beacon: the day before the 19th birthday', beacon, 'BFP-OV-02a', '2007-06-15', '2026-06-14 10:00', 'met', '2026-06-14'],
    ['Beacon: half past eleven that night', beacon, 'BFP-OV-02a', '2007-06-15', '2026-06-14 23:30', 'met', '2026-06-14'],
    ['Beacon: on the 19th birthday', beacon, 'BFP-OV-02a', '2007-06-15', '2026-06-15 10:00', 'not_met', '2026-06-14'],
    ['Beacon: a year after', beacon, 'BFP-OV-02a', '2007-06-15', '2027-06-15 10:00', 'not_met', '2026-06-14'],
    ['Caregiver Peer to Peer: 20 is under 21', peerToPeer, 'CPP-OV-01', '2005-06-16', '2026-06-15 10:00', 'met', '2026-06-15'],
    ['Caregiver Peer to Peer: on the 21st birthday', peerToPeer, 'CPP-OV-01', '2005-06-16', '2026-06-16 10:00', 'not_met', '2026-06-15'],
    ['Optum: the day before the 21st birthday', optum, 'FST-OV-01', '2005-06-16', '2026-06-15 10:00', 'met', '2026-06-15'],
    ['Optum: on the 21st birthday', optum, 'FST-OV-01', '2005-06-16', '2026-06-16 10:00', 'not_met', '2026-06-15'],
    ['born on New Year’s Day, the last day is of the year before', optum, 'FST-OV-01', '2006-01-01', '2026-12-31 23:30', 'met', '2026-12-31'],
    ['born on March 1, before a leap year’s birthday', beacon, 'BFP-OV-02a', '2009-03-01', '2028-02-29 10:00', 'met', '2028-02-29'],
    ['born on the leap day: 19 on Feb 28 2027, so eligible through Feb 27', beacon, 'BFP-OV-02a', '2008-02-29', '2027-02-27 10:00', 'met', '2027-02-27'],
    ['born on the leap day: no longer on Feb 28', beacon, 'BFP-OV-02a', '2008-02-29', '2027-02-28 10:00', 'not_met', '2027-02-27'],
    ['born on the leap day, 21 in a common year', optum, 'FST-OV-01', '2004-02-29', '2025-02-28 10:00', 'not_met', '2025-02-27'],
    ['the night clocks go forward, the day before a birthday', beacon, 'BFP-OV-02a', '2007-03-09', '2026-03-08 23:30', 'met', '2026-03-08'],
    ['the night clocks go back, the day before a birthday', beacon, 'BFP-OV-02a', '2007-11-02', '2026-11-01 23:30', 'met', '2026-11-01'],
  ]
  test.each(rows)('%s', (_words, payer, requirement, bornOn, moment, status, due) => {
    expect(on(payer, requirement, bornOn, moment)).toMatchObject({ status, due })
  })

  test('Beacon’s two sentences on age are one finding', () => {
    const { requirements } = on(beacon, 'BFP-OV-02a', '2010-01-01', '2026-06-14 10:00')
    expect([...requirements].sort()).toEqual(['BFP-OV-01b', 'BFP-OV-02a'])
  })

  test('only delivered services are tested, each by its own date', () => {
    const facts = [
      youth('Y1', { bornOn: '2007-06-15' }), familyPartner(), clinician(), call('2026-06-01 10:00', { id: 'K1' }), service('2026-06-14 10:00', { id: 'K2' }),
      service('2026-06-15 10:00', { id: 'K3' }), service('2026-06-16 10:00', { id: 'K4', reached: false }), service('2026-06-17 10:00', { id: 'K5', by: 'DR' }),
    ]
    expect(byContact(judge({ ...beacon, asOf: '2026-06-30' }, facts), 'BFP-OV-02a')).toEqual({ K2: 'met', K3: 'not_met' })
  })

  test('one visit to two siblings is tested for each', () => {
    const facts = [youth('Y1', { bornOn: '2007-06-15' }), youth('Y2', { bornOn: '2010-06-15' }), service('2026-06-20 10:00', { id: 'K1' })]
    const found = decided(judge({ ...beacon, asOf: '2026-06-30' }, facts), 'BFP-OV-02a')
    expect(found.map(({ about, status }) => [about.youth, status])).toEqual([['Y1', 'not_met'], ['Y2', 'met']])
  })

  test('nobody’s birthday is on record', () => {
    expect(only(judge({ ...beacon, asOf: '2026-06-30' }, [service('2026-06-20 10:00')]), 'BFP-OV-02a').status).toBe('undetermined')
  })
})
