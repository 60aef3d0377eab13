import { at, closed, enrolled, noAnswer, planGiven, planWritten, service, youth } from '../../../support/case-builder'
import { each, type Row } from './row'

/** The discharge plan: five business days from the last date of service. */

const documents = 'BFP CPP FST'
const papers = each(documents, 'DP-05a', 'DP-02b', 'DP-05d', 'DP-05e')
const signed = each(documents, 'DP-02b')
const toProviders = each(documents, 'DP-05e')
const stay = (lastService: string, closing: string) => [youth(), enrolled('2026-05-01'), service(`${lastService} 10:00`), closed(closing)]
const dueJune15 = 'open, due 2026-06-15'

const given = each(documents, 'DP-05d', 'DP-05e')
const bothGiven = (moment: string, more = {}) => [planGiven(moment, 'caregiver', more), planGiven(moment, 'provider', more)]
const lastEvening = { ids: given, asOf: '2026-06-09', facts: [...stay('2026-06-01', '2026-06-05'), ...bothGiven('2026-06-08 18:00')], standard: 'met, due 2026-06-08', otherwise: 'met_late, due 2026-06-08' }
const later = { enteredAt: at('2026-06-10 09:00') }

export const discharge: readonly Row[] = [
  { reading: 'A01 dayOne', ids: papers, asOf: '2026-06-09', facts: stay('2026-06-08', '2026-06-09'), standard: dueJune15, otherwise: 'open, due 2026-06-12' },
  { reading: 'A02 closeOfBusiness', ...lastEvening, agency: { hours: { mon: ['09:00', '17:00'] } } },
  { reading: 'A02 hourItStarted', ...lastEvening },
  {
    reading: 'A63 whenWritten', ids: papers, asOf: '2026-06-11', standard: 'met, due 2026-06-08', otherwise: 'met_late, due 2026-06-08',
    facts: [...stay('2026-06-01', '2026-06-05'), planWritten('2026-06-04', { signedOn: '2026-06-04', ...later }), ...bothGiven('2026-06-04 10:00', later)],
  },
  { reading: 'A05 weekdays', ids: papers, asOf: '2026-06-16', facts: stay('2026-06-15', '2026-06-16'), standard: 'open, due 2026-06-23', otherwise: 'open, due 2026-06-22' },
  { reading: 'A05 federal', ids: papers, asOf: '2026-06-30', facts: stay('2026-06-29', '2026-06-30'), standard: 'open, due 2026-07-06', otherwise: 'open, due 2026-07-07' },
  { reading: 'A05 agencyOpen', ids: papers, asOf: '2026-06-09', facts: stay('2026-06-08', '2026-06-09'), standard: dueJune15, otherwise: 'open, due 2026-06-16', agency: { closures: ['2026-06-10'] } },
  { reading: 'A07 nextBusinessDay', ids: papers, asOf: '2026-06-08', facts: stay('2026-06-06', '2026-06-08'), standard: 'open, due 2026-06-12', otherwise: dueJune15 },
  { reading: 'A51 closingDay', ids: papers, asOf: '2026-06-05', facts: stay('2026-06-01', '2026-06-05'), standard: 'open, due 2026-06-08', otherwise: 'open, due 2026-06-12' },
  { reading: 'A51 lastAttempt', ids: papers, asOf: '2026-06-05', facts: [...stay('2026-06-01', '2026-06-05'), noAnswer('2026-06-03 10:00')], standard: 'open, due 2026-06-08', otherwise: 'open, due 2026-06-10' },
  {
    reading: 'A52 excused', ids: signed, asOf: '2026-06-09', standard: 'not_met, due 2026-06-08', otherwise: 'not_required, due 2026-06-08',
    facts: [...stay('2026-06-01', '2026-06-05'), { type: 'dischargePlan', on: '2026-06-04', by: 'FP', unsignedReason: 'The family has moved away.' }],
  },
  {
    reading: 'A53 dutyOverrides', ids: toProviders, asOf: '2026-06-09', standard: 'not_required, due 2026-06-08', otherwise: 'overdue, due 2026-06-08',
    facts: [...stay('2026-06-01', '2026-06-05'), { type: 'consent', kind: 'disclosure', givenOn: '2026-05-01', revokedOn: '2026-06-02' }],
  },
  {
    reading: 'A54 currentOnly', ids: toProviders, asOf: '2026-06-09', standard: 'overdue, due 2026-06-08 | overdue, due 2026-06-08', otherwise: 'overdue, due 2026-06-08',
    facts: [...stay('2026-06-01', '2026-06-05'), { type: 'provider', id: 'P1', kind: 'outpatient', referring: true, to: '2026-05-15' }, { type: 'provider', id: 'P2', kind: 'iht' }],
  },
]
