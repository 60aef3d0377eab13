import type { Clause } from '../clause'
import { documentOnBoard } from '../clause'
import { videoWithCaregiver } from '../contact-tests'
import { ageLimit, meetingsAttended, progressReports, stateAgencyConsent, videoWithTelehealth, weeklyCaregiverContact, weeklyProviderContact } from '../massachusetts-care'
import { dischargePlan, firstTelephoneCall, fourteenDays, waitlist } from '../massachusetts-clocks'
import { consultation, coreCourse, courseStaff, drivingPapers, onceTrained, weeklySupervision } from '../massachusetts-staff'
import document from './document.json'
import requirements from './requirements.json'

/** Telehealth only on a HIPAA-compliant platform, at the family's request and where it can be effective (Service Components 6). */
const telehealth: Clause = {
  obligation: { kind: 'gate', of: 'telehealth', title: 'Conditions of telehealth', requirements: ['FST-SC-06b'], test: videoWithCaregiver, readings: ['A26'] },
}

/** Optum, "Family Support and Training", BH3855ii_122021. */
export const optumFst = documentOnBoard(document, requirements, 'US-MA', [
  firstTelephoneCall(['FST-TP-04a', 'FST-TP-04b', 'FST-TP-04c']),
  fourteenDays(['FST-TP-05a', 'FST-TP-05b'], false),
  waitlist('FST-TP-06b'),
  weeklyCaregiverContact('FST-TP-08', videoWithTelehealth),
  weeklyProviderContact('FST-TP-09'),
  progressReports('FST-TP-11'),
  ...meetingsAttended({ cpt: 'FST-TP-02a', treatmentTeam: 'FST-TP-03a' }),
  stateAgencyConsent('FST-LK-04b'),
  telehealth,
  ...dischargePlan({ written: 'FST-DP-05a', signed: 'FST-DP-02b', toCaregiver: 'FST-DP-05d', toProviders: 'FST-DP-05e' }),
  ageLimit(['FST-OV-01'], 21),
  ...drivingPapers({ license: 'FST-SR-02a', automobile: 'FST-SR-02b', insurance: 'FST-SR-02c' }),
  onceTrained('FST-SR-04a', 'stateIccTraining', ['familyPartner']),
  onceTrained('FST-SR-04b', 'iccCompetency', ['familyPartner']),
  onceTrained('FST-SR-05a', 'stateIccTraining', ['seniorFamilyPartner', 'clinician'], true),
  onceTrained('FST-SR-05b', 'superviseFamilyPartners', ['seniorFamilyPartner', 'clinician'], true),
  ...coreCourse('FST-SR-06b0', 'FST-SR-06c0', courseStaff, {
    targetPopulation: 'FST-SR-06a', systemsOfCare: 'FST-SR-06b', wraparound: 'FST-SR-06c', cptRole: 'FST-SR-06d', culture: 'FST-SR-06e',
    communityResources: 'FST-SR-06f', familyCenteredPractice: 'FST-SR-06g', behaviorCoaching: 'FST-SR-06h', socialSkills: 'FST-SR-06i',
    psychotropics: 'FST-SR-06j', safetyPlanning: 'FST-SR-06k', crisisManagement: 'FST-SR-06l', childServingSystems: 'FST-SR-06m', iepBasics: 'FST-SR-06n',
    juvenileCourt: 'FST-SR-06o', payerSpecs: 'FST-SR-06p', childDevelopment: 'FST-SR-06q', conflictResolution: 'FST-SR-06r',
  }),
  weeklySupervision('FST-SR-08a', { by: 'seniorFamilyPartner', formats: ['individual'] }),
  weeklySupervision('FST-SR-08b', { by: 'clinician' }),
  ...consultation({ businessHours: 'FST-SR-09a', serviceHours: 'FST-SR-09b' }, 'independentlyLicensed'),
])
