import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Db, Prisma } from '@/db/database'
import { readTogether } from '@/db/together'
import { loadPrograms } from '@/features/case-files/program-settings'
import { complianceFilter } from '@/features/compliance/filter'
import { countToday } from '@/features/compliance/today'
import { casesOfProgram, loadCases } from '@/features/obligations/decide'
import { RequirementRows } from '@/features/requirements/components/requirement-rows'
import { chooseRows, coverageCounts, documentRows } from '@/features/requirements/document'
import { namesWithWords } from '@/features/requirements/covering-words'
import { requirementsAddress, requirementsFilter } from '@/features/requirements/filter'
import { countsOf, readRequirementsPage } from '@/features/requirements/queries'
import { sayRow } from '@/features/requirements/row-words'
import { specsOnBoard } from '@/rules/specs/on-board'
import { pack } from '@/ui/packed'
import type { TenantScope } from '@/tenancy/scope'
import type { Asker } from '@/tenancy/session'
import { sampleToday, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { day, on, store } from '../compliance/obligations'
import { askingAs } from '../contacts/asking'
import { actsIn, leftOut } from './acts'
import { fields, refusals } from './proofs'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/server', () => ({ after: () => undefined }))
vi.mock('next/navigation', () => ({ redirect: () => undefined }))

const spec = specsOnBoard.find(({ id }) => id === 'caregiver-peer-to-peer')
const shared = spec?.editions.flatMap(({ obligations }) => obligations).find(({ requirements }) => requirements.length > 1)
const leading = shared?.requirements[0] ?? ''

const sample = await openAsApp()
const agency = await sample.add('Plover')
const other = await sample.add('Curlew')
beforeAll(async () => {
  const { assigned, unassigned } = agency
  await sample.as(on(agency, '2026-11-17'), async (db) => {
    await db.obligation.deleteMany({})
    for (const familyId of [assigned.familyId, unassigned.familyId]) await store(db, agency, { requirement: leading, familyId, dueOn: day('2026-11-17') })
    await store(db, agency, { requirement: leading, familyId: assigned.familyId, status: 'met', settled: true })
    await store(db, agency, { requirement: leading, familyId: assigned.familyId, window: [day('2026-12-01'), day('2026-12-07')], dueOn: day('2026-12-07') })
  })
})
afterAll(() => sample.close())

const countByStatus = async ({ today }: TenantScope, db: Db, programId: string) => (await readTogether(db, { counts: countsOf(Prisma.sql`${programId}::uuid`, today) })).counts

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
      expect((await sample.as(scope, (db) => countToday(scope, db, filter))).list.total).toBe(count)
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

  test('what covers a row is said in words, not by its field’s or its act’s name', () => {
    const named = specsOnBoard.flatMap(({ requirements }) => requirements.filter(({ coverage }) => coverage === 'recorded' || coverage === 'enforced').flatMap(({ names }) => names))
    expect([...namesWithWords].sort()).toEqual([...new Set(named)].sort())
    const shown = documentRows(spec ?? expect.fail('not on board'), []).map((row) => renderToStaticMarkup(createElement(RequirementRows, { packed: pack([sayRow(row, false)]), program: '', opens: false })))
    const sayingAll = (...words: readonly string[]) => shown.filter((html) => words.every((one) => html.includes(one)))
    expect(sayingAll('CPP-OV-04', 'Recorded', 'who made a contact, which caregivers took part')).toHaveLength(1)
    expect(sayingAll('CPP-DP-05b', 'Enforced', 'a discharge plan is not finished without it')).toHaveLength(1)
    expect(shown.filter((html) => [...namesWithWords].some((name) => html.includes(name)))).toEqual([])
  })

  test('rows are found by words, ids and titles, within a coverage', () => {
    const rows = spec ? documentRows(spec, []) : []
    const found = (filter: Parameters<typeof chooseRows>[1]) => chooseRows(rows, filter).flatMap((section) => section.rows.map(({ id }) => id))
    expect(found({ q: leading.toLowerCase() })).toContain(leading)
    expect(found({ q: 'UNDER THE AGE OF 21' })).toContain('CPP-OV-01')
    expect(found({ q: shared?.title ?? '' })).toEqual(expect.arrayContaining([...(shared?.requirements ?? [])]))
    expect(found({ q: 'under the age of 21', coverage: 'planned' })).not.toContain('CPP-OV-01')
    expect(found({ q: 'a discharge plan is not finished without it' })).toContain('CPP-DP-05b')
    expect(found({ q: 'no such words in it' })).toEqual([])
  })
})

