import { expect, test } from 'vitest'
import { inTurn } from '@/features/obligations/in-turn'

/** Turns over agencies that have so many steps to do, and what was done in which order. */
function over(steps: Record<string, number>, { breaks = () => false, isStopping = () => false }: { breaks?: (done: readonly string[]) => boolean; isStopping?: (done: readonly string[]) => boolean } = {}) {
  const left = new Map(Object.entries(steps))
  const done: string[] = []
  const heard: string[] = []
  const turns = inTurn<{ tenantId: string }>({
    step: async ({ tenantId }) => {
      await Promise.resolve()
      done.push(tenantId)
      if (breaks(done)) throw new Error('broken')
      left.set(tenantId, (left.get(tenantId) ?? 0) - 1)
      return (left.get(tenantId) ?? 0) > 0
    },
    failed: (_error, { tenantId }) => heard.push(tenantId),
    isStopping: () => isStopping(done),
  })
  return { turns, done, heard, left }
}

test('agencies take turns, and each is done when it is done', async () => {
  const { turns, done } = over({ a: 3, b: 1, c: 2 })
  await Promise.all(['a', 'b', 'c'].map((tenantId) => turns.add({ tenantId })))
  expect(done).toEqual(['a', 'b', 'c', 'a', 'c', 'a'])
})

test('asked for again on the way, an agency is gone on with once', async () => {
  const { turns, done } = over({ a: 3 })
  await Promise.all([turns.add({ tenantId: 'a' }), turns.add({ tenantId: 'a' }), turns.add({ tenantId: 'a' })])
  expect(done).toEqual(['a', 'a', 'a'])
  await turns.add({ tenantId: 'a' })
  expect(done).toHaveLength(4)
})

test('what is asked for in the very moment of the last step is not lost', async () => {
  const { turns, done } = over({ a: 1, b: 1 })
  const first = turns.add({ tenantId: 'a' })
  const then = first.then(() => turns.add({ tenantId: 'b' }))
  void Promise.resolve().then(() => Promise.resolve()).then(() => turns.add({ tenantId: 'a' }))
  await then
  expect(done).toContain('b')
})

test('a step that failed is tried again, and given up after the third time; asking anew begins anew', async () => {
  const once = over({ a: 2 }, { breaks: (done) => done.length === 1 })
  await once.turns.add({ tenantId: 'a' })
  expect(once.done).toHaveLength(3)
  expect(once.heard).toEqual(['a'])
  expect(once.turns.isGivenUp('a')).toBe(false)

  let broken = true
  const ever = over({ a: 2, b: 2 }, { breaks: (done) => broken && done.at(-1) === 'a' })
  await Promise.all([ever.turns.add({ tenantId: 'a' }), ever.turns.add({ tenantId: 'b' })])
  expect(ever.heard).toEqual(['a', 'a', 'a'])
  expect([ever.turns.isGivenUp('a'), ever.turns.isGivenUp('b')]).toEqual([true, false])
  expect(ever.left.get('b')).toBe(0)
  broken = false
  await ever.turns.add({ tenantId: 'a' })
  expect(ever.turns.isGivenUp('a')).toBe(false)
  expect(ever.left.get('a')).toBe(0)
})

test('when the process is to end, the step on the way is the last', async () => {
  const { turns, done } = over({ a: 9 }, { isStopping: (all) => all.length >= 2 })
  await turns.add({ tenantId: 'a' })
  expect(done).toEqual(['a', 'a'])
})
