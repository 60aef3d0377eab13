import { type Db, Prisma } from './database'

/*
 * Rows of many tables in one statement. A round trip to the database costs more than the rows of one family, and a
 * family's facts stand in two dozen tables.
 */

/** A column's value as JSON holds it: days and instants are text. */
type AsJson<Value> = Value extends Date ? string : Value

type Columns<Model extends Prisma.ModelName> = Prisma.TypeMap['model'][Model]['payload']['scalars']

/** SQL that answers with a value of a type, beside each row `t` of a table. */
export interface Beside<Value> {
  readonly sql: Prisma.Sql
  readonly value?: Value
}

/** SQL that answers with rows of a type. */
export interface Rows<Row> {
  readonly sql: Prisma.Sql
  readonly row?: Row
}

/** The type of the rows that some SQL answers with. */
export type RowOf<Some> = Some extends Rows<infer Row extends object> ? Row : never

/** What reading some tables together answers with. */
export type Read<Each> = { readonly [Key in keyof Each]: readonly RowOf<Each[Key]>[] }

const name = (identifier: string) => Prisma.raw(`"${identifier}"`)

/**
 * Columns of a table, with what else is worked out beside each row.
 *
 * @param rest which rows `t` in which order: what follows FROM
 */
export function rowsIn<Model extends Prisma.ModelName, Column extends keyof Columns<Model> & string, More extends object = object>(
  model: Model, columns: readonly Column[], rest: Prisma.Sql, more?: { readonly [Key in keyof More]: Beside<More[Key]> },
): Rows<{ readonly [Key in Column]: AsJson<Columns<Model>[Key]> } & Readonly<More>> {
  const besides = Object.entries<Beside<unknown>>(more ?? {}).map(([key, { sql }]) => Prisma.sql`${sql} AS ${name(key)}`)
  return { sql: Prisma.sql`SELECT ${Prisma.join([...columns.map((column) => Prisma.sql`t.${name(column)}`), ...besides])} FROM ${name(model)} t ${rest}` }
}

/**
 * That a column holds one of some ids. One alone is written as equal: of a list Postgres expects ten, and would plan each
 * time anew what it may keep planned.
 */
export const isAmong = (column: Prisma.Sql, ids: readonly string[]): Prisma.Sql => (ids.length === 1 ? Prisma.sql`${column} = ${ids[0]}::uuid` : Prisma.sql`${column} = ANY(${[...ids]}::uuid[])`)

/** Rows that some SQL answers with. */
export const rowsBy = <Row extends object>(sql: Prisma.Sql): Rows<Row> => ({ sql })

/** The ids in one column of the rows of another table that belong to each row `t`. */
export function idsIn<Model extends Prisma.ModelName>(model: Model, column: keyof Columns<Model> & string, belongsBy: keyof Columns<Model> & string): Beside<readonly string[]> {
  return { sql: Prisma.sql`ARRAY(SELECT x.${name(column)} FROM ${name(model)} x WHERE x.${name(belongsBy)} = t."id" AND x.${name(column)} IS NOT NULL ORDER BY 1)` }
}

/**
 * Reads all of them in one round trip.
 *
 * @param first what they have in common, as WITH names it
 */
export async function readTogether<Each extends Record<string, { readonly sql: Prisma.Sql }>>(db: Db, each: Each, first = Prisma.empty): Promise<Read<Each>> {
  const columns = Object.entries<Rows<object>>(each).map(([key, { sql }]) => Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${sql}) r) AS ${name(key)}`)
  const [row] = await db.$queryRaw<Read<Each>[]>`${first} SELECT ${Prisma.join(columns)}`
  if (!row) throw new Error('a SELECT without FROM answered with no row')
  return row
}
