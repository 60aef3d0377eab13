import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complianceFilter, type ComplianceFilter } from '@/features/compliance/filter'
import { manyLines, pageSize } from '@/features/compliance/rows'
import { sumOf, tallyBy } from '@/features/compliance/tally'
import { countToday } from '@/features/compliance/today'
import { urgencies } from '@/features/obligations/standing'
import type { TenantScope } from '@/tenancy/scope'
import { openSample, type Opened } from '../../support/sample/opened'
import type { SampleAgency } from '../../support/sample/agency'
import { day, on, store } from './obligations'

let sample: Opened
let agency: SampleAgency
let other: SampleAgency

beforeAll(async () => {
  sample = await openSample()
  agency = await sample.add('Plover')
  other = await sample.add('Curlew')
  const { assigned, unassigned, members } = agency
  await sample.as(on(agency, '2026-11-17'), async (db) => {
    // The sample's own two, due on Tue Nov 17, are taken away: what is counted here is what stands here.
    await db.obligation.deleteMany({})
    const weekly = { requirement: 'CPP-WK', window: [day('2026-11-16'), day('2026-11-22')] as const, dueOn: day('2026-11-22') }
    await store(db, agency, { requirement: 'CPP-DAY', familyId: assigned.familyId, youthId: assigned.youthId, dueOn: day('2026-11-17') })
    await store(db, agency, { ...weekly, familyId: assigned.familyId, youthId: assigned.youthId })
    await store(db, agency, { ...weekly, familyId: unassigned.familyId, youthId: unassigned.youthId })
    await store(db, agency, { requirement: 'CPP-WK', familyId: unassigned.familyId, window: [day('2026-11-09'), day('2026-11-15')], dueOn: day('2026-11-15'), after: 'not_met', settled: true, status: 'met' })
    await store(db, agency, { requirement: 'CPP-WK', familyId: unassigned.familyId, window: [day('2026-11-23'), day('2026-11-29')], dueOn: day('2026-11-29') })
    await store(db, agency, { requirement: 'CPP-STAFF', staffId: members.familyPartner.staffId, dueOn: day('2026-11-16') })
    // About a family, naming somebody of the staff whose family it is not.
    await store(db, agency, { requirement: 'CPP-DAY', familyId: unassigned.familyId, staffId: members.clinician.staffId, dueOn: day('2026-11-10') })
  })
  await sample.as(on(other, '2026-11-17'), async (db) => {
    await store(db, other, { requirement: 'CPP-DAY', familyId: other.assigned.familyId, dueOn: day('2026-11-10') })
  })
})
afterAll(() => sample.close())

const filter = (change: Partial<ComplianceFilter> = {}): ComplianceFilter => ({ ...complianceFilter.parse({}), ...change })

const read = (scope: TenantScope, change: Partial<ComplianceFilter> = {}) => sample.as(scope, (db) => countToday(scope, db, filter(change)))

/** What the page would say: counts by urgency, of each requirement. */
async function counted(scope: TenantScope, change: Partial<ComplianceFilter> = {}) {
  const { counts } = await read(scope, change)
  return Object.fromEntries(tallyBy(counts, ({ requirement }) => requirement).map(([requirement, tally]) => [requirement, urgencies.map((urgency) => tally[urgency])]))
}
const listed = async (scope: TenantScope, change: Partial<ComplianceFilter> = {}) => (await read(scope, change)).list

describe('what is urgent', () => {
  // [overdue, due today, due this week]
  test('a deadline is due this week the day before, due today on the day, overdue the day after', async () => {
    expect((await counted(on(agency, '2026-11-16')))['CPP-DAY']).toEqual([1, 0, 1])
    expect((await counted(on(agency, '2026-11-17')))['CPP-DAY']).toEqual([1, 1, 0])
    expect((await counted(on(agency, '2026-11-18')))['CPP-DAY']).toEqual([2, 0, 0])
  })

  test('a weekly duty is due this week from its Monday, due today on Sunday, and the next one takes its place', async () => {
    expect((await counted(on(agency, '2026-11-15')))['CPP-WK']).toBeUndefined()
    expect((await counted(on(agency, '2026-11-16')))['CPP-WK']).toEqual([0, 0, 2])
    expect((await counted(on(agency, '2026-11-22')))['CPP-WK']).toEqual([0, 2, 0])
    expect((await counted(on(agency, '2026-11-23')))['CPP-WK']).toEqual([2, 0, 1])
  })

  test('families are counted once, and only for what is late or due today', async () => {
    expect((await read(on(agency, '2026-11-16'))).families).toBe(1)
    expect((await read(on(agency, '2026-11-17'))).families).toBe(2)
  })
})