describe('what the registry says that acts enforce and forms record', () => {
  const scope = scopeIn(other, 'programManager')
  const read = <Value>(work: (db: Db) => Promise<Value>) => sample.as(scope, work)
  const { acts, lookUp } = actsIn(other, read)
  /** Every fact of every case of the agency, as the command would be given it. */
  const factsNow = () =>
    read(async (db) => {
      const facts = new Set<string>()
      for (const program of await loadPrograms(db, sampleToday)) {
        const ids = await casesOfProgram(db, program.programId)
        for (const kind of ['family', 'staff', 'agreement', 'agency'] as const) for (const { file } of await loadCases(db, program, kind, ids[kind])) for (const fact of file.facts) facts.add(JSON.stringify(fact))
      }
      return facts
    })
  /** In how many rows a field, as Prisma names it, holds something. */
  const holding = (name: string) =>
    read(async (db) => {
      const [table, column] = name.split('.')
      const [counted] = await db.$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS "count" FROM "${table}" WHERE "${column}"::text NOT IN ('', '{}')`)
      return counted?.count ?? 0
    })
  const done = (name: string) => read((db) => db.auditEntry.count({ where: { action: name } }))
  let known: ReadonlySet<string>

  beforeAll(async () => {
    next.asker = askingAs(other, 'programManager')
    known = await factsNow()
    await lookUp()
  })

  test.each(acts.map((act, at) => [`${at + 1} ${act.name}`, act] as const))('%s: without what it needs it is refused, or nothing is kept; with it, it is', async (_, { name, form, send, missing }) => {
    const [already, own] = [await done(name), fields.filter((field) => field.act === name)]
    for (const { without, field, says } of refusals.filter((one) => one.act === name)) {
      const answer = await send(without === null ? form() : leftOut(form(), without))
      expect(!answer.ok && answer.fields?.[field]).toMatch(says)
    }
    expect(await done(name)).toBe(already)
    for (const { name: field, without } of own) {
      const held = await holding(field)
      await send(leftOut(form(), without))
      expect(await holding(field), field).toBe(held)
    }
    if (missing) expect(await missing()).toMatchObject({ ok: true })
    const held = new Map<string, number>()
    for (const field of own) held.set(field.name, await holding(field.name))
    const before = await done(name)
    expect(await send(form())).toMatchObject({ ok: true })
    expect(await done(name)).toBeGreaterThan(before)
    for (const [field, count] of held) expect(await holding(field), field).toBeGreaterThan(count)
    await lookUp()
  })

  test('each field of a fact that a row is recorded by was written by one of these forms', async () => {
    const written = new Set<string>()
    for (const fact of await factsNow()) {
      if (known.has(fact)) continue
      const { type, ...rest } = JSON.parse(fact) as { readonly type: string } & Readonly<Record<string, unknown>>
      for (const [field, value] of Object.entries(rest)) if (Array.isArray(value) ? value.length > 0 : Boolean(value)) written.add(`${type}.${field}`)
    }
    const named = specsOnBoard.flatMap(({ requirements }) => requirements.filter(({ coverage }) => coverage === 'recorded').flatMap(({ names }) => names.filter((name) => /^[a-z]/.test(name))))
    expect(named.length).toBeGreaterThan(0)
    expect([...new Set(named)].filter((name) => !written.has(name))).toEqual([])
  })
})

test('what is looked for stands in the address, and what makes no sense is left aside', () => {
  const filter = requirementsFilter.parse({ coverage: 'planned', q: ' a & b ' })
  expect(requirementsAddress(filter)).toBe('/requirements?coverage=planned&q=a+%26+b')
  expect(requirementsAddress(filter, { q: undefined, coverage: undefined })).toBe('/requirements')
  expect(requirementsFilter.parse({ coverage: 'x', q: '', program: '1' })).toEqual({})
})
