import pg from 'pg'
import { createClient } from '@/db/client'
import { transactionFor } from '@/db/transaction'
import { isoFromDay, mondayOf } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'
import { store } from '../../tests/features/compliance/obligations'
import type { SampleAgency } from '../../tests/support/sample/agency'
import { ownerUrl } from './agency'

/** Gives an agency something late, something due today and the weeks of a family, all of them around today. */
export async function addObligations(agency: SampleAgency, weekly: string): Promise<void> {
  const connections = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  const today = zoneOf('America/New_York').localDay(Date.now())
  const monday = mondayOf(today)
  const { tenantId, assigned, members } = agency
  try {
    await transactionFor(createClient(connections), { tenantId, reach: 'all', today: isoFromDay(today) }, async (db) => {
      for (const [weeksAgo, status] of [[1, 'not_met'], [2, 'met']] as const) {
        const from = monday - 7 * weeksAgo
        await store(db, agency, { requirement: weekly, familyId: assigned.familyId, youthId: assigned.youthId, window: [isoFromDay(from), isoFromDay(from + 6)], dueOn: isoFromDay(from + 6), status, settled: true })
      }
      await store(db, agency, { requirement: weekly, familyId: assigned.familyId, youthId: assigned.youthId, window: [isoFromDay(monday), isoFromDay(monday + 6)], dueOn: isoFromDay(monday + 6) })
      await store(db, agency, { requirement: weekly, familyId: assigned.familyId, dueOn: isoFromDay(today - 3) })
      await store(db, agency, { requirement: 'CPP-SR-01', staffId: members.familyPartner.staffId, dueOn: isoFromDay(today - 30) })
    })
  } finally {
    await connections.end()
  }
}
