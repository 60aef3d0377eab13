import type { ClientBase, Pool } from 'pg'

/** The oldest Postgres this product runs on. */
const oldestMajorVersion = 15

/**
 * What keeps a server from being trusted with an acknowledged write, in plain words; an empty list when nothing does.
 * `checksums` says whether data checksums are demanded too: of our own server always, of somebody else's not.
 */
export async function durabilityFaults(connection: ClientBase | Pool, demand: { checksums: boolean }): Promise<string[]> {
  const { rows } = await connection.query<{ version: string; fsync: string; commit: string; checksums: string }>(
    `SELECT current_setting('server_version_num') AS version, current_setting('fsync') AS fsync,
            current_setting('synchronous_commit') AS commit, current_setting('data_checksums') AS checksums`,
  )
  const server = rows[0]
  if (!server) return ['the server did not tell its settings']
  const major = Math.floor(Number(server.version) / 10_000)
  return [
    ...(major < oldestMajorVersion ? [`it is Postgres ${major}, and ${oldestMajorVersion} or newer is needed`] : []),
    ...(server.fsync !== 'on' ? ['fsync is off: a crash can lose or corrupt what was saved'] : []),
    ...(server.commit === 'off' ? ['synchronous_commit is off: a crash can lose what was already confirmed'] : []),
    ...(demand.checksums && server.checksums !== 'on' ? ['data checksums are off: a damaged page would go unnoticed'] : []),
  ]
}
