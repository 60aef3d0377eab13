import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One folder of prisma/migrations. `checksum` is the SHA-256 of its SQL in hexadecimal, as Prisma Migrate records it. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

/** The migrations of a folder in the order in which they apply, which is that of their names. None when there is no such folder. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}
