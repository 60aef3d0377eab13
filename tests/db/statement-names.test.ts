import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClient } from '@/db/client'
import { statementNames } from '@/db/statement-names'
import { transactionFor } from '@/db/transaction'
import { addSampleAgency, type SampleAgency } from '../support/sample/agency'
import { sampleNow, sampleToday, scopeIn } from '../support/sample/opened'
import { connectionsTo, createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
let connections: pg.Pool
let agencies: readonly SampleAgency[]

beforeAll(async () => {
  database = await createTestDatabase()
  connections = connectionsTo(database.appUrl, 1) // one connection, so that every agency meets the plans of the others
  const client = createClient(connections)
  agencies = [await addSampleAgency(client, 'CanaryHeron', sampleToday, sampleNow), await addSampleAgency(client, 'CanaryMagpie', sampleToday, sampleNow)]
})
afterAll(async () => {
  await connections.end()
  await database.drop()
})

test('a plan made for one agency, or for one reach, answers another with its own rows alone', async () => {
  const client = createClient(connections)
  const seen = (agency: SampleAgency, role: 'programManager' | 'familyPartner') =>
    transactionFor(client, scopeIn(agency, role), async (db) => new Set((await db.youth.findMany({ select: { familyId: true } })).map(({ familyId }) => familyId)))
  const [ours, theirs] = agencies
  if (!ours || !theirs) throw new Error('two agencies are needed')
  const first = [await seen(ours, 'programManager'), await seen(theirs, 'programManager'), await seen(ours, 'familyPartner')]
  expect([...(first[0] ?? [])].some((id) => first[1]?.has(id))).toBe(false)
  expect(first[2]?.size).toBeLessThan(first[0]?.size ?? 0)
  // From the sixth time on Postgres keeps one plan for all of them.
  for (let time = 0; time < 10; time += 1) expect([await seen(ours, 'programManager'), await seen(theirs, 'programManager'), await seen(ours, 'familyPartner')]).toEqual(first)
  const { rows } = await connections.query<{ kept: string }>(`SELECT generic_plans AS kept FROM pg_prepared_statements WHERE statement LIKE '%FROM "public"."Youth"%'`)
  expect(Number(rows[0]?.kept)).toBeGreaterThan(10)
})

test('the same statement keeps its name, another gets another, and what would never come again gets none', () => {
  const nameOf = statementNames()
  const first = nameOf({ sql: 'SELECT $1', args: [1] })
  expect(first).not.toBe('')
  expect(nameOf({ sql: 'SELECT $1', args: [2] })).toBe(first)
  expect(nameOf({ sql: 'SELECT $1 + 1', args: [1] })).not.toBe(first)
  expect(nameOf({ sql: 'SELECT 1 IN (…)', args: Array.from({ length: 100 }, (_, at) => at) })).toBe('')
  const names = Array.from({ length: 2000 }, (_, at) => nameOf({ sql: `SELECT ${at}`, args: [] }))
  expect(names.filter((name) => name !== '').length).toBeLessThan(1000)
  expect(nameOf({ sql: 'SELECT $1', args: [3] })).toBe(first)
})
