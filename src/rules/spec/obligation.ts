import * as z from 'zod'
import { consentKinds, credentialKinds, diagnoses, meetingKinds, modes, staffRoles, trainingTopics } from '../facts/vocabulary'
import { openingHours } from '../facts/values'
import { contactTest, episodeEvent, supervisionTest } from './events'

/*
 * The shape of what a payer's document asks for, as data. A payer is a list of obligations, each one of a handful of
 * kinds over the same facts. If a document needs a special case, look here for the parameter that was missing.
 */

const clockStart = z.discriminatedUnion('event', [
  z.strictObject({
    event: z.literal('referral'),
    /** The first referral that states its reasons and the initial goals; a family's own needs neither (ambiguity A08). */
    complete: z.boolean().optional(),
    /** Of several referrals the last one before such a contact, instead of the first (ambiguity A68). */
    latestBefore: contactTest.optional(),
  }),
  /** The first such contact on or after the referral. */
  z.strictObject({ event: z.literal('contact'), test: contactTest }),
  /** Known only once the enrollment is closed: the last such contact before closing, or the closing day itself. */
  z.strictObject({ event: z.literal('lastContact'), test: contactTest }),
  z.strictObject({ event: z.literal('closing') }),
  z.strictObject({ event: z.literal('hired'), role: z.enum(staffRoles) }),
])

/** Longer than a duty runs, and short enough to be counted day by day. */
const years = z.int().positive().max(100)
const days = z.int().positive().max(36_525)

const leapDay = z.enum(['feb28', 'mar1']).optional()
/** What a year of training is counted from (ambiguity A31): its completion, unless named. */
const yearFrom = z.enum(['completion', 'hireDay', 'calendarYear']).optional()
/** `written`: what is done counts from the day it was written down, where that came later (ambiguity A63). */
const dated = z.literal('written').optional()

const common = {
  /** The catalogue's ids that this decides, the leading one first; the leading one's sentence is cited. */
  requirements: z.array(z.string()).min(1),
  /** What people call it, in a few words. */
  title: z.string().min(1),
  /** Ambiguities whose reading the verdict rests on. */
  readings: z.array(z.string().regex(/^A\d\d$/, 'not an ambiguity such as A22')),
  /** `false`: the program reads it as a statement that binds nobody. */
  binding: z.boolean().optional(),
}

const deadline = z.strictObject({
  ...common,
  kind: z.literal('deadline'),
  starts: clockStart,
  /** Exactly one of the three. */
  within: z
    .strictObject({ calendarDays: days.optional(), businessDays: days.optional(), years: years.optional() })
    .refine((length) => Object.values(length).filter((value) => value !== undefined).length === 1, 'name exactly one of calendarDays, businessDays and years'),
  done: episodeEvent,
  /** The day of the event counts as the first day (ambiguity A01). */
  countsFirstDay: z.boolean().optional(),
  /** A due date on a day that is no business day moves to the next one (ambiguity A04). */
  rolls: z.boolean().optional(),
  /** When the due date ends, for what is recorded with its hour: at midnight unless named (ambiguity A02). */
  dayEnds: z.enum(['closeOfBusiness', 'hourItStarted']).optional(),
  /** A start on a day that is no business day, or none, is taken as the next business day (ambiguity A07). */
  startsOnBusinessDay: z.boolean().optional(),
  businessDays: z.enum(['spec', 'weekdays', 'US-federal', 'agencyOpen']).optional(),
  leapDay,
  /** Nothing is asked when these happened by the due date: all of them, or any. */
  excusedBy: z.strictObject({ events: z.array(episodeEvent).min(1), need: z.enum(['all', 'any']) }).optional(),
  /** Nothing is asked of a stay in which this never happened. */
  onlyWhere: episodeEvent.optional(),
  /** What is to be done counts only before this has happened. */
  onlyBefore: episodeEvent.optional(),
  /** One finding for each provider who must receive it, rather than one. */
  eachProvider: z.enum(['currentAndReferring', 'current']).optional(),
  /** Asked for only while this consent is in force. */
  needsConsent: z.enum(consentKinds).optional(),
  /** A recorded reason why it cannot be had excuses it (ambiguity A52). */
  reasonExcuses: z.boolean().optional(),
  dated,
  /** A family that comes back keeps the clock of its first referral: its stays are one (ambiguity A67). */
  acrossStays: z.boolean().optional(),
  /** Closed before it was due, it is owed all the same (ambiguity A69). */
  owedOnceClosed: z.boolean().optional(),
  /** A sentence to show while the clock has not started, with `{date}` for start plus this many days. */
  whileNotStarted: z.strictObject({ shadowDays: days }).optional(),
})

