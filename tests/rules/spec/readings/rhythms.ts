import { at, call, clinician, contact, enrolled, familyPartner, icc, meeting, onLeave, seniorPartner, service, supervised, update, video, voicemail, waitlisted, youth } from '../../../support/case-builder'
import { each, type Row } from './row'

/** Weekly contact and weekly supervision. 1 June 2026 is a Monday. */

const caregiver = each('BFP FST', 'TP-08')
const provider = [...each('BFP FST', 'TP-09'), 'CPP-TP-06']
const supervision = [...each('CPP', 'SR-04a', 'SR-04b'), ...each('FST', 'SR-08a', 'SR-08b')]
const monday = [youth(), enrolled('2026-06-01')]
const tuesday = [youth(), enrolled('2026-06-02')]
const staffFrom = (startsDutiesOn: string) => [familyPartner('FP', { startsDutiesOn }), seniorPartner(), clinician()]
const everyCondition = { hipaaPlatform: true, requestedByFamily: true, effective: true }

const calendar = 'met, due 2026-06-07 | open, due 2026-06-14'
const rolling = 'met, due 2026-06-08 | not_met, due 2026-06-09 | open, due 2026-06-16'
const partial = 'not_required, due 2026-06-07 | open, due 2026-06-14'
const judged = 'not_met, due 2026-06-07 | open, due 2026-06-14'
const missing = 'due_today, due 2026-06-07'
const found = 'met, due 2026-06-07'

/** The week of Memorial Day, 25 May 2026, a Monday; in the second one the agency shut for the rest of it. */
const holidayWeek = { asOf: '2026-06-01', standard: 'not_met, due 2026-05-31 | open, due 2026-06-07', otherwise: 'not_required, due 2026-05-31 | open, due 2026-06-07' }
const shut = { closures: ['2026-05-26', '2026-05-27', '2026-05-28', '2026-05-29'] }
const inHolidayWeek = [{ ids: [...caregiver, ...provider], facts: [youth(), enrolled('2026-05-25')] }, { ids: supervision, facts: staffFrom('2026-05-25') }]

const later = { enteredAt: at('2026-06-09 09:00') }
const wroteLate = [
  { ids: caregiver, facts: [...monday, call('2026-06-03 10:00', later)] },
  { ids: provider, facts: [...monday, update('2026-06-03 10:00', later)] },
  { ids: supervision, facts: [...staffFrom('2026-06-01'), supervised('2026-06-03 10:00', ['SFP', 'DR'], later)] },
]

const waiting = { ids: caregiver, asOf: '2026-06-08', facts: [...monday, waitlisted('2026-06-01 09:00')], standard: judged, otherwise: 'not_required, due 2026-06-07 | not_required, due 2026-06-14' }

const cancelled = (kind: string) => [...monday, service('2026-06-01 10:00'), meeting(kind, '2026-06-05', [], { cancelled: true })]

export const rhythms: readonly Row[] = [
  { reading: 'A19 stopsWeeklyContact', ...waiting },
  { reading: 'A19 stopsBoth', ...waiting },
  { reading: 'A55 everyScheduled', ids: each('BFP CPP FST', 'TP-02a'), asOf: '2026-06-10', facts: [icc('2026-01-01'), ...cancelled('cpt')], standard: 'not_required', otherwise: 'not_met' },
  { reading: 'A55 everyScheduled', ids: each('BFP CPP FST', 'TP-03a'), asOf: '2026-06-10', facts: cancelled('treatmentTeam'), standard: 'not_required', otherwise: 'not_met' },
  ...inHolidayWeek.flatMap((row): Row[] => [{ reading: 'A61 anyClosedDay', ...row, ...holidayWeek }, { reading: 'A61 closedAllWeek', ...row, ...holidayWeek, agency: shut }]),
  ...wroteLate.map((row): Row => ({ reading: 'A63 whenWritten', asOf: '2026-06-09', ...row, standard: calendar, otherwise: judged })),
  { reading: 'A22 rolling', ids: caregiver, asOf: '2026-06-10', facts: [...monday, call('2026-06-02 10:00')], standard: calendar, otherwise: rolling },
  { reading: 'A22 rolling', ids: provider, asOf: '2026-06-10', facts: [...monday, update('2026-06-02 10:00')], standard: calendar, otherwise: rolling },
  { reading: 'A22 rolling', ids: supervision, asOf: '2026-06-10', facts: [...staffFrom('2026-06-01'), supervised('2026-06-02 10:00', ['SFP', 'DR'])], standard: calendar, otherwise: rolling },
  { reading: 'A23 partialWeeksToo', ids: [...caregiver, ...provider], asOf: '2026-06-08', facts: tuesday, standard: partial, otherwise: judged },
  { reading: 'A23 partialWeeksToo', ids: supervision, asOf: '2026-06-08', facts: staffFrom('2026-06-02'), standard: partial, otherwise: judged },
  { reading: 'A24 attemptsCount', ids: caregiver, asOf: '2026-06-07', facts: [...monday, voicemail('2026-06-03 10:00')], standard: missing, otherwise: found },
  { reading: 'A25 everyYouthOfTheCaregiver', ids: caregiver, asOf: '2026-06-07', facts: [youth(), youth('Y2'), enrolled('2026-06-01', { youth: 'Y1' }), call('2026-06-03 10:00', { documentedFor: ['Y2'] })], standard: missing, otherwise: found },
  { reading: 'A26 videoCounts', ids: caregiver, asOf: '2026-06-07', facts: [...monday, video('2026-06-03 10:00')], standard: missing, otherwise: found },
  { reading: 'A26 videoNeverCounts', ids: caregiver, asOf: '2026-06-07', facts: [...monday, video('2026-06-03 10:00', { acceptedOn: '2026-06-04', telehealth: everyCondition })], standard: found, otherwise: missing },
  { reading: 'A70 anyStaff', ids: caregiver, asOf: '2026-06-07', facts: [...monday, clinician(), call('2026-06-03 10:00', { by: 'DR' })], standard: missing, otherwise: found },
  { reading: 'A70 anyStaff', ids: provider, asOf: '2026-06-07', facts: [...monday, clinician(), update('2026-06-03 10:00', { by: 'DR' })], standard: missing, otherwise: found },
  {
    reading: 'A27 anyProvider', ids: provider, asOf: '2026-06-07', standard: missing, otherwise: found,
    facts: [...monday, { type: 'provider', id: 'P1', kind: 'icc' }, { type: 'provider', id: 'P2', kind: 'outpatient' }, update('2026-06-03 10:00', { provider: 'P2' })],
  },
  { reading: 'A27 oneWayUpdate', ids: provider, asOf: '2026-06-07', facts: [...monday, contact('2026-06-03 10:00', { with: ['treatmentProvider'], mode: 'email', reached: false, progressUpdate: true })], standard: missing, otherwise: found },
  { reading: 'A28 anyFormat', ids: ['FST-SR-08a'], asOf: '2026-06-07', facts: [...staffFrom('2026-06-01'), supervised('2026-06-02 10:00', 'SFP', { format: 'group' })], standard: missing, otherwise: found },
  { reading: 'A29 required', ids: supervision, asOf: '2026-06-08', facts: [...staffFrom('2026-06-01'), onLeave('2026-06-01', '2026-06-07')], standard: partial, otherwise: judged },
]
