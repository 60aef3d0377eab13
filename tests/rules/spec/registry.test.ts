import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { evaluate } from '@/rules/evaluate'
import { parseCase } from '@/rules/facts/case-file'
import { factShapes } from '@/rules/facts/vocabulary'
import type { PayerSpec } from '@/rules/spec/payer-spec'
import { specsOnBoard } from '@/rules/specs/on-board'
import { fields, refusals } from '../../features/requirements/proofs'
import {
  assigned, at, call, clinician, contact, credential, decided, enrolled, failedVisit, familyPartner, offer, onRoster, referral, seniorPartner, service, trained, update, video, visit, youth,
} from '../../support/case-builder'

/*
 * The registry says of each of the 600 requirements how it is covered, and by what name. Here each name is looked up,
 * and what it names is taken away, to see that something is missed. What an act enforces, and what is recorded outside of
 * the case file, is taken away in tests/features/requirements, on a real database.
 */

const hours = { hours: { mon: ['09:00', '17:00'] } }
const staff = [familyPartner(), seniorPartner(), clinician('DR', { independentlyLicensed: true, seniorClinician: true }), trained('culture', '2026-01-15'), credential('driversLicense', { issuedOn: '2024-01-01' })]
const care = [
  youth('Y1', { diagnoses: ['mentalIllness'] }), { type: 'caregiver', id: 'C1', of: ['Y1'], firstLanguage: 'es' }, { type: 'living', from: '2020-01-01', setting: 'family' },
  referral('2026-05-04 10:00'), enrolled('2026-05-04'), offer('2026-05-05 10:00'), service('2026-05-06 10:00', { endsAt: at('2026-05-06 11:00'), by: 'FP', units: 4 }), update('2026-05-07 10:00'),
  contact('2026-05-08 10:00', { with: ['stateAgency'], agency: 'DCF' }), video('2026-05-09 10:00', { units: 1 }), { type: 'icc', from: '2026-05-04', to: '2026-05-20' },
  { type: 'meeting', kind: 'cpt', on: '2026-05-12', attendedBy: ['FP'] }, { type: 'meeting', kind: 'treatmentTeam', on: '2026-05-22', attendedBy: ['FP'] }, assigned('F1'), onRoster('2026-05-04 09:00', '2026-05-04 17:00'),
]
const monthByTelephone = [failedVisit('2026-06-02 10:00'), failedVisit('2026-06-03 10:00'), call('2026-06-04 10:00', { units: 1 }), visit('2026-05-11 10:00', { units: 1 })]
const organisations = [{ type: 'agreement', id: 'A1', effectiveOn: '2026-01-01' }]
const everything = [...staff, ...care, ...monthByTelephone, ...organisations]

const judge = (spec: PayerSpec) => evaluate(parseCase({ spec: spec.id, timeZone: 'America/New_York', asOf: '2026-06-30', agency: hours, facts: everything }), { specs: [spec] })
const without = (spec: PayerSpec, id: string): PayerSpec => ({
  ...spec, editions: spec.editions.map((edition) => ({ ...edition, obligations: edition.obligations.filter(({ requirements }) => !requirements.includes(id)) })),
})
const rows = specsOnBoard.flatMap((spec) => spec.requirements.map((row) => ({ ...row, spec })))
const covered = (coverage: string) => rows.filter((row) => row.coverage === coverage)

test('there are 600, and each that needs something names it', () => {
  expect(rows).toHaveLength(600)
  expect(rows.filter(({ coverage, names }) => (coverage === 'computed' || coverage === 'enforced' || coverage === 'recorded') !== names.length > 0).map(({ id }) => id)).toEqual([])
})

