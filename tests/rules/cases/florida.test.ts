import { describe, expect, test } from 'vitest'
import { byWindow, decided, judge, only, stands, type Case } from '../../support/case-builder'

/*
 * Florida, Guidance 19: "An annual report to the Department as to the operation of the working agreement", and "a
 * monthly meeting schedule" for the workgroup.
 */

const spec = 'florida-guidance-19'
const agreement = (effectiveOn: string, id = 'A1', to?: string) => ({ type: 'agreement', id, effectiveOn, ...(to === undefined ? {} : { to }) })
const report = (on: string, more = {}) => ({ type: 'annualReport', agreement: 'A1', on, ...more })
const meeting = (on: string, more = {}) => ({ type: 'meeting', kind: 'workgroup', on, attendedBy: [], ...more })

describe('FG19-WA-08c: the annual report', () => {
  const cases: readonly Case[] = [
    ['the day before the first year ends', '2026-06-30', [agreement('2025-07-01')], 'open, due 2026-07-01'],
    ['the day it ends', '2026-07-01', [agreement('2025-07-01')], 'due_today, due 2026-07-01'],
    ['the day after', '2026-07-02', [agreement('2025-07-01')], 'overdue, due 2026-07-01'],
    ['reported on the last day: the next is due a year after it', '2026-07-02', [agreement('2025-07-01'), report('2026-07-01')], 'met, due 2027-07-01'],
    ['reported early: the next is due a year after that', '2026-07-02', [agreement('2025-07-01'), report('2026-03-31')], 'met, due 2027-03-31'],
    ['the day after a year without another', '2027-04-01', [agreement('2025-07-01'), report('2026-03-31')], 'overdue, due 2027-03-31'],
    ['of two reports the last counts, in whatever order they are written', '2027-04-01', [report('2027-03-01'), agreement('2025-07-01'), report('2026-03-31')], 'met, due 2028-03-01'],
    ['effective on the leap day: due on 28 February', '2025-02-28', [agreement('2024-02-29')], 'due_today, due 2025-02-28'],
    ['effective on the leap day: overdue on 1 March', '2025-03-01', [agreement('2024-02-29')], 'overdue, due 2025-02-28'],
    ['reported on the leap day', '2028-06-01', [agreement('2024-03-01'), report('2028-02-29')], 'met, due 2029-02-28'],
    ['effective on the last day of a month', '2026-08-30', [agreement('2025-08-31')], 'open, due 2026-08-31'],
    ['a report that will be sent next week', '2026-07-02', [agreement('2025-07-01'), report('2026-07-09')], 'overdue, due 2026-07-01'],
    ['a report struck as entered in error', '2026-07-02', [agreement('2025-07-01'), report('2026-03-31', { struckOn: '2026-07-02' })], 'overdue, due 2026-07-01'],
    ['another agreement’s report', '2026-07-02', [agreement('2025-07-01'), report('2026-03-31', { agreement: 'A2' })], 'overdue, due 2026-07-01'],
  ]
  test.each(cases)('%s', (_, asOf, facts, expected) => {
    expect(stands(only(judge({ spec, asOf }, facts), 'FG19-WA-08c'))).toBe(expected)
  })

  test('each agreement has one finding', () => {
    const found = decided(judge({ spec, asOf: '2026-07-02' }, [agreement('2025-07-01'), agreement('2026-01-01', 'A2'), report('2026-03-31')]), 'FG19-WA-08c')
    expect(found.map((finding) => [finding.about, stands(finding)])).toEqual([[{ agreement: 'A1' }, 'met, due 2027-03-31'], [{ agreement: 'A2' }, 'open, due 2027-01-01']])
  })

  test('an agreement that has not taken effect is not judged', () => {
    expect(decided(judge({ spec, asOf: '2026-07-02' }, [agreement('2026-08-01')]), 'FG19-WA-08c')).toEqual([])
  })
})