const occurrence = z.discriminatedUnion('event', [
  z.strictObject({
    event: z.literal('contact'), test: contactTest,
    /** At most so many of these count in one window. */
    atMost: z.int().positive().optional(),
    /** Counts only when language and consent allow telemedicine. */
    telemedicine: z.boolean().optional(),
    /** Whose first language that is asked of: every caregiver's who took part, or one of theirs (ambiguity A50). */
    whose: z.enum(['caregivers', 'anyCaregiver']).optional(),
  }),
  /** A meeting that both the governing provider and a Family Partner, or anybody on the staff, attended, with an update given. */
  z.strictObject({ event: z.literal('meetingWithProvider'), anyStaff: z.boolean().optional() }),
  z.strictObject({ event: z.literal('meeting'), kinds: z.array(z.enum(meetingKinds)) }),
  z.strictObject({ event: z.literal('supervision'), test: supervisionTest }),
])

const cadence = z.strictObject({
  ...common,
  kind: z.literal('cadence'),
  subject: z.enum(['enrollment', 'familyPartner', 'agreement']),
  each: z.enum(['week', 'month']),
  /** `rolling`: never more than seven days from one to the next, instead of Monday to Sunday. */
  weeks: z.enum(['calendar', 'rolling']).optional(),
  times: z.int().positive(),
  counts: z.array(occurrence).min(1),
  /** Which of the youth's treatment providers it must be with. */
  provider: z.enum(['governing', 'any']).optional(),
  /** Windows only partly enrolled or on duty are judged too (ambiguities A23, A40). */
  partialToo: z.boolean().optional(),
  /** Leave excuses nothing (ambiguity A29). */
  leaveToo: z.boolean().optional(),
  /** Two on one day count as two (ambiguity A39). */
  sameDayToo: z.boolean().optional(),
  dated,
  /** Nothing is asked of a window in which the family was on the waitlist throughout (ambiguity A19). */
  waitlistExcuses: z.boolean().optional(),
  /** Nothing is asked of a window with a holiday or agency closure on any, or on all, of its weekdays (ambiguity A61). */
  closedDaysExcuse: z.enum(['any', 'all']).optional(),
})

/** When a family could not be met in spite of visits tried: nobody seen face to face, and so many visits failed on different days. */
const missedVisits = z.strictObject({ visits: z.int().positive(), sameDayToo: z.boolean().optional() })

const ratio = z.strictObject({
  ...common,
  kind: z.literal('ratio'),
  whole: contactTest,
  partModes: z.array(z.enum(modes)).min(1),
  /** part/whole must be at least this, compared as integers. */
  atLeast: z.tuple([z.int().positive(), z.int().positive()]),
  /** Exactly the limit fails (ambiguity A42). */
  moreThan: z.boolean().optional(),
  measure: z.enum(['units', 'contacts']),
  periods: z.array(z.enum(['month', 'enrollment'])).min(1),
  exception: missedVisits.optional(),
  /** Months only partly enrolled are judged too (ambiguity A40). */
  partialToo: z.boolean().optional(),
})

const cap = z.discriminatedUnion('of', [
  z.strictObject({
    ...common, kind: z.literal('cap'), of: z.literal('caseload'), limit: z.int().positive(),
    count: z.enum(['families', 'youths']),
  }),
  z.strictObject({
    ...common, kind: z.literal('cap'), of: z.literal('contactsInsteadOfVisits'), limit: z.int().positive(),
    test: contactTest, visits: contactTest, exception: missedVisits,
  }),
])

const eligibility = z.discriminatedUnion('of', [
  z.strictObject({
    ...common, kind: z.literal('eligibility'), of: z.literal('age'),
    /** The birthday on which eligibility has ended. */
    under: years, leapDay, tested: z.enum(['service', 'referral', 'enrollment']), service: contactTest,
  }),
  z.strictObject({ ...common, kind: z.literal('eligibility'), of: z.literal('diagnosis'), anyOf: z.array(z.enum(diagnoses)).min(1) }),
])

