import { at, call, closed, contact, enrolled, noAnswer, offer, referral, service, visit, voicemail, waitlisted, youth } from '../../../support/case-builder'
import { each, type Row } from './row'

/** Clocks that a referral or a first contact starts. 5 June 2026 is a Friday; Juneteenth is a Friday, too. */

const telephone = each('BFP FST', 'TP-04a')
const begin = each('BFP FST', 'TP-05a')
const wait = each('BFP FST', 'TP-06b')
const three = ['CPP-TP-04']
const friday = [youth(), referral('2026-06-05 15:10')]
const reached = [...friday, offer('2026-06-08 10:00')]

/** Office hours in which the week's working days end at five and Saturday at noon. */
const agency = { hours: { ...Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00', '17:00']])), sat: ['09:00', '12:00'] } }
const june10 = { standard: 'met, due 2026-06-10', otherwise: 'met_late, due 2026-06-10' }
const onLastEvening = [
  { ids: telephone, asOf: '2026-06-11', facts: [...friday, offer('2026-06-10 18:00')], ...june10 },
  { ids: three, asOf: '2026-06-11', facts: [...friday, call('2026-06-10 18:00')], ...june10 },
  { ids: begin, asOf: '2026-06-23', facts: [...reached, service('2026-06-22 18:00')], standard: 'met, due 2026-06-22', otherwise: 'met_late, due 2026-06-22' },
  { ids: wait, asOf: '2026-06-14', facts: [...reached, waitlisted('2026-06-13 18:00')], standard: 'met, due 2026-06-13', otherwise: 'met_late, due 2026-06-13' },
]

/** Written down weeks after it happened. */
const later = { enteredAt: at('2026-07-01 09:00') }
const wroteLate = [
  { ids: telephone, facts: [...friday, offer('2026-06-08 10:00', later)], ...june10 },
  { ids: three, facts: [...friday, call('2026-06-08 10:00', later)], ...june10 },
  { ids: begin, facts: [...reached, service('2026-06-22 10:00', later)], standard: 'met, due 2026-06-22', otherwise: 'met_late, due 2026-06-22' },
  { ids: wait, facts: [...reached, waitlisted('2026-06-12 10:00', later)], standard: 'met, due 2026-06-13', otherwise: 'met_late, due 2026-06-13' },
]

/** Referred, closed two days later, and referred again. */
const again = [youth(), referral('2026-06-01 10:00'), closed('2026-06-03'), referral('2026-06-10 10:00')]
const reachedTwice = [...again, offer('2026-06-02 10:00'), offer('2026-06-11 10:00')]
const twice = [
  { ids: telephone, facts: again, standard: 'not_required, due 2026-06-06 | open, due 2026-06-15', otherwise: 'overdue, due 2026-06-06' },
  { ids: three, facts: again, standard: 'not_required, due 2026-06-04 | open, due 2026-06-15', otherwise: 'overdue, due 2026-06-04' },
  { ids: begin, facts: reachedTwice, standard: 'not_required, due 2026-06-16 | open, due 2026-06-25', otherwise: 'open, due 2026-06-16' },
  { ids: wait, facts: reachedTwice, standard: 'not_required, due 2026-06-07 | open, due 2026-06-16', otherwise: 'overdue, due 2026-06-07' },
]

const stated = { reasons: ['School refusal'], initialGoals: ['Back to school'] }
const secondReferral = [
  { reading: 'A08 complete', facts: [...friday, referral('2026-06-08 09:00', stated)] },
  { reading: 'A68 latest', facts: [...friday, referral('2026-06-08 09:00')] },
]
const waiting = { ids: begin, asOf: '2026-06-23', facts: [...reached, waitlisted('2026-06-12 10:00')], standard: 'overdue, due 2026-06-22', otherwise: 'not_required, due 2026-06-22' }

export const clocks: readonly Row[] = [
  { reading: 'A01 dayOne', ids: telephone, asOf: '2026-06-08', facts: friday, standard: 'open, due 2026-06-10', otherwise: 'open, due 2026-06-09' },
  { reading: 'A01 dayOne', ids: begin, asOf: '2026-06-08', facts: reached, standard: 'open, due 2026-06-22', otherwise: 'open, due 2026-06-21' },
  { reading: 'A01 dayOne', ids: wait, asOf: '2026-06-08', facts: reached, standard: 'open, due 2026-06-13', otherwise: 'open, due 2026-06-12' },
  { reading: 'A01 dayOne', ids: three, asOf: '2026-06-08', facts: friday, standard: 'open, due 2026-06-10', otherwise: 'open, due 2026-06-09' },

  ...onLastEvening.flatMap((row): Row[] => [{ reading: 'A02 closeOfBusiness', ...row, agency }, { reading: 'A02 hourItStarted', ...row }]),

  { reading: 'A04 nextBusinessDay', ids: telephone, asOf: '2026-06-02', facts: [youth(), referral('2026-06-01 09:00')], standard: 'open, due 2026-06-06', otherwise: 'open, due 2026-06-08' },
  { reading: 'A04 nextBusinessDay', ids: begin, asOf: '2026-06-08', facts: [...friday, offer('2026-06-06 10:00')], standard: 'open, due 2026-06-20', otherwise: 'open, due 2026-06-22' },
  { reading: 'A04 nextBusinessDay', ids: wait, asOf: '2026-06-08', facts: reached, standard: 'open, due 2026-06-13', otherwise: 'open, due 2026-06-15' },

  { reading: 'A05 weekdays', ids: three, asOf: '2026-06-17', facts: [youth(), referral('2026-06-16 09:00')], standard: 'open, due 2026-06-22', otherwise: 'open, due 2026-06-19' },
  { reading: 'A05 federal', ids: three, asOf: '2026-07-01', facts: [youth(), referral('2026-07-01 09:00')], standard: 'open, due 2026-07-06', otherwise: 'open, due 2026-07-07' },
  { reading: 'A05 agencyOpen', ids: three, asOf: '2026-06-08', facts: [youth(), referral('2026-06-08 09:00')], standard: 'open, due 2026-06-11', otherwise: 'open, due 2026-06-12', agency: { closures: ['2026-06-10'] } },
  { reading: 'A07 nextBusinessDay', ids: three, asOf: '2026-06-08', facts: [youth(), referral('2026-06-06 09:00')], standard: 'open, due 2026-06-10', otherwise: 'open, due 2026-06-11' },

  ...secondReferral.flatMap((row): Row[] => [
    { ...row, ids: telephone, asOf: '2026-06-08', standard: 'open, due 2026-06-10', otherwise: 'open, due 2026-06-13' },
    { ...row, ids: three, asOf: '2026-06-08', standard: 'open, due 2026-06-10', otherwise: 'open, due 2026-06-11' },
  ]),
  { reading: 'A19 stopsFourteenDays', ...waiting },
  { reading: 'A19 stopsBoth', ...waiting },
  ...wroteLate.map((row): Row => ({ reading: 'A63 whenWritten', asOf: '2026-07-02', ...row })),
  ...twice.map((row): Row => ({ reading: 'A67 oldClocks', asOf: '2026-06-12', ...row })),
  { reading: 'A69 stillOwed', ids: [...telephone, ...three], asOf: '2026-06-09', facts: [...friday, closed('2026-06-08')], standard: 'not_required, due 2026-06-10', otherwise: 'not_met, due 2026-06-10' },
  { reading: 'A69 stillOwed', ids: begin, asOf: '2026-06-10', facts: [...reached, closed('2026-06-09')], standard: 'not_required, due 2026-06-22', otherwise: 'not_met, due 2026-06-22' },

  { reading: 'A10 attempt', ids: telephone, asOf: '2026-06-11', facts: [...friday, noAnswer('2026-06-08 10:00')], standard: 'overdue, due 2026-06-10', otherwise: 'met, due 2026-06-10' },
  { reading: 'A10 voicemailWithOffer', ids: telephone, asOf: '2026-06-11', facts: [...friday, voicemail('2026-06-08 10:00', { offeredInterview: true })], standard: 'overdue, due 2026-06-10', otherwise: 'met, due 2026-06-10' },
  { reading: 'A11 literalTelephone', ids: telephone, asOf: '2026-06-11', facts: [...friday, visit('2026-06-08 10:00', { offeredInterview: true, acceptedOn: '2026-06-09' })], standard: 'met, due 2026-06-10', otherwise: 'overdue, due 2026-06-10' },
  { reading: 'A11 anyConversation', ids: telephone, asOf: '2026-06-11', facts: [...friday, visit('2026-06-08 10:00', { offeredInterview: true })], standard: 'overdue, due 2026-06-10', otherwise: 'met, due 2026-06-10' },
  { reading: 'A11 anyMode', ids: telephone, asOf: '2026-06-11', facts: [...friday, contact('2026-06-08 10:00', { mode: 'text', offeredInterview: true })], standard: 'overdue, due 2026-06-10', otherwise: 'met, due 2026-06-10' },
  { reading: 'A12 callSuffices', ids: telephone, asOf: '2026-06-11', facts: [...friday, call('2026-06-08 10:00')], standard: 'overdue, due 2026-06-10', otherwise: 'met, due 2026-06-10' },
  { reading: 'A21 outgoingOnly', ids: telephone, asOf: '2026-06-11', facts: [...friday, offer('2026-06-08 10:00', { direction: 'in' })], standard: 'met, due 2026-06-10', otherwise: 'overdue, due 2026-06-10' },

  { reading: 'A13 servicesStarted', ids: three, asOf: '2026-06-11', facts: reached, standard: 'met, due 2026-06-10', otherwise: 'overdue, due 2026-06-10' },
  { reading: 'A13 attempt', ids: three, asOf: '2026-06-11', facts: [...friday, voicemail('2026-06-08 10:00')], standard: 'overdue, due 2026-06-10', otherwise: 'met, due 2026-06-10' },

  { reading: 'A14 firstAttempt', ids: begin, asOf: '2026-06-08', facts: [...reached, voicemail('2026-06-06 10:00')], standard: 'open, due 2026-06-22', otherwise: 'open, due 2026-06-20' },
  { reading: 'A14 interviewOffer', ids: begin, asOf: '2026-06-09', facts: [...friday, call('2026-06-08 10:00'), offer('2026-06-09 10:00')], standard: 'open, due 2026-06-22', otherwise: 'open, due 2026-06-23' },
  { reading: 'A14 referral', ids: begin, asOf: '2026-06-08', facts: reached, standard: 'open, due 2026-06-22', otherwise: 'open, due 2026-06-19' },
  { reading: 'A15 businessDays', ids: begin, asOf: '2026-06-08', facts: reached, standard: 'open, due 2026-06-22', otherwise: 'open, due 2026-06-29' },
  { reading: 'A16 interviewOffered', ids: begin, asOf: '2026-06-09', facts: reached, standard: 'open, due 2026-06-22', otherwise: 'met, due 2026-06-22' },
  { reading: 'A16 enrolled', ids: begin, asOf: '2026-06-09', facts: [...reached, enrolled('2026-06-09')], standard: 'open, due 2026-06-22', otherwise: 'met, due 2026-06-22' },
  { reading: 'A17 statementOnly', ids: ['BFP-TP-05a'], asOf: '2026-06-23', facts: reached, standard: 'overdue, due 2026-06-22', otherwise: 'not_required, due 2026-06-22' },
  { reading: 'A18 bothMissing', ids: wait, asOf: '2026-06-14', facts: reached, standard: 'overdue, due 2026-06-13', otherwise: 'not_required, due 2026-06-13' },
  { reading: 'A20 agencysOwnContact', ids: wait, asOf: '2026-06-09', facts: [...friday, call('2026-06-08 10:00', { direction: 'in' }), call('2026-06-09 10:00')], standard: 'open, due 2026-06-13', otherwise: 'open, due 2026-06-14' },
]
