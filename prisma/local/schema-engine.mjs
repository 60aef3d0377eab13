#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine` where that could not be downloaded: the same arguments and the same JSON-RPC over
// standard input and output, answered by the engine's WebAssembly build from npm. Plain JavaScript, since Prisma runs the file itself.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** The type number of Postgres's internal "char", one byte wide. */
const internalChar = 18
const argv = process.argv.slice(2)
const valuesOf = (name) => argv.flatMap((argument, index) => (argument === name ? [argv[index + 1]] : []))
const url = JSON.parse(valuesOf('--datasource')[0] ?? '{}').url

function log(level, message, extra = {}) {
  const line = { timestamp: new Date().toISOString(), level, fields: { message, ...extra }, target: 'schema_engine::logger' }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

if (argv.includes('--version') || argv.includes('-V')) {
  console.log('schema-engine-cli stand-in')
  process.exit(0)
}
if (argv.includes('cli')) await runDatabaseCommand(argv[argv.indexOf('cli') + 1])
serve(await loadEngine())

/** The commands outside JSON-RPC: can-connect-to-database, create-database, drop-database. Ends the process. */
async function runDatabaseCommand(command) {
  log('INFO', 'Starting schema engine CLI') // the caller drops the first line
  const target = new URL(url)
  const database = decodeURIComponent(target.pathname.slice(1))
  const maintenance = new URL(url)
  maintenance.pathname = '/postgres'
  try {
    if (command === 'can-connect-to-database') await execute(url)
    else if (command === 'create-database') await execute(maintenance.href, `CREATE DATABASE ${pg.escapeIdentifier(database)}`)
    else if (command === 'drop-database') await execute(maintenance.href, `DROP DATABASE ${pg.escapeIdentifier(database)}`)
    process.exit(0)
  } catch (error) {
    const absent = error.code === '3D000'
    const message = absent ? `Database \`${database}\` does not exist on the database server at \`${target.host}\`.` : `Can't reach database server at \`${target.host}\`: ${error.message}`
    log('ERROR', message, { error_code: absent ? 'P1003' : 'P1001', is_panic: false, meta: null })
    process.exit(1)
  }
}

async function execute(connectionString, sql) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    if (sql) await client.query(sql)
  } finally {
    await client.end()
  }
}

/** A connection string wins over `database` in pg's settings, so it is spelt out: the shadow database is the same but for that. */
function poolSettings() {
  const target = new URL(url)
  const mode = target.searchParams.get('sslmode')
  return {
    host: decodeURIComponent(target.hostname),
    port: Number(target.port || 5432),
    user: decodeURIComponent(target.username),
    password: decodeURIComponent(target.password) || undefined,
    database: decodeURIComponent(target.pathname.slice(1)),
    ...(mode && mode !== 'disable' ? { ssl: { rejectUnauthorized: mode.startsWith('verify') } } : {}),
  }
}

/** Makes the driver adapter good enough for the schema engine, which asks more of it than the client does. */
function completed(adapter) {
  // Its executeScript() splits at every ';', which breaks $$ bodies: send the script whole, as the native engine does.
  adapter.executeScript = async (sql) => {
    await adapter.underlyingDriver().query(sql)
  }
  // It knows no type for Postgres's internal "char", which introspection returns, and the engine insists on a character.
  const queryRaw = adapter.queryRaw
  adapter.queryRaw = async (query) => {
    let characters = []
    const performIO = async (asked) => {
      const answer = await adapter.performIO(asked)
      characters = answer.fields.flatMap((field, index) => (field.dataTypeID === internalChar ? [index] : []))
      for (const index of characters) answer.fields[index].dataTypeID = pg.types.builtins.TEXT
      return answer
    }
    const result = await queryRaw.call(Object.create(adapter, { performIO: { value: performIO } }), query)
    for (const index of characters) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  return adapter
}

class MigrationAdapterFactory extends PrismaPg {
  async connect() {
    return completed(await super.connect())
  }

  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    const maintenance = await this.connect()
    await maintenance.executeScript(`CREATE DATABASE "${name}"`)
    const shadow = completed(await new PrismaPg({ ...poolSettings(), database: name }).connect())
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await maintenance.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      await maintenance.dispose()
    }
    return shadow
  }
}

async function loadEngine() {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const bindingsPath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(new URL('./schema_engine_bg.wasm', `file://${bindingsPath}`))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const datamodels = valuesOf('--datamodels').map((file) => [file, readFileSync(file, 'utf8')])
  let engine
  // Made at the first request: `generate` starts the program without a database to connect to.
  return () =>
    (engine ??= bindings.SchemaEngine.new(
      { datamodels: datamodels.length ? datamodels : undefined },
      (message) => process.env.DEBUG && process.stderr.write(`${message}\n`),
      bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(poolSettings(), { schema: new URL(url).searchParams.get('schema') ?? 'public' })),
    ))
}

async function answer(engineOf, method, params) {
  if (method === 'createDatabase') return { databaseName: new URL(url).pathname.slice(1) }
  const engine = await engineOf()
  const name = method === 'getDatabaseVersion' ? 'version' : method
  try {
    return await engine[name](params ?? {})
  } catch (error) {
    // It reaches the shadow database only in devDiagnostic and diff. evaluateDataLoss and createMigration live off what those leave in
    // a cache, which is empty when this run has just applied migrations to an empty database: fill it and ask again.
    if (!String(error?.message).includes('external factory') || !params?.migrationsList) throw error
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
    return engine[name](params)
  }
}

function serve(engineOf) {
  let panic
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => { panic = message } }
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  // A panic inside the engine's own scheduler reaches nobody who waits for an answer: say what it was before ending.
  process.on('uncaughtException', (error) => {
    log('ERROR', panic ?? error.message, { is_panic: true, error_code: null, meta: null })
    process.exit(101)
  })
  const handle = async ({ id, method, params }) => {
    try {
      const result = (await answer(engineOf, method, params)) ?? {}
      const printed = method === 'diff' && result.stdout
      if (printed) send({ id: 1_000_000, method: 'print', params: { content: result.stdout } })
      send({ id, result: printed ? { exitCode: result.exitCode, stdout: null } : result })
    } catch (error) {
      const message = panic ?? error?.message ?? String(error)
      send({ id, error: { code: 4466, message, data: { is_panic: false, message, error_code: error?.code, meta: null } } })
    }
  }
  let pending = Promise.resolve() // one request after another, as the native engine does
  createInterface({ input: process.stdin, crlfDelay: Infinity })
    .on('line', (line) => {
      const message = JSON.parse(line)
      if (message.method) pending = pending.then(() => handle(message))
    })
    .on('close', () => pending.then(() => process.exit(0)))
}
