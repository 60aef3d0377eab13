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
