import { assigned, at, call, consent, enrolled, failedVisit, familyPartner, meeting, video, visit, youth } from '../../../support/case-builder'
import type { Row } from './row'

/** Georgia's months, shares and gates; Florida's year. */

const january = [youth(), enrolled('2026-01-01')]
const share = (...facts: unknown[]) => [...january, ...facts]
const half = share(visit('2026-01-05 10:00', { units: 4 }), call('2026-01-06 10:00', { units: 4 }))
const sameDay = [failedVisit('2026-01-05 10:00'), failedVisit('2026-01-05 18:00'), call('2026-01-07 10:00', { units: 2 })]
const language = (id: string, firstLanguage: string) => ({ type: 'caregiver', id, of: ['Y1'], firstLanguage })
/** What telemedicine asks: another first language, and consent. */
const allowed = [language('C1', 'es'), consent('telehealth', '2026-01-01')]
const youthAlone = (moment: string, more = {}) => visit(moment, { with: ['youth'], ...more })
const agreement = (effectiveOn: string) => ({ type: 'agreement', id: 'A1', effectiveOn })

const month = (status: string, whole?: string) => [`${status}, due 2026-01-31`, ...(whole === undefined ? [] : [whole])].join(' | ')
const asOf = '2026-01-31'

const later = { enteredAt: at('2026-02-03 09:00') }

