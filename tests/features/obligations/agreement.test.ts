import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadDemo } from '../../../prisma/demo/index'
import { withClient } from '@/db/connect'
import type { Db } from '@/db/database'
import { toColumn } from '@/db/civil-date'
import { transactionFor } from '@/db/transaction'
import { askAgainOfStaff } from '@/features/obligations/ask-again'
import { decideAgency, decideFamily } from '@/features/obligations/decide'
import type { Deciding } from '@/features/obligations/deciding'
import { readFamily } from '@/features/families/record'
import { decideStep, rollForward } from '@/features/obligations/roll-forward'
import { readAgreement } from '@/features/agreements/queries'
import { readPerson } from '@/features/staff/person'
import { scopeForLoading } from '@/tenancy/scope'
import { dayFromIso, isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import { openSample, type Opened } from '../../support/sample/opened'
import { heads } from '../verdicts/heads'
import { differences } from './app-and-command'

/*
 * The app and the command agree: every case of the demo, exported as a case file and judged as the command judges it,
 * says what the stored obligations say on that day.
 */

const moment = new Date('2026-06-17T16:00:00Z')
const today = '2026-06-17' as CalendarDate
const longMs = 300_000

let opened: Opened
let tenants: readonly { readonly id: string; readonly name: string }[]
let massachusetts: string

beforeAll(async () => {
  opened = await openSample()
  await loadDemo(opened.database, moment)
  tenants = await withClient(opened.database.ownerUrl, async (client) => (await client.query<{ id: string; name: string }>('SELECT id, name FROM "Agency" ORDER BY name')).rows)
  const [owner] = await withClient(opened.database.ownerUrl, async (client) => (await client.query<{ tenantId: string }>(`SELECT "tenantId" FROM "Program" WHERE spec = 'optum-fst'`)).rows)
  massachusetts = owner?.tenantId ?? expect.fail('nobody works under Optum')
}, longMs)

afterAll(() => opened.close())

const within = <Value>(tenantId: string, day: CalendarDate, work: (db: Db, deciding: Deciding) => Promise<Value>): Promise<Value> =>
  transactionFor(opened.client, { tenantId, reach: 'all', roles: ['programManager'], today: day }, (db) => work(db, { tenantId, today: day, now: moment }), longMs)

/** What waits on a day, as many as that are. */
async function decideAll(tenantId: string, day: CalendarDate): Promise<void> {
  while (await decideStep({ tenantId, today: day, now: moment }, (work) => within(tenantId, day, work)));
}

async function expectAgreement(tenantId: string, day: CalendarDate): Promise<number> {
  const found = await within(tenantId, day, (db) => differences(db, day))
  expect(found.different.slice(0, 5)).toEqual([])
  return found.findings
}

it('on the day the demo was made', async () => {
  expect(tenants).toHaveLength(3)
  for (const { id } of tenants) expect(await expectAgreement(id, today)).toBeGreaterThan(5)
}, longMs)

it.each([0, 18])('after %i days: a record’s page says at once what it says with every reason', async (days) => {
  const missed: string[] = []
  for (const { id: tenantId } of tenants) {
    const now = new Date(moment.getTime() + days * 86_400_000)
    const scope = scopeForLoading({ tenantId, userId: tenantId, membershipId: tenantId, staffId: null, roles: ['programManager'], timeZone: 'America/New_York' }, now)
    const looked = transactionFor(opened.client, scope, async (db) => {
      const families = await db.family.findMany({ orderBy: { id: 'asc' }, select: { id: true } })
      for (const { id } of families.filter((_, at) => at % 4 === 0)) {
        const [atOnce, whole] = [await readFamily(scope, db, id, { count: 1, fact: undefined }), await readFamily(scope, db, id, { count: 1, fact: undefined, everything: true })]
        expect(heads(atOnce?.standings), id).toEqual(heads(whole?.standings))
        expect(atOnce?.missed, id).toEqual(whole?.missed)
        missed.push(...(whole?.missed ?? []).map(({ youth }) => youth))
      }
      for (const { id } of await db.staff.findMany({ where: { strikeId: null }, orderBy: { id: 'asc' }, take: 8, select: { id: true } }))
        expect(heads((await readPerson(scope, db, id))?.standings), id).toEqual(heads((await readPerson(scope, db, id, true))?.standings))
      for (const { id } of await db.workingAgreement.findMany({ select: { id: true } })) {
        const [atOnce, whole] = [await readAgreement(scope, db, id), await readAgreement(scope, db, id, true)]
        expect({ ...atOnce, standings: heads(atOnce?.standings) }).toEqual({ ...whole, standings: heads(whole?.standings) })
      }
      throw new Error('nobody has looked ahead') // what a page decides of a later day is not to stay
    }, longMs)
    await expect(looked).rejects.toThrow('nobody has looked ahead')
  }
  if (days > 7) expect(missed.length).toBeGreaterThan(5)
}, longMs)

it.each([1, 18, 120])('after %i days have passed and nothing was recorded', async (days) => {
  const day = isoFromDay(dayFromIso(today) + days)
  for (const { id } of tenants) {
    await decideAll(id, day)
    await expectAgreement(id, day)
  }
}, longMs)

it('after a late entry and a strike', async () => {
  for (const { id: tenantId } of tenants)
    await within(tenantId, today, async (db, deciding) => {
      await decideAgency(deciding, db)
      const contact = await db.contact.findFirst({ where: { strikeId: null, service: true, contactYouths: { some: {} } }, orderBy: { at: 'desc' }, include: { contactYouths: true } })
      if (!contact) return // an agency without families
      const { contactYouths, ...copied } = contact
      const late = await db.contact.create({ data: { ...copied, id: crypto.randomUUID(), at: new Date(contact.at.getTime() - 8 * 86_400_000), endsAt: null, localOn: toColumn(isoFromDay(Math.floor(contact.localOn.getTime() / 86_400_000) - 8)), enteredAt: moment } })
      await db.contactYouth.createMany({ data: contactYouths.map(({ youthId }) => ({ tenantId, familyId: contact.familyId, contactId: late.id, youthId })) })
      const strike = await db.strike.create({ data: { tenantId, familyId: contact.familyId, factKind: 'contact', factId: contact.id, at: moment, on: toColumn(today), why: 'Wrong family' } })
      await db.contact.update({ where: { tenantId_id: { tenantId, id: contact.id } }, data: { strikeId: strike.id } })
      await decideFamily(deciding, db, contact.familyId)
      await askAgainOfStaff(deciding, db, contact.byId)
      await rollForward(deciding, db)
    })
  for (const { id } of tenants) await expectAgreement(id, today)
}, longMs)

/** What the two programs read otherwise, in the one agency that has them, on the day itself and nine days later. */
async function expectAgreementUnder(readings: Readonly<Record<string, string>>): Promise<void> {
  await within(massachusetts, today, async (db, deciding) => {
    for (const program of await db.program.findMany({ where: { spec: { in: ['beacon-family-partner', 'optum-fst'] } } }))
      await db.program.update({ where: { tenantId_id: { tenantId: massachusetts, id: program.id } }, data: { readings } })
    await decideAgency(deciding, db)
  })
  await expectAgreement(massachusetts, today)
  const later = isoFromDay(dayFromIso(today) + 9)
  await decideAll(massachusetts, later)
  await expectAgreement(massachusetts, later)
}

it('after a program reads "weekly" as rolling', () => expectAgreementUnder({ A22: 'rolling' }), longMs)

it('after a program chooses readings that turn on hours, closed days, the waitlist and the day of writing', () =>
  expectAgreementUnder({ A01: 'dayOne', A02: 'hourItStarted', A08: 'complete', A19: 'stopsBoth', A31: 'hireDay', A55: 'everyScheduled', A61: 'anyClosedDay', A63: 'whenWritten', A67: 'oldClocks', A68: 'latest', A69: 'stillOwed' }), longMs)
