import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '@/db/connect'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const rowsOf = <Row extends object>(sql: string) => withClient(database.ownerUrl, async (client) => (await client.query<Row>(sql)).rows)

/** Tables above the agencies. A new one has to be named here, and then to be worth it. */
const global = ['Agency', 'Installation', 'ReferralFormUse', 'SignInAttempt', 'User', '_prisma_migrations']
/** Those of them that name nobody, and so are not under row security. */
const nameless = ['Installation', 'ReferralFormUse', 'SignInAttempt', '_prisma_migrations']

const columnsOf = (keys: string, of: string) => `(SELECT array_agg(a.attname ORDER BY k.n)::text[] FROM unnest(${keys}) WITH ORDINALITY AS k(num, n) JOIN pg_attribute a ON a.attrelid = ${of} AND a.attnum = k.num)`

describe('every table', () => {
  test('belongs to an agency, or is one of the few that stand above them', async () => {
    const rows = await rowsOf<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
         AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenantId' AND a.attnotnull) ORDER BY 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual(global)
  })

  test('is under forced row security with a policy', async () => {
    const rows = await rowsOf<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive)) ORDER BY 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual(nameless)
  })

  test('of an agency has exactly the one policy that lets rows in, and it asks for the agency', async () => {
    const rows = await rowsOf<{ name: string; using: string; check: string; command: string }>(
      `SELECT c.relname AS name, p.polname, p.polcmd AS command, pg_get_expr(p.polqual, c.oid) AS using, pg_get_expr(p.polwithcheck, c.oid) AS check
       FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenantId'
       WHERE p.polpermissive AND NOT (c.relname = 'Membership' AND p.polname = 'own')`,
    )
    const ask = `("tenantId" = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)`
    expect(rows.filter((row) => row.using !== ask || row.check !== ask || row.command !== '*')).toEqual([])
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  })

  test('that tells of a family is also under the caseload rule', async () => {
    const rows = await rowsOf<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'familyId' AND NOT a.attisdropped
       WHERE c.relkind = 'r' AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'reach' AND NOT p.polpermissive AND p.polcmd = '*') ORDER BY 1`,
    )
    // Who works with which family decides the rule; an audit entry holds only the family's id and is read by permission.
    expect(rows.map(({ name }) => name)).toEqual(['Assignment', 'AssignmentYouth', 'AuditEntry'])
  })

  test('of an agency has (tenantId, id) as its key, and tenantId first in every unique key', async () => {
    const rows = await rowsOf<{ name: string; index: string; primary: boolean; columns: string[] }>(
      `SELECT c.relname AS name, i.indexrelid::regclass::text AS index, i.indisprimary AS primary, ${columnsOf('i.indkey::int2[]', 'c.oid')} AS columns
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute t ON t.attrelid = c.oid AND t.attname = 'tenantId'
       WHERE i.indisunique AND c.relkind = 'r'`,
    )
    expect(rows.filter(({ columns }) => columns[0] !== 'tenantId')).toEqual([])
    expect(rows.filter(({ primary, columns }) => primary && columns.join() !== 'tenantId,id')).toEqual([])
    const keyed = new Set(rows.filter(({ primary }) => primary).map(({ name }) => name))
    expect([...new Set(rows.map(({ name }) => name))].filter((name) => !keyed.has(name))).toEqual([])
  })

  test('of an agency refers to others within the agency and, for what is a family’s, within the family', async () => {
    const rows = await rowsOf<{ key: string; from: string[]; to: string[]; target: string; familial: boolean }>(
      `SELECT f.conname AS key, ${columnsOf('f.conkey', 'f.conrelid')} AS from, ${columnsOf('f.confkey', 'f.confrelid')} AS to, t.relname AS target,
              EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'familyId' AND a.attnotnull) AS familial
       FROM pg_constraint f JOIN pg_class t ON t.oid = f.confrelid WHERE f.contype = 'f'`,
    )
    const within = rows.filter(({ target }) => target !== 'Agency' && target !== 'User')
    expect(within.length).toBeGreaterThan(100)
    expect(within.filter(({ from, to }) => from[0] !== 'tenantId' || to[0] !== 'tenantId')).toEqual([])
    expect(within.filter(({ from, to, familial }) => familial && (from[1] !== 'familyId' || to[1] !== 'familyId'))).toEqual([])
  })

  test('holds words as text with a check and a limit, never as a database enum', async () => {
    const enums = await rowsOf(`SELECT 1 FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'e'`)
    expect(enums).toEqual([])
    const unlimited = await rowsOf<{ column: string }>(
      `SELECT c.relname || '.' || a.attname AS column FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' AND a.attnum > 0
         AND a.atttypid IN ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype)
         AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND a.attnum = ANY (k.conkey)) ORDER BY 1`,
    )
    expect(unlimited).toEqual([])
  })

  test('has dates as DATE and moments as TIMESTAMPTZ(3)', async () => {
    const rows = await rowsOf(
      `SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' AND a.attnum > 0
         AND format_type(a.atttypid, a.atttypmod) ~ 'time' AND format_type(a.atttypid, a.atttypmod) <> 'timestamp(3) with time zone'`,
    )
    expect(rows).toEqual([])
  })
})

describe('the app’s role', () => {
  test('may delete only what the rules derive and what is no fact yet, and truncate nothing', async () => {
    const rows = await rowsOf<{ table: string; right: string }>(
      `SELECT table_name AS table, privilege_type AS right FROM information_schema.role_table_grants
       WHERE grantee = 'alongside_app' AND privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE') ORDER BY 1, 2`,
    )
    expect(rows).toEqual([{ table: 'CaseEvaluation', right: 'DELETE' }, { table: 'ImportRow', right: 'DELETE' }, { table: 'Obligation', right: 'DELETE' }])
  })

  test('may never change what is written once', async () => {
    const rows = await rowsOf<{ table: string }>(
      `SELECT DISTINCT table_name AS table FROM information_schema.column_privileges WHERE grantee = 'alongside_app' AND privilege_type = 'UPDATE'`,
    )
    const changeable = rows.map(({ table }) => table)
    for (const table of ['AuditEntry', 'Strike', 'Addendum', 'ReportReview', 'SignInAttempt', 'ReferralFormUse', 'IdempotencyKey', 'Installation']) expect(changeable).not.toContain(table)
  })

  test('may change of a recorded fact no more than its later end and its strike; of a contact also how far its reports are, which follows from them', async () => {
    const rows = await rowsOf<{ name: string; columns: string[] }>(
      `SELECT table_name::text AS name, array_agg(column_name::text ORDER BY column_name) AS columns FROM information_schema.column_privileges
       WHERE grantee = 'alongside_app' AND privilege_type = 'UPDATE' AND table_name IN ('Contact', 'Consent', 'Training', 'Closure', 'DischargePlan') GROUP BY table_name ORDER BY table_name`,
    )
    expect(Object.fromEntries(rows.map(({ name, columns }) => [name, columns]))).toEqual({ Closure: ['strikeId'], Consent: ['strikeId'], Contact: ['reporting', 'strikeId'], DischargePlan: ['strikeId'], Training: ['strikeId'] })
  })
})
