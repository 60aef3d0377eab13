import { describe, expect, test } from 'vitest'
import { assigned, decided, familyPartner, judge, seniorPartner } from '../../support/case-builder'

/* Georgia, Staffing Requirements 5: "A CPS-P cannot exceed a caseload of 30 families"; the agency may set fewer. */

const requirement = 'GPP-SR-05a'
const families = (count: number, more = {}) => Array.from({ length: count }, (_, at) => assigned(`F${at}`, more))

/** The verdict on each person by their id. */
function caseloads(asOf: string, facts: readonly unknown[], caseload?: number): Readonly<Record<string, string>> {
  const agency = caseload === undefined ? {} : { agency: { limits: { caseload } } }
  const result = judge({ spec: 'georgia-pps', asOf, ...agency }, [familyPartner(), seniorPartner(), ...facts])
  return Object.fromEntries(decided(result, requirement).map(({ about, status }) => [about.staff ?? '', status]))
}

describe(requirement, () => {
  test('29 and 30 families are within it, the 31st is over', () => {
    expect(caseloads('2026-06-10', families(29))).toEqual({ FP: 'met' })
    expect(caseloads('2026-06-10', families(30))).toEqual({ FP: 'met' })
    expect(caseloads('2026-06-10', families(31))).toEqual({ FP: 'not_met' })
  })

  test('siblings are one family', () => {
    expect(caseloads('2026-06-10', [...families(30), assigned('F7', { youths: ['Y2'] }), assigned('F7', { youths: ['Y3'] })])).toEqual({ FP: 'met' })
    expect(caseloads('2026-06-10', [...families(30), assigned('F30', { youths: ['Y2', 'Y3'] })])).toEqual({ FP: 'not_met' })
  })

  test('the first day and the last day of an assignment are in it', () => {
    const last = families(1, { from: '2026-06-01', to: '2026-06-10' }).map((fact) => ({ ...fact, family: 'LAST' }))
    expect(caseloads('2026-06-10', [...families(30), ...last])).toEqual({ FP: 'not_met' })
    expect(caseloads('2026-06-11', [...families(30), ...last])).toEqual({ FP: 'met' })
    const next = assigned('NEXT', { from: '2026-06-11' })
    expect(caseloads('2026-06-10', [...families(30), next])).toEqual({ FP: 'met' })
    expect(caseloads('2026-06-11', [...families(30), next])).toEqual({ FP: 'not_met' })
  })

  test('at the end of a month and on the leap day', () => {
    const next = assigned('NEXT', { from: '2028-02-29', to: '2028-02-29' })
    expect(['2028-02-28', '2028-02-29', '2028-03-01'].map((asOf) => caseloads(asOf, [...families(30), next]).FP)).toEqual(['met', 'not_met', 'met'])
  })

  test('an agency’s own limit counts when it is lower, never when it is higher', () => {
    expect(caseloads('2026-06-10', families(20), 20)).toEqual({ FP: 'met' })
    expect(caseloads('2026-06-10', families(21), 20)).toEqual({ FP: 'not_met' })
    expect(caseloads('2026-06-10', families(30), 40)).toEqual({ FP: 'met' })
    expect(caseloads('2026-06-10', families(31), 40)).toEqual({ FP: 'not_met' })
  })

  test('the finding says whose limit it is', () => {
    const [own] = decided(judge({ spec: 'georgia-pps', asOf: '2026-06-10', agency: { limits: { caseload: 20 } } }, [familyPartner(), ...families(21)]), requirement)
    expect(own?.because.join(' ')).toMatch(/21 families.*agency/)
  })

  test('each person with an assignment has their own, nobody else', () => {
    expect(caseloads('2026-06-10', [...families(31), assigned('F1', { staff: 'SFP' })])).toEqual({ FP: 'not_met', SFP: 'met' })
    expect(caseloads('2026-06-10', [])).toEqual({})
  })

  test('an assignment struck as entered in error no longer counts', () => {
    expect(caseloads('2026-06-10', [...families(30), assigned('F30', { struckOn: '2026-06-10' })])).toEqual({ FP: 'met' })
    expect(caseloads('2026-06-09', [...families(30), assigned('F30', { struckOn: '2026-06-10' })])).toEqual({ FP: 'not_met' })
  })

  test('who leaves is judged through their last day, not after', () => {
    const leaving = (asOf: string) =>
      decided(judge({ spec: 'georgia-pps', asOf }, [familyPartner('FP', { leftOn: '2026-06-10' }), ...families(31)]), requirement).map(({ status }) => status)
    expect(leaving('2026-06-09')).toEqual(['not_met'])
    expect(leaving('2026-06-10')).toEqual(['not_met'])
    expect(leaving('2026-06-11')).not.toContain('not_met')
  })
})
