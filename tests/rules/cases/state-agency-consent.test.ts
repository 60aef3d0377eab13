import { describe, expect, test } from 'vitest'
import { agencyCall, byContact, call, consent, decided, judge, youth } from '../../support/case-builder'
import { beacon, optum, peerToPeer } from './table'

/* Work with a state agency where "consent is given by the parent/guardian/caregiver": one must be there, naming it. */

const given = (more = {}) => consent('stateAgency', '2026-06-01', more)

for (const [payer, requirement] of [[beacon, 'BFP-LK-04b'], [peerToPeer, 'CPP-LK-04b'], [optum, 'FST-LK-04b']] as const)
  describe(`consent before a contact with a state agency, ${payer.spec}`, () => {
    const onJune10 = agencyCall('2026-06-10 10:00', 'DCF', { id: 'K1' })
    const rows: readonly [string, readonly unknown[], string][] = [
      ['consent that names the agency', [given({ to: 'DCF' })], 'met'],
      ['consent that names no agency is for all', [given()], 'met'],
      ['no consent at all', [], 'not_met'],
      ['consent for another agency', [given({ to: 'DMH' })], 'not_met'],
      ['consent given on the day', [given({ givenOn: '2026-06-10' })], 'met'],
      ['consent given the day after', [given({ givenOn: '2026-06-11' })], 'not_met'],
      ['consent that expires on the day is in force on it', [given({ expiresOn: '2026-06-10' })], 'met'],
      ['consent that expired the day before', [given({ expiresOn: '2026-06-09' })], 'not_met'],
      ['consent revoked the day after', [given({ revokedOn: '2026-06-11' })], 'met'],
      ['consent revoked on the day is not in force on it', [given({ revokedOn: '2026-06-10' })], 'not_met'],
      ['consent of another kind', [consent('disclosure', '2026-06-01'), consent('telehealth', '2026-06-01')], 'not_met'],
      ['revoked, and given anew', [given({ revokedOn: '2026-06-05' }), given({ givenOn: '2026-06-08' })], 'met'],
    ]
    test.each(rows)('%s', (_words, consents, expected) => {
      const result = judge({ ...payer, asOf: '2026-06-30' }, [youth(), onJune10, ...consents])
      expect(byContact(result, requirement)).toEqual({ K1: expected })
    })
  })

test('the reason names the agency only where the consent does', () => {
  const reason = (to: string | undefined) => decided(judge({ ...beacon, asOf: '2026-06-30' }, [youth(), agencyCall('2026-06-10 10:00', 'DCF', { id: 'K1' }), given({ to })]), 'BFP-LK-04b')[0]?.because
  expect(reason('DCF')).toEqual(['K1 (telephone, Wed Jun 10 2026): Consent naming DCF given Mon Jun 1 2026 was in force.'])
  expect(reason(undefined)).toEqual(['K1 (telephone, Wed Jun 10 2026): Consent given Mon Jun 1 2026 was in force.'])
})

test('each contact with an agency has its finding, other contacts have none', () => {
  const facts = [
    youth(), given({ to: 'DCF', expiresOn: '2026-06-15' }), call('2026-06-09 10:00', { id: 'K0' }),
    agencyCall('2026-06-10 10:00', 'DCF', { id: 'K1' }), agencyCall('2026-06-16 10:00', 'DCF', { id: 'K2' }),
  ]
  expect(byContact(judge({ ...beacon, asOf: '2026-06-30' }, facts), 'BFP-LK-04b')).toEqual({ K1: 'met', K2: 'not_met' })
})

test('half past eleven at night on the last day of a consent', () => {
  const facts = [youth(), given({ givenOn: '2026-01-05', expiresOn: '2026-03-08' }), { ...agencyCall('2026-03-08 23:30', 'DCF', { id: 'K1' }), at: '2026-03-09T03:30:00Z' }]
  expect(byContact(judge({ ...beacon, asOf: '2026-03-30' }, facts), 'BFP-LK-04b')).toEqual({ K1: 'met' })
})

test('a sibling’s consent is not this youth’s', () => {
  const facts = [youth('Y1'), youth('Y2'), given({ youth: 'Y1' }), agencyCall('2026-06-10 10:00', 'DCF', { id: 'K1' })]
  const found = decided(judge({ ...optum, asOf: '2026-06-30' }, facts), 'FST-LK-04b')
  expect(found.map(({ about, status }) => [about.youth, status])).toEqual([['Y1', 'met'], ['Y2', 'not_met']])
})
