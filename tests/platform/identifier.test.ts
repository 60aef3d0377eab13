import { describe, expect, test } from 'vitest'
import { newIdentifier } from '@/platform/identifier'

describe('an identifier', () => {
  const at = Date.UTC(2026, 10, 22, 12)
  const some = Array.from({ length: 500 }, () => newIdentifier(at))

  test('is of version 7, and says when it was made', () => {
    expect(some[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(parseInt((some[0] ?? '').replace('-', '').slice(0, 12), 16)).toBe(at)
  })

  test('sorts after those of the same moment that were made before it, so that what an act wrote down is read in order', () => {
    expect(some.toSorted()).toEqual(some)
    expect(new Set(some).size).toBe(some.length)
  })
})
