import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '@/db/client'
import { withClient } from '@/db/connect'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { addSampleAgency, type SampleAgency } from '../support/sample/agency'
import { connectionsTo, createTestDatabase, type TestDatabase } from '../support/test-database'
import { rowsSeen, seenAfter, type Settings } from './seen'

const today = '2026-11-17' as CalendarDate
const now = new Date('2026-11-17T15:00:00Z')

let database: TestDatabase
let connections: pg.Pool
let ours: SampleAgency
let theirs: SampleAgency
let tables: string[]

beforeAll(async () => {
  database = await createTestDatabase()
  connections = connectionsTo(database.appUrl, 2)
  const client = createClient(connections)
  ours = await addSampleAgency(client, 'CanaryHeron', today, now)
  theirs = await addSampleAgency(client, 'CanaryMagpie', today, now)
  tables = await withClient(database.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity ORDER BY 1`)
    return rows.map(({ name }) => name)
  })
})
afterAll(async () => {
  await connections.end()
  await database.drop()
})

const supervisor = (agency: SampleAgency): Settings => ({ 'app.tenant_id': agency.tenantId, 'app.reach': 'all' })

async function asApp<Value>(work: (client: pg.ClientBase) => Promise<Value>): Promise<Value> {
  const client = await connections.connect()
  try {
    await client.query('BEGIN')
    return await work(client)
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

/** What of the other agency stands in the rows: its token or its id. */
const foreign = (rows: readonly string[]) => rows.filter((row) => row.includes(theirs.token) || row.includes(theirs.token.toLowerCase()) || row.includes(theirs.tenantId))

describe('two agencies', () => {
  test('have a row in every table, and their token in every field that a person fills in', async () => {
    const empty = await withClient(database.ownerUrl, async (owner) => {
      const found: string[] = []
      const { rows } = await owner.query<{ table: string; column: string }>(
        `SELECT c.relname AS table, a.attname AS column FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
         WHERE c.relname = ANY ($1) AND c.relkind = 'r' AND a.attnum > 0 AND a.atttypid IN ('text'::regtype, 'text[]'::regtype)
           AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND a.attnum = ANY (k.conkey) AND pg_get_constraintdef(k.oid) ~ 'ARRAY\\[')`,
        [tables],
      )
      for (const { table, column } of rows) {
        const { rowCount } = await owner.query(`SELECT 1 FROM ${pg.escapeIdentifier(table)} t WHERE t.${pg.escapeIdentifier(column)}::text ILIKE $1`, [`%${theirs.token}%`])
        if (!rowCount) found.push(`${table}.${column}`)
      }
      return found
    })
    // Words with a fixed meaning, the rules' own, a hash, and an address made by chance.
    expect(empty.sort()).toEqual([
      'Agency.referralFormCode', 'Agency.timeZone', 'AuditEntry.recordKind', 'CaseEvaluation.problem', 'Contact.localZone', 'Obligation.kind', 'Obligation.requirement',
      'Preference.kind', 'Program.edition', 'Program.spec', 'Program.timeZone', 'User.passwordHash',
    ])
  })

  test('see all of their own rows and none of the other’s, in every table', async () => {
    for (const table of tables) {
      const rows = await asApp((client) => rowsSeen(client, table, supervisor(ours)))
      expect(rows.length, table).toBeGreaterThan(0)
      expect(foreign(rows), table).toEqual([])
    }
  })

  test('show nothing to somebody who has not said who they are', async () => {
    for (const table of tables) expect(await asApp((client) => rowsSeen(client, table, {})), table).toEqual([])
  })

  test('show nothing when a pooled connection comes back from an earlier transaction', async () => {
    await asApp((client) => rowsSeen(client, 'Family', supervisor(ours)))
    for (let each = 0; each < 4; each++) expect(await asApp((client) => rowsSeen(client, 'Family', {}))).toEqual([])
  })

  test('cannot be written into from the other', async () => {
    for (const [table, id] of [['Family', theirs.assigned.familyId], ['Youth', theirs.assigned.youthId], ['Membership', theirs.members.clinician.membershipId]] as const) {
      const changed = await asApp(async (client) => {
        await rowsSeen(client, table, supervisor(ours))
        return (await client.query(table === 'Membership' ? `UPDATE "Membership" SET "disabledAt" = now() WHERE "id" = $1` : `UPDATE "${table}" SET "version" = 9 WHERE "id" = $1`, [id])).rowCount
      })
      expect(changed, table).toBe(0)
    }
    await expect(
      asApp(async (client) => {
        await rowsSeen(client, 'Family', supervisor(ours))
        await client.query(`INSERT INTO "Family" ("tenantId", "id", "name", "createdAt") VALUES ($1, gen_random_uuid(), 'x', now())`, [theirs.tenantId])
      }),
    ).rejects.toThrow(/row-level security/)
  })

  test('cannot be pointed at from the other', async () => {
    await expect(
      asApp(async (client) => {
        await rowsSeen(client, 'Family', supervisor(ours))
        await client.query(`INSERT INTO "Training" ("tenantId", "id", "staffId", "topic", "completedOn", "enteredAt") VALUES ($1, gen_random_uuid(), $2, 'culture', '2026-01-01', now())`, [ours.tenantId, theirs.members.clinician.staffId])
      }),
    ).rejects.toThrow(/foreign key/)
  })
})

describe('were one policy lost, this file would fail', () => {
  test('for every table: opened, it shows the other agency; dropped, it hides our own', async () => {
    await withClient(database.ownerUrl, async (owner) => {
      for (const table of tables) {
        const name = pg.escapeIdentifier(table)
        const { rows: policies } = await owner.query<{ name: string }>(`SELECT polname AS name FROM pg_policy WHERE polrelid = $1::regclass AND polpermissive AND polcmd IN ('*', 'r') AND polname NOT IN ('own', 'referralForm')`, [name])
        expect(policies.length, table).toBe(1)
        const policy = pg.escapeIdentifier(policies[0]?.name ?? '')
        const trying = (change: string) => seenAfter(owner, change, table, supervisor(ours))
        expect(foreign(await trying(`ALTER POLICY ${policy} ON ${name} USING (true)`)).length, `${table}, opened`).toBeGreaterThan(0)
        expect(foreign(await trying(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`)).length, `${table}, disabled`).toBeGreaterThan(0)
        expect(await trying(`DROP POLICY ${policy} ON ${name}`), `${table}, dropped`).toEqual([])
      }
    })
  })
})

