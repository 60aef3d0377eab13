import { createInterface } from 'node:readline'
import pg from 'pg'
import { toColumn } from '@/db/civil-date'
import { createClient } from '@/db/client'
import type { Db } from '@/db/database'
import { transactionFor } from '@/db/transaction'
import { decideFamily } from '@/features/obligations/decide'
import { isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import { zoneOf } from '@/rules/calendar/zone'
import { addOpenFamily, type OpenFamily } from '../../tests/support/sample/open-family'
import type { AddedFamily, WantedFamily } from './families'

/*
 * A program of its own: the browser tests' runner cannot load the payers' documents, which decide a family's obligations.
 * Takes a wanted family a line as JSON, answers each with a line, and ends when whoever asks has ended.
 */
const connections = new pg.Pool({ connectionString: process.argv[2] ?? '', max: 1 })
const client = createClient(connections)

async function add({ agency, name, youths, weeks = 0, spec, servedDaysAgo = 1 }: WantedFamily): Promise<AddedFamily> {
  const { tenantId } = agency
  const now = new Date()
  const dayOf = (moment: Date) => isoFromDay(zoneOf('America/New_York').localDay(moment.getTime()))
  const [today, referredAt] = [dayOf(now), new Date(now.getTime() - weeks * 7 * 86_400_000 - 86_400_000)]
  return await transactionFor(client, { tenantId, reach: 'all', today }, async (db) => {
    const program = spec === undefined ? null : await db.program.create({ data: { tenantId, name: `${agency.token} ${spec}`, spec, timeZone: 'America/New_York', createdAt: now } })
    const made = await addOpenFamily(db, program ? { ...agency, programId: program.id } : agency, { name, referredAt, ...(youths ? { youths } : {}), ...(weeks ? { enrolledOn: dayOf(referredAt) } : {}) })
    const servedAt = new Date(now.getTime() - servedDaysAgo * 86_400_000)
    if (program) await serve(db, agency, made, servedAt, dayOf)
    await decideFamily({ tenantId, today, now }, db, made.familyId)
    return { ...made, servedOn: program ? dayOf(servedAt) : null }
  })
}

/** A visit with the caregiver, its report signed. */
async function serve(db: Db, { tenantId, members }: WantedFamily['agency'], { familyId, youthIds, caregiverId }: OpenFamily, at: Date, dayOf: (moment: Date) => CalendarDate): Promise<void> {
  const { staffId, membershipId } = members.familyPartner
  const [of, localOn] = [{ tenantId, familyId }, toColumn(dayOf(at))]
  const { id: contactId } = await db.contact.create({
    data: { ...of, enteredAt: at, enteredById: membershipId, byId: staffId, at, endsAt: new Date(at.getTime() + 3_000_000), localOn, localZone: 'America/New_York', direction: 'out', with: ['caregiver'], mode: 'faceToFace', reached: true, service: true },
  })
  await db.contactCaregiver.create({ data: { ...of, contactId, caregiverId } })
  for (const youthId of youthIds) await db.progressReport.create({ data: { ...of, contactId, youthId, byId: staffId, text: 'We met.', startedAt: at, signedAt: at, signedOn: localOn, signedById: staffId } })
}

for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await add(JSON.parse(line) as WantedFamily))}\n`)
await connections.end()
