import pg from 'pg'
import { createClient } from '@/db/client'
import { transactionFor } from '@/db/transaction'
import { decideFamily } from '@/features/obligations/decide'
import { isoFromDay } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'
import type { SampleAgency } from '../../tests/support/sample/agency'
import { addOpenFamily } from '../../tests/support/sample/open-family'

/*
 * A program of its own: the browser tests' runner cannot load the payers' documents, which decide a family's obligations.
 * Takes `{ ownerUrl, agency, name, youths, weeks }` as its argument and prints the family.
 */
const { ownerUrl, agency, name, youths, weeks } = JSON.parse(process.argv[2] ?? '') as { ownerUrl: string; agency: SampleAgency; name: string; youths?: string[]; weeks?: number }
const connections = new pg.Pool({ connectionString: ownerUrl, max: 1 })
const { tenantId } = agency
const now = new Date()
const today = isoFromDay(zoneOf('America/New_York').localDay(now.getTime()))
const referredAt = new Date(now.getTime() - (weeks ?? 0) * 7 * 86_400_000 - 86_400_000)
const enrolledOn = isoFromDay(zoneOf('America/New_York').localDay(referredAt.getTime()))
const family = await transactionFor(createClient(connections), { tenantId, reach: 'all', today }, async (db) => {
  const made = await addOpenFamily(db, agency, { name, referredAt, ...(youths ? { youths } : {}), ...(weeks ? { enrolledOn } : {}) })
  await decideFamily({ tenantId, today, now }, db, made.familyId)
  return made
})
await connections.end()
process.stdout.write(JSON.stringify(family))
