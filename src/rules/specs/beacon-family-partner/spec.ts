import type { Clause } from '../clause'
import { documentOnBoard } from '../clause'
import { ageLimit, meetingsAttended, progressReports, stateAgencyConsent, videoWhenAccepted, weeklyCaregiverContact, weeklyProviderContact } from '../massachusetts-care'
import { dischargePlan, firstTelephoneCall, fourteenDays, waitlist } from '../massachusetts-clocks'
import { consultation, coreCourse, courseStaff, drivingPapers, supervisionHeld } from '../massachusetts-staff'
import document from './document.json'
import requirements from './requirements.json'

/** "certified … with plan for completion within 2 years of employment" (Staffing Requirements 1.ii). */
const certificate: Clause = {
  obligation: {
    kind: 'deadline', title: 'Community Health Worker certificate', requirements: ['BFP-SR-01c'], starts: { event: 'hired', role: 'familyPartner' },
    within: { years: 2 }, done: { event: 'certified', credential: 'chwCertificate' }, readings: ['A32', 'A33'],
  },
  otherwise: { A32: { march1: { leapDay: 'mar1' } }, A33: { planOnly: { done: { planned: true } } } },
}

/** Beacon Health Options, "Family Partner - Commercial", March 2020. */
export const beaconFamilyPartner = documentOnBoard(document, requirements, 'US-MA', [
  firstTelephoneCall(['BFP-TP-04a', 'BFP-TP-04b', 'BFP-TP-04c']),
  fourteenDays(['BFP-TP-05a', 'BFP-TP-05b'], true),
  waitlist('BFP-TP-06b'),
  weeklyCaregiverContact('BFP-TP-08', videoWhenAccepted),
  weeklyProviderContact('BFP-TP-09'),
  progressReports('BFP-TP-11'),
  ...meetingsAttended({ cpt: 'BFP-TP-02a', treatmentTeam: 'BFP-TP-03a' }),
  stateAgencyConsent('BFP-LK-04b'),
  ...dischargePlan({ written: 'BFP-DP-05a', signed: 'BFP-DP-02b', toCaregiver: 'BFP-DP-05d', toProviders: 'BFP-DP-05e' }),
  ageLimit(['BFP-OV-01b', 'BFP-OV-02a'], 19),
  certificate,
  ...drivingPapers({ license: 'BFP-SR-02a', automobile: 'BFP-SR-02b', insurance: 'BFP-SR-02c' }),
  ...coreCourse('BFP-SR-05b', 'BFP-SR-05c', courseStaff, {
    targetPopulation: 'BFP-SR-05-T01', systemsOfCare: 'BFP-SR-05-T02', wraparound: 'BFP-SR-05-T03', cptRole: 'BFP-SR-05-T04', culture: 'BFP-SR-05-T05',
    communityResources: 'BFP-SR-05-T06', familyCenteredPractice: 'BFP-SR-05-T07', behaviorCoaching: 'BFP-SR-05-T08', socialSkills: 'BFP-SR-05-T09',
    psychotropics: 'BFP-SR-05-T10', safetyPlanning: 'BFP-SR-05-T11', crisisManagement: 'BFP-SR-05-T12', childServingSystems: 'BFP-SR-05-T13',
    iepBasics: 'BFP-SR-05-T14', juvenileCourt: 'BFP-SR-05-T15', payerSpecs: 'BFP-SR-05-T16', childDevelopment: 'BFP-SR-05-T17', conflictResolution: 'BFP-SR-05-T18',
  }),
  supervisionHeld('BFP-SR-07a', { by: 'seniorFamilyPartner', formats: ['individual'] }),
  supervisionHeld('BFP-SR-07b', { by: 'clinician', formats: ['individual'], independentlyLicensed: true }),
  ...consultation({ businessHours: 'BFP-SR-08a', serviceHours: 'BFP-SR-08b' }, 'independentlyLicensed'),
])
