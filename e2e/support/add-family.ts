import { createInterface } from 'node:readline'
import pg from 'pg'
import { createClient } from '@/db/client'
import { transactionFor } from '@/db/transaction'
import { decideFamily } from '@/features/obligations/decide'
import { isoFromDay } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'
import { addOpenFamily, type OpenFamily } from '../../tests/support/sample/open-family'
import type { WantedFamily } from './families'

/*
 * A program of its own: the browser tests' runner cannot load the payers' documents, which decide a family's obligations.
 * Takes a wanted family a line as JSON, answers each with a line, and ends when whoever asks has ended.
 */
const connections = new pg.Pool({ connectionString: process.argv[2] ?? '', max: 1 })
const client = createClient(connections)

async function add({ agency, name, youths, weeks = 0 }: WantedFamily): Promise<OpenFamily> {
  const { tenantId } = agency
  const now = new Date()
  const dayOf = (moment: Date) => isoFromDay(zoneOf('America/New_York').localDay(moment.getTime()))
  const [today, referredAt] = [dayOf(now), new Date(now.getTime() - weeks * 7 * 86_400_000 - 86_400_000)]
  return await transactionFor(client, { tenantId, reach: 'all', today }, async (db) => {
    const made = await addOpenFamily(db, agency, { name, referredAt, ...(youths ? { youths } : {}), ...(weeks ? { enrolledOn: dayOf(referredAt) } : {}) })
    await decideFamily({ tenantId, today, now }, db, made.familyId)
    return made
  })
}

for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await add(JSON.parse(line) as WantedFamily))}\n`)
await connections.end()
