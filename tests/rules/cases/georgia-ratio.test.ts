import { describe, expect, test } from 'vitest'
import { call, closed, contact, decided, enrolled, failedVisit, familyPartner, judge, staff, video, visit, youth } from '../../support/case-builder'

/*
 * Georgia, Required Components 5: "At least 50% of PPS service units must be delivered face-to-face", by family, for
 * each month and over the whole enrollment. Compared as whole numbers: twice the units face to face against all.
 */

const spec = 'georgia-pps'
const requirement = 'GPP-RC-05a'
const family = [youth(), enrolled('2026-01-01')]
const seen = (on: string, units: number, more = {}) => visit(`${on} 10:00`, { units, ...more })
const phoned = (on: string, units: number, more = {}) => call(`${on} 10:00`, { units, ...more })

/** Each month by its first day, and `whole` for the enrollment. */
const shares = (asOf: string, ...facts: unknown[]) =>
  Object.fromEntries(decided(judge({ spec, asOf }, facts), requirement).map(({ window, status }) => [window?.from ?? 'whole', status]))
const january = (...facts: unknown[]) => shares('2026-02-01', ...family, ...facts)

describe('half of the units', () => {
  test.each([
    [4, 4, 'met'],
    [3, 4, 'not_met'],
    [4, 3, 'met'],
    [1, 0, 'met'],
    [0, 1, 'not_met'],
    [1_000_000, 1_000_001, 'not_met'],
    [1_000_001, 1_000_000, 'met'],
    [4_503_599_627_370, 4_503_599_627_370, 'met'],
  ])('%i face to face and %i by telephone: %s', (there, away, expected) => {
    const facts = [seen('2026-01-05', there), phoned('2026-01-06', away)]
    expect(january(...facts)).toMatchObject({ '2026-01-01': expected, whole: expected })
  })

  test('it counts units, not contacts', () => {
    expect(january(seen('2026-01-05', 6), phoned('2026-01-06', 2), phoned('2026-01-07', 2), phoned('2026-01-08', 2))).toMatchObject({ '2026-01-01': 'met' })
    expect(january(seen('2026-01-05', 1), seen('2026-01-06', 1), phoned('2026-01-07', 3))).toMatchObject({ '2026-01-01': 'not_met' })
  })

  test('video, e-mail and text are units that are not face to face', () => {
    expect(january(seen('2026-01-05', 2), video('2026-01-06 10:00', { units: 3 }))).toMatchObject({ '2026-01-01': 'not_met' })
    expect(january(seen('2026-01-05', 2), contact('2026-01-06 10:00', { mode: 'text', units: 2 }))).toMatchObject({ '2026-01-01': 'met' })
  })

  test('only contacts that reached a caregiver, by a Family Partner, are counted', () => {
    const others = [
      phoned('2026-01-06', 9, { reached: false }), phoned('2026-01-07', 9, { with: ['youth'] }), phoned('2026-01-08', 9, { with: ['treatmentProvider'] }),
      phoned('2026-01-09', 9, { by: 'PM' }),
    ]
    expect(january(familyPartner(), staff('PM', ['programManager']), seen('2026-01-05', 1), ...others)).toMatchObject({ '2026-01-01': 'met', whole: 'met' })
  })

  test('units that nobody wrote down leave it undetermined, and the finding says so', () => {
    const facts = [...family, seen('2026-01-05', 4), call('2026-01-06 10:00')]
    expect(shares('2026-02-01', ...facts)).toMatchObject({ '2026-01-01': 'undetermined', whole: 'undetermined' })
    for (const { status, because } of decided(judge({ spec, asOf: '2026-02-01' }, facts), requirement))
      if (status === 'undetermined') expect(because.join(' ')).toContain('units')
  })
})

