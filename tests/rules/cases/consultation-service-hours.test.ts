import { describe, expect, test } from 'vitest'
import { byContact, call, clinician, credential, decided, enrolled, familyPartner, judge, onRoster, only, seniorPartner, service, staff, youth, at } from '../../support/case-builder'

/*
 * A clinician to consult "during all hours in which any Family Partners provide services": every minute of every
 * service contact, evenings and weekends too. Beacon and Optum: licensed for independent practice. Caregiver Peer to
 * Peer: a senior clinician.
 */

const specs = [
  ['beacon-family-partner', 'BFP-SR-08b', { independentlyLicensed: true }, { seniorClinician: true }],
  ['optum-fst', 'FST-SR-09b', { independentlyLicensed: true }, { seniorClinician: true }],
  ['caregiver-peer-to-peer', 'CPP-SR-05b', { seniorClinician: true }, { independentlyLicensed: true }],
] as const

/** A visit on a Wednesday evening, 18:00 to 19:30. */
const visit = service('2026-06-03 18:00', { id: 'V', endsAt: at('2026-06-03 19:30') })

describe.each(specs)('%s %s', (spec, requirement, standing, otherStanding) => {
  const people = [youth(), enrolled('2026-06-01'), familyPartner(), clinician('DR', standing), clinician('DR2', standing)]
  const judged = (...facts: unknown[]) => judge({ spec, asOf: '2026-11-30' }, [...people, ...facts])
  const status = (...facts: unknown[]) => only(judged(...facts), requirement).status

  test.each([
    ['from the first minute to the last', '18:00', '19:30', 'met'],
    ['longer than the visit', '17:00', '21:00', 'met'],
    ['a minute late', '18:01', '19:30', 'not_met'],
    ['a minute short', '18:00', '19:29', 'not_met'],
    ['before the visit', '16:00', '18:00', 'not_met'],
    ['after the visit', '19:30', '21:00', 'not_met'],
  ])('somebody on the roster %s', (_, from, to, expected) => {
    expect(status(visit, onRoster(`2026-06-03 ${from}`, `2026-06-03 ${to}`))).toBe(expected)
  })

  test('the same hours on another day do not help', () => {
    expect(status(visit, onRoster('2026-06-04 18:00', '2026-06-04 19:30'))).toBe('not_met')
  })

  test('two clinicians back to back cover it, in whatever order they are written; a minute between them is a gap', () => {
    const second = (from: string) => onRoster(`2026-06-03 ${from}`, '2026-06-03 20:00', { staff: 'DR2' })
    const first = onRoster('2026-06-03 17:00', '2026-06-03 18:45')
    expect(status(visit, second('18:45'), first)).toBe('met')
    expect(status(visit, first, second('18:46'))).toBe('not_met')
    expect(status(visit, first, second('18:46'), onRoster('2026-06-03 18:40', '2026-06-03 18:50'))).toBe('met')
  })

  test('a gap is a gap even where one of two entries is long', () => {
    expect(status(visit, onRoster('2026-06-03 08:00', '2026-06-03 18:30'), onRoster('2026-06-03 18:10', '2026-06-03 18:20'), onRoster('2026-06-03 18:31', '2026-06-03 23:00'))).toBe('not_met')
  })

  test('an end that nobody wrote down leaves it undetermined, and the finding says so', () => {
    const finding = only(judged(service('2026-06-03 18:00'), onRoster('2026-06-03 08:00', '2026-06-03 23:00')), requirement)
    expect(finding.status).toBe('undetermined')
    expect(finding.because.join(' ')).toContain('endsAt')
  })

  test('no roster at all leaves it undetermined', () => {
    expect(status(visit)).toBe('undetermined')
  })

  test('who is not a clinician, or of another standing, covers nothing', () => {
    const roster = (person: string) => onRoster('2026-06-03 18:00', '2026-06-03 19:30', { staff: person })
    expect(status(visit, staff('PM', ['programManager'], { independentlyLicensed: true, seniorClinician: true }), roster('PM'))).toBe('not_met')
    expect(status(visit, clinician('DR3', otherStanding), roster('DR3'))).toBe('not_met')
    expect(status(visit, clinician('DR3'), roster('DR3'))).toBe('not_met')
    expect(status(visit, staff('DR3', ['programManager', 'clinician'], standing), roster('DR3'))).toBe('met')
  })

  test('a licence on record must be in force that day', () => {
    const licence = (expiresOn: string) => credential('clinicalLicense', { staff: 'DR', issuedOn: '2020-01-01', expiresOn })
    const roster = onRoster('2026-06-03 18:00', '2026-06-03 19:30')
    expect(status(visit, roster, licence('2026-06-03'))).toBe('met')
    expect(status(visit, roster, licence('2026-06-02'))).toBe('not_met')
  })

  test('who has left is not to be reached, whatever the roster still says; on the last day they are', () => {
    const roster = onRoster('2026-06-03 18:00', '2026-06-03 19:30', { staff: 'DR3' })
    expect(status(visit, clinician('DR3', { ...standing, leftOn: '2026-06-03' }), roster)).toBe('met')
    expect(status(visit, clinician('DR3', { ...standing, leftOn: '2026-06-02' }), roster)).toBe('not_met')
  })

  test('a licence that ends at midnight ends the night on the roster, one that follows on carries it on', () => {
    const late = service('2026-06-07 00:30', { endsAt: at('2026-06-07 01:00') })
    const night = onRoster('2026-06-06 22:00', '2026-06-07 06:00', { id: 'N' })
    const licence = (issuedOn: string, expiresOn: string) => credential('clinicalLicense', { staff: 'DR', issuedOn, expiresOn })
    expect(status(late, night, licence('2020-01-01', '2026-06-06'))).toBe('not_met')
    expect(status(late, night, licence('2026-06-07', '2027-01-01'))).toBe('met')
    const overMidnight = only(judged({ ...late, at: at('2026-06-06 23:30') }, night, licence('2020-01-01', '2026-06-06'), licence('2026-06-07', '2027-01-01')), requirement)
    expect(overMidnight).toMatchObject({ status: 'met', satisfiedBy: ['N'] })
  })

  test('the night clocks go back: an hour on the wall is two hours of service', () => {
    const night = service('2026-11-01 00:30', { at: '2026-11-01T00:30:00-04:00', endsAt: '2026-11-01T01:30:00-05:00' })
    const roster = (endsAt: string) => ({ type: 'roster', staff: 'DR', at: '2026-11-01T00:30:00-04:00', endsAt })
    expect(status(night, roster('2026-11-01T01:30:00-04:00'))).toBe('not_met')
    expect(status(night, roster('2026-11-01T01:29:00-05:00'))).toBe('not_met')
    expect(status(night, roster('2026-11-01T01:30:00-05:00'))).toBe('met')
  })

  test('the night clocks go forward: 01:30 to 03:30 is one hour', () => {
    const spring = [youth(), enrolled('2026-03-01'), familyPartner(), clinician('DR', standing)]
    const night = service('2026-03-08 01:30', { at: '2026-03-08T01:30:00-05:00', endsAt: '2026-03-08T03:30:00-04:00' })
    const roster = { type: 'roster', staff: 'DR', at: '2026-03-08T06:30:00Z', endsAt: '2026-03-08T07:30:00Z' }
    expect(only(judge({ spec, asOf: '2026-03-31' }, [...spring, night, roster]), requirement).status).toBe('met')
    expect(only(judge({ spec, asOf: '2026-03-31' }, [...spring, night, { ...roster, endsAt: '2026-03-08T07:29:00Z' }]), requirement).status).toBe('not_met')
  })

  test('a visit over midnight needs somebody on both sides of it', () => {
    const late = service('2026-06-06 23:00', { endsAt: at('2026-06-07 01:00') })
    expect(status(late, onRoster('2026-06-06 22:00', '2026-06-07 00:00'))).toBe('not_met')
    expect(status(late, onRoster('2026-06-06 22:00', '2026-06-07 00:00'), onRoster('2026-06-07 00:00', '2026-06-07 02:00', { staff: 'DR2' }))).toBe('met')
  })

  test('each service contact has its own finding; calls that delivered no service have none', () => {
    const second = service('2026-06-04 10:00', { id: 'W', endsAt: at('2026-06-04 11:00'), by: 'FP' })
    const result = judged(visit, second, call('2026-06-05 10:00', { endsAt: at('2026-06-05 10:10') }), onRoster('2026-06-03 18:00', '2026-06-03 19:30'))
    expect(byContact(result, requirement)).toEqual({ V: 'met', W: 'not_met' })
  })

  test('one visit for two siblings is one finding', () => {
    expect(decided(judged(youth('Y2'), visit, onRoster('2026-06-03 18:00', '2026-06-03 19:30')), requirement).map(({ about }) => about.contact)).toEqual(['V'])
  })

  test('a Senior Family Partner’s service is one too; a clinician’s own visit is none', () => {
    const roster = onRoster('2026-06-03 18:00', '2026-06-03 19:30')
    expect(status(seniorPartner(), { ...visit, by: 'SFP' }, roster)).toBe('met')
    expect(decided(judged({ ...visit, by: 'DR2' }, roster), requirement)).toEqual([])
  })
})
