import { afterAll, beforeAll, expect, test } from 'vitest'
import { assertAppRoleIsBound } from '../../../prisma/local/app-role'
import { withClient } from '@/db/connect'
import { createTestDatabase, type TestDatabase } from '../../support/test-database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

test('the app’s role is bound by row security', async () => {
  await expect(assertAppRoleIsBound(database.appUrl)).resolves.toBeUndefined()
})

test('the owner is refused as the app’s role', async () => {
  await expect(assertAppRoleIsBound(database.ownerUrl)).rejects.toThrow('is a superuser')
})

test('the app’s role gets no right on a table that no migration gave it', async () => {
  await withClient(database.ownerUrl, (client) => client.query('CREATE TABLE secretly (n int)'))
  await withClient(database.appUrl, async (client) => {
    await expect(client.query('SELECT * FROM secretly')).rejects.toThrow('permission denied')
    await expect(client.query('CREATE TABLE mine (n int)')).rejects.toThrow('permission denied')
    await expect(client.query('DROP TABLE secretly')).rejects.toThrow('must be owner')
  })
})
