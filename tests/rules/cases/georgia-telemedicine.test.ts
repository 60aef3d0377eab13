import { describe, expect, test } from 'vitest'
import { byContact, call, decided, enrolled, judge, video, youth } from '../../support/case-builder'

/*
 * Georgia, Service Accessibility 2: telemedicine "only … to an individual for whom English is not their first
 * language", and "the individual/family must consent to the use of this modality".
 */

const family = [youth(), enrolled('2026-01-01')]
const caregiver = (id: string, firstLanguage?: string) => ({ type: 'caregiver', id, of: ['Y1'], ...(firstLanguage === undefined ? {} : { firstLanguage }) })
const consent = (givenOn: string, more = {}) => ({ type: 'consent', kind: 'telehealth', givenOn, ...more })
const session = (more = {}) => video('2026-06-10 10:00', { id: 'V', ...more })
const on = (requirement: string, ...facts: unknown[]) => byContact(judge({ spec: 'georgia-pps', asOf: '2026-12-31' }, [...family, ...facts]), requirement)

describe('GPP-SA-03: the first language of every caregiver taking part', () => {
  test.each([
    ['Spanish', 'es', 'met'],
    ['Brazilian Portuguese', 'pt-BR', 'met'],
    ['English', 'en', 'not_met'],
    ['English of the United States', 'en-US', 'not_met'],
    ['English, in capitals', 'EN-us', 'not_met'],
  ])('%s (%s)', (_, language, expected) => {
    expect(on('GPP-SA-03', caregiver('C1', language), session({ caregivers: ['C1'] }))).toEqual({ V: expected })
  })

  test('every caregiver taking part counts, those who stayed away do not', () => {
    const both = [caregiver('C1', 'es'), caregiver('C2', 'en')]
    expect(on('GPP-SA-03', ...both, session({ caregivers: ['C1', 'C2'] }))).toEqual({ V: 'not_met' })
    expect(on('GPP-SA-03', ...both, session({ caregivers: ['C1'] }))).toEqual({ V: 'met' })
  })

  test.each([
    ['es', 'English is the first language of nobody taking part.'],
    ['en', 'English is the first language of somebody taking part.'],
    [undefined, 'The first language (firstLanguage) of those taking part is not on record.'],
  ])('the reason names the language: %s', (language, because) => {
    const [finding] = decided(judge({ spec: 'georgia-pps', asOf: '2026-12-31' }, [...family, caregiver('C1', language), session()]), 'GPP-SA-03')
    expect(finding?.because).toEqual([`V (video, Wed Jun 10 2026): ${because}`])
  })

  test('a language that nobody wrote down leaves it undetermined', () => {
    expect(on('GPP-SA-03', caregiver('C1'), session({ caregivers: ['C1'] }))).toEqual({ V: 'undetermined' })
    expect(on('GPP-SA-03', caregiver('C1'), caregiver('C2', 'es'), session({ caregivers: ['C1', 'C2'] }))).toEqual({ V: 'undetermined' })
    expect(on('GPP-SA-03', caregiver('C1'), caregiver('C2', 'en'), session({ caregivers: ['C1', 'C2'] }))).toEqual({ V: 'not_met' })
  })

  test('a finding for each video contact that reached a caregiver, none for calls and tries', () => {
    const facts = [
      caregiver('C1', 'es'), session(), video('2026-06-11 10:00', { id: 'W' }), video('2026-06-12 10:00', { id: 'N', reached: false }), video('2026-06-13 10:00', { id: 'Y', with: ['youth'] }),
      call('2026-06-14 10:00', { id: 'T' }),
    ]
    expect(on('GPP-SA-03', ...facts)).toEqual({ V: 'met', W: 'met' })
    expect(on('GPP-SA-04', ...facts)).toEqual({ V: 'not_met', W: 'not_met' })
  })
})

describe('GPP-SA-04: consent in force on the day', () => {
  test.each([
    ['given the day before', consent('2026-06-09'), 'met'],
    ['given that day', consent('2026-06-10'), 'met'],
    ['given the day after', consent('2026-06-11'), 'not_met'],
    ['expiring that day', consent('2026-01-01', { expiresOn: '2026-06-10' }), 'met'],
    ['expired the day before', consent('2026-01-01', { expiresOn: '2026-06-09' }), 'not_met'],
    ['revoked that day: no longer in force on it', consent('2026-01-01', { revokedOn: '2026-06-10' }), 'not_met'],
    ['revoked the day after', consent('2026-01-01', { revokedOn: '2026-06-11' }), 'met'],
    ['of another kind', { type: 'consent', kind: 'disclosure', givenOn: '2026-01-01' }, 'not_met'],
    ['entered in error', consent('2026-06-01', { struckOn: '2026-07-01' }), 'not_met'],
  ])('%s', (_, fact, expected) => {
    expect(on('GPP-SA-04', session(), fact)).toEqual({ V: expected })
  })

  test('none on file at all: it must be there', () => {
    expect(on('GPP-SA-04', session())).toEqual({ V: 'not_met' })
  })

  test('consent does not mend the language, nor the language the consent', () => {
    expect(on('GPP-SA-03', caregiver('C1', 'en'), consent('2026-01-01'), session())).toEqual({ V: 'not_met' })
    expect(on('GPP-SA-04', caregiver('C1', 'es'), session())).toEqual({ V: 'not_met' })
  })
})
