import type { Prisma } from '@/db/database'
import { type Rows, type Table, tablesInOrder } from './rows'

const rowsAtOnce = 4000

/** Columns that a row leaves out keep their defaults, so rows are written together only with those that name the same ones. */
function groups(rows: readonly object[]): readonly (readonly object[])[] {
  const byColumns = new Map<string, object[]>()
  for (const row of rows) {
    const columns = Object.keys(row).sort().join()
    const group = byColumns.get(columns) ?? []
    if (!group.length) byColumns.set(columns, group)
    group.push(row)
  }
  return [...byColumns.values()].flatMap((group) => Array.from({ length: Math.ceil(group.length / rowsAtOnce) }, (_, at) => group.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce)))
}

async function writeTable(db: Prisma.TransactionClient, table: Table, rows: readonly object[]): Promise<void> {
  for (const group of groups(rows)) {
    const columns = Object.keys(group[0] ?? {}).map((column) => `"${column}"`).join(', ')
    // Somebody who belongs to two agencies is written with the first.
    const known = table === 'User' ? ' ON CONFLICT DO NOTHING' : ''
    await db.$executeRawUnsafe(`INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)${known}`, JSON.stringify(group))
  }
}

/** Writes an agency's rows, thousands at a time. Names of tables and columns come from the demo's own code. */
export async function writeRows(db: Prisma.TransactionClient, rows: Rows): Promise<void> {
  for (const table of tablesInOrder) await writeTable(db, table, rows[table])
}
