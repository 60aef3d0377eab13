import { clinician, credential, enrolled, familyPartner, onRoster, referral, service, trained, youth } from '../../../support/case-builder'
import { courses } from '../../../support/training-topics'
import type { Row } from './row'

/** The youth's age, and the yearly and two-yearly duties of staff. */

/** The age that ends eligibility, and a leap-day child whose birthday that is in a common year. */
const ages = [
  { id: 'BFP-OV-01b', born: '2007-06-10', leap: '2008-02-29', year: 2027 },
  { id: 'CPP-OV-01', born: '2005-06-10', leap: '2004-02-29', year: 2025 },
  { id: 'FST-OV-01', born: '2005-06-10', leap: '2004-02-29', year: 2025 },
  { id: 'GPP-AC-01a', born: '2004-06-10', leap: '2004-02-29', year: 2026 },
]

const age = ages.flatMap(({ id, born, leap, year }): Row[] => {
  const stay = [youth('Y1', { bornOn: born }), referral('2026-06-05 10:00'), enrolled('2026-06-08'), service('2026-06-12 10:00')]
  return [
    { reading: 'A34 atReferral', ids: [id], asOf: '2026-06-30', facts: stay, standard: 'not_met, due 2026-06-09', otherwise: 'met, due 2026-06-09' },
    { reading: 'A34 atEnrollment', ids: [id], asOf: '2026-06-30', facts: stay, standard: 'not_met, due 2026-06-09', otherwise: 'met, due 2026-06-09' },
    { reading: 'A35 march1', ids: [id], asOf: `${year}-03-31`, facts: [youth('Y1', { bornOn: leap }), service(`${year}-02-28 10:00`)], standard: `not_met, due ${year}-02-27`, otherwise: `met, due ${year}-02-28` },
  ]
})

const training = courses.flatMap(({ gate, topics }): Row[] => [
  ...['A31 hireDay', 'A31 calendarYear'].map((reading): Row => ({
    reading, ids: [gate], asOf: '2025-03-02', standard: 'not_met, due 2025-03-01', otherwise: 'met, due 2025-03-01',
    facts: [familyPartner('FP', { hiredOn: '2024-06-01', startsDutiesOn: '2025-03-01' }), ...topics.map(([topic]) => trained(topic, '2024-01-10'))],
  })),
  {
    reading: 'A32 march1', ids: [gate], asOf: '2025-03-02', standard: 'not_met, due 2025-03-01', otherwise: 'met, due 2025-03-01',
    facts: [familyPartner('FP', { startsDutiesOn: '2025-03-01' }), ...topics.map(([topic]) => trained(topic, '2024-02-29'))],
  },
  ...topics.flatMap(([topic, id]): Row[] => {
    const hired = familyPartner('FP', { hiredOn: '2024-03-15', startsDutiesOn: '2024-03-15' })
    const facts = [hired, trained(topic, '2025-06-10')]
    return [
      { reading: 'A31 hireDay', ids: [id], asOf: '2026-07-01', facts, standard: 'overdue, due 2026-06-10', otherwise: 'met, due 2027-03-15' },
      { reading: 'A31 calendarYear', ids: [id], asOf: '2026-07-01', facts, standard: 'overdue, due 2026-06-10', otherwise: 'met, due 2026-12-31' },
      { reading: 'A32 march1', ids: [id], asOf: '2025-03-01', facts: [hired, trained(topic, '2024-02-29')], standard: 'overdue, due 2025-02-28', otherwise: 'met, due 2025-03-01' },
    ]
  }),
])

const open = { hours: { mon: ['09:00', '17:00'] } } as const
const consultation = [['BFP-SR-08a'], ['FST-SR-09a'], ['CPP-SR-05a']].flatMap((ids): Row[] => {
  const people = [familyPartner(), clinician('DR', { independentlyLicensed: true, seniorClinician: true })]
  const week = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05'].map((day) => onRoster(`${day} 09:00`, `${day} 17:00`))
  return [
    {
      reading: 'A05 agencyOpen', ids, asOf: '2026-06-14', agency: { ...open, closures: ['2026-06-08'] }, facts: [...people, ...week],
      standard: 'met, due 2026-06-07 | due_today, due 2026-06-14', otherwise: 'met, due 2026-06-07 | met, due 2026-06-14',
    },
    { reading: 'A30 nineToFive', ids, asOf: '2026-06-07', facts: [...people, ...week], standard: 'undetermined', otherwise: 'met, due 2026-06-07' },
  ]
})

export const people: readonly Row[] = [
  ...age,
  { reading: 'A36 until21', ids: ['GPP-AC-01a'], asOf: '2026-06-30', facts: [youth('Y1', { bornOn: '2005-06-10' }), service('2026-06-10 10:00')], standard: 'met, due 2027-06-09', otherwise: 'not_met, due 2026-06-09' },
  ...training,
  { reading: 'A32 march1', ids: ['BFP-SR-01c'], asOf: '2026-03-01', facts: [familyPartner('FP', { hiredOn: '2024-02-29' })], standard: 'overdue, due 2026-02-28', otherwise: 'due_today, due 2026-03-01' },
  {
    reading: 'A33 planOnly', ids: ['BFP-SR-01c'], asOf: '2026-03-16', standard: 'overdue, due 2026-03-15', otherwise: 'met, due 2026-03-15',
    facts: [familyPartner('FP', { hiredOn: '2024-03-15' }), credential('chwCertificate', { plannedFor: '2026-01-10' })],
  },
  ...consultation,
]
