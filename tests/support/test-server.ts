import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { admitAppRole, ensureAppRole } from '../../prisma/local/app-role'
import { ensureDatabase } from '../../prisma/local/database'
import { deleteEmbeddedServer, startEmbeddedServer } from '../../prisma/local/embedded-server'
import { migrate } from '../../prisma/local/migrate'

/** A Postgres for one run of the tests, with a migrated database that others are copied from. */
export type TestServer = {
  /** What `createTestDatabase` reads in the processes that run the tests. */
  readonly environment: Readonly<Record<string, string>>
  /** Stops the server, and whatever others a test was interrupted with, and deletes all that the run left in its folder. */
  stop(): Promise<void>
}

const template = 'alongside_template'
const prefix = 'alongside-tests-'

/** Starts the server in a temporary folder of this run's own, where its tests also put theirs, and migrates the template. */
export async function startTestServer(): Promise<TestServer> {
  await deleteAbandoned()
  const folder = join(tmpdir(), `${prefix}${process.pid}`)
  mkdirSync(folder)
  const stop = () => deleteRun(folder)
  try {
    const server = await startEmbeddedServer(join(folder, 'server'))
    const { appPassword } = server.settings
    await ensureDatabase(server, template)
    await ensureAppRole(server.ownerUrl(template), appPassword)
    await migrate(server.ownerUrl(template))
    await admitAppRole(server.ownerUrl(template))
    return { environment: { TMPDIR: folder, TEST_OWNER_URL: server.ownerUrl('postgres'), TEST_APP_PASSWORD: appPassword, TEST_TEMPLATE: template }, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function deleteRun(folder: string): Promise<void> {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of inside) await deleteEmbeddedServer(join(folder, name)) // for a folder without a server that is plain deletion
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** Clears up after runs that were ended by force and could not do it themselves. */
async function deleteAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(prefix) && !lives(Number(name.slice(prefix.length)))) await deleteRun(join(tmpdir(), name))
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
