import 'server-only'
import pg from 'pg'
import { environment } from '@/platform/environment'
import { log } from '@/platform/log'

const shared = globalThis as typeof globalThis & { alongsidePool?: pg.Pool }

function createPool(): pg.Pool {
  const { databaseUrl, databasePoolSize } = environment()
  const pool = new pg.Pool({ connectionString: databaseUrl, max: databasePoolSize, connectionTimeoutMillis: 5000, idleTimeoutMillis: 30_000 })
  pool.on('error', (error) => log.warn({ err: error }, 'idle database connection lost')) // unheard, it would end the process
  return pool
}

/** The process's connections to the database, as the role bound by row security. Kept on the global object, since development reloads modules. */
export function pool(): pg.Pool {
  return (shared.alongsidePool ??= createPool())
}