describe('a Family Partner', () => {
  const partner = (agency: SampleAgency): Settings => ({ 'app.tenant_id': agency.tenantId, 'app.reach': 'own', 'app.staff_id': agency.members.familyPartner.staffId, 'app.today': today })
  const nobody = (agency: SampleAgency): Settings => ({ ...partner(agency), 'app.reach': 'none', 'app.staff_id': '' })
  /** Who works with which family decides the rule; an audit entry holds only the family’s id and is read by permission. */
  const open = ['Assignment', 'AssignmentYouth', 'AuditEntry']
  /** What waits to be taken in: it names no family on file. */
  const staged = ['Import', 'ImportRow', 'IncomingReferral']
  const under = () => tables.filter((table) => !open.includes(table))
  const told = (rows: readonly string[], ids: readonly string[]) => rows.filter((row) => ids.some((id) => row.includes(id)))
  /** The tables whose rows name a family. */
  let familial: readonly string[]
  /** The two families, each with every record that names it: another table’s row that names one of those tells of the family too. */
  let own: readonly string[]
  let another: readonly string[]

  beforeAll(async () => {
    await withClient(database.ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ name: string }>(`SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.relkind = 'r' AND a.attname = 'familyId' AND NOT a.attisdropped`)
      familial = ['Family', ...rows.map(({ name }) => name)].filter((table) => !open.includes(table))
      const recordsOf = async (familyId: string) => {
        const found = [familyId]
        for (const table of familial) found.push(...(await owner.query<{ id: string }>(`SELECT "id" FROM ${pg.escapeIdentifier(table)} t WHERE t::text LIKE $1`, [`%${familyId}%`])).rows.map(({ id }) => id))
        return found
      }
      own = await recordsOf(ours.assigned.familyId)
      another = await recordsOf(ours.unassigned.familyId)
    })
  })

  test('is shown no record of a family that is not theirs, whatever table it is in; nor is somebody without families any', async () => {
    for (const table of under()) {
      const seenBy = (settings: Settings) => asApp((client) => rowsSeen(client, table, settings))
      const seen = await seenBy(partner(ours))
      expect(told(seen, another), table).toEqual([])
      expect(told(await seenBy(nobody(ours)), [...own, ...another]), table).toEqual([])
      if (familial.includes(table)) expect(told(seen, own).length, table).toBeGreaterThan(0)
    }
  })

  test('would be shown more by any table that lost its rule, so that the test above would fail', async () => {
    await withClient(database.ownerUrl, async (owner) => {
      const { rows: rules } = await owner.query<{ table: string; name: string }>(`SELECT c.relname AS table, p.polname AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE NOT p.polpermissive AND p.polcmd IN ('*', 'r') ORDER BY 1`)
      expect(rules.map(({ table }) => table)).toEqual([...familial, ...staged].sort())
      for (const { table, name } of rules) {
        // The sample’s imports are of staff: here they are of families.
        const arranged = table.startsWith('Import') ? `UPDATE ${pg.escapeIdentifier(table)} SET "kind" = 'families'` : 'SELECT 1'
        const hidden = (rows: readonly string[]) => (staged.includes(table) ? rows : told(rows, another))
        expect(hidden(await seenAfter(owner, arranged, table, partner(ours))), table).toEqual([])
        expect(hidden(await seenAfter(owner, `${arranged}; DROP POLICY ${pg.escapeIdentifier(name)} ON ${pg.escapeIdentifier(table)}`, table, partner(ours))).length, table).toBeGreaterThan(0)
      }
    })
  })

  test('sees none before the assignment begins, after it ended, or without a day to judge it by', async () => {
    for (const day of ['2026-11-16', '']) expect(await asApp((client) => rowsSeen(client, 'Family', { ...partner(ours), 'app.today': day }))).toEqual([])
    const ended = await asApp(async (client) => {
      await client.query('SELECT 1')
      await rowsSeen(client, 'Family', supervisor(ours))
      await client.query(`UPDATE "Assignment" SET "to" = '2026-11-17'`)
      return { last: await rowsSeen(client, 'Family', partner(ours)), after: await rowsSeen(client, 'Family', { ...partner(ours), 'app.today': '2026-11-18' }) }
    })
    expect(ended.last).toHaveLength(1)
    expect(ended.after).toEqual([])
  })

  test('cannot write into a family that is not theirs, whatever the table', async () => {
    await withClient(database.ownerUrl, async (owner) => {
      for (const table of familial) {
        const name = pg.escapeIdentifier(table)
        const { rows: [one] } = await owner.query<{ copy: string }>(`SELECT to_jsonb(t) || jsonb_build_object('id', gen_random_uuid()) AS copy FROM ${name} t WHERE t::text LIKE $1 LIMIT 1`, [`%${ours.unassigned.familyId}%`])
        expect(one, table).toBeDefined()
        const copying = asApp(async (client) => {
          await rowsSeen(client, 'Agency', partner(ours))
          await client.query(`INSERT INTO ${name} SELECT * FROM jsonb_populate_record(NULL::${name}, $1)`, [one?.copy])
        })
        await expect(copying, table).rejects.toThrow(/row-level security/)
      }
    })
  })
})

