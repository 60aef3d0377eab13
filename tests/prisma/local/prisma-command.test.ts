import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runPrisma } from '../../../prisma/local/prisma-command'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

test('the schema and the migrations agree', async () => {
  const { code, output } = await runPrisma(['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma', '--exit-code'], { databaseUrl: database.ownerUrl })
  expect(code, output).toBe(0)
})

test('after our migration runner Prisma’s own finds nothing to do', async () => {
  const { code, output } = await runPrisma(['migrate', 'status'], { databaseUrl: database.ownerUrl })
  expect(code, output).toBe(0)
})

test('the stand-in for the schema engine answers as the native one', async () => {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = fileURLToPath(new URL('../../../prisma/local/schema-engine.mjs', import.meta.url))
  const { code, output } = await runPrisma(['migrate', 'deploy'], { databaseUrl: database.ownerUrl })
  expect(code, output).toBe(0)
})