export const georgiaAndFlorida: readonly Row[] = [
  {
    reading: 'A63 whenWritten', ids: ['GPP-RC-04a', 'GPP-RC-04b'], asOf, standard: month('met'), otherwise: month('due_today'),
    facts: share(visit('2026-01-05 10:00', later), visit('2026-01-06 10:00', later)),
  },
  { reading: 'A63 whenWritten', ids: ['FG19-WG-03c'], asOf, facts: [agreement('2026-01-01'), meeting('workgroup', '2026-01-10', [], later)], standard: month('met'), otherwise: month('due_today') },
  { reading: 'A38 youthAloneCounts', ids: ['GPP-RC-04b'], asOf, facts: share(youthAlone('2026-01-05 10:00')), standard: month('due_today'), otherwise: month('met') },
  {
    reading: 'A38 youthAloneCounts', ids: ['GPP-RC-05a'], asOf: '2026-02-01', facts: share(youthAlone('2026-01-05 10:00', { units: 4 }), call('2026-01-06 10:00', { units: 2 })),
    standard: 'not_met, due 2026-01-31 | open, due 2026-02-28 | not_met', otherwise: 'met, due 2026-01-31 | open, due 2026-02-28 | met',
  },
  { reading: 'A38 youthAloneCounts', ids: ['GPP-RC-05b'], asOf: '2026-02-01', facts: share(youthAlone('2026-01-05 10:00'), call('2026-01-06 10:00')), standard: month('not_met'), otherwise: '' },
  { reading: 'A38 youthAloneCounts', ids: ['GPP-RC-04a'], asOf, facts: share(youthAlone('2026-01-05 10:00'), youthAlone('2026-01-06 10:00')), standard: month('due_today'), otherwise: month('met') },
  { reading: 'A39 sameDayCounts', ids: ['GPP-RC-04a'], asOf, facts: share(visit('2026-01-05 10:00'), call('2026-01-05 17:00')), standard: month('due_today'), otherwise: month('met') },
  { reading: 'A40 partialMonthsToo', ids: ['GPP-RC-04a', 'GPP-RC-04b'], asOf, facts: [youth(), enrolled('2026-01-02')], standard: month('not_required'), otherwise: month('due_today') },
  {
    reading: 'A40 partialMonthsToo', ids: ['GPP-RC-05a'], asOf: '2026-02-01', facts: [youth(), enrolled('2026-01-02'), call('2026-01-05 10:00', { units: 2 })],
    standard: 'not_required, due 2026-01-31 | open, due 2026-02-28 | not_met', otherwise: 'not_met, due 2026-01-31 | open, due 2026-02-28 | not_met',
  },
  { reading: 'A41 telemedicineIsFaceToFace', ids: ['GPP-RC-04a'], asOf, facts: share(...allowed, video('2026-01-05 10:00'), video('2026-01-06 10:00')), standard: month('due_today'), otherwise: month('met') },
  { reading: 'A41 telemedicineIsFaceToFace', ids: ['GPP-RC-05b'], asOf: '2026-02-01', facts: share(video('2026-01-05 10:00'), call('2026-01-06 10:00')), standard: month('not_met'), otherwise: '' },
  { reading: 'A41 telemedicineIsFaceToFace', ids: ['GPP-RC-04b'], asOf, facts: share(video('2026-01-05 10:00')), standard: month('due_today'), otherwise: month('met') },

  {
    reading: 'A41 byContacts', ids: ['GPP-RC-05a'], asOf, standard: month('open', 'met'), otherwise: month('open', 'not_met'),
    facts: share(visit('2026-01-05 10:00', { units: 8 }), call('2026-01-06 10:00', { units: 1 }), call('2026-01-07 10:00', { units: 1 })),
  },
  { reading: 'A41 monthsOnly', ids: ['GPP-RC-05a'], asOf, facts: half, standard: month('open', 'met'), otherwise: month('open') },
  { reading: 'A41 enrollmentOnly', ids: ['GPP-RC-05a'], asOf, facts: half, standard: month('open', 'met'), otherwise: 'met' },
  { reading: 'A41 telemedicineIsFaceToFace', ids: ['GPP-RC-05a'], asOf, facts: share(video('2026-01-05 10:00', { units: 4 }), call('2026-01-06 10:00', { units: 4 })), standard: month('open', 'not_met'), otherwise: month('open', 'met') },
  { reading: 'A42 moreThanHalf', ids: ['GPP-RC-05a'], asOf, facts: half, standard: month('open', 'met'), otherwise: month('open', 'not_met') },
  {
    reading: 'A43 sameDayTries', ids: ['GPP-RC-05a'], asOf: '2026-02-01', facts: share(...sameDay),
    standard: 'not_met, due 2026-01-31 | open, due 2026-02-28 | not_met', otherwise: 'not_required, due 2026-01-31 | open, due 2026-02-28 | not_met',
  },
  { reading: 'A43 sameDayTries', ids: ['GPP-RC-05b'], asOf: '2026-02-01', facts: share(...sameDay), standard: month('not_met'), otherwise: month('met') },

  {
    reading: 'A45 youths', ids: ['GPP-SR-05a'], asOf, standard: 'met', otherwise: 'not_met',
    facts: [familyPartner(), ...Array.from({ length: 30 }, (_, at) => assigned(`F${at}`)), assigned('F0', { youths: ['Y1', 'Y2'] })],
  },
  {
    reading: 'A50 anyCaregiver', ids: ['GPP-RC-04a'], asOf, standard: month('due_today'), otherwise: month('met'),
    facts: share(...allowed, language('C2', 'en'), video('2026-01-05 10:00'), visit('2026-01-06 10:00')),
  },
  { reading: 'A50 anyCaregiver', ids: ['GPP-SA-03'], asOf, facts: share(language('C1', 'es'), language('C2', 'en'), video('2026-01-05 10:00', { caregivers: ['C1', 'C2'] })), standard: 'not_met', otherwise: 'met' },

  { reading: 'A32 march1', ids: ['FG19-WA-08c'], asOf: '2025-03-01', facts: [agreement('2024-02-29')], standard: 'overdue, due 2025-02-28', otherwise: 'due_today, due 2025-03-01' },
  { reading: 'A58 stateFiscalYear', ids: ['FG19-WA-08c'], asOf: '2026-07-01', facts: [agreement('2025-09-01')], standard: 'open, due 2026-09-01', otherwise: 'overdue, due 2026-06-30' },
  { reading: 'A58 calendarYear', ids: ['FG19-WA-08c'], asOf: '2026-07-01', facts: [agreement('2025-09-01')], standard: 'open, due 2026-09-01', otherwise: 'overdue, due 2025-12-31' },
  { reading: 'A40 partialMonthsToo', ids: ['FG19-WG-03c'], asOf: '2026-01-31', facts: [agreement('2026-01-02')], standard: month('not_required'), otherwise: month('due_today') },
]
