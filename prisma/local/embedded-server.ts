import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { PlainError } from '@/platform/errors'
import { freePort, portIsFree } from '@/platform/ports'
import { handToPostgres, runUnprivileged } from './embedded-account'
import { type EmbeddedBinaries, embeddedBinaries } from './embedded-binaries'
import { deleteHome, embeddedHome } from './embedded-home'
import { loadSettings, saveSettings, type ServerSettings } from './server-settings'

/** A running Postgres that lives in a folder of ours. */
export type EmbeddedServer = {
  readonly port: number
  /** The data folder, as Postgres itself names it. */
  readonly dataDirectory: string
  /** The secrets and the port that the folder remembers. */
  readonly settings: ServerSettings
  /** The address of a database for the role that owns it: migrations and demo data. */
  ownerUrl(database: string): string
  /** Ends every connection and stops the server, leaving no process. */
  stop(): Promise<void>
}

const ownerRole = 'alongside_owner'
const attempts = 240
const pauseMs = 500

const dataOf = (home: string) => join(home, 'pg')
const urlOf = (settings: ServerSettings, database: string) => `postgresql://${ownerRole}:${settings.ownerPassword}@127.0.0.1:${settings.port}/${encodeURIComponent(database)}`

/**
 * Starts the Postgres of `folder`, or joins it if it runs already; makes it at first use.
 * A crash of anything beforehand does no harm: Postgres recovers what it had acknowledged.
 * @throws PlainError when Postgres cannot be started, with the end of its own log.
 */
export async function startEmbeddedServer(folder: string): Promise<EmbeddedServer> {
  const home = await embeddedHome(folder)
  const binaries = embeddedBinaries()
  const settings = await loadSettings(home)
  if (!existsSync(join(dataOf(home), 'PG_VERSION'))) await createCluster(home, binaries, settings)
  return running(home, binaries, await bringUp(home, binaries, settings))
}

/** Stops the server of `folder` if it runs, and deletes all its data. */
export async function deleteEmbeddedServer(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const home = await embeddedHome(folder)
  if (existsSync(join(dataOf(home), 'postmaster.pid'))) await runUnprivileged(embeddedBinaries().pgCtl, ['stop', '-w', '-m', 'fast', '-D', dataOf(home)])
  deleteHome(folder)
}

function running(home: string, binaries: EmbeddedBinaries, settings: ServerSettings): EmbeddedServer {
  return {
    port: settings.port,
    dataDirectory: dataOf(home),
    settings,
    ownerUrl: (database) => urlOf(settings, database),
    stop: async () => {
      await runUnprivileged(binaries.pgCtl, ['stop', '-w', '-t', '30', '-m', 'fast', '-D', dataOf(home)])
    },
  }
}

async function createCluster(home: string, binaries: EmbeddedBinaries, settings: ServerSettings): Promise<void> {
  const data = dataOf(home)
  rmSync(data, { recursive: true, force: true }) // what an interrupted first start left behind: PG_VERSION is written last
  mkdirSync(data, { mode: 0o700 })
  const passwordFile = join(home, 'password')
  writeFileSync(passwordFile, `${settings.ownerPassword}\n`, { mode: 0o600 })
  handToPostgres(data)
  handToPostgres(passwordFile)
  let output = ''
  const code = await runUnprivileged(
    binaries.initdb,
    ['-D', data, '-U', ownerRole, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--data-checksums', '-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    (text) => (output += text),
  )
  rmSync(passwordFile)
  if (code === 0) return
  rmSync(data, { recursive: true, force: true })
  throw new PlainError(`Postgres could not create its data folder ${data}:\n${output}`)
}

/** Starts the server and answers the settings it really runs with: the port changes when somebody else has taken it. */
async function bringUp(home: string, binaries: EmbeddedBinaries, wanted: ServerSettings): Promise<ServerSettings> {
  const data = dataOf(home)
  let settings = wanted
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (await answersAsOurs(settings, data)) return settings
    removeStalePid(data)
    const alive = (await runUnprivileged(binaries.pgCtl, ['status', '-D', data])) === 0
    if (!alive) {
      if (!(await portIsFree(settings.port, '127.0.0.1'))) {
        settings = { ...settings, port: await freePort() }
        saveSettings(home, settings)
      }
      if ((await runUnprivileged(binaries.pgCtl, ['start', '-w', '-t', '60', '-D', data, '-l', join(data, 'server.log'), '-o', serverOptions(settings.port)])) === 0) continue
    }
    // Alive but silent: it is recovering. Not started: after a kill -9 old backends hold the shared memory for a moment.
    await sleep(pauseMs)
  }
  const log = join(data, 'server.log')
  throw new PlainError(`Postgres did not start in ${data}:\n${existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : '(it wrote no log)'}`)
}

function serverOptions(port: number): string {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Both keep rows out of the server's log: a failed statement and the DETAIL of a violated constraint quote what was being stored.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  return Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`).join(' ')
}

/** Whether a server answers on the port, knows our password and serves our folder: another checkout's may have got the same port. */
async function answersAsOurs(settings: ServerSettings, data: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(settings, 'postgres'), connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined) // a server that dies while we ask must not end this process
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    return rows[0] !== undefined && realpathSync(rows[0].data_directory) === realpathSync(data)
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Removes a postmaster.pid that names no running Postgres. Postgres only asks whether the number is taken, and would refuse to start:
 * after a reboot it may belong to another program, and in a container without an init a killed server stays in the table as a zombie.
 */
function removeStalePid(data: string): void {
  const file = join(data, 'postmaster.pid')
  if (process.platform !== 'linux' || !existsSync(file)) return
  const commandLine = `/proc/${Number.parseInt(readFileSync(file, 'utf8'), 10)}/cmdline`
  if (existsSync(commandLine) && !readFileSync(commandLine, 'utf8').includes('postgres')) rmSync(file)
}