describe('what is written once', () => {
  const refused = (sql: string) =>
    expect(
      asApp(async (client) => {
        await rowsSeen(client, 'Agency', supervisor(ours))
        await client.query(sql)
      }),
      sql,
    ).rejects.toThrow(/permission denied/)

  test.each(['AuditEntry', 'Strike', 'Addendum', 'ReportReview', 'Contact', 'ProgressReport', 'Family'])('%s: nothing of it is deleted or truncated', async (table) => {
    await refused(`DELETE FROM "${table}"`)
    await refused(`TRUNCATE "${table}" CASCADE`)
  })

  test('audit entries, strikes and addenda are not changed', async () => {
    await refused(`UPDATE "AuditEntry" SET "action" = 'x'`)
    await refused(`UPDATE "Strike" SET "why" = 'x'`)
    await refused(`UPDATE "Addendum" SET "text" = 'x'`)
    await refused(`UPDATE "ReportReview" SET "comment" = 'x'`)
    await refused(`UPDATE "Contact" SET "note" = 'x'`)
  })

  test('a signed report is not changed, a struck contact not unstruck', async () => {
    const changed = await asApp(async (client) => {
      await rowsSeen(client, 'Agency', supervisor(ours))
      const report = await client.query(`UPDATE "ProgressReport" SET "text" = 'x' WHERE "signedAt" IS NOT NULL`)
      const contact = await client.query(`UPDATE "Contact" SET "strikeId" = NULL WHERE "strikeId" IS NOT NULL`)
      return [report.rowCount, contact.rowCount]
    })
    expect(changed).toEqual([0, 0])
  })
})
