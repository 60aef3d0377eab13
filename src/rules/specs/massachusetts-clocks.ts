import type { ContactTest } from '../spec/events'
import { written, type Clause } from './clause'
import { reachedCaregiver, serviceDelivered } from './contact-tests'

/*
 * Beacon, Caregiver Peer to Peer and Optum print three generations of one Massachusetts text. What they share stands
 * here once; what differs is a parameter.
 */

const firstDay = { dayOne: { countsFirstDay: true } }
const dayEnds = { closeOfBusiness: { dayEnds: 'closeOfBusiness' }, hourItStarted: { dayEnds: 'hourItStarted' } }
const comesBack = { oldClocks: { acrossStays: true } }
const withdrawn = { stillOwed: { owedOnceClosed: true } }
const businessDay = { weekdays: { businessDays: 'weekdays' }, federal: { businessDays: 'US-federal' }, agencyOpen: { businessDays: 'agencyOpen' } }
const startDay = { nextBusinessDay: { startsOnBusinessDay: true } }
const roll = { nextBusinessDay: { rolls: true } }
/** A try of the agency's own is enough. */
const tried = { reached: null, ownTries: true }

/** Which referral, and when, where more than one arrives or one lacks what it must state. */
const whichReferral = {
  A08: { complete: { starts: { complete: true } } },
  A68: { latest: { starts: { latestBefore: reachedCaregiver } } },
}

const call: ContactTest = { with: 'caregiver', reached: true, modes: ['telephone'], acceptedModes: ['faceToFace', 'video'], offersInterview: true }

/** "Telephone the parent/caregiver within five calendar days of referral … to offer a face-to-face interview". */
export const firstTelephoneCall = (requirements: readonly string[]): Clause => ({
  obligation: {
    kind: 'deadline', title: 'First telephone contact', requirements: [...requirements],
    starts: { event: 'referral' }, within: { calendarDays: 5 }, done: { event: 'contact', test: call },
    readings: ['A01', 'A02', 'A03', 'A04', 'A08', 'A09', 'A10', 'A11', 'A12', 'A21', 'A63', 'A67', 'A68', 'A69'],
  },
  otherwise: {
    A01: firstDay,
    A02: dayEnds,
    A04: roll,
    ...whichReferral,
    A63: written,
    A67: comesBack,
    A69: withdrawn,
    A10: {
      attempt: { done: { test: { ...tried, offersInterview: null, modes: { 1: 'voicemail' } } } },
      voicemailWithOffer: { done: { test: { ...tried, modes: { 1: 'voicemail' } } } },
    },
    A11: {
      literalTelephone: { done: { test: { acceptedModes: null } } },
      anyConversation: { done: { test: { modes: { 2: 'faceToFace', 3: 'video' }, acceptedModes: null } } },
      anyMode: { done: { test: { modes: null, acceptedModes: null } } },
    },
    A12: { callSuffices: { done: { test: { offersInterview: null } } } },
    A21: { outgoingOnly: { done: { test: { outgoing: true } } } },
  },
})

/** A waitlist entry in time puts an end to the fourteen days. */
const onWaitlist = { excusedBy: { need: 'any', events: [{ event: 'waitlisted' }] } }

/** "Fourteen days is the standard for the timely provision for services", from the time the family has been contacted. */
export const fourteenDays = (requirements: readonly string[], statementOnly: boolean): Clause => ({
  obligation: {
    kind: 'deadline', title: 'Services begin', requirements: [...requirements],
    starts: { event: 'contact', test: reachedCaregiver }, within: { calendarDays: 14 }, done: { event: 'contact', test: serviceDelivered },
    whileNotStarted: { shadowDays: 19 },
    readings: ['A01', 'A02', 'A03', 'A04', 'A14', 'A15', 'A16', ...(statementOnly ? ['A17'] : []), 'A19', 'A21', 'A63', 'A67', 'A69'],
  },
  otherwise: {
    A01: { dayOne: { ...firstDay.dayOne, whileNotStarted: { shadowDays: 17 } } },
    A02: dayEnds,
    A04: roll,
    A19: { stopsFourteenDays: onWaitlist, stopsBoth: onWaitlist },
    A63: written,
    A67: comesBack,
    A69: withdrawn,
    A14: {
      firstAttempt: { starts: { test: tried } },
      interviewOffer: { starts: { test: { offersInterview: true } } },
      referral: { starts: { event: 'referral', test: null } },
    },
    A15: { businessDays: { within: { calendarDays: null, businessDays: 14 }, whileNotStarted: null } },
    A16: {
      interviewOffered: { done: { test: { service: null, byFamilyPartner: null, offersInterview: true } } },
      enrolled: { done: { event: 'enrolled', test: null } },
    },
    ...(statementOnly ? { A17: { statementOnly: { binding: false } } } : {}),
  },
})

