import type { ContactTest } from '../spec/events'
import type { Occurrence } from '../spec/obligation'
import type { Mode } from '../facts/vocabulary'
import { closedDays, written, type Clause } from './clause'
import { partnerReachedCaregiver, providerUpdated, serviceDelivered, stateAgencyContacted } from './contact-tests'

const contacts = (test: ContactTest): Occurrence[] => [{ event: 'contact', test }]
/** Changes the test of the contacts that count, the first item of `counts`, and leaves the rest to other readings. */
const counting = (test: Readonly<Record<string, unknown>>) => ({ counts: { 0: { test } } })
const spokenModes: Mode[] = ['telephone', 'faceToFace']

/** What of a video visit counts as weekly contact (ambiguity A26): only Optum's text speaks of telehealth. */
type Video = Pick<ContactTest, 'telehealthModes' | 'acceptedModes'>
export const videoWithTelehealth: Video = { telehealthModes: ['video'] }
export const videoWhenAccepted: Video = { acceptedModes: ['video'] }

const rolling = { rolling: { weeks: 'rolling' } }
const partialWeeks = { partialWeeksToo: { partialToo: true } }

/** "at minimum weekly contact (telephonic or face to face) with the parent/caregiver of each enrolled youth". */
export function weeklyCaregiverContact(requirement: string, video: Video): Clause {
  const test: ContactTest = { ...partnerReachedCaregiver, modes: spokenModes, ...video }
  return {
    obligation: {
      kind: 'cadence', title: 'Weekly contact with the caregiver', requirements: [requirement], subject: 'enrollment', each: 'week', times: 1,
      counts: contacts(test), readings: ['A03', 'A19', 'A22', 'A23', 'A24', 'A25', 'A26', 'A61', 'A63', 'A70'],
    },
    otherwise: {
      A19: { stopsWeeklyContact: { waitlistExcuses: true }, stopsBoth: { waitlistExcuses: true } },
      A22: rolling,
      A23: partialWeeks,
      A24: { attemptsCount: counting({ reached: null, modes: { 2: 'voicemail', 3: 'text', 4: 'email' } }) },
      A25: { everyYouthOfTheCaregiver: counting({ undocumentedToo: true }) },
      A26: {
        videoCounts: counting({ modes: { 5: 'video' }, telehealthModes: null, acceptedModes: null }),
        videoNeverCounts: counting({ telehealthModes: null, acceptedModes: null }),
      },
      A61: closedDays,
      A63: written,
      A70: { anyStaff: counting({ byFamilyPartner: false }) },
    },
  }
}

/** "at least one contact per week … with the youth's ICC, In-Home Therapy Services, or outpatient provider to provide updates on progress". */
export const weeklyProviderContact = (requirement: string): Clause => ({
  obligation: {
    kind: 'cadence', title: 'Weekly update to the treatment provider', requirements: [requirement], subject: 'enrollment', each: 'week', times: 1,
    provider: 'governing', counts: [...contacts(providerUpdated), { event: 'meetingWithProvider' }], readings: ['A03', 'A22', 'A23', 'A27', 'A61', 'A63', 'A70'],
  },
  otherwise: {
    A22: rolling,
    A23: partialWeeks,
    A27: {
      anyProvider: { provider: 'any' },
      oneWayUpdate: counting({ reached: null }),
    },
    A61: closedDays,
    A63: written,
    A70: { anyStaff: { counts: { 0: { test: { byFamilyPartner: false } }, 1: { anyStaff: true } } } },
  },
})

/** "Family Partners document each contact in a progress report in the … provider's record for the youth." */
export const progressReports = (requirement: string): Clause => ({
  obligation: { kind: 'content', of: 'progressReport', title: 'Progress report of each contact', requirements: [requirement], readings: ['A25', 'A60'] },
})

const everyScheduled = { A55: { everyScheduled: { cancelledToo: true } } }

/** All CPT meetings of youth in Intensive Care Coordination, all treatment team meetings of the others. */
export const meetingsAttended = (requirements: { readonly cpt: string; readonly treatmentTeam: string }): Clause[] => [
  {
    obligation: {
      kind: 'attendance', title: 'CPT meetings attended', requirements: [requirements.cpt], meetings: ['cpt'], icc: true, service: serviceDelivered, readings: ['A55'],
    },
    otherwise: everyScheduled,
  },
  {
    obligation: {
      kind: 'attendance', title: 'Treatment team meetings attended', requirements: [requirements.treatmentTeam], meetings: ['treatmentTeam'], icc: false,
      service: serviceDelivered, readings: ['A55'],
    },
    otherwise: everyScheduled,
  },
]

/** Work with a state agency, where "consent is given by the parent/guardian/caregiver". */
export const stateAgencyConsent = (requirement: string): Clause => ({
  obligation: {
    kind: 'gate', of: 'consent', title: 'Consent before contact with a state agency', requirements: [requirement], test: stateAgencyContacted,
    consent: 'stateAgency', naming: 'agency', readings: ['A56'],
  },
})

/** "a youth (under the age of …)", tested on every date of service. */
export const ageLimit = (requirements: readonly string[], under: number): Clause => ({
  obligation: {
    kind: 'eligibility', of: 'age', title: `Youth under ${under} at each service`, requirements: [...requirements], under, tested: 'service',
    service: serviceDelivered, readings: ['A34', 'A35'],
  },
  otherwise: { A34: { atReferral: { tested: 'referral' }, atEnrollment: { tested: 'enrollment' } }, A35: { march1: { leapDay: 'mar1' } } },
})
