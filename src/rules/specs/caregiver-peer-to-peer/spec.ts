import { documentOnBoard } from '../clause'
import { ageLimit, meetingsAttended, progressReports, stateAgencyConsent, weeklyProviderContact } from '../massachusetts-care'
import { contactInBusinessDays, dischargePlan } from '../massachusetts-clocks'
import { consultation, coreCourse, courseStaff, drivingPapers, weeklySupervision } from '../massachusetts-staff'
import document from './document.json'
import requirements from './requirements.json'

/** "Caregiver Peer to Peer Support" prints no date, no weekly caregiver contact, no fourteen days and no waitlist. */
export const caregiverPeerToPeer = documentOnBoard(document, requirements, 'US-MA', [
  contactInBusinessDays('CPP-TP-04', 3),
  weeklyProviderContact('CPP-TP-06'),
  progressReports('CPP-TP-08'),
  ...meetingsAttended({ cpt: 'CPP-TP-02a', treatmentTeam: 'CPP-TP-03a' }),
  stateAgencyConsent('CPP-LK-04b'),
  ...dischargePlan({ written: 'CPP-DP-05a', signed: 'CPP-DP-02b', toCaregiver: 'CPP-DP-05d', toProviders: 'CPP-DP-05e' }),
  ageLimit(['CPP-OV-01'], 21),
  ...drivingPapers({ license: 'CPP-SR-02a', automobile: 'CPP-SR-02b', insurance: 'CPP-SR-02c' }),
  ...coreCourse('CPP-SR-03b', 'CPP-SR-03c', [...courseStaff, 'other'], {
    targetPopulation: 'CPP-SR-03-T01', systemsOfCare: 'CPP-SR-03-T02', wraparound: 'CPP-SR-03-T03', cptRole: 'CPP-SR-03-T04', culture: 'CPP-SR-03-T05',
    communityResources: 'CPP-SR-03-T06', familyCenteredPractice: 'CPP-SR-03-T07', behaviorCoaching: 'CPP-SR-03-T08', socialSkills: 'CPP-SR-03-T09',
    psychotropics: 'CPP-SR-03-T10', safetyPlanning: 'CPP-SR-03-T11', crisisManagement: 'CPP-SR-03-T12', firstAidCpr: 'CPP-SR-03-T13',
    childServingSystems: 'CPP-SR-03-T14', iepBasics: 'CPP-SR-03-T15', juvenileCourt: 'CPP-SR-03-T16', payerSpecs: 'CPP-SR-03-T17',
    childDevelopment: 'CPP-SR-03-T18', conflictResolution: 'CPP-SR-03-T19',
  }),
  weeklySupervision('CPP-SR-04a', { by: 'seniorFamilyPartner' }),
  weeklySupervision('CPP-SR-04b', { by: 'clinician' }),
  ...consultation({ businessHours: 'CPP-SR-05a', serviceHours: 'CPP-SR-05b' }, 'seniorClinician'),
])
