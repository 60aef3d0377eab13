import pg from 'pg'
import { createClient } from '@/db/client'
import { isoFromDay } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'
import { addSampleAgency, type SampleAgency } from '../../tests/support/sample/agency'

/** The database's owner, for what no page shows. */
export const ownerUrl = process.env.E2E_OWNER_URL ?? ''

/** Adds a whole agency beside the demo's, every field of it carrying a word that stands nowhere else. */
export async function addAgency(word: string): Promise<SampleAgency> {
  const connections = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  const now = new Date()
  const today = isoFromDay(zoneOf('America/New_York').localDay(now.getTime()))
  try {
    const client = createClient(connections)
    await client.installation.createMany({ data: { setUpAt: now }, skipDuplicates: true })
    return await addSampleAgency(client, `${word}${now.getTime()}`, today, now)
  } finally {
    await connections.end()
  }
}
