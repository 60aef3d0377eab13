import { describe, expect, test } from 'vitest'
import { type Attempt, waitUntil } from '@/tenancy/sign-in-limits'

const start = Date.UTC(2026, 10, 17, 15)
const at = (seconds: number) => new Date(start + seconds * 1000)
const failed = (networkKey: string, seconds: number): Attempt => ({ networkKey, at: at(seconds), succeeded: false })
const succeeded = (networkKey: string, seconds: number): Attempt => ({ networkKey, at: at(seconds), succeeded: true })
const times = (count: number, make: (each: number) => Attempt) => Array.from({ length: count }, (_, each) => make(each))

describe('trying again and again from one network', () => {
  test('is free four times, then waits, longer each time, up to a quarter of an hour', () => {
    const wait = (failures: number) => {
      const until = waitUntil(times(failures, (each) => failed('here', each)), 'here', at(failures))
      return until && (until.getTime() - at(failures - 1).getTime()) / 1000
    }
    expect([1, 4, 5, 6, 7, 9, 10, 11, 30].map(wait)).toEqual([null, null, 30, 60, 120, 480, 900, 900, 900])
  })

  test('is over when the wait is', () => {
    const attempts = times(5, (each) => failed('here', each))
    expect(waitUntil(attempts, 'here', at(33))).not.toBeNull()
    expect(waitUntil(attempts, 'here', at(34))).toBeNull()
  })

  test('begins anew after signing in, and after an hour', () => {
    const attempts = times(5, (each) => failed('here', each))
    expect(waitUntil([...attempts, succeeded('here', 5)], 'here', at(6))).toBeNull()
    expect(waitUntil(attempts, 'here', at(3605))).toBeNull()
  })
})

describe('somebody else guessing at an account', () => {
  test('locks nobody out who comes from another network', () => {
    expect(waitUntil(times(29, (each) => failed('elsewhere', each)), 'home', at(30))).toBeNull()
  })

  test('from many networks is slowed, also from one more', () => {
    const spread = times(30, (each) => failed(`network ${each}`, each))
    expect(waitUntil(spread, 'network 31', at(31))).toEqual(at(89))
  })

  test('from many networks does not slow a network from which the account was signed in to', () => {
    const spread = times(300, (each) => failed(`network ${each}`, each))
    expect(waitUntil([succeeded('home', -86_400 * 30), ...spread], 'home', at(301))).toBeNull()
    expect(waitUntil([succeeded('home', -86_400 * 91), ...spread], 'home', at(301))).not.toBeNull()
  })
})
