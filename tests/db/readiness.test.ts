import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readiness } from '@/db/readiness'
import { withClient } from '@/db/connect'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

async function readinessAt(url: string) {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 2000 })
  try {
    return await readiness(pool)
  } finally {
    await pool.end()
  }
}

test('a migrated database is ready', async () => {
  expect(await readinessAt(database.appUrl)).toEqual({ ready: true })
})

test('a database that nobody answers for is not, and the reason gives no address away', async () => {
  expect(await readinessAt('postgresql://alongside_app:hunter2@127.0.0.1:1/alongside')).toEqual({ ready: false, reason: 'The database does not answer.' })
})

test('a database without its migrations is not', async () => {
  await withClient(database.ownerUrl, (client) => client.query('DROP TABLE _prisma_migrations'))
  expect(await readinessAt(database.appUrl)).toEqual({ ready: false, reason: 'The database has not been migrated.' })
})
