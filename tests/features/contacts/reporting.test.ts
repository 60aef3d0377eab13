import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { Prisma } from '@/db/database'
import { finishReportAction, logContactAction } from '@/features/contacts/actions'
import { settleReporting } from '@/features/contacts/reporting'
import { addAddendumAction, reviewReportAction } from '@/features/reports/actions'
import { readReports } from '@/features/reports/page-view'
import { reportsFilter } from '@/features/reports/schema'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import { sampleNow, scopeIn } from '../../support/sample/opened'
import { aCall, askingAs, aTry, openAgencies } from './asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, asOwner, newFamily } = await openAgencies()
const as = (role: Role, minutes = 0) => {
  next.asker = askingAs(ours, role, new Date(sampleNow.getTime() + minutes * 60_000))
}
const stored = (id: string) => asOwner(async (db) => (await db.contact.findFirstOrThrow({ where: { id } })).reporting)
const reports = (contactId: string) => asOwner((db) => db.progressReport.findMany({ where: { contactId }, orderBy: { startedAt: 'asc' } }))

afterAll(() => sample.close())
beforeEach(() => as('familyPartner'))

/** How far its reports are, as stored; the same as worked out anew. */
async function reporting(id: string) {
  const kept = await stored(id)
  await asOwner((db) => settleReporting(db, Prisma.sql`c."id" = ${id}::uuid`))
  expect(await stored(id)).toBe(kept)
  return kept
}

test('a contact is open until each youth’s report is signed, then waits for its reviewers, and again after each addition', async () => {
  const family = await newFamily('Okafor', { youths: ['Ada', 'Chidi'] })
  const [ada, chidi] = family.youthIds
  const call = { ...aCall(family), reports: [{ youthId: ada, text: 'We met.' }] }
  await logContactAction(null, call)
  expect(await reporting(call.id)).toBe('open')
  await finishReportAction(null, { contactId: call.id, youthId: chidi, text: 'In words.' })
  expect(await reporting(call.id)).toBe('signed')

  const [one, two] = await reports(call.id)
  const review = (reportId: string | undefined, verdict: string, more: object = {}) => reviewReportAction(null, { id: v7(), reportId, verdict, addenda: 0, ...more })
  as('clinician', 1)
  expect(await review(one?.id, 'affirmed')).toMatchObject({ ok: true })
  expect(await reporting(call.id)).toBe('signed')
  expect(await review(two?.id, 'returned', { comment: 'Which goal?' })).toMatchObject({ ok: true })
  expect(await reporting(call.id)).toBe('signed')
  as('familyPartner', 2)
  expect(await addAddendumAction(null, { id: v7(), reportId: two?.id, text: 'Mornings.' })).toMatchObject({ ok: true })
  as('clinician', 3)
  expect(await review(two?.id, 'affirmed', { addenda: 1 })).toMatchObject({ ok: true })
  expect(await reporting(call.id)).toBe('done')
  expect(await review(one?.id, 'takenBack')).toMatchObject({ ok: true })
  expect(await reporting(call.id)).toBe('signed')
  as('clinician', 4)
  expect(await review(one?.id, 'affirmed')).toMatchObject({ ok: true })
  expect(await reporting(call.id)).toBe('done')
  as('familyPartner', 5)
  expect(await addAddendumAction(null, { id: v7(), reportId: one?.id, text: 'One more thing.' })).toMatchObject({ ok: true })
  expect(await reporting(call.id)).toBe('signed')
})

test('a try writes its own line and is done at once; a contact with its words is signed', async () => {
  const family = await newFamily('Silva')
  const [attempt, call] = [aTry(family), aCall(family)]
  await logContactAction(null, attempt)
  await logContactAction(null, call)
  expect(await reporting(attempt.id)).toBe('done')
  expect(await reporting(call.id)).toBe('signed')
})

test('the lists go by it, and find it in an index of what waits', async () => {
  const call = { ...aCall(await newFamily('Stone')), reports: [] }
  await logContactAction(null, call)
  const partner = scopeIn(ours, 'familyPartner')
  const toFinish = async () => (await sample.as(partner, (db) => readReports(partner, db, reportsFilter.parse({})))).own.items.some(({ contactId }) => contactId === call.id)
  expect(await toFinish()).toBe(true)
  await asOwner((db) => db.contact.updateMany({ where: { id: call.id }, data: { reporting: 'done' } }))
  expect(await toFinish()).toBe(false)
  const plan = await asOwner(async (db) => {
    await db.$executeRaw`SET LOCAL enable_seqscan = off`
    return await db.$queryRaw<object[]>`EXPLAIN SELECT 1 FROM "Contact" c WHERE c."reporting" <> 'done' AND c."strikeId" IS NULL`
  })
  expect(JSON.stringify(plan)).toContain('Contact_reporting_idx')
})