describe('the numbers and the list', () => {
  const choices: Partial<ComplianceFilter>[] = [{}, { requirement: 'CPP-DAY' }, { requirement: 'no such' }]

  test.each(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-22', '2026-11-23'])('agree on %s, under every filter', async (date) => {
    const scope = on(agency, date)
    const people = Object.values(agency.members).map(({ staffId }) => ({ person: staffId }))
    for (const choice of [...choices, { program: agency.programId }, { program: other.programId }, ...people]) {
      const { counts, families } = await read(scope, choice)
      const inAll = sumOf(counts)
      expect(inAll.overdue + inAll.dueToday + inAll.dueThisWeek).toBe((await listed(scope, choice)).total)
      for (const urgency of urgencies) expect((await listed(scope, { ...choice, urgency })).total).toBe(inAll[urgency])
      expect((await listed(scope, { ...choice, urgency: 'families' })).families).toBe(families)
    }
  })

  test('each person’s number is the length of their list', async () => {
    // The sample's families are assigned from Tue Nov 17 on: the day before, only the partner's own file is anybody's.
    for (const [date, carrying] of [['2026-11-16', 1], ['2026-11-17', 2], ['2026-11-18', 2]] as const) {
      const scope = on(agency, date)
      const { people } = await read(scope)
      expect(people.length).toBe(carrying)
      for (const { staffId, ...carried } of people)
        for (const urgency of urgencies) expect((await listed(scope, { person: staffId, urgency })).total).toBe(carried[urgency])
    }
  })

  test('a status opens the rows that stand so, settled or not, and none that has not begun', async () => {
    expect((await listed(on(agency, '2026-11-17'), { requirement: 'CPP-WK', status: 'met' })).total).toBe(1)
    expect((await listed(on(agency, '2026-11-17'), { requirement: 'CPP-WK', status: 'open' })).total).toBe(2)
  })

  test('families come first, then papers, each from the longest overdue, with their names', async () => {
    const { lines } = await listed(on(agency, '2026-11-18'))
    expect(lines.map(({ dueOn }) => dueOn)).toEqual(['2026-11-10', '2026-11-17', '2026-11-22', '2026-11-22', '2026-11-16'])
    expect(lines[0]).toMatchObject({ family: 'Plover family', status: 'overdue', requirement: 'CPP-DAY' })
    expect(lines[4]).toMatchObject({ family: null, staff: 'Plover familyPartner' })
  })

  test('a page past the end is empty and still knows the total', async () => {
    expect(await listed(on(agency, '2026-11-18'), { page: 2 })).toMatchObject({ lines: [], total: 5 })
    expect(await listed(on(agency, '2026-11-18'), { page: 2, lines: 'many' })).toMatchObject({ lines: [], total: 5 })
    expect([pageSize, manyLines]).toEqual([25, 500])
  })
})

describe('whose rows', () => {
  test('another agency’s are never counted, listed or shown', async () => {
    const scope = on(other, '2026-11-18')
    expect((await counted(scope))['CPP-DAY']).toEqual([1, 0, 0])
    const { lines } = await listed(scope)
    expect(lines.filter((line) => JSON.stringify(line).includes('Plover'))).toEqual([])
    expect((await listed(scope, { program: agency.programId })).total).toBe(0)
    expect((await read(scope)).grid.rows.filter(({ family }) => family.includes('Plover'))).toEqual([])
  })

  test('a Family Partner’s are those of their families and their own file', async () => {
    const scope = on(agency, '2026-11-17', 'familyPartner')
    expect(await counted(scope)).toEqual({ 'CPP-STAFF': [1, 0, 0], 'CPP-DAY': [0, 1, 0], 'CPP-WK': [0, 0, 1] })
  })

  test('an administrator’s are none of any family', async () => {
    expect(await counted(on(agency, '2026-11-17', 'administrator'))).toEqual({})
  })
})

describe('the grid', () => {
  const grid = async (date: string, change: Partial<ComplianceFilter> = {}) => (await read(on(agency, date), change)).grid

  test('shows eight weeks up to this one, each window in its week, as it stands today', async () => {
    const { weeks, rows, families } = await grid('2026-11-18')
    expect([weeks.length, weeks[0], weeks.at(-1), families]).toEqual([8, '2026-09-28', '2026-11-16', 2])
    const marks = rows.map((row) => weeks.slice(-2).map((monday) => (row.weeks[monday] ?? []).map(({ status }) => status)))
    expect(marks.toSorted((a, b) => (a[0]?.length ?? 0) - (b[0]?.length ?? 0))).toEqual([[[], ['open']], [['met'], ['open']]])
  })

  test('moves on when the week does, and not before', async () => {
    expect((await grid('2026-11-22')).weeks.at(-1)).toBe('2026-11-16')
    const { weeks, rows } = await grid('2026-11-23')
    expect(weeks.at(-1)).toBe('2026-11-23')
    expect(rows.flatMap((row) => (row.weeks[day('2026-11-16')] ?? []).map(({ status }) => status))).toEqual(['overdue', 'overdue'])
  })

  test('keeps to a filter and to its pages', async () => {
    expect((await grid('2026-11-18', { requirement: 'CPP-DAY' })).rows).toEqual([])
    expect((await grid('2026-11-18', { person: agency.members.familyPartner.staffId })).families).toBe(1)
    expect((await grid('2026-11-18', { families: 2 })).rows).toEqual([])
  })
})
