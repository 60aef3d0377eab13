import { describe, expect, test } from 'vitest'
import { CaseError } from '@/rules/facts/case-file'
import { judge } from '../../support/case-builder'

/* What is no case fails with one line that names the place; nothing is ignored. */

const asked = { spec: 'optum-fst', asOf: '2026-06-12' }
const youth = { type: 'youth', id: 'Y1', bornOn: '2012-09-01' }
const referral = { type: 'referral', at: '2026-06-05T15:10:00-04:00', source: 'provider' }
const contact = { type: 'contact', at: '2026-06-08T09:00:00-04:00', with: ['caregiver'], mode: 'telephone', reached: true }
const session = (format: string, supervisees: readonly string[]) => ({ type: 'supervision', at: '2026-06-08T09:00:00-04:00', format, supervisors: ['SFP'], supervisees })

/** The line that a case fails with; throws when the case does not fail. */
function fault(settings: Readonly<Record<string, unknown>>, facts: unknown): string {
  try {
    judge({ ...asked, ...settings }, facts as readonly unknown[])
  } catch (error) {
    if (error instanceof CaseError) return error.message
    throw error
  }
  throw new Error('this was judged as if it were a case')
}

describe('a fault in a fact names the fact and the key', () => {
  const rows: readonly [string, unknown, RegExp][] = [
    ['an instant without an offset', { ...referral, at: '2026-06-05T15:10:00' }, /^facts\[1\]\.at: not an ISO 8601 instant with an offset$/],
    ['a day where an instant is asked', { ...referral, at: '2026-06-05' }, /^facts\[1\]\.at: not an ISO 8601 instant/],
    ['an instant on a day that does not exist', { ...referral, at: '2026-02-30T15:10:00-05:00' }, /^facts\[1\]\.at: /],
    ['an hour that does not exist', { ...referral, at: '2026-06-05T25:10:00-04:00' }, /^facts\[1\]\.at: /],
    ['an instant in words', { ...referral, at: 'Friday afternoon' }, /^facts\[1\]\.at: /],
    ['an instant as a number', { ...referral, at: 1_780_000_000 }, /^facts\[1\]\.at: /],
    ['a missing instant', { type: 'referral', source: 'self' }, /^facts\[1\]\.at: missing$/],
    ['a source that is neither', { ...referral, source: 'school' }, /^facts\[1\]\.source: .*provider.*self/],
    ['a day that does not exist', { type: 'enrolled', on: '2026-02-30' }, /^facts\[1\]\.on: /],
    ['February 29 in a common year', { type: 'enrolled', on: '2026-02-29' }, /^facts\[1\]\.on: /],
    ['an instant where a day is asked', { type: 'enrolled', on: '2026-06-08T09:00:00-04:00' }, /^facts\[1\]\.on: /],
    ['a day written the American way', { type: 'enrolled', on: '06/08/2026' }, /^facts\[1\]\.on: /],
    ['an unknown key', { ...contact, outcome: 'good' }, /^facts\[1\]: .*"outcome"/],
    ['an unknown key within a key', { ...contact, telehealth: { hipaaPlatform: true, zoom: true } }, /^facts\[1\]\.telehealth: .*"zoom"/],
    ['an unknown type of fact', { type: 'phoneCall', at: '2026-06-08T09:00:00-04:00' }, /^facts\[1\]\.type: .*"phoneCall"/],
    ['no type of fact', { at: '2026-06-08T09:00:00-04:00' }, /^facts\[1\]\.type: missing$/],
    ['a type with another case of letters', { ...referral, type: 'Referral' }, /^facts\[1\]\.type: /],
    ['no fact at all', null, /^facts\[1\]: /],
    ['a list instead of a fact', [], /^facts\[1\]: /],
    ['a mode of contact nobody knows', { ...contact, mode: 'fax' }, /^facts\[1\]\.mode: /],
    ['a party nobody knows', { ...contact, with: ['caregiver', 'neighbour'] }, /^facts\[1\]\.with\[1\]: /],
    ['reached in words', { ...contact, reached: 'yes' }, /^facts\[1\]\.reached: /],
    ['reached left out', { type: 'contact', at: contact.at, with: ['caregiver'], mode: 'telephone' }, /^facts\[1\]\.reached: missing$/],
    ['half a unit', { ...contact, units: 1.5 }, /^facts\[1\]\.units: /],
    ['a reason for closing nobody knows', { type: 'closed', on: '2026-06-08', reason: 'tired' }, /^facts\[1\]\.reason: /],
    ['a plan by nobody', { type: 'dischargePlan', on: '2026-06-08' }, /^facts\[1\]\.by: missing$/],
    ['a provider of no known kind', { type: 'provider', id: 'P1', kind: 'hospital' }, /^facts\[1\]\.kind: /],
    ['a training topic nobody teaches', { type: 'training', staff: 'FP', topic: 'cooking', completedOn: '2026-01-01' }, /^facts\[1\]\.topic: /],
    ['struck on no day', { ...referral, struckOn: 'yesterday' }, /^facts\[1\]\.struckOn: /],
    ['entered at an instant without an offset', { ...referral, enteredAt: '2026-06-05T15:10:00' }, /^facts\[1\]\.enteredAt: /],
    ['individual supervision of two', session('individual', ['FP', 'FP2']), /^facts\[1\]\.supervisees: /],
    ['individual supervision of nobody', session('individual', []), /^facts\[1\]\.supervisees: /],
    ['a dyad of one', session('dyad', ['FP']), /^facts\[1\]\.supervisees: /],
    ['a dyad of the same person twice', session('dyad', ['FP', 'FP']), /^facts\[1\]\.supervisees: /],
    ['a dyad of three', session('dyad', ['FP', 'FP2', 'FP3']), /^facts\[1\]\.supervisees: /],
  ]
  test.each(rows)('%s', (_words, fact, line) => {
    const said = fault({}, [youth, fact])
    expect(said).toMatch(line)
    expect(said).not.toContain('\n')
  })

  test('two facts with one id', () => {
    expect(fault({}, [youth, { ...referral, id: 'R1' }, contact, { ...contact, id: 'R1' }])).toMatch(/^facts\[3\]\.id: .*"R1"/)
  })
  test('also when one of them was struck', () => {
    expect(fault({}, [youth, { ...referral, id: 'R1', struckOn: '2026-06-06' }, { ...referral, id: 'R1' }])).toMatch(/^facts\[2\]\.id: /)
  })
  test('also when they are of two types', () => {
    expect(fault({}, [youth, { type: 'staff', id: 'Y1', roles: ['familyPartner'] }])).toMatch(/^facts\[1\]\.id: .*"Y1"/)
  })
  test('the first fault is the one that is named', () => {
    expect(fault({}, [youth, { ...referral, at: 'x' }, { ...contact, mode: 'fax' }])).toMatch(/^facts\[1\]\.at/)
  })
})