/** The waitlist, "if unable to offer a face-to-face interview and initiate services within five calendar days of parent/caregiver contact". */
export const waitlist = (requirement: string): Clause => ({
  obligation: {
    kind: 'deadline', title: 'Waitlist entry', requirements: [requirement],
    starts: { event: 'contact', test: reachedCaregiver }, within: { calendarDays: 5 }, done: { event: 'waitlisted' },
    excusedBy: { need: 'all', events: [{ event: 'contact', test: { ...reachedCaregiver, offersInterview: true } }, { event: 'contact', test: serviceDelivered }] },
    onlyBefore: { event: 'contact', test: serviceDelivered },
    readings: ['A01', 'A02', 'A03', 'A04', 'A18', 'A19', 'A20', 'A21', 'A63', 'A67'],
  },
  otherwise: {
    A01: firstDay,
    A02: dayEnds,
    A04: roll,
    A63: written,
    A67: comesBack,
    A18: { bothMissing: { excusedBy: { need: 'any' } } },
    A20: { agencysOwnContact: { starts: { test: { outgoing: true } } } },
  },
})

/** "contacts the parent/caregiver to initiate services within three (3) business days of receipt of the referral". */
export const contactInBusinessDays = (requirement: string, businessDays: number): Clause => ({
  obligation: {
    kind: 'deadline', title: 'First contact', requirements: [requirement],
    starts: { event: 'referral' }, within: { businessDays }, done: { event: 'contact', test: reachedCaregiver },
    readings: ['A01', 'A02', 'A03', 'A05', 'A06', 'A07', 'A08', 'A13', 'A63', 'A67', 'A68', 'A69'],
  },
  otherwise: {
    A01: firstDay,
    A02: dayEnds,
    ...whichReferral,
    A63: written,
    A67: comesBack,
    A69: withdrawn,
    A05: businessDay,
    A07: startDay,
    A13: { servicesStarted: { done: { test: serviceDelivered } }, attempt: { done: { test: tried } } },
  },
})

const lastService = {
  A01: firstDay,
  A05: businessDay,
  A07: startDay,
  A63: written,
  A51: { closingDay: { starts: { event: 'closing', test: null } }, lastAttempt: { starts: { test: { ...tried, service: null, byFamilyPartner: null } } } },
}
/** Of the giving the hour is on record, of the writing and the signing only the day. */
const lastServiceToTheHour = { ...lastService, A02: dayEnds }
const dischargeReadings = ['A01', 'A02', 'A03', 'A05', 'A06', 'A07', 'A51', 'A63']

interface DischargeIds {
  readonly written: string
  readonly signed: string
  readonly toCaregiver: string
  readonly toProviders: string
}

/**
 * The discharge plan: written by a Family Partner, signed, given to the caregiver and to the current and referring
 * providers within five business days of the last date of service. The documents give the days for the giving; what
 * has to be given must be written and signed by then.
 */
export function dischargePlan({ written, signed, toCaregiver, toProviders }: DischargeIds): Clause[] {
  const clock = { kind: 'deadline' as const, starts: { event: 'lastContact' as const, test: serviceDelivered }, within: { businessDays: 5 }, onlyWhere: { event: 'contact' as const, test: serviceDelivered } }
  return [
    { obligation: { ...clock, title: 'Discharge plan written', requirements: [written], done: { event: 'dischargePlan', byFamilyPartner: true }, readings: dischargeReadings }, otherwise: lastService },
    {
      obligation: { ...clock, title: 'Discharge plan signed', requirements: [signed], done: { event: 'dischargePlan', signed: true }, readings: [...dischargeReadings, 'A52'] },
      otherwise: { ...lastService, A52: { excused: { reasonExcuses: true } } },
    },
    { obligation: { ...clock, title: 'Discharge plan given to the caregiver', requirements: [toCaregiver], done: { event: 'planGiven', to: 'caregiver' }, readings: dischargeReadings }, otherwise: lastServiceToTheHour },
    {
      obligation: {
        ...clock, title: 'Discharge plan given to providers', requirements: [toProviders], done: { event: 'planGiven', to: 'provider' },
        eachProvider: 'currentAndReferring', needsConsent: 'disclosure', readings: [...dischargeReadings, 'A53', 'A54'],
      },
      otherwise: { ...lastServiceToTheHour, A53: { dutyOverrides: { needsConsent: null } }, A54: { currentOnly: { eachProvider: 'current' } } },
    },
  ]
}
