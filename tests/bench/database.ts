import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '../../prisma/local/database'
import { createClient, type PrismaClient } from '@/db/client'
import { withClient } from '@/db/connect'
import { transactionFor } from '@/db/transaction'
import { readTogether } from '@/db/together'
import { complianceFilter } from '@/features/compliance/filter'
import { numbersToday, urgent } from '@/features/compliance/queries'
import { listToday } from '@/features/compliance/rows'
import { decideFamily } from '@/features/obligations/decide'
import { mayBeUrgent } from '@/features/obligations/standing'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { scopeForLoading } from '@/tenancy/scope'
import { lengthenHistory, loadManyAgencies, type Load } from './many-agencies'
import { mediansMsInTurn, ms, report, times } from './measure'

const today = '2026-06-17' as CalendarDate
const now = new Date('2026-06-17T15:00:00Z')
const tenantId = '00000000-0000-7000-8000-000000000001'
const load: Load = { agencies: 200, large: 10_000, small: 150, weeks: 13 }

const scope = scopeForLoading({ tenantId, userId: tenantId, membershipId: tenantId, staffId: null, roles: ['programManager'], timeZone: 'America/New_York' }, now)
const filter = complianceFilter.parse({})

/** The queries behind the compliance page's numbers and first rows, beside a bare count over the same rows. */
async function benchPage(client: PrismaClient, history: string): Promise<void> {
  const { counts, ...others } = numbersToday(filter, today)
  const [bare = NaN, numbers = NaN, all = NaN, rows = NaN] = await transactionFor(client, scope, (db) => mediansMsInTurn([
    () => db.$queryRaw`SELECT count(*) FROM "Obligation" o WHERE ${mayBeUrgent(today)}`,
    () => readTogether(db, { counts }),
    () => readTogether(db, { counts, ...others }, urgent(filter, today)),
    () => readTogether(db, listToday(filter, today), urgent(filter, today)),
  ]))
  report(times(numbers, bare), `the compliance page's numbers with ${history}, beside a bare count over the same rows (${ms(numbers)} beside ${ms(bare)})`)
  report(`${ms(all)}, ${ms(rows)}`, 'with its first line and the count by person, in one statement; its first page of rows with how many there are')
}

/** The family and youth of the large agency's nth enrollment, as many-agencies.ts numbers them. */
const nth = (n: number) => ({ familyId: `00000000-0000-7000-9001-${String(100_000 + n).padStart(12, '0')}`, youthId: `00000000-0000-7000-9002-${String(100_000 + n).padStart(12, '0')}` })

/** What a contact's whole transaction costs beside one insert and two updates in a transaction of their own. Each contact is of another family with all its history, decided before. */
async function benchContact(client: PrismaClient): Promise<void> {
  const runs = { warmUp: 10, runs: 80 }
  const contact = (familyId: string) => ({
    tenantId, id: crypto.randomUUID(), familyId, at: now, localOn: new Date(`${today}T00:00:00Z`), localZone: 'America/New_York',
    direction: 'out', with: ['caregiver'], mode: 'telephone', reached: true, enteredAt: now,
  })
  for (let run = 0; run < 2 * (runs.warmUp + runs.runs); run += 1) await transactionFor(client, scope, (db) => decideFamily(scope, db, nth(run + 1).familyId))
  const [bare = NaN, whole = NaN] = await mediansMsInTurn([
    (run) => transactionFor(client, scope, async (db) => {
      const { familyId } = nth(2 * run + 1)
      await db.contact.create({ data: contact(familyId) })
      await db.obligation.updateMany({ where: { familyId, requirement: 'FST-TP-08', windowFrom: { gte: new Date('2026-06-15') } }, data: { decidedAt: now } })
      await db.obligation.updateMany({ where: { familyId, requirement: 'FST-TP-09', windowFrom: { gte: new Date('2026-06-15') } }, data: { decidedAt: now } })
    }),
    (run) => transactionFor(client, scope, async (db) => {
      const { familyId, youthId } = nth(2 * run + 2)
      const made = await db.contact.create({ data: contact(familyId) })
      await db.contactYouth.create({ data: { tenantId, familyId, contactId: made.id, youthId } })
      await decideFamily(scope, db, familyId)
      await db.auditEntry.create({ data: { tenantId, at: now, action: 'contacts.log', recordKind: 'contact', recordId: made.id, familyId, requestId: 'bench' } })
    }),
  ], runs)
  report(times(whole, bare), `a logged contact with its obligations and audit row, beside a bare insert and two updates (${ms(whole)} beside ${ms(bare)})`)
}

/** A large agency among many, on a server of its own in a temporary folder. */
export async function benchDatabase(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
  const database = await openDatabase({ folder })
  const connections = new pg.Pool({ connectionString: database.appUrl, max: 2 })
  const client = createClient(connections)
  try {
    await withClient(database.ownerUrl, (owner) => loadManyAgencies(owner, load, today))
    const [size] = await withClient(database.ownerUrl, async (owner) => (await owner.query<{ contacts: string }>('SELECT count(*) AS contacts FROM "Contact"')).rows)
    report(size?.contacts ?? '', `contacts of ${load.agencies} agencies, ${load.large} open enrollments in the one asked about`)
    await benchPage(client, `${load.weeks} weeks of history`)
    await withClient(database.ownerUrl, (owner) => lengthenHistory(owner, load, today, 4))
    await benchPage(client, `${load.weeks * 4} weeks of history`)
    await benchContact(client)
  } finally {
    await client.$disconnect()
    await connections.end()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

