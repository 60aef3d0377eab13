import { beforeEach, expect, test, vi } from 'vitest'

type Store = Awaited<ReturnType<typeof openWindow>>

/** A device as a browser keeps it: each key is an own property of its storage too. */
function aDevice(room = Infinity) {
  const kept: Record<string, string> = {}
  const calls = {
    getItem: (key: string) => kept[key] ?? null,
    removeItem: (key: string) => void delete kept[key],
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new Error('QuotaExceededError')
      kept[key] = text
    },
  }
  return { kept, storage: new Proxy(kept, { get: (_, name: string) => Reflect.get(calls, name) as unknown }) }
}

/** A window of its own, with nothing held in it yet. */
async function openWindow() {
  vi.resetModules()
  return await import('@/ui/draft-store')
}

const key = 'mira.consent.silva'
const read = (window: Store) => window.typedIn(window.readDraft(key))

beforeEach(() => {
  vi.useRealTimers()
})

test('what was typed is there in another window, after a crash, and gone once it is let go of', async () => {
  const { kept, storage } = aDevice()
  vi.stubGlobal('localStorage', storage)
  const window = await openWindow()
  window.writeDraft(key, { purpose: 'The school' })
  expect([read(await openWindow()), window.isOnDevice(key)]).toEqual([{ purpose: 'The school' }, true])
  const after = await openWindow()
  after.writeDraft(key, null)
  expect([read(after), read(await openWindow()), kept]).toEqual([null, null, {}])
})

test('two windows of one form: the one that is saved first lets go of its own words alone', async () => {
  const { storage } = aDevice()
  vi.stubGlobal('localStorage', storage)
  const [first, second] = [await openWindow(), await openWindow()]
  first.writeDraft(key, { purpose: 'First' })
  second.writeDraft(key, { purpose: 'Second' })
  expect(read(first)).toEqual({ purpose: 'First' })
  first.writeDraft(key, null)
  expect([read(first), read(second), read(await openWindow())]).toEqual([null, { purpose: 'Second' }, { purpose: 'Second' }])
})

test('a device that keeps nothing, or has no room: it stays in the window, which says so', async () => {
  const { storage } = aDevice(10)
  for (const device of [storage, undefined]) {
    vi.stubGlobal('localStorage', device)
    const window = await openWindow()
    window.writeDraft(key, { purpose: 'A long sentence' })
    expect([read(window), window.isOnDevice(key)]).toEqual([{ purpose: 'A long sentence' }, false])
    window.forgetOld()
  }
})

test('what nobody has touched for three weeks is forgotten, whoever typed it, and nothing else on the device', async () => {
  const { kept, storage } = aDevice()
  vi.stubGlobal('localStorage', storage)
  vi.useFakeTimers()
  const window = await openWindow()
  vi.setSystemTime(new Date('2026-03-02T09:00:00Z'))
  window.writeDraft('jo.leave', { from: '2026-03-09' })
  vi.setSystemTime(new Date('2026-03-02T09:00:01Z'))
  window.writeDraft(key, { purpose: 'The school' })
  Object.assign(kept, { 'alongside.draft.torn': '{"at":', 'alongside.theme': 'dark' })
  vi.setSystemTime(new Date('2026-03-23T09:00:01Z'))
  window.forgetOld()
  expect(Object.keys(kept)).toEqual([`alongside.draft.${key}`, 'alongside.theme'])
})

test('what is on the device and no draft is no draft', async () => {
  const { typedIn } = await openWindow()
  expect(['', '{', 'null', '7', '"text"', '{"typed":7}', '{"typed":null}', '{"at":1}', null].map(typedIn)).toEqual(Array(9).fill(null))
})

test('what was begun is known by its name, of everybody on the device: not what is gone, nor a form that was sent without a word', async () => {
  const { storage } = aDevice()
  vi.stubGlobal('localStorage', storage)
  const window = await openWindow()
  expect(window.begunDrafts()).toEqual([])
  window.writeDraft(key, { id: 'x', rests: '', fields: { purpose: ['The school'] } })
  window.writeDraft('mira.strike.1', { id: 'x', rests: '', fields: {} })
  window.writeDraft('rosa.report.2.3', { text: 'We met.', saved: '', version: 0 })
  expect(window.begunDrafts()).toEqual([key, 'rosa.report.2.3'])
  expect((await openWindow()).begunDrafts()).toEqual([key, 'rosa.report.2.3'])
  window.writeDraft(key, null)
  expect(window.begunDrafts()).toEqual(['rosa.report.2.3'])
})

test('a device that keeps nothing still knows what this window began', async () => {
  const window = await openWindow()
  vi.stubGlobal('localStorage', undefined)
  window.writeDraft(key, { purpose: 'The school' })
  expect(window.begunDrafts()).toEqual([key])
})
