import { createHash } from 'node:crypto'

/** How many statements a connection keeps planned: what the pages and acts of the whole product ask, several times over. */
const most = 600

/** Lists written into a statement value by value have a text for every length: from here on they are planned each time. */
const mostValues = 64

/** What Postgres calls a statement that it forgets with the next one. */
const unnamed = ''

/**
 * Names for statements, so that a connection parses and plans each of them once and not each time it is asked. With row
 * security in every table, planning costs the database more than most of the answers do.
 *
 * Nothing is named beyond a limit, because a connection keeps what it has planned until it ends.
 */
export function statementNames(): (statement: { readonly sql: string; readonly args: readonly unknown[] }) => string {
  const names = new Map<string, string>()
  return ({ sql, args }) => {
    const known = names.get(sql)
    if (known) return known
    if (args.length > mostValues || names.size >= most) return unnamed
    const name = createHash('sha1').update(sql).digest('base64url')
    names.set(sql, name)
    return name
  }
}
