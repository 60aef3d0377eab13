import { zoneOf } from '@/rules/calendar/zone'
import { dayFromIso } from '@/rules/calendar/civil-date'
import { evaluate, type Result } from '@/rules/evaluate'
import { parseCase } from '@/rules/facts/case-file'
import type { Finding } from '@/rules/finding'
import { specsOnBoard } from '@/rules/specs/on-board'

/*
 * Words for worked cases that a program manager can read. Moments are written as the clock on the wall shows them,
 * `2026-06-05 15:10`, in the program's zone.
 */

const newYork = 'America/New_York'

/** The instant of a wall-clock moment `YYYY-MM-DD HH:MM`. */
export function at(moment: string, timeZone = newYork): string {
  const [date = '', time = ''] = moment.split(' ')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(zoneOf(timeZone).instantOf(dayFromIso(date), hours * 60 + minutes)).toISOString()
}

type More = Readonly<Record<string, unknown>>

export const youth = (id = 'Y1', more: More = {}) => ({ type: 'youth', id, bornOn: '2012-09-01', ...more })
export const referral = (moment: string, more: More = {}) => ({ type: 'referral', at: at(moment), source: 'provider', ...more })
export const enrolled = (on: string, more: More = {}) => ({ type: 'enrolled', on, ...more })
export const closed = (on: string, more: More = {}) => ({ type: 'closed', on, reason: 'goalsMet', ...more })

/** Any contact; the words below are its common forms. */
export const contact = (moment: string, more: More = {}) => ({ type: 'contact', at: at(moment), with: ['caregiver'], mode: 'telephone', reached: true, ...more })
export const call = (moment: string, more: More = {}) => contact(moment, more)
export const voicemail = (moment: string, more: More = {}) => contact(moment, { mode: 'voicemail', reached: false, ...more })
export const noAnswer = (moment: string, more: More = {}) => contact(moment, { reached: false, ...more })
export const visit = (moment: string, more: More = {}) => contact(moment, { mode: 'faceToFace', ...more })
export const failedVisit = (moment: string, more: More = {}) => contact(moment, { mode: 'faceToFace', reached: false, ...more })
export const video = (moment: string, more: More = {}) => contact(moment, { mode: 'video', ...more })
/** A call that offered a face-to-face interview. */
export const offer = (moment: string, more: More = {}) => call(moment, { offeredInterview: true, ...more })
/** A visit in which a Family Partner delivered the service. */
export const service = (moment: string, more: More = {}) => visit(moment, { service: true, ...more })
/** An update on progress given to the treatment provider. */
export const update = (moment: string, more: More = {}) => contact(moment, { with: ['treatmentProvider'], progressUpdate: true, ...more })

export const waitlisted = (moment: string, more: More = {}) => ({ type: 'waitlisted', at: at(moment), ...more })
export const caregiver = (id: string, of: readonly string[], more: More = {}) => ({ type: 'caregiver', id, of, ...more })
export const provider = (id: string, kind: string, more: More = {}) => ({ type: 'provider', id, kind, ...more })
/** Enrolled in Intensive Care Coordination. */
export const icc = (from: string, more: More = {}) => ({ type: 'icc', from, ...more })
export const meeting = (kind: string, on: string, attendedBy: readonly string[], more: More = {}) => ({ type: 'meeting', kind, on, attendedBy, ...more })
export const consent = (kind: string, givenOn: string, more: More = {}) => ({ type: 'consent', kind, givenOn, ...more })
export const planWritten = (on: string, more: More = {}) => ({ type: 'dischargePlan', on, by: 'FP', ...more })
export const planGiven = (moment: string, to: 'caregiver' | 'provider', more: More = {}) => ({ type: 'planGiven', at: at(moment), to, ...more })
/** A contact with a state agency. */
export const agencyCall = (moment: string, agency: string, more: More = {}) => contact(moment, { with: ['stateAgency'], agency, ...more })

