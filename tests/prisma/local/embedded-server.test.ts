import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { deleteEmbeddedServer, type EmbeddedServer, startEmbeddedServer } from '../../../prisma/local/embedded-server'
import { saveSettings } from '../../../prisma/local/server-settings'
import { withClient } from '@/db/connect'
import { durabilityFaults } from '@/db/durability'

const folders: string[] = []

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-server-'))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await deleteEmbeddedServer(folder)
})

const pidOf = (server: EmbeddedServer) => Number.parseInt(readFileSync(join(server.dataDirectory, 'postmaster.pid'), 'utf8'), 10)

const valueIn = (server: EmbeddedServer) =>
  withClient(server.ownerUrl('postgres'), async (client) => (await client.query<{ value: string }>('SELECT value FROM kept')).rows[0]?.value)

async function startWithRow(folder: string): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer(folder)
  await withClient(server.ownerUrl('postgres'), (client) => client.query(`CREATE TABLE kept AS SELECT 'still here'::text AS value`))
  return server
}

test('an acknowledged row survives kill -9 of the server', async () => {
  const folder = newFolder()
  process.kill(pidOf(await startWithRow(folder)), 'SIGKILL')
  expect(await valueIn(await startEmbeddedServer(folder))).toBe('still here')
})

test('a server that runs already is joined, not started again', async () => {
  const folder = newFolder()
  const first = await startWithRow(folder)
  const second = await startEmbeddedServer(folder)
  expect(pidOf(second)).toBe(pidOf(first))
  expect(second.port).toBe(first.port)
})

test('a port that somebody else took is given up, even when their server knows our password', async () => {
  const [mine, theirs] = [newFolder(), newFolder()]
  const first = await startWithRow(mine)
  await first.stop()
  const other = await startEmbeddedServer(theirs)
  await withClient(other.ownerUrl('postgres'), (client) => client.query(`ALTER ROLE CURRENT_USER PASSWORD ${pg.escapeLiteral(first.settings.ownerPassword)}`))
  saveSettings(mine, { ...first.settings, port: other.port })
  const again = await startEmbeddedServer(mine)
  expect(again.port).not.toBe(other.port)
  expect(await valueIn(again)).toBe('still here')
})

test('the server can be trusted with what it acknowledges, and its secrets are its owner’s alone', async () => {
  const folder = newFolder()
  const server = await startEmbeddedServer(folder)
  expect(await withClient(server.ownerUrl('postgres'), (client) => durabilityFaults(client, { checksums: true }))).toEqual([])
  await withClient(server.ownerUrl('postgres'), async (client) => {
    await client.query('SET synchronous_commit = off')
    expect(await durabilityFaults(client, { checksums: true })).toEqual(['synchronous_commit is off: a crash can lose what was already confirmed'])
  })
  if (process.platform !== 'win32') expect(statSync(join(folder, 'server.json')).mode & 0o777).toBe(0o600)
})