describe('FG19-WG-03c: a workgroup meeting in each calendar month', () => {
  const months = (asOf: string, ...facts: unknown[]) => byWindow(judge({ spec, asOf }, [agreement('2026-01-01'), ...facts]), 'FG19-WG-03c')

  test('a month with a meeting is met, a month without is not, the running one is open', () => {
    expect(months('2026-03-15', meeting('2026-01-14'))).toEqual({ '2026-01-01': 'met', '2026-02-01': 'not_met', '2026-03-01': 'open' })
  })

  test('the last day: due today; the day after: not met', () => {
    expect(months('2026-02-27', meeting('2026-01-14'))).toMatchObject({ '2026-02-01': 'open' })
    expect(months('2026-02-28', meeting('2026-01-14'))).toMatchObject({ '2026-02-01': 'due_today' })
    expect(months('2026-03-01', meeting('2026-01-14'))).toMatchObject({ '2026-02-01': 'not_met' })
  })

  test('the month it takes effect in is not all its own: the reason says from which day on', () => {
    const [first] = decided(judge({ spec, asOf: '2026-02-01' }, [agreement('2026-01-15')]), 'FG19-WG-03c')
    expect(first).toMatchObject({ status: 'not_required', because: ['Only part of it would be judged: from Thu Jan 15 2026 on.'] })
  })

  test('on the first and on the last day of the month', () => {
    expect(months('2026-02-28', meeting('2026-01-31'), meeting('2026-02-01'))).toEqual({ '2026-01-01': 'met', '2026-02-01': 'met' })
    expect(months('2026-02-28', meeting('2026-02-01'))).toEqual({ '2026-01-01': 'not_met', '2026-02-01': 'met' })
  })

  test('on the leap day', () => {
    expect(byWindow(judge({ spec, asOf: '2028-03-01' }, [agreement('2028-02-01'), meeting('2028-02-29')]), 'FG19-WG-03c')).toEqual({ '2028-02-01': 'met', '2028-03-01': 'open' })
  })

  test('a cancelled meeting, and a meeting of another kind, were not held', () => {
    expect(months('2026-02-01', meeting('2026-01-14', { cancelled: true }))).toMatchObject({ '2026-01-01': 'not_met' })
    expect(months('2026-02-01', meeting('2026-01-14', { kind: 'carePlanning' }))).toMatchObject({ '2026-01-01': 'not_met' })
  })

  test('two meetings in one month do not carry over', () => {
    expect(months('2026-03-01', meeting('2026-01-14'), meeting('2026-01-28'))).toMatchObject({ '2026-01-01': 'met', '2026-02-01': 'not_met' })
  })

  test('in effect from the 1st the month is full; from the 2nd it is partial and asks for nothing', () => {
    expect(months('2026-02-15')).toEqual({ '2026-01-01': 'not_met', '2026-02-01': 'open' })
    expect(byWindow(judge({ spec, asOf: '2026-02-15' }, [agreement('2026-01-02')]), 'FG19-WG-03c')).toEqual({ '2026-01-01': 'not_required', '2026-02-01': 'open' })
  })

  test('a meeting under one agreement is that agreement’s', () => {
    const found = decided(judge({ spec, asOf: '2026-02-01' }, [agreement('2026-01-01'), agreement('2026-01-01', 'A2'), meeting('2026-01-14', { agreement: 'A2' })]), 'FG19-WG-03c')
    expect(found.filter(({ window }) => window?.from === '2026-01-01').map(({ about, status }) => [about.agreement, status])).toEqual([['A1', 'not_met'], ['A2', 'met']])
  })
})

describe('an agreement that has ended', () => {
  const ended = (to: string, ...facts: unknown[]) => (asOf: string) => judge({ spec, asOf }, [agreement('2025-07-01', 'A1', to), ...facts])
  const cases: readonly (readonly [string, ReturnType<typeof ended>, string, string])[] = [
    ['the day before its last day it goes on', ended('2026-07-10'), '2026-07-09', 'overdue, due 2026-07-01'],
    ['ended before the report was due it asks for none', ended('2026-06-30'), '2026-07-02', 'not_required, due 2026-07-01'],
    ['ended on the day it was due it asks for none', ended('2026-07-01'), '2026-07-02', 'not_required, due 2026-07-01'],
    ['ended the day after, it was missed for good', ended('2026-07-02'), '2026-07-02', 'not_met, due 2026-07-01'],
    ['the last report before its end stays met, however long ago', ended('2026-07-10', report('2026-06-01')), '2029-01-01', 'met, due 2027-06-01'],
    ['a report after its last day is none of it', ended('2026-07-10', report('2026-07-11')), '2026-07-12', 'not_met, due 2026-07-01'],
  ]
  test.each(cases)('%s', (_, of, asOf, expected) => {
    expect(stands(only(of(asOf), 'FG19-WA-08c'))).toBe(expected)
  })

  test('its last month is judged where it is whole, and no month comes after it', () => {
    const months = (asOf: string, to: string) => byWindow(judge({ spec, asOf }, [agreement('2026-01-01', 'A1', to)]), 'FG19-WG-03c')
    expect(months('2026-04-15', '2026-02-27')).toEqual({ '2026-01-01': 'not_met', '2026-02-01': 'not_required' })
    expect(months('2026-04-15', '2026-02-28')).toEqual({ '2026-01-01': 'not_met', '2026-02-01': 'not_met' })
    expect(months('2026-02-20', '2026-02-27')).toMatchObject({ '2026-02-01': 'open' })
    expect(months('2026-04-15', '2026-03-01')).toEqual({ '2026-01-01': 'not_met', '2026-02-01': 'not_met', '2026-03-01': 'not_required' })
  })
})
