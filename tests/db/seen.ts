import pg from 'pg'

/** What a transaction declares of who asks: see src/db/transaction.ts. */
export type Settings = Readonly<Record<string, string>>

/** Every row that a table shows to whoever declares this, as text. */
export async function rowsSeen(client: pg.ClientBase, table: string, settings: Settings): Promise<string[]> {
  for (const [name, value] of Object.entries(settings)) await client.query('SELECT set_config($1, $2, true)', [name, value])
  const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${pg.escapeIdentifier(table)} t`)
  return rows.map(({ row }) => row)
}

/** The same of the app's role after a change that the owner makes, which is taken back at once. */
export async function seenAfter(owner: pg.ClientBase, change: string, table: string, settings: Settings): Promise<string[]> {
  await owner.query('BEGIN')
  try {
    await owner.query(change)
    await owner.query('SET LOCAL ROLE alongside_app')
    return await rowsSeen(owner, table, settings)
  } finally {
    await owner.query('ROLLBACK')
  }
}
