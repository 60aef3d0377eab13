import { describe, expect, test } from 'vitest'
import { parseEnvironment } from '@/platform/environment'

const complete = { APP_DATABASE_URL: 'postgresql://alongside_app:pass@127.0.0.1:5432/alongside', APP_SECRET: 'x'.repeat(32) }

describe('the environment', () => {
  test('is read with its defaults', () => {
    expect(parseEnvironment(complete)).toEqual({ databaseUrl: complete.APP_DATABASE_URL, secret: complete.APP_SECRET, url: new URL('http://localhost:3000'), databasePoolSize: 10, demo: false, logLevel: 'info' })
  })

  test('says everything that is missing at once, in words that name the variable', () => {
    expect(() => parseEnvironment({})).toThrow(/APP_DATABASE_URL is missing\n {2}APP_SECRET is missing/)
  })

  test('takes an empty variable for one that is not set', () => {
    expect(() => parseEnvironment({ ...complete, APP_SECRET: '' })).toThrow('APP_SECRET is missing')
    expect(parseEnvironment({ ...complete, LOG_LEVEL: '' }).logLevel).toBe('info')
  })

  test.each([
    ['APP_DATABASE_URL', 'mysql://user:hunter2@host/db'],
    ['APP_DATABASE_URL', 'hunter2'],
    ['APP_SECRET', 'hunter2'],
    ['APP_URL', 'hunter2'],
    ['DATABASE_POOL_SIZE', 'hunter2'],
    ['DATABASE_POOL_SIZE', '0'],
    ['LOG_LEVEL', 'hunter2'],
  ])('refuses a wrong %s without repeating it', (name, value) => {
    const attempt = () => parseEnvironment({ ...complete, [name]: value })
    expect(attempt).toThrow(name)
    expect(attempt).not.toThrow('hunter2')
  })
})
