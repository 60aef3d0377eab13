import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { withClient } from '@/db/connect'
import { type Migration, readMigrations } from '@/db/migrations'
import { PlainError } from '@/platform/errors'

/** The advisory lock that Prisma Migrate takes, so that its CLI and we never migrate one database at the same time. */
const prismaMigrateLock = 72707369

/** Prisma Migrate's own table, to the letter: after us `prisma migrate deploy` finds nothing to do. */
const migrationsTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

type Applied = { migration_name: string; checksum: string; finished_at: Date | null }

/**
 * Applies the migrations of `folder` that a database has not had yet, and answers their names in order.
 * It does what `prisma migrate deploy` does without the native schema engine. A migration's SQL runs as one implicit transaction.
 * @throws PlainError when an applied migration was edited, when an earlier run failed half-way, or when the SQL fails.
 */
export function migrate(ownerUrl: string, folder = 'prisma/migrations'): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [prismaMigrateLock])
    await client.query(migrationsTable)
    const { rows: applied } = await client.query<Applied>('SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL')
    const due = migrationsDue(readMigrations(folder), applied)
    for (const migration of due) await apply(client, migration)
    return due.map(({ name }) => name)
  })
}

function migrationsDue(migrations: Migration[], applied: Applied[]): Migration[] {
  const failed = applied.find((row) => row.finished_at === null)
  if (failed) throw new PlainError(`The migration ${failed.migration_name} failed in an earlier run. Mend the database, then mark it with prisma migrate resolve.`)
  const checksums = new Map(applied.map((row) => [row.migration_name, row.checksum]))
  const edited = migrations.find(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum)
  if (edited) throw new PlainError(`The migration ${edited.name} was edited after it had been applied. Undo the edit and write a new migration.`)
  return migrations.filter(({ name }) => !checksums.has(name))
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID()
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [id, checksum, name])
  try {
    await client.query(sql)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, message])
    throw new PlainError(`The migration ${name} failed: ${message}`)
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id])
}
