import { call, contact, enrolled, noAnswer, offer, referral, visit, voicemail, youth } from '../../../support/case-builder'
import { each, type Row } from './row'

/** Clocks that a referral or a first contact starts. 5 June 2026 is a Friday; Juneteenth is a Friday, too. */

const telephone = each('BFP FST', 'TP-04a')
const begin = each('BFP FST', 'TP-05a')
const wait = each('BFP FST', 'TP-06b')
const three = ['CPP-TP-04']
const friday = [youth(), referral('2026-06-05 15:10')]
const reached = [...friday, offer('2026-06-08 10:00')]

export const clocks: readonly Row[] = [
  { reading: 'A01 dayOne', ids: telephone, asOf: '2026-06-08', facts: friday, standard: 'open, due 2026-06-10', otherwise: 'open, due 2026-06-09' },
  { reading: 'A01 dayOne', ids: begin, asOf: '2026-06-08', facts: reached, standard: 'open, due 2026-06-22', otherwise: 'open, due 2026-06-21' },
  { reading: 'A01 dayOne', ids: wait, asOf: '2026-06-08', facts: reached, standard: 'open, due 2026-06-13', otherwise: 'open, due 2026-06-12' },
  { reading: 'A01 dayOne', ids: three, asOf: '2026-06-08', facts: friday, standard: 'open, due 2026-06-10', otherwise: 'open, due 2026-06-09' },

  { reading: 'A04 nextBusinessDay', ids: telephone, asOf: '2026-06-02', facts: [youth(), referral('2026-06-01 09:00')], standard: 'open, due 2026-06-06', otherwise: 'open, due 2026-06-08' },
  { reading: 'A04 nextBusinessDay', ids: begin, asOf: '2026-06-08', facts: [...friday, offer('2026-06-06 10:00')], standard: 'open, due 2026-06-20', otherwise: 'open, due 2026-06-22' },
  { reading: 'A04 nextBusinessDay', ids: wait, asOf: '2026-06-08', facts: reached, standard: 'open, due 2026-06-13', otherwise: 'open, due 2026-06-15' },

  { reading: 'A05 weekdays', ids: three, asOf: '2026-06-17', facts: [youth(), referral('2026-06-16 09:00')], standard: 'open, due 2026-06-22', otherwise: 'open, due 2026-06-19' },
  { reading: 'A05 federal', ids: three, asOf: '2026-07-01', facts: [youth(), referral('2026-07-01 09:00')], standard: 'open, due 2026-07-06', otherwise: 'open, due 2026-07-07' },
  { reading: 'A05 agencyOpen', ids: three, asOf: '2026-06-08', facts: [youth(), referral('2026-06-08 09:00')], standard: 'open, due 2026-06-11', otherwise: 'open, due 2026-06-12', agency: { closures: ['2026-06-10'] } },
  { reading: 'A07 nextBusinessDay', ids: three, asOf: '2026-06-08', facts: [youth(), referral('2026-06-06 09:00')], standard: 'open, due 2026-06-10', otherwise: 'open, due 2026-06-11' },

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
