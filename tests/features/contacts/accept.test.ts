import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { acceptContactAction, logContactAction, strikeAcceptanceAction } from '@/features/contacts/actions'
import { readFamily } from '@/features/families/record'
import { decideFamily } from '@/features/obligations/decide'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { addOpenFamily, type OpenFamily } from '../../support/sample/open-family'
import { sampleToday, scopeIn } from '../../support/sample/opened'
import { differences } from '../obligations/app-and-command'
import { aCall, askingAs, openAgencies } from './asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner } = await openAgencies()
let family: OpenFamily
let video: ReturnType<typeof aCall>

const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
const weekly = () => asOwner(async (db) => (await db.obligation.findFirst({ where: { familyId: family.familyId, requirement: 'BFP-TP-08', windowFrom: new Date('2026-11-16') } }))?.status)
const entryFor = (role: Role) => sample.as(scopeIn(ours, role), async (db) => (await readFamily(scopeIn(ours, role), db, family.familyId, { count: 30, fact: undefined }))?.timeline.entries.find(({ id }) => id === video.id))

afterAll(() => sample.close())
beforeEach(async () => {
  as('familyPartner')
  family = await asOwner(async (db) => {
    // By this payer’s document a video call counts only once it is accepted.
    await db.program.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: ours.programId } }, data: { spec: 'beacon-family-partner' } })
    const made = await addOpenFamily(db, ours, { name: 'Silva', referredAt: new Date('2026-11-12T20:10:00Z'), enrolledOn: '2026-11-13' as CalendarDate })
    await decideFamily(scopeIn(ours, 'programManager'), db, made.familyId)
    return made
  })
  video = { ...aCall(family), mode: 'video' }
  await logContactAction(null, video)
})

test('a video call that a supervisor accepts turns the verdict, and says who accepted it and why', async () => {
  expect(await weekly()).toBe('open')
  expect((await entryFor('familyPartner'))?.may.accept).toBe(false)
  expect((await entryFor('clinician'))?.may.accept).toBe(true)
  as('clinician')
  const accept = { contactId: video.id, note: 'The family has no car. 🚗' }
  const [one, two] = await Promise.all([acceptContactAction(null, accept), acceptContactAction(null, accept)])
  expect([one.ok, two.ok]).toEqual([true, true])
  expect([one, two].flatMap((answer) => (answer.ok ? answer.value.turned.map(({ status }) => status) : []))).toContain('met')
  expect(await weekly()).toBe('met')
  expect(await asOwner((db) => db.contactAcceptance.count({ where: { contactId: video.id } }))).toBe(1)
  const entry = await entryFor('clinician')
  expect(entry?.may.accept).toBe(false)
  expect(entry?.details).toContainEqual(['Accepted', 'Tue Nov 17 by CanaryHeron clinician: The family has no car. 🚗'])
  expect(await acceptContactAction(null, { ...accept, note: 'Another reason.' })).toMatchObject({ ok: false, reason: 'alreadyAccepted' })
})

test('nobody else accepts it, nothing without a reason, and nothing that counts by itself', async () => {
  expect(await acceptContactAction(null, { contactId: video.id, note: 'x' })).toMatchObject({ ok: false, reason: 'notAllowed' })
  as('clinician', theirs)
  expect(await acceptContactAction(null, { contactId: video.id, note: 'x' })).toMatchObject({ ok: false, reason: 'notFound' })
  as('familyPartner')
  const call = { ...aCall(family), time: '08:00' }
  await logContactAction(null, call)
  as('clinician')
  expect(await acceptContactAction(null, { contactId: video.id, note: ' ' })).toMatchObject({ ok: false, fields: { note: 'Write why it is accepted.' } })
  expect(await acceptContactAction(null, { contactId: call.id, note: 'x' })).toMatchObject({ ok: false, reason: 'nothingToAccept' })
  expect(await asOwner((db) => db.contactAcceptance.count({ where: { familyId: family.familyId } }))).toBe(0)
})

test('an acceptance given in error is struck: the verdict turns back, it stays on record, and the contact can be accepted anew', async () => {
  const expectAgreement = async () => expect((await asOwner((db) => differences(db, sampleToday, family.familyId))).different).toEqual([])
  const accept = { contactId: video.id, note: 'The family has no car.' }
  const strike = { contactId: video.id, why: 'It was another call.' }
  as('clinician')
  expect(await strikeAcceptanceAction(null, strike)).toMatchObject({ ok: false, reason: 'notAccepted' })
  await acceptContactAction(null, accept)
  expect((await entryFor('familyPartner'))?.may.unaccept).toBe(false)
  as('familyPartner')
  expect(await strikeAcceptanceAction(null, strike)).toMatchObject({ ok: false, reason: 'notAllowed' })
  as('clinician', theirs)
  expect(await strikeAcceptanceAction(null, strike)).toMatchObject({ ok: false, reason: 'notFound' })
  as('clinician')
  expect(await strikeAcceptanceAction(null, { ...strike, why: ' ' })).toMatchObject({ ok: false, fields: { why: expect.any(String) as unknown } })
  expect((await entryFor('clinician'))?.may).toMatchObject({ accept: false, unaccept: true })
  const struck = await strikeAcceptanceAction(null, strike)
  expect(struck.ok && struck.value.turned.map(({ status }) => status)).toContain('open')
  expect(await weekly()).toBe('open')
  await expectAgreement()
  expect(await strikeAcceptanceAction(null, strike)).toMatchObject({ ok: false, reason: 'notAccepted' })
  const entry = await entryFor('clinician')
  expect(entry?.may).toMatchObject({ accept: true, unaccept: false })
  expect(entry?.details.map(([name]) => name)).not.toContain('Accepted')
  expect(entry?.details.find(([name]) => name === 'Acceptance')?.[1]).toContain('It was another call.')
  expect(await asOwner((db) => db.auditEntry.count({ where: { action: 'contacts.strikeAcceptance', familyId: family.familyId } }))).toBe(1)
  expect(await acceptContactAction(null, accept)).toMatchObject({ ok: true })
  expect(await weekly()).toBe('met')
  await expectAgreement()
})