export interface CaseSettings extends More {
  readonly spec: string
  readonly asOf: string
}

/** Judges facts as the command would. */
export function judge(settings: CaseSettings, facts: readonly unknown[]): Result {
  return evaluate(parseCase({ timeZone: newYork, ...settings, facts }), { specs: specsOnBoard })
}

/** The findings that decide a requirement. */
export const decided = (result: Result, requirement: string): readonly Finding[] => result.findings.filter(({ requirements }) => requirements.includes(requirement))

/** The one finding that decides a requirement. Throws when there are none or several. */
export function only(result: Result, requirement: string): Finding {
  const found = decided(result, requirement)
  const [one, ...more] = found
  if (!one || more.length > 0) throw new Error(`${requirement}: ${found.length} findings, not one`)
  return one
}

/*
 * Words for staff: a Family Partner who began in 2024 unless it says otherwise.
 */

const began = '2024-01-01'

export const staff = (id: string, roles: readonly string[], more: More = {}) => ({ type: 'staff', id, roles, hiredOn: began, startsDutiesOn: began, ...more })
export const familyPartner = (id = 'FP', more: More = {}) => staff(id, ['familyPartner'], more)
export const seniorPartner = (id = 'SFP', more: More = {}) => staff(id, ['seniorFamilyPartner'], more)
export const clinician = (id = 'DR', more: More = {}) => staff(id, ['clinician'], more)
export const credential = (kind: string, more: More = {}) => ({ type: 'credential', staff: 'FP', kind, ...more })
export const trained = (topic: string, completedOn: string, more: More = {}) => ({ type: 'training', staff: 'FP', topic, completedOn, ...more })
/** A session for the Family Partner `FP`. */
export const supervised = (moment: string, by: string | readonly string[], more: More = {}) =>
  ({ type: 'supervision', at: at(moment), format: 'individual', supervisors: typeof by === 'string' ? [by] : by, supervisees: ['FP'], ...more })
export const onLeave = (from: string, to: string, more: More = {}) => ({ type: 'leave', staff: 'FP', from, to, ...more })
/** A clinician to be reached for consultation between two moments. */
export const onRoster = (from: string, to: string, more: More = {}) => ({ type: 'roster', staff: 'DR', at: at(from), endsAt: at(to), ...more })
export const assigned = (family: string, more: More = {}) => ({ type: 'assignment', staff: 'FP', family, from: began, ...more })

/** The statuses of the findings that decide a requirement, by the first day of their window. */
export const byWindow = (result: Result, requirement: string) =>
  Object.fromEntries(decided(result, requirement).flatMap(({ window, status }) => (window ? [[window.from, status]] : [])))

/** The statuses of the findings that decide a requirement, by the contact they are about. */
export const byContact = (result: Result, requirement: string) =>
  Object.fromEntries(decided(result, requirement).map(({ about, status }) => [String(about.contact), status]))

/** A finding in a few words: `met_late; due 2026-06-10; done 2026-06-11`. */
export function say({ status, due, satisfiedOn }: Finding): string {
  return [status, ...(due === null ? [] : [`due ${due}`]), ...(satisfiedOn === null ? [] : [`done ${satisfiedOn}`])].join('; ')
}

/** A finding's status and the day it falls due: `met, due 2026-06-10`, or `met` where nothing falls due. */
export const stands = ({ status, due }: Finding) => (due === null ? status : `${status}, due ${due}`)

/** What was decided about each week: `2026-06-01 met`, by its Monday, in order. */
export const weeksOf = (result: Result, requirement: string): readonly string[] =>
  decided(result, requirement).map(({ status, window }) => `${window?.from ?? 'no window'} ${status}`).sort()

/** One sentence, the day it is judged on, the facts, and what is to come of it. */
export type Case = readonly [sentence: string, asOf: string, facts: readonly unknown[], expected: string]
