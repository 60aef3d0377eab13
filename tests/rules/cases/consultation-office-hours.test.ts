import { describe, expect, test } from 'vitest'
import { byWindow, clinician, credential, decided, familyPartner, judge, onRoster, only } from '../../support/case-builder'

/*
 * A clinician to consult "during normal business hours": the agency's published hours on business days, week by week.
 * Beacon and Optum ask for a licence for independent practice, Caregiver Peer to Peer for a senior clinician.
 */

const specs = [
  ['beacon-family-partner', 'BFP-SR-08a', { independentlyLicensed: true }, { seniorClinician: true }],
  ['optum-fst', 'FST-SR-09a', { independentlyLicensed: true }, { seniorClinician: true }],
  ['caregiver-peer-to-peer', 'CPP-SR-05a', { seniorClinician: true }, { independentlyLicensed: true }],
] as const

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const hours = Object.fromEntries(weekdays.map((day) => [day, ['09:00', '17:00']]))
const agency = { hours }
/** The Mondays to Fridays of the week of 1 June 2026, and of that of 25 May with Memorial Day on Monday. */
const june = ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05']
const throughout = (days: readonly string[], from = '09:00', to = '17:00') => days.map((day) => onRoster(`${day} ${from}`, `${day} ${to}`))

describe.each(specs)('%s %s', (spec, requirement, standing, otherStanding) => {
  const people = [familyPartner(), clinician('DR', standing), clinician('DR2', standing)]
  const weeks = (asOf: string, ...roster: unknown[]) => byWindow(judge({ spec, asOf, agency }, [...people, ...roster]), requirement)

  test('all office hours on the roster: met', () => {
    expect(weeks('2026-06-07', ...throughout(june))).toEqual({ '2026-06-01': 'met' })
  })

  test('a minute short on one day: not met, and the reasons name the day', () => {
    const short = [...throughout(june.slice(0, 4)), ...throughout(june.slice(4), '09:00', '16:59')]
    expect(weeks('2026-06-08', ...short)).toMatchObject({ '2026-06-01': 'not_met' })
    const [finding] = decided(judge({ spec, asOf: '2026-06-08', agency }, [...people, ...short]), requirement)
    expect(finding?.because.join(' ')).toContain('Jun 5')
  })

  test('a minute late on one day: not met', () => {
    expect(weeks('2026-06-08', ...throughout(june.slice(0, 4)), ...throughout(june.slice(4), '09:01'))).toMatchObject({ '2026-06-01': 'not_met' })
  })

  test('nobody on one day: not met', () => {
    expect(weeks('2026-06-08', ...throughout(june.slice(0, 4)))).toMatchObject({ '2026-06-01': 'not_met' })
  })

  test('two clinicians back to back make one day; a minute between them does not', () => {
    const shared = (second: string) => [
      ...throughout(june.slice(0, 4)), onRoster('2026-06-05 09:00', '2026-06-05 13:00'), onRoster(`2026-06-05 ${second}`, '2026-06-05 17:00', { staff: 'DR2' }),
    ]
    expect(weeks('2026-06-08', ...shared('13:00'))).toMatchObject({ '2026-06-01': 'met' })
    expect(weeks('2026-06-08', ...shared('12:30'))).toMatchObject({ '2026-06-01': 'met' })
    expect(weeks('2026-06-08', ...shared('13:01'))).toMatchObject({ '2026-06-01': 'not_met' })
  })

  test('a week still running without a gap is open', () => {
    expect(weeks('2026-06-03', ...throughout(june.slice(0, 3)))).toEqual({ '2026-06-01': 'open' })
  })

  test('weekends need nobody, and neither does a legal holiday', () => {
    const memorialWeek = ['2026-05-26', '2026-05-27', '2026-05-28', '2026-05-29']
    const before = ['2026-05-18', '2026-05-19', '2026-05-20', '2026-05-21', '2026-05-22']
    expect(weeks('2026-05-31', ...throughout([...before, ...memorialWeek]))).toEqual({ '2026-05-18': 'met', '2026-05-25': 'met' })
  })

  test('Independence Day 2026 is a Saturday and stays there: the Friday before needs somebody', () => {
    const week = ['2026-06-29', '2026-06-30', '2026-07-01', '2026-07-02']
    expect(weeks('2026-07-05', ...throughout([...week, '2026-07-03']))).toEqual({ '2026-06-29': 'met' })
    expect(weeks('2026-07-06', ...throughout(week))).toMatchObject({ '2026-06-29': 'not_met' })
  })

  test('a day the agency closes is still a business day', () => {
    const closing = judge({ spec, asOf: '2026-06-08', agency: { hours, closures: ['2026-06-05'] } }, [...people, ...throughout(june.slice(0, 4))])
    expect(byWindow(closing, requirement)).toMatchObject({ '2026-06-01': 'not_met' })
  })

  test('the Monday after clocks change has its own nine o’clock', () => {
    const march = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13']
    expect(weeks('2026-03-15', ...throughout(march))).toEqual({ '2026-03-02': 'met', '2026-03-09': 'met' })
  })

  test('a clinician of another standing is not the one asked for', () => {
    const other = judge({ spec, asOf: '2026-06-08', agency }, [familyPartner(), clinician('DR', otherStanding), ...throughout(june)])
    expect(byWindow(other, requirement)).toMatchObject({ '2026-06-01': 'not_met' })
  })

  test('a licence on record that has expired takes the clinician off the roster', () => {
    const expired = credential('clinicalLicense', { staff: 'DR', issuedOn: '2020-01-01', expiresOn: '2026-06-04' })
    expect(weeks('2026-06-08', ...throughout(june), expired)).toMatchObject({ '2026-06-01': 'not_met' })
  })

  test('a clinician who leaves on Thursday is off the roster on Friday', () => {
    const leaving = (leftOn: string) => byWindow(judge({ spec, asOf: '2026-06-08', agency }, [familyPartner(), clinician('DR', { ...standing, leftOn }), ...throughout(june)]), requirement)
    expect(leaving('2026-06-05')).toMatchObject({ '2026-06-01': 'met' })
    expect(leaving('2026-06-04')).toMatchObject({ '2026-06-01': 'not_met' })
  })

  test('hours that name no weekday are no hours: undetermined, never met', () => {
    const finding = only(judge({ spec, asOf: '2026-06-07', agency: { hours: {} } }, [...people, ...throughout(june)]), requirement)
    expect(finding.status).toBe('undetermined')
    expect(finding.because.join(' ')).toContain('office hours')
  })

  test('no roster at all: undetermined, never met', () => {
    expect(only(judge({ spec, asOf: '2026-06-08', agency }, people), requirement).status).toBe('undetermined')
  })
})
