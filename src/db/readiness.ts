import 'server-only'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { durabilityFaults } from './durability'
import { readMigrations } from './migrations'

/** Whether this process may be sent requests and, if not, why: a sentence for an operator, without addresses or secrets. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly reason: string }

/** The migrations this build was made with; they cannot change while it runs. */
let known: ReturnType<typeof readMigrations> | undefined

const migrationsFolder = () => join(/* turbopackIgnore: true */ process.cwd(), 'prisma/migrations')

/** Asks the database whether it answers, can be trusted with writes, and has had every migration of this build. */
export async function readiness(pool: Pool): Promise<Readiness> {
  known ??= readMigrations(migrationsFolder())
  try {
    const faults = await durabilityFaults(pool, { checksums: false })
    if (faults.length) return { ready: false, reason: `The database server cannot be trusted: ${faults.join('; ')}.` }
    const { rows } = await pool.query<{ migration_name: string }>('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL')
    const applied = new Set(rows.map((row) => row.migration_name))
    const missing = known.filter(({ name }) => !applied.has(name)).map(({ name }) => name)
    return missing.length ? { ready: false, reason: `The database lacks ${missing.length} migration(s), the first being ${missing[0]}.` } : { ready: true }
  } catch (error) {
    return { ready: false, reason: reasonFor(error) }
  }
}

function reasonFor(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
  if (code === '42P01') return 'The database has not been migrated.'
  if (code === '42501') return 'The app may not read which migrations the database has had.'
  return 'The database does not answer.'
}