const validity = z.discriminatedUnion('of', [
  z.strictObject({
    ...common, kind: z.literal('validity'), of: z.literal('training'), topic: z.enum(trainingTopics), roles: z.array(z.enum(staffRoles)).min(1),
    /** Binds whoever is named as somebody's supervisor, too. */
    supervisorsToo: z.boolean().optional(),
    /** Left out: once is enough. */
    lastsYears: years.optional(),
    from: yearFrom, leapDay,
  }),
  z.strictObject({
    ...common, kind: z.literal('validity'), of: z.literal('credential'), credential: z.enum(credentialKinds), roles: z.array(z.enum(staffRoles)).min(1),
    /** It stands in a register of papers: where a case holds no entry of any, nothing is known. A certificate is an event: missing, there is none. */
    registered: z.boolean().optional(),
  }),
  z.strictObject({
    ...common, kind: z.literal('validity'), of: z.literal('supervision'), test: supervisionTest, roles: z.array(z.enum(staffRoles)).min(1),
  }),
  z.strictObject({
    ...common, kind: z.literal('validity'), of: z.literal('annualReport'), lastsYears: years, leapDay,
    /** Where a program reads "annual" as a fixed year: the month it ends in. */
    yearEndsInMonth: z.int().min(1).max(12).optional(),
  }),
])

const coverage = z.strictObject({
  ...common,
  kind: z.literal('coverage'),
  of: z.enum(['serviceMinutes', 'businessHours']),
  qualified: z.enum(['independentlyLicensed', 'seniorClinician']),
  service: contactTest,
  /** Office hours to assume where the agency states none (ambiguity A30). */
  assumedHours: openingHours.optional(),
  businessDays: z.enum(['spec', 'weekdays', 'US-federal', 'agencyOpen']).optional(),
})

const content = z.strictObject({ ...common, kind: z.literal('content'), of: z.literal('progressReport') })

const attendance = z.strictObject({
  ...common,
  kind: z.literal('attendance'),
  meetings: z.array(z.enum(meetingKinds)).min(1),
  /** Only meetings held while the youth was, or was not, enrolled in Intensive Care Coordination. */
  icc: z.boolean(),
  service: contactTest,
  /** Meetings that were scheduled and cancelled are asked about too (ambiguity A55). */
  cancelledToo: z.boolean().optional(),
})

const gate = z.discriminatedUnion('of', [
  z.strictObject({ ...common, kind: z.literal('gate'), of: z.literal('consent'), test: contactTest, consent: z.enum(consentKinds), naming: z.enum(['agency', 'nobody']) }),
  z.strictObject({ ...common, kind: z.literal('gate'), of: z.literal('telehealth'), test: contactTest }),
  z.strictObject({ ...common, kind: z.literal('gate'), of: z.literal('language'), test: contactTest, notIn: z.string().regex(/^[a-z]{2,3}$/, 'not a language such as en'), whose: z.enum(['caregivers', 'anyCaregiver']) }),
  z.strictObject({ ...common, kind: z.literal('gate'), of: z.literal('livingSituation'), test: contactTest, not: z.enum(['congregate']) }),
  z.strictObject({ ...common, kind: z.literal('gate'), of: z.literal('paidCaregiver'), test: contactTest }),
  z.strictObject({ ...common, kind: z.literal('gate'), of: z.literal('relation'), relation: z.enum(['relatedTo', 'livesWith']) }),
  z.strictObject({
    ...common, kind: z.literal('gate'), of: z.literal('trainingBeforeDuties'), topics: z.array(z.enum(trainingTopics)).min(1),
    roles: z.array(z.enum(staffRoles)).min(1), lastsYears: years, from: yearFrom, leapDay,
  }),
])

/** One thing a document asks for, under the default readings. */
export const obligation = z.discriminatedUnion('kind', [deadline, cadence, ratio, cap, eligibility, validity, coverage, content, attendance, gate])

export type SupervisionTest = z.infer<typeof supervisionTest>
export type Occurrence = z.infer<typeof occurrence>
export type MissedVisits = z.infer<typeof missedVisits>
export type Deadline = z.infer<typeof deadline>
export type Cadence = z.infer<typeof cadence>
export type Ratio = z.infer<typeof ratio>
export type Cap = z.infer<typeof cap>
export type Eligibility = z.infer<typeof eligibility>
export type Validity = z.infer<typeof validity>
export type Coverage = z.infer<typeof coverage>
export type Content = z.infer<typeof content>
export type Attendance = z.infer<typeof attendance>
export type Gate = z.infer<typeof gate>
export type Obligation = z.infer<typeof obligation>
export type KindName = Obligation['kind']
