import { type Db, Prisma } from './database'

type Columns<Model extends Prisma.ModelName> = Prisma.TypeMap['model'][Model]['payload']['scalars']
type Given<Value> = Value extends Date ? Date | string : Value

/** A row to insert: days as text, instants as dates. Every row of a call has the same columns. */
export type NewRow<Model extends Prisma.ModelName> = { readonly [Column in keyof Columns<Model>]?: Given<Columns<Model>[Column]> }

const most = 2000

/** Inserts thousands of rows in a few statements: what is one round trip a row otherwise. */
export async function insertRows<Model extends Prisma.ModelName>(db: Db, model: Model, rows: readonly NewRow<Model>[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Prisma.raw(Object.keys(first).map((column) => `"${column}"`).join(', '))
  const table = Prisma.raw(`"${model}"`)
  for (let start = 0; start < rows.length; start += most) {
    await db.$executeRaw`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, ${JSON.stringify(rows.slice(start, start + most))}::json)`
  }
}
