import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { cancelImportAction, stageImportAction, startImportAction } from '@/features/imports/actions'
import { beat } from '@/features/imports/progress'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../../support/sample/agency'
import { type Opened, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { askingAs } from '../contacts/asking'
import { afterwards, familyRow, fileOf, later, Led, staged } from './asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/server', () => ({ after: (work: () => Promise<void>) => void later.push(work) }))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Led(to)
  },
}))
vi.mock(import('@/features/imports/progress'), async (actual) => {
  const real = await actual()
  return { ...real, beat: vi.fn(real.beat) }
})

let sample: Opened
let ours: SampleAgency
const within = <Value>(work: Parameters<typeof sample.as<Value>>[1]) => sample.as(scopeIn(ours, 'programManager'), work)

beforeAll(async () => {
  sample = await openAsApp()
  ours = await sample.add('CanaryHeron')
  next.asker = askingAs(ours, 'programManager')
})
afterAll(() => sample.close())

const idOf = async (text: string) => {
  const answer = await staged(stageImportAction, 'families', text)
  if (!('id' in answer)) throw new Error(JSON.stringify(answer))
  return answer.id
}
const letters = (at: number) => String(at).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
const many = (count: number) => fileOf(...Array.from({ length: count }, (_, at) => familyRow({ given: `Mateo ${letters(at)}`, last: `Silva ${letters(Math.floor(at / 2))}`, referred: '2026-11-02', began: '2026-11-09', phone: `617-${String(2_000_000 + Math.floor(at / 2))}` })))

test('cancelled in the midst of deciding, nothing of it is there', async () => {
  const importId = await idOf(many(400))
  const before = await within((db) => Promise.all([db.family.count(), db.obligation.count()]))
  await startImportAction(null, { importId })
  const real = vi.mocked(beat).getMockImplementation()
  vi.mocked(beat).mockImplementation(async (scope, run, done, of) => {
    if (done === 80) await cancelImportAction(null, { importId })
    await real?.(scope, run, done, of)
  })
  await afterwards()
  vi.mocked(beat).mockImplementation(async (...all) => await real?.(...all))
  expect(await within((db) => db.import.findFirstOrThrow({ where: { id: importId } }))).toMatchObject({ state: 'cancelled', doneCount: 40, ofCount: 200 })
  expect(await within((db) => Promise.all([db.family.count(), db.obligation.count()]))).toEqual(before)
}, 60_000)

test('5,000 rows come in whole, and others have their turn meanwhile', async () => {
  const importId = await idOf(many(5000))
  await startImportAction(null, { importId })
  let [longest, last] = [0, performance.now()]
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const seen = new Set<string>()
  const watching = setInterval(() => void within((db) => db.import.findFirstOrThrow({ where: { id: importId }, select: { doneCount: true, ofCount: true } })).then(({ doneCount, ofCount }) => seen.add(`${doneCount} of ${ofCount}`)), 300)
  await afterwards()
  clearInterval(ticking)
  clearInterval(watching)
  expect(await within((db) => db.import.findFirstOrThrow({ where: { id: importId } }))).toMatchObject({ state: 'done', outcome: { counts: { family: 2500, youth: 5000, enrollment: 5000 } } })
  expect(await within((db) => db.caseEvaluation.count({ where: { caseKind: 'family', family: { name: { startsWith: 'Silva' } } } }))).toBe(2500)
  expect(seen.size).toBeGreaterThan(5)
  expect(longest).toBeLessThan(2000)
}, 300_000)