describe.each(specsOnBoard)('$id: what is computed', (spec) => {
  const whole = judge(spec)

  test.each(spec.requirements.filter(({ coverage }) => coverage === 'computed'))('$id is decided by kind $names, and by nothing else', ({ id, names, quote, section, item }) => {
    for (const edition of spec.editions) {
      const deciding = edition.obligations.filter(({ requirements }) => requirements.includes(id))
      expect(deciding.length).toBeGreaterThan(0)
      expect([...new Set(deciding.map(({ kind }) => kind))]).toEqual(names)
    }
    expect(decided(whole, id).length).toBeGreaterThan(0)
    for (const { requirements, citation } of decided(whole, id)) if (requirements[0] === id) expect(citation).toMatchObject({ quote, section, item })
    const less = judge(without(spec, id))
    expect(decided(less, id)).toEqual([])
    const others = whole.findings.filter(({ requirements }) => !requirements.includes(id))
    expect(less.findings).toEqual(others)
  })

  test('every finding is of a requirement that the registry calls computed', () => {
    const computed = new Set(spec.requirements.filter(({ coverage }) => coverage === 'computed').map(({ id }) => id))
    expect(whole.findings.flatMap(({ requirements }) => requirements.filter((id) => !computed.has(id)))).toEqual([])
  })
})

/** A fact of each type that the registry points at, with every field it names. */
const samples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  caregiver: { type: 'caregiver', id: 'C1', of: ['Y1'] },
  closed: { type: 'closed', on: '2026-06-05', reason: 'goalsMet' },
  consent: { type: 'consent', kind: 'disclosure', givenOn: '2026-06-05' },
  agreement: { type: 'agreement', id: 'A1', effectiveOn: '2026-01-01' },
  contact: { type: 'contact', at: '2026-06-05T10:00:00-04:00', endsAt: '2026-06-05T10:30:00-04:00', agency: 'DCF', with: ['caregiver'], caregivers: ['C1'], mode: 'telephone', reached: true, by: 'FP' },
  credential: { type: 'credential', staff: 'FP', kind: 'chwCertificate', issuedOn: '2026-01-05', expiresOn: '2028-01-05', plannedFor: '2027-06-05' },
  meeting: { type: 'meeting', agreement: 'A1', kind: 'cpt', on: '2026-06-05', attendedBy: ['FP'], cancelled: false, progressUpdate: true },
  referral: { type: 'referral', at: '2026-06-05T10:00:00-04:00', source: 'provider', reasons: ['A reason.'], initialGoals: ['A goal.'] },
  roster: { type: 'roster', staff: 'DR', at: '2026-06-05T10:00:00-04:00', endsAt: '2026-06-05T12:00:00-04:00' },
  staff: { type: 'staff', id: 'FP', supervisors: ['DR'], roles: ['familyPartner'], independentlyLicensed: true },
  supervision: { type: 'supervision', at: '2026-06-05T10:00:00-04:00', format: 'individual', supervisors: ['SFP'], supervisees: ['FP'] },
  training: { type: 'training', staff: 'FP', topic: 'culture', completedOn: '2026-06-05' },
  waitlisted: { type: 'waitlisted', at: '2026-06-05T10:00:00-04:00', reason: 'No Family Partner is free.', until: '2026-06-30' },
}

describe('what is recorded', () => {
  const names = [...new Set(covered('recorded').flatMap((row) => row.names))].sort()
  const ofFacts = names.filter((name) => /^[a-z]/.test(name))

  test.each(ofFacts)('%s is a field that the case file has, and without it the record would be refused', (name) => {
    const [type = '', field = ''] = name.split('.')
    const [, shape] = Object.entries(factShapes).find(([key]) => key === type) ?? []
    const sample = samples[type]
    if (!shape || !sample) throw new Error(`${name}: no such fact`)
    expect(sample).toHaveProperty(field)
    expect(shape.safeParse(sample).success).toBe(true)
    const { [field]: _, ...rest } = shape.shape as Record<string, z.ZodType>
    expect(z.strictObject(rest).safeParse(sample).error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: [field] })
  })

  test('what is no fact’s field is a table’s, and has its proof, as each act that enforces has', () => {
    expect(names.filter((name) => !ofFacts.includes(name))).toEqual(fields.map(({ name }) => name).sort())
    const proven = new Set(refusals.flatMap(({ ids, act }) => ids.map((id) => `${id} ${act}`)))
    expect(covered('enforced').flatMap(({ id, names: acts }) => acts.map((act) => `${id} ${act}`)).sort()).toEqual([...proven].sort())
  })
})
