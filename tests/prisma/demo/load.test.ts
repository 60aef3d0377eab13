import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoPassword, loadDemo } from '../../../prisma/demo'
import { withClient } from '@/db/connect'
import { isPassword } from '@/tenancy/password'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

const moment = new Date('2026-11-24T15:00:00Z')

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await loadDemo(database, moment)
}, 600_000)
afterAll(() => database.drop())

const rowsOf = <Row extends object>(sql: string) => withClient(database.ownerUrl, async (client) => (await client.query<Row>(sql)).rows)

const countOf = async (table: string) => (await rowsOf<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}"`))[0]?.count

describe('a loaded demo', () => {
  test('has its agencies, and can no longer be set up', async () => {
    expect((await rowsOf<{ name: string }>('SELECT "name" FROM "Agency" ORDER BY 1')).map(({ name }) => name)).toEqual(['Harborlight Family Support', 'Mangrove Coast Care Alliance', 'Red Clay Parent Network'])
    expect(await countOf('Installation')).toBe(1)
  })

  test('lets its people in with the password that is written down', async () => {
    const [user] = await rowsOf<{ hash: string }>(`SELECT "passwordHash" AS hash FROM "User" WHERE "email" = 'manager@harborlight.example'`)
    expect(await isPassword(user?.hash, demoPassword)).toBe(true)
  })

  test('has been decided: some are overdue, some are due today, most is done, and of no agency by another’s program', async () => {
    const stands = await rowsOf<{ status: string; count: number }>(
      `SELECT o."status", count(*)::int AS count FROM "Obligation" o JOIN "Agency" a ON a."id" = o."tenantId" WHERE a."name" LIKE 'Harborlight%' AND o."caseKind" = 'family' GROUP BY 1`,
    )
    const count = (status: string) => stands.find((row) => row.status === status)?.count ?? 0
    expect(count('overdue')).toBeGreaterThanOrEqual(5)
    expect(count('overdue')).toBeLessThanOrEqual(15)
    expect(count('due_today')).toBeGreaterThanOrEqual(1)
    expect(count('due_today')).toBeLessThanOrEqual(12)
    expect(count('met')).toBeGreaterThan(20 * count('not_met'))
    expect(count('undetermined')).toBe(0)
    expect(await rowsOf('SELECT 1 FROM "Obligation" o JOIN "Program" p ON p."id" = o."programId" WHERE p."tenantId" <> o."tenantId"')).toEqual([])
  })

  test('is left as it is by a second load, also on another day', async () => {
    const tables = ['Agency', 'User', 'Family', 'Contact', 'Training', 'Obligation', 'Installation']
    const before = await Promise.all(tables.map(countOf))
    await loadDemo(database, new Date('2026-12-01T15:00:00Z'))
    expect(await Promise.all(tables.map(countOf))).toEqual(before)
  })
})