describe('months', () => {
  test('the running month is open, whatever its share so far', () => {
    expect(shares('2026-01-20', ...family, phoned('2026-01-06', 4))).toEqual({ '2026-01-01': 'open', whole: 'not_met' })
  })

  test('a month without units asks for nothing', () => {
    expect(january()).toEqual({ '2026-01-01': 'not_required', '2026-02-01': 'open', whole: 'not_required' })
  })

  test('partial months ask for nothing, and still count in the whole', () => {
    expect(shares('2026-03-15', youth(), enrolled('2026-01-02'), closed('2026-02-27'), phoned('2026-01-06', 4), phoned('2026-02-06', 4), seen('2026-02-07', 7)))
      .toEqual({ '2026-01-01': 'not_required', '2026-02-01': 'not_required', whole: 'not_met' })
  })

  test('a month can fail while the whole holds, and the other way round', () => {
    const facts = [seen('2026-01-05', 8), phoned('2026-02-05', 2)]
    expect(shares('2026-03-01', ...family, ...facts)).toMatchObject({ '2026-01-01': 'met', '2026-02-01': 'not_met', whole: 'met' })
    expect(shares('2026-03-01', ...family, phoned('2026-01-05', 8), seen('2026-02-05', 2))).toMatchObject({ '2026-01-01': 'not_met', '2026-02-01': 'met', whole: 'not_met' })
  })

  test('a call late on the last evening belongs to the month', () => {
    const facts = [...family, seen('2026-01-05', 1), call('2026-01-31 23:45', { units: 2 })]
    expect(shares('2026-03-01', ...facts)).toMatchObject({ '2026-01-01': 'not_met', '2026-02-01': 'not_required' })
  })

  test('a month under the telephone exception is left out, but counts in the whole', () => {
    const tries = [failedVisit('2026-01-05 10:00'), failedVisit('2026-01-06 10:00'), phoned('2026-01-07', 2), phoned('2026-01-20', 2)]
    expect(january(...tries)).toMatchObject({ '2026-01-01': 'not_required', whole: 'not_met' })
    expect(january(...tries.slice(1))).toMatchObject({ '2026-01-01': 'not_met' })
  })

  test('two failed visits do not excuse a month in which somebody was seen', () => {
    expect(january(failedVisit('2026-01-05 10:00'), failedVisit('2026-01-06 10:00'), seen('2026-01-07', 1), phoned('2026-01-20', 2))).toMatchObject({ '2026-01-01': 'not_met' })
  })

  test('failed visits to somebody else do not excuse it', () => {
    const elsewhere = ['2026-01-05 10:00', '2026-01-06 10:00'].map((moment) => failedVisit(moment, { with: ['stateAgency'] }))
    expect(january(...elsewhere, phoned('2026-01-07', 2))).toMatchObject({ '2026-01-01': 'not_met' })
  })
})

describe('the whole enrollment', () => {
  test('is judged at once, without a due date, and through the closing', () => {
    const result = judge({ spec, asOf: '2026-05-01' }, [...family, seen('2026-01-05', 4), closed('2026-02-28'), phoned('2026-03-05', 9)])
    const whole = decided(result, requirement).filter(({ window }) => window === null)
    expect(whole.map(({ status, due }) => [status, due])).toEqual([['met', null]])
  })

  test('one finding for the family, not one for each youth, and a visit to two siblings is counted once', () => {
    const facts = [youth(), youth('Y2'), enrolled('2026-01-01'), seen('2026-01-05', 4), phoned('2026-01-06', 5, { youth: 'Y2' })]
    const found = decided(judge({ spec, asOf: '2026-02-01' }, facts), requirement)
    expect(found.map(({ about }) => about.youth)).toEqual(found.map(() => undefined))
    expect(shares('2026-02-01', ...facts)).toEqual({ '2026-01-01': 'not_met', '2026-02-01': 'open', whole: 'not_met' })
  })

  test('leads GPP-SA-01c, and cites its own sentence', () => {
    for (const finding of decided(judge({ spec, asOf: '2026-02-01' }, [...family, seen('2026-01-05', 4)]), 'GPP-SA-01c')) {
      expect(finding.requirements).toEqual(['GPP-RC-05a', 'GPP-SA-01c'])
      expect(finding.citation.quote).toBe('At least 50% of PPS service units must be delivered face-to-face with the family/youth receiving the service.')
    }
  })
})
