import { v7 } from '../../support/sample/ids'

/** A referral as the form would send it: a therapist refers a girl of thirteen on the morning of the sample's day. */
export const anIntake = (programId: string, more: object = {}) => ({
  id: v7(), programId, source: 'provider', referrer: { name: 'Jo Kim', organization: 'Riverside Clinic', phone: '617-555-0100', treats: 'iht' }, date: '2026-11-17', time: '09:30',
  youths: { 0: aYouth('Inês', 'Conceição-Vaz') }, caregiver: { givenName: 'Rosa', familyName: 'Vaz', relationship: 'mother', phone: '(508) 555-0177', firstLanguage: 'pt', mayLeave: 'yes', message: 'First name only.', hours: 'weekdays after 3 PM' },
  reasons: 'School refusal\n\n Panic in the morning ', goals: 'A calmer morning', ...more,
})

export const aYouth = (givenName: string, familyName: string, bornOn = '2013-03-04') => ({ givenName, familyName, bornOn })