describe('a fault in the case names the key', () => {
  const rows: readonly [string, Readonly<Record<string, unknown>>, RegExp][] = [
    ['a spec that is not on board', { spec: 'acme-peers' }, /^spec: .*"acme-peers".*beacon-family-partner/],
    ['no spec', { spec: undefined }, /^spec: missing$/],
    ['an edition that is not on board', { edition: 'March 2021' }, /^edition: .*"March 2021".*BH3855ii_122021/],
    ['a zone that is none', { timeZone: 'America/Boston' }, /^timeZone: /],
    ['an offset instead of a zone', { timeZone: '-05:00' }, /^timeZone: /],
    ['no zone', { timeZone: undefined }, /^timeZone: /],
    ['a day that does not exist', { asOf: '2026-06-31' }, /^asOf: /],
    ['no day', { asOf: undefined }, /^asOf: missing$/],
    ['an instant instead of a day', { asOf: '2026-06-12T00:00:00Z' }, /^asOf: /],
    ['holidays nobody has', { holidays: 'US-NY' }, /^holidays: /],
    ['an ambiguity nobody knows', { readings: { A99: 'x' } }, /^readings\.A99: /],
    ['a reading nobody knows', { readings: { A22: 'fortnightly' } }, /^readings\.A22: .*"fortnightly".*rolling/],
    ['an unknown key', { program: 'North' }, /"program"/],
    ['an unknown key of the agency', { agency: { address: 'x' } }, /^agency: .*"address"/],
    ['an unknown limit', { agency: { limits: { caseLoad: 20 } } }, /^agency\.limits: .*"caseLoad"/],
    ['hours of a day that is none', { agency: { hours: { monday: ['09:00', '17:00'] } } }, /^agency\.hours: .*"monday"/],
    ['an office that closes before it opens', { agency: { hours: { mon: ['17:00', '09:00'] } } }, /^agency\.hours\.mon: closes before it opens$/],
    ['a closure on no day', { agency: { closures: ['2026-06-12', '2026-13-01'] } }, /^agency\.closures\[1\]: /],
    ['records kept from no day', { agency: { recordsFrom: 'June' } }, /^agency\.recordsFrom: /],
  ]
  test.each(rows)('%s', (_words, settings, line) => {
    const said = fault(settings, [youth, referral])
    expect(said).toMatch(line)
    expect(said).not.toContain('\n')
  })

  test('facts that are no list', () => expect(fault({}, { type: 'youth' })).toMatch(/^facts: /))
  test('no facts key', () => expect(fault({}, undefined)).toMatch(/^facts: /))
  test('no facts yet is a case', () => expect(judge(asked, []).spec).toBe('optum-fst'))
  test('a day before the first edition names the day and the editions on board', () => {
    expect(fault({ spec: 'beacon-family-partner', asOf: '2020-02-29' }, [])).toMatch(/Feb 29 2020.*March 2020|2020-02-29.*March 2020/)
  })
})
