import pg from 'pg'
import { createClient } from '@/db/client'
import { withClient } from '@/db/connect'
import { isoFromDay } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'
import { addSampleAgency, type SampleAgency } from '../../tests/support/sample/agency'
import { v7 } from '../../tests/support/sample/ids'

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

/** Gives an agency a program under a document, and answers its id. */
export async function addProgram({ tenantId, token }: SampleAgency, spec: string): Promise<string> {
  const id = v7(Date.now())
  await withClient(ownerUrl, (owner) => owner.query(`INSERT INTO "Program" ("id", "tenantId", "name", "spec", "timeZone", "createdAt") VALUES ($1, $2, $3, $4, 'America/New_York', now())`, [id, tenantId, `${token} ${spec}`, spec]))
  return id
}
