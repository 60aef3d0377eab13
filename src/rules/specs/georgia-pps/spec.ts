import { documentOnBoard, written, type Clause } from '../clause'
import { partnerReachedCaregiver, serviceDelivered, videoWithCaregiver } from '../contact-tests'
import { credentialHeld } from '../massachusetts-staff'
import type { ContactTest } from '../../spec/events'
import document from './document.json'
import requirements from './requirements.json'

/** A contact with the family in the document's sense: somebody employed to care for the member is not family (Service Exclusions 1). */
const withFamily: ContactTest = { ...partnerReachedCaregiver, unpaidCaregiver: true }
const seen: ContactTest = { ...withFamily, modes: ['faceToFace'] }
const called: ContactTest = { ...withFamily, modes: ['telephone'] }
const seenOrCalled: ContactTest = { ...withFamily, modes: ['faceToFace', 'telephone'] }
const video: ContactTest = { ...withFamily, modes: ['video'] }
const orYouth = { with: 'caregiverOrYouth' }
const partialMonths = { partialMonthsToo: { partialToo: true } }

const twiceEachMonth: Clause = {
  obligation: {
    kind: 'cadence', title: 'Contact twice each month', requirements: ['GPP-RC-04a'], subject: 'enrollment', each: 'month', times: 2,
    counts: [{ event: 'contact', test: seenOrCalled }, { event: 'contact', test: video, atMost: 1, telemedicine: true }], readings: ['A03', 'A38', 'A39', 'A40', 'A41', 'A50', 'A63'],
  },
  otherwise: {
    A38: { youthAloneCounts: { counts: { 0: { test: orYouth }, 1: { test: orYouth } } } },
    A39: { sameDayCounts: { sameDayToo: true } },
    A40: partialMonths,
    A41: { telemedicineIsFaceToFace: { counts: { 1: { atMost: null } } } },
    A50: { anyCaregiver: { counts: { 1: { whose: 'anyCaregiver' } } } },
    A63: written,
  },
}

const seenEachMonth: Clause = {
  obligation: {
    kind: 'cadence', title: 'Face-to-face contact each month', requirements: ['GPP-RC-04b'], subject: 'enrollment', each: 'month', times: 1,
    counts: [{ event: 'contact', test: seen }], readings: ['A03', 'A38', 'A40', 'A41', 'A63'],
  },
  otherwise: {
    A38: { youthAloneCounts: { counts: { 0: { test: orYouth } } } },
    A40: partialMonths,
    A41: { telemedicineIsFaceToFace: { counts: { 0: { test: { modes: { 1: 'video' } } } } } },
    A63: written,
  },
}

const halfFaceToFace: Clause = {
  obligation: {
    kind: 'ratio', title: 'Half of the units face to face', requirements: ['GPP-RC-05a', 'GPP-SA-01c'], whole: withFamily, partModes: ['faceToFace'],
    atLeast: [1, 2], measure: 'units', periods: ['month', 'enrollment'], exception: { visits: 2 }, readings: ['A03', 'A38', 'A40', 'A41', 'A42', 'A43'],
  },
  otherwise: {
    A38: { youthAloneCounts: { whole: orYouth } },
    A40: partialMonths,
    A41: {
      byContacts: { measure: 'contacts' }, monthsOnly: { periods: ['month'] }, enrollmentOnly: { periods: ['enrollment'] },
      telemedicineIsFaceToFace: { partModes: ['faceToFace', 'video'] },
    },
    A42: { moreThanHalf: { moreThan: true } },
    A43: { sameDayTries: { exception: { sameDayToo: true } } },
  },
}

const telephoneException: Clause = {
  obligation: {
    kind: 'cap', of: 'contactsInsteadOfVisits', title: 'Telephone contacts in a month without a visit', requirements: ['GPP-RC-05b'], limit: 2, test: called,
    visits: seen, exception: { visits: 2 }, readings: ['A38', 'A40', 'A41', 'A43'],
  },
  otherwise: {
    A38: { youthAloneCounts: { test: orYouth, visits: orYouth } },
    A41: { telemedicineIsFaceToFace: { visits: { modes: { 1: 'video' } } } },
    A43: { sameDayTries: { exception: { sameDayToo: true } } },
  },
}

const caseload: Clause = {
  obligation: { kind: 'cap', of: 'caseload', title: 'Caseload', requirements: ['GPP-SR-05a'], limit: 30, count: 'families', readings: ['A45'] },
  otherwise: { A45: { youths: { count: 'youths' } } },
}

/** "Individual is 21 or younger": to the day before the 22nd birthday. */
const age: Clause = {
  obligation: {
    kind: 'eligibility', of: 'age', title: 'Youth 21 or younger at each service', requirements: ['GPP-AC-01a'], under: 22, tested: 'service', service: serviceDelivered,
    readings: ['A34', 'A35', 'A36'],
  },
  otherwise: { A34: { atReferral: { tested: 'referral' }, atEnrollment: { tested: 'enrollment' } }, A35: { march1: { leapDay: 'mar1' } }, A36: { until21: { under: 21 } } },
}

const gates: Clause[] = [
  { obligation: { kind: 'eligibility', of: 'diagnosis', title: 'Qualifying condition', requirements: ['GPP-AC-01b'], anyOf: ['substanceRelated', 'mentalIllness'], readings: [] } },
  { obligation: { kind: 'gate', of: 'paidCaregiver', title: 'Contact with family, not paid carers', requirements: ['GPP-SE-01'], test: partnerReachedCaregiver, readings: [] } },
  { obligation: { kind: 'gate', of: 'livingSituation', title: 'Not in congregate care', requirements: ['GPP-SE-04a'], test: partnerReachedCaregiver, not: 'congregate', readings: ['A48'] } },
  { obligation: { kind: 'gate', of: 'relation', title: 'Not their own family', requirements: ['GPP-SR-04a'], relation: 'relatedTo', readings: [] } },
  { obligation: { kind: 'gate', of: 'relation', title: 'Not somebody they live with', requirements: ['GPP-SR-04b'], relation: 'livesWith', readings: [] } },
  {
    obligation: { kind: 'gate', of: 'language', title: 'Telemedicine: first language', requirements: ['GPP-SA-03'], test: videoWithCaregiver, notIn: 'en', whose: 'caregivers', readings: ['A50'] },
    otherwise: { A50: { anyCaregiver: { whose: 'anyCaregiver' } } },
  },
  { obligation: { kind: 'gate', of: 'consent', title: 'Telemedicine: consent', requirements: ['GPP-SA-04'], test: videoWithCaregiver, consent: 'telehealth', naming: 'nobody', readings: ['A56'] } },
]

/** Georgia DBHDD, "Parent Peer Support Service - Individual". Prints no date. */
export const georgiaPps = documentOnBoard(document, requirements, 'US-GA', [
  twiceEachMonth, seenEachMonth, halfFaceToFace, telephoneException, caseload, age, ...gates, credentialHeld('GPP-SR-01', 'cpsP'),
])
