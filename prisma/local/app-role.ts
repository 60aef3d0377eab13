import pg from 'pg'
import { withClient } from '@/db/connect'
import { PlainError } from '@/platform/errors'

/**
 * The role the app signs in as. It owns nothing and cannot step around row security.
 * Migrations grant it rights by this name, table by table: there are no default privileges.
 */
export const appRole = 'alongside_app'

/** Another runner creating the same role at the same moment: roles belong to the whole server, and so does this lock. */
const roleLock = 'SELECT pg_advisory_xact_lock(hashtext($1))'

/** Makes the app's role if it is missing and, when a password is given, sets it. Runs before migrations, which name the role. */
export async function ensureAppRole(ownerUrl: string, password: string | undefined): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('BEGIN')
    await client.query(roleLock, [appRole])
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [appRole])
    if (!rowCount) await client.query(`CREATE ROLE ${appRole} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`)
    if (password !== undefined) await client.query(`ALTER ROLE ${appRole} LOGIN PASSWORD ${pg.escapeLiteral(password)}`)
    await client.query('COMMIT')
  })
}

/** Lets the app's role into a migrated database and lets it read which migrations were applied, which is how it knows that it may serve. */
export async function admitAppRole(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name')
    await client.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(rows[0]?.name ?? '')} TO ${appRole}`)
    await client.query(`GRANT USAGE ON SCHEMA public TO ${appRole}`)
    await client.query(`GRANT SELECT ON _prisma_migrations TO ${appRole}`)
  })
}

/**
 * Signs in with the app's address and makes sure that row security binds whoever that is.
 * @throws PlainError when the role is a superuser, may bypass row security, or owns tables.
 */
export async function assertAppRoleIsBound(appUrl: string): Promise<void> {
  const faults = await withClient(appUrl, async (client) => {
    const { rows } = await client.query<{ power: string }>(
      `SELECT 'is a superuser' AS power FROM pg_roles WHERE rolname = current_user AND rolsuper
       UNION ALL SELECT 'may bypass row security' FROM pg_roles WHERE rolname = current_user AND rolbypassrls
       UNION ALL SELECT 'owns tables' WHERE EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public' AND pg_has_role(current_user, c.relowner, 'MEMBER'))`,
    )
    return rows.map(({ power }) => power)
  })
  if (faults.length) throw new PlainError(`The app would reach the database as a role that ${faults.join(' and ')}. Give APP_DATABASE_URL the role ${appRole}.`)
}
