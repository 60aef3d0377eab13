import type { CredentialKind, StaffRole, TrainingTopic } from '../facts/vocabulary'
import type { SupervisionTest } from '../spec/obligation'
import { closedDays, written, type Clause } from './clause'
import { serviceDelivered } from './contact-tests'
import { topicTitles } from './topic-titles'

/** "Family Partners, supervisory staff and program managers": everyone but `other`. */
export const courseStaff: StaffRole[] = ['familyPartner', 'seniorFamilyPartner', 'clinician', 'programManager']

const yearly = { A31: { hireDay: { from: 'hireDay' }, calendarYear: { from: 'calendarYear' } }, A32: { march1: { leapDay: 'mar1' } } }

/**
 * The core course: each topic good for a year from its last completion, and the whole course before duties begin.
 *
 * @param topics the catalogue's id of each topic the document lists
 */
export function coreCourse(gate: string, annual: string, roles: StaffRole[], topics: Readonly<Partial<Record<TrainingTopic, string>>>): Clause[] {
  const listed = Object.entries(topics) as [TrainingTopic, string][]
  return [
    {
      obligation: {
        kind: 'gate', of: 'trainingBeforeDuties', title: 'Core course before duties', requirements: [gate], topics: listed.map(([topic]) => topic), roles,
        lastsYears: 1, readings: ['A31', 'A32', 'A66'],
      },
      otherwise: yearly,
    },
    ...listed.map(([topic, requirement]): Clause => ({
      obligation: {
        kind: 'validity', of: 'training', title: `Training: ${topicTitles[topic]}`, requirements: [requirement, annual], topic, roles, lastsYears: 1,
        readings: topic === 'juvenileCourt' ? ['A31', 'A32', 'A66'] : ['A31', 'A32'],
      },
      otherwise: yearly,
    })),
  ]
}

/** Training that is done once. */
export const onceTrained = (requirement: string, topic: TrainingTopic, roles: StaffRole[], supervisorsToo = false): Clause => ({
  obligation: { kind: 'validity', of: 'training', title: `Training: ${topicTitles[topic]}`, requirements: [requirement], topic, roles, supervisorsToo, readings: ['A31'] },
})

const credentialTitles: Partial<Record<CredentialKind, string>> = {
  driversLicense: "Driver's license", automobile: 'Automobile', autoInsurance: 'Auto insurance', cpsP: 'CPS-P certificate',
}

/** A licence or certificate in force now and on every day of a contact. */
export const credentialHeld = (requirement: string, credential: CredentialKind, registered = false): Clause => ({
  obligation: {
    kind: 'validity', of: 'credential', title: credentialTitles[credential] ?? credential, requirements: [requirement], credential, roles: ['familyPartner'], registered, readings: [],
  },
})

/** "a current/valid driver's license … an automobile … proof of auto insurance". */
export const drivingPapers = (ids: { readonly license: string; readonly automobile: string; readonly insurance: string }): Clause[] => [
  credentialHeld(ids.license, 'driversLicense', true),
  credentialHeld(ids.automobile, 'automobile', true),
  credentialHeld(ids.insurance, 'autoInsurance', true),
]

const supervisorWords = { seniorFamilyPartner: 'a Senior Family Partner', clinician: 'a clinician' }

/** Supervision in every full week on duty. */
export const weeklySupervision = (requirement: string, test: SupervisionTest): Clause => ({
  obligation: {
    kind: 'cadence', title: `Weekly supervision by ${supervisorWords[test.by]}`, requirements: [requirement], subject: 'familyPartner', each: 'week', times: 1,
    counts: [{ event: 'supervision', test }], readings: ['A03', 'A22', 'A23', 'A28', 'A29', 'A61', 'A63'],
  },
  otherwise: {
    A22: { rolling: { weeks: 'rolling' } },
    A23: { partialWeeksToo: { partialToo: true } },
    ...(test.formats ? { A28: { anyFormat: { counts: { 0: { test: { formats: null } } } } } } : {}),
    A29: { required: { leaveToo: true } },
    A61: closedDays,
    A63: written,
  },
})

/** Supervision for which the document prints no frequency. */
export const supervisionHeld = (requirement: string, test: SupervisionTest): Clause => ({
  obligation: { kind: 'validity', of: 'supervision', title: `Supervision by ${supervisorWords[test.by]}`, requirements: [requirement], test, roles: ['familyPartner'], readings: ['A28'] },
})

type Standing = 'independentlyLicensed' | 'seniorClinician'

/** A clinician to consult, through office hours and through every minute of service. */
export const consultation = (ids: { readonly businessHours: string; readonly serviceHours: string }, qualified: Standing): Clause[] => [
  {
    obligation: { kind: 'coverage', of: 'businessHours', title: 'Clinician available in office hours', requirements: [ids.businessHours], qualified, service: serviceDelivered, readings: ['A05', 'A06', 'A30', 'A62'] },
    otherwise: { A05: { agencyOpen: { businessDays: 'agencyOpen' } }, A30: { nineToFive: { assumedHours: ['09:00', '17:00'] } } },
  },
  {
    obligation: { kind: 'coverage', of: 'serviceMinutes', title: 'Clinician available during service', requirements: [ids.serviceHours], qualified, service: serviceDelivered, readings: ['A30', 'A62'] },
  },
]
