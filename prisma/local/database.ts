import { join } from 'node:path'
import pg from 'pg'
import { withClient } from '@/db/connect'
import { durabilityFaults } from '@/db/durability'
import { PlainError } from '@/platform/errors'
import { admitAppRole, appRole, assertAppRoleIsBound, ensureAppRole } from './app-role'
import { embeddedHome } from './embedded-home'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server'
import { type ExclusiveUse, takeExclusiveUse } from './exclusive-use'
import { migrate } from './migrate'
import { loadSettings } from './server-settings'

/** A migrated database that may be trusted, and the two addresses by which it is reached. */
export type OpenDatabase = {
  /** For migrations and demo data. The app never gets it. */
  readonly ownerUrl: string
  /** For the app: a role that owns nothing and is bound by row security. */
  readonly appUrl: string
  /** A random secret of 256 bits, kept with the data, for what the app signs. */
  readonly appSecret: string
  /** Resolves when our own server is gone although nobody closed it. Never resolves for somebody else's. */
  readonly lost: Promise<void>
  /** Stops the server if it is ours; leaves anybody else's alone. */
  close(): Promise<void>
}

export type DatabaseChoice = {
  /** Where our own server keeps its data, and where the passwords made for another one are kept. */
  readonly folder: string
  /** The owner's address of a Postgres 15 or newer, to use instead of our own server. */
  readonly ownerUrl?: string | undefined
  /** The app's address there. Without it the role `alongside_app` gets a random password, kept in `folder`. */
  readonly appUrl?: string | undefined
}

/**
 * Opens the product's database: starts our own server unless an address was given, then makes the app's role, migrates and checks.
 * @throws PlainError with what to change when the server cannot be trusted or reached.
 */
export async function openDatabase(choice: DatabaseChoice): Promise<OpenDatabase> {
  return choice.ownerUrl === undefined ? openEmbedded(choice.folder) : openExternal(choice.ownerUrl, choice)
}

/** Creates a database of this name on our own server unless it is there. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<void> {
  await withClient(server.ownerUrl('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  })
}

/** The same database's address for the app's role. */
export function asAppRole(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl)
  url.username = appRole
  url.password = encodeURIComponent(password)
  return url.href
}

async function openEmbedded(folder: string): Promise<OpenDatabase> {
  const server = await startEmbeddedServer(folder)
  const use = await takeExclusiveUse(server.ownerUrl('postgres')) // when this fails the server is somebody's: it is not ours to stop
  try {
    return await prepareEmbedded(server, use)
  } catch (error) {
    await use.release()
    await server.stop()
    throw error
  }
}

async function prepareEmbedded(server: EmbeddedServer, use: ExclusiveUse): Promise<OpenDatabase> {
  await ensureDatabase(server, 'alongside')
  const { appPassword, appSecret } = server.settings
  const ownerUrl = server.ownerUrl('alongside')
  const appUrl = asAppRole(ownerUrl, appPassword)
  await prepare(ownerUrl, appUrl, { password: appPassword, checksums: true })
  const close = async () => {
    await use.release()
    await server.stop()
  }
  return { ownerUrl, appUrl, appSecret, lost: use.lost, close }
}

async function openExternal(ownerUrl: string, choice: DatabaseChoice): Promise<OpenDatabase> {
  const settings = await loadSettings(await embeddedHome(join(choice.folder, 'external')))
  const appUrl = choice.appUrl ?? asAppRole(ownerUrl, settings.appPassword)
  await prepare(ownerUrl, appUrl, { password: choice.appUrl === undefined ? settings.appPassword : await passwordForNewRole(choice.appUrl), checksums: false })
  return { ownerUrl, appUrl, appSecret: settings.appSecret, lost: new Promise(() => undefined), close: () => Promise.resolve() }
}

/** The password in a given address, but only as long as nobody can sign in with it: an existing role is its administrator's. */
async function passwordForNewRole(appUrl: string): Promise<string | undefined> {
  const url = new URL(appUrl)
  if (url.username !== appRole) return undefined
  const signsIn = await withClient(appUrl, () => Promise.resolve(true)).catch(() => false)
  return signsIn ? undefined : decodeURIComponent(url.password)
}

async function prepare(ownerUrl: string, appUrl: string, { password, checksums }: { password: string | undefined; checksums: boolean }): Promise<void> {
  const faults = await withClient(ownerUrl, (client) => durabilityFaults(client, { checksums }))
  if (faults.length) throw new PlainError(`The database server cannot be used: ${faults.join('; ')}.`)
  await ensureAppRole(ownerUrl, password)
  await migrate(ownerUrl)
  await admitAppRole(ownerUrl)
  await assertAppRoleIsBound(appUrl)
}
