import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate } from '../../../prisma/local/migrate'
import { withClient } from '@/db/connect'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await createTestDatabase()
  await withClient(database.ownerUrl, (client) => client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'))
  folder = mkdtempSync(join(tmpdir(), 'alongside-migrations-'))
})

afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

const run = () => migrate(database.ownerUrl, folder)

describe('migrations', () => {
  test('apply once, in the order of their names, with whole scripts', async () => {
    write('2_second', `CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS $$ SELECT 2 * n; $$; INSERT INTO one VALUES (twice(21));`)
    write('1_first', 'CREATE TABLE one (n int);')
    expect(await run()).toEqual(['1_first', '2_second'])
    expect(await run()).toEqual([])
  })

  test('that were edited after they were applied are refused', async () => {
    write('1_first', 'CREATE TABLE one (n int);')
    await run()
    write('1_first', 'CREATE TABLE one (n bigint);')
    await expect(run()).rejects.toThrow('1_first was edited after it had been applied')
  })

  test('that fail leave nothing of themselves and stop the next run', async () => {
    write('1_first', 'CREATE TABLE one (n int); SELECT 1 / 0;')
    await expect(run()).rejects.toThrow('The migration 1_first failed: division by zero')
    await expect(run()).rejects.toThrow('1_first failed in an earlier run')
    await withClient(database.ownerUrl, async (client) => {
      expect((await client.query(`SELECT to_regclass('one') AS table`)).rows).toEqual([{ table: null }])
    })
  })

  test('two runners at the same time apply each once', async () => {
    write('1_first', 'CREATE TABLE one (n int); SELECT pg_sleep(0.3);')
    const applied = await Promise.all([run(), run()])
    expect(applied.flat()).toEqual(['1_first'])
  })
})
