/*
 * A payer of a tenant's own, as its administrator would write it down: pure JSON, built from the kinds there are. Two
 * editions: the second, from July 2026, asks for the first contact a day earlier and allows fewer families.
 */

const row = (id: string, item: string, quote: string, kind: string) => ({ id, section: 'Service Standards', item, quote, level: 'MUST', coverage: 'computed', names: [kind] })

const obligations = (businessDays: number, families: number) => [
  {
    kind: 'deadline', title: 'First contact', requirements: ['OWN-1'], starts: { event: 'referral' }, within: { businessDays },
    done: { event: 'contact', test: { with: 'caregiver', reached: true } }, readings: ['A05', 'A10'],
  },
  {
    kind: 'cadence', title: 'Monthly contact', requirements: ['OWN-2'], subject: 'enrollment', each: 'month', times: 1,
    counts: [{ event: 'contact', test: { with: 'caregiver', reached: true, modes: ['faceToFace', 'telephone'] } }], readings: ['A40'],
  },
  { kind: 'cap', of: 'caseload', title: 'Caseload', requirements: ['OWN-3'], limit: families, count: 'families', readings: ['A45'] },
]

const alternatives = { 'OWN-1': { A10: { attempt: { done: { test: { reached: null } } } } } }

/** A fresh copy each time, so that a test may break it. */
export const sixthPayer = () => ({
  id: 'harbor-county', document: 'Harbor County Caregiver Support Standards', publisher: 'Harbor County', short: 'Harbor County', sha256: null, holidays: 'US-federal',
  editions: [
    { edition: '2025', from: '2025-01-01', to: '2026-06-30', obligations: obligations(3, 25), alternatives },
    { edition: '2026', from: '2026-07-01', to: null, note: 'Adopted in May 2026.', obligations: obligations(2, 20), alternatives: {} },
  ],
  requirements: [
    row('OWN-1', '1', 'The family is contacted within the days set by the County of the referral being received.', 'deadline'),
    row('OWN-2', '2', 'Each family is contacted at least monthly.', 'cadence'),
    row('OWN-3', '3', 'Nobody serves more families than the County allows.', 'cap'),
    { id: 'OWN-4', section: 'Service Standards', item: '4', quote: 'Referrals name their reasons.', level: 'SHOULD', coverage: 'recorded', names: ['referral.reasons'] },
  ],
})

export type SixthPayer = ReturnType<typeof sixthPayer>
