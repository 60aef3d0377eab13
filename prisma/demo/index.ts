import pg from 'pg'
import { demoPassword } from '@/features/account/demo-accounts'
import { createClient } from '@/db/client'
import { Prisma } from '@/db/database'
import { transactionFor } from '@/db/transaction'
import { settleReporting } from '@/features/contacts/reporting'
import { decideAgency } from '@/features/obligations/decide'
import { now } from '@/platform/clock'
import { type CalendarDate, isoFromDay } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'
import { hashPassword } from '@/tenancy/password'
import { appRole } from '../local/app-role'
import { florida } from './florida'
import { georgia } from './georgia'
import { idOf } from './ids'
import { massachusetts } from './massachusetts'
import type { Rows } from './rows'
import { writeRows } from './write'

/** Where demo data goes. Both addresses name the same migrated database. */
export type DemoTarget = { readonly ownerUrl: string; readonly appUrl: string }

export { demoPassword }

/** How an agency of the demo is made, and the name its id comes from. */
const agencies = { harborlight: massachusetts, redclay: georgia, mangrove: florida } as const satisfies Record<string, (today: CalendarDate, passwordHash: string) => Rows>

/** The rows of every agency around a day. The same day and hash give the same rows, to the letter. */
export const demoRows = (today: CalendarDate, passwordHash: string): readonly Rows[] => Object.values(agencies).map((make) => make(today, passwordHash))

/** An agency takes seconds, on a busy machine minutes. */
const longEnoughMs = 600_000

/**
 * Fills a database with the demo's agencies, people and families, around the day it is at `moment`. Called at every start
 * of the demo and of the browser tests: an agency that is there already is left as it is.
 */
export async function loadDemo(target: DemoTarget, moment: Date = now()): Promise<void> {
  const connections = new pg.Pool({ connectionString: target.ownerUrl, max: 1 })
  const client = createClient(connections)
  try {
    const today = isoFromDay(zoneOf('America/New_York').localDay(moment.getTime()))
    let passwordHash: string | undefined
    for (const [name, make] of Object.entries(agencies)) {
      const tenantId = idOf(`demo/${name}`)
      await transactionFor(client, { tenantId, reach: 'all', today }, async (db) => {
        await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('demo data', 0))`
        if (await db.agency.findUnique({ where: { id: tenantId } })) return
        passwordHash ??= await hashPassword(demoPassword)
        await writeRows(db, make(today, passwordHash))
        await settleReporting(db, Prisma.sql`c."tenantId" = ${tenantId}::uuid`)
        await db.installation.createMany({ data: { id: 1, setUpAt: moment }, skipDuplicates: true })
        await db.$executeRawUnsafe(`SET LOCAL ROLE ${appRole}`) // what decides reads as the app does, under row security: this agency’s rows and no others
        await decideAgency({ tenantId, today, now: moment }, db)
      }, longEnoughMs)
    }
    await client.$executeRaw`ANALYZE` // until the server has seen so many new rows by itself, it plans for empty tables
  } finally {
    await client.$disconnect()
    await connections.end()
  }
}
