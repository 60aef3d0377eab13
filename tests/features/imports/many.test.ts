import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { cancelImportAction, stageImportAction, startImportAction } from '@/features/imports/actions'
import { beat } from '@/features/imports/progress'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../../support/sample/agency'
import { type Opened, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { askingAs } from '../contacts/asking'
import { afterwards, later, Led, manyFamilies, staged } from './asking'

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
test('cancelled in the midst of deciding, nothing of it is there', async () => {
  const importId = await idOf(manyFamilies(400))
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

test('a thousand rows come in whole, a few families at a time, and how far it is shows meanwhile', async () => {
  const importId = await idOf(manyFamilies(1000))
  await startImportAction(null, { importId })
  vi.mocked(beat).mockClear()
  const shown = new Set<string>()
  const real = vi.mocked(beat).getMockImplementation()
  vi.mocked(beat).mockImplementation(async (scope, run, done, of) => {
    await real?.(scope, run, done, of)
    const { doneCount, ofCount } = await within((db) => db.import.findFirstOrThrow({ where: { id: importId } }))
    shown.add(`${doneCount} of ${ofCount}`)
  })
  await afterwards()
  vi.mocked(beat).mockImplementation(async (...all) => await real?.(...all))
  expect(await within((db) => db.import.findFirstOrThrow({ where: { id: importId } }))).toMatchObject({ state: 'done', outcome: { counts: { family: 500, youth: 1000, enrollment: 1000 } } })
  expect(await within((db) => db.caseEvaluation.count({ where: { caseKind: 'family', family: { name: { startsWith: 'Silva' } } } }))).toBe(500)
  expect([...shown]).toEqual(['0 of 0', ...Array.from({ length: 13 }, (_, at) => `${at * 40} of 500`)])
}, 60_000)
