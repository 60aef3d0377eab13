import { createClient, type PrismaClient } from '@/db/client'
import { type Settings, transactionFor } from '@/db/transaction'
import type { Db } from '@/db/database'
import { type CalendarDate, isCalendarDate } from '@/rules/calendar/civil-date'
import type { Role } from '@/tenancy/roles'
import { scopeForLoading, type TenantScope } from '@/tenancy/scope'
import { connectionsTo, createTestDatabase, type TestDatabase } from '../test-database'
import { addSampleAgency, type SampleAgency } from './agency'

/** A database of the test's own, reached as the app reaches it. */
export type Opened = {
  readonly database: TestDatabase
  readonly client: PrismaClient
  /** A whole agency whose every field carries the word. */
  add(token: string): Promise<SampleAgency>
  /** What somebody of an agency would see and do, at a moment. */
  as<Value>(scope: Settings, work: (db: Db) => Promise<Value>): Promise<Value>
  close(): Promise<void>
}

export const sampleNow = new Date('2026-11-17T15:00:00Z')
export const sampleToday: CalendarDate = dateOf('2026-11-17')

function dateOf(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(text)
  return text
}

/** Makes the database. Call `close` in `afterAll`. */
export async function openSample(): Promise<Opened> {
  const database = await createTestDatabase()
  const connections = connectionsTo(database.appUrl, 4)
  const client = createClient(connections)
  return {
    database,
    client,
    add: (token) => addSampleAgency(client, token, sampleToday, sampleNow),
    as: (scope, work) => transactionFor(client, scope, work),
    close: async () => {
      await connections.end()
      await database.drop()
    },
  }
}

/** The scope of one of a sample agency's members. */
export function scopeIn(agency: SampleAgency, role: Role, now: Date = sampleNow): TenantScope {
  const { userId, membershipId, staffId } = agency.members[role]
  return scopeForLoading({ tenantId: agency.tenantId, userId, membershipId, staffId, roles: [role], timeZone: 'America/New_York' }, now)
}
