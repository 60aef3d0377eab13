import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complianceFilter } from '@/features/compliance/filter'
import { listObligations } from '@/features/compliance/rows'
import { chooseRows, coverageCounts, documentRows } from '@/features/requirements/document'
import { requirementsAddress, requirementsFilter } from '@/features/requirements/filter'
import { countByStatus, readRequirementsPage } from '@/features/requirements/queries'
import { specsOnBoard } from '@/rules/specs/on-board'
import type { SampleAgency } from '../../support/sample/agency'
import { openSample, type Opened } from '../../support/sample/opened'
import { day, on, store } from '../compliance/obligations'

const spec = specsOnBoard.find(({ id }) => id === 'caregiver-peer-to-peer')
const shared = spec?.editions.flatMap(({ obligations }) => obligations).find(({ requirements }) => requirements.length > 1)
const leading = shared?.requirements[0] ?? ''

let sample: Opened
let agency: SampleAgency
let other: SampleAgency
beforeAll(async () => {
  sample = await openSample()
  agency = await sample.add('Plover')
  other = await sample.add('Curlew')
  const { assigned, unassigned } = agency
  await sample.as(on(agency, '2026-11-17'), async (db) => {
    await db.obligation.deleteMany({})
    for (const familyId of [assigned.familyId, unassigned.familyId]) await store(db, agency, { requirement: leading, familyId, dueOn: day('2026-11-17') })
    await store(db, agency, { requirement: leading, familyId: assigned.familyId, status: 'met', settled: true })
    await store(db, agency, { requirement: leading, familyId: assigned.familyId, window: [day('2026-12-01'), day('2026-12-07')], dueOn: day('2026-12-07') })
  })
})
afterAll(() => sample.close())

describe('the live count of a requirement', () => {
  const counts = async (date: string, role: 'programManager' | 'familyPartner' = 'programManager') => {
    const scope = on(agency, date, role)
    const rows = await sample.as(scope, (db) => countByStatus(scope, db, agency.programId))
    return Object.fromEntries(rows.filter(({ requirement }) => requirement === leading).map(({ status, count }) => [status, count]))
  }

  test('turns by the day alone, and knows no window that has not begun', async () => {
    expect(await counts('2026-11-16')).toEqual({ open: 2, met: 1 })
    expect(await counts('2026-11-17')).toEqual({ due_today: 2, met: 1 })
    expect(await counts('2026-11-18')).toEqual({ overdue: 2, met: 1 })
    expect(await counts('2026-12-01')).toEqual({ overdue: 2, met: 1, open: 1 })
  })

  test('is of a Family Partner’s own families only, and never of another agency', async () => {
    expect(await counts('2026-11-17', 'familyPartner')).toEqual({ due_today: 1, met: 1 })
    const scope = on(other, '2026-11-17')
    expect(await sample.as(scope, (db) => countByStatus(scope, db, agency.programId))).toEqual([])
  })

  test('opens exactly the rows it counts', async () => {
    const scope = on(agency, '2026-11-18')
    for (const { requirement, status, count } of await sample.as(scope, (db) => countByStatus(scope, db, agency.programId))) {
      const filter = complianceFilter.parse({ program: agency.programId, requirement, status })
      expect((await sample.as(scope, (db) => listObligations(scope, db, filter))).total).toBe(count)
    }
  })
})

describe('the page', () => {
  const read = (role: 'programManager' | 'familyPartner' | 'administrator', program?: string) => {
    const scope = on(agency, '2026-11-18', role)
    return sample.as(scope, (db) => readRequirementsPage(scope, db, requirementsFilter.parse({ program })))
  }

  test('a row that shares another’s finding has its count, and says whose it is', async () => {
    const { shown } = await read('programManager')
    for (const id of shared?.requirements ?? []) {
      const decided = shown?.rows.find((row) => row.id === id)?.decidedBy.find((one) => one.leading === leading)
      expect(decided?.counts).toMatchObject([{ status: 'overdue', count: 2 }, { status: 'met', count: 1 }])
    }
  })

  test('who reaches no family is shown no counts, who supervises may open them', async () => {
    expect(await read('administrator')).toMatchObject({ counted: 'none', opens: false })
    expect(await read('familyPartner')).toMatchObject({ counted: 'own', opens: false })
    expect(await read('programManager')).toMatchObject({ counted: 'all', opens: true })
    const counted = (await read('administrator')).shown?.rows.flatMap(({ decidedBy }) => decidedBy.flatMap(({ counts }) => counts))
    expect(counted).toEqual([])
  })

  test('another agency’s program is not there', async () => {
    expect((await read('programManager', other.programId)).shown).toBeNull()
    expect((await read('programManager')).programs.map(({ name }) => name)).toEqual(['Plover program'])
  })
})

describe('every document on board', () => {
  test.each(specsOnBoard.map((one) => [one.id, one] as const))('%s: all rows in its order, each computed one with what decides it', (_, one) => {
    const rows = documentRows(one, [])
    expect(rows.map(({ id }) => id)).toEqual(one.requirements.map(({ id }) => id))
    expect(rows.filter(({ coverage, decidedBy }) => (coverage === 'computed') !== (decidedBy.length > 0))).toEqual([])
    expect(coverageCounts(rows).reduce((sum, [, count]) => sum + count, 0)).toBe(rows.length)
    expect(chooseRows(rows, {}).flatMap((section) => section.rows)).toEqual(rows)
  })

  test('rows are found by words, ids and titles, within a coverage', () => {
    const rows = spec ? documentRows(spec, []) : []
    const found = (filter: Parameters<typeof chooseRows>[1]) => chooseRows(rows, filter).flatMap((section) => section.rows.map(({ id }) => id))
    expect(found({ q: leading.toLowerCase() })).toContain(leading)
    expect(found({ q: 'UNDER THE AGE OF 21' })).toContain('CPP-OV-01')
    expect(found({ q: shared?.title ?? '' })).toEqual(expect.arrayContaining([...(shared?.requirements ?? [])]))
    expect(found({ q: 'under the age of 21', coverage: 'planned' })).not.toContain('CPP-OV-01')
    expect(found({ q: 'no such words in it' })).toEqual([])
  })
})

test('what is looked for stands in the address, and what makes no sense is left aside', () => {
  const filter = requirementsFilter.parse({ coverage: 'planned', q: ' a & b ' })
  expect(requirementsAddress(filter)).toBe('/requirements?coverage=planned&q=a+%26+b')
  expect(requirementsAddress(filter, { q: undefined, coverage: undefined })).toBe('/requirements')
  expect(requirementsFilter.parse({ coverage: 'x', q: '', program: '1' })).toEqual({})
})
