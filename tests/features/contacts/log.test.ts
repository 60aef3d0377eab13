import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { withClient } from '@/db/connect'
import { finishReportAction, logContactAction } from '@/features/contacts/actions'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import type { OpenFamily } from '../../support/sample/open-family'
import { sampleNow } from '../../support/sample/opened'
import { aCall, askingAs, aTry, openAgencies } from './asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner, newFamily } = await openAgencies()
let family: OpenFamily

const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
const standing = async (id: string, requirement: string) =>
  asOwner(async (db) => (await db.obligation.findMany({ where: { familyId: id, requirement } })).map(({ status }) => status))
const contactsOf = (id: string) => asOwner((db) => db.contact.findMany({ where: { familyId: id }, include: { contactYouths: true, contactCaregivers: true, progressReports: true } }))

afterAll(() => sample.close())
beforeEach(async () => {
  as('familyPartner')
  family = await newFamily('Silva')
})

describe('a contact', () => {
  test('that counts turns the verdict, in one transaction with its audit row', async () => {
    const call = aCall(family)
    expect(await standing(family.familyId, 'CPP-TP-04')).toEqual(['due_today'])
    const answer = await logContactAction(null, call)
    expect(answer).toMatchObject({ ok: true, value: { contactId: call.id } })
    expect(answer.ok && answer.value.turned.map(({ status }) => status)).toContain('met')
    const [contact, ...more] = await contactsOf(family.familyId)
    expect(more).toEqual([])
    expect(contact).toMatchObject({ id: call.id, byId: ours.members.familyPartner.staffId, at: new Date('2026-11-17T14:00:00Z'), endsAt: new Date('2026-11-17T14:30:00Z'), service: true, localZone: 'America/New_York' })
    expect(contact?.progressReports).toMatchObject([{ text: 'We talked about mornings. 🌱 שלום', signedById: ours.members.familyPartner.staffId, signedAt: sampleNow }])
    const audit = await asOwner((db) => db.auditEntry.findMany({ where: { recordId: call.id } }))
    expect(audit).toMatchObject([{ action: 'contacts.log', recordKind: 'contact', familyId: family.familyId, actorId: ours.members.familyPartner.membershipId }])
  })

  test('sent twice, at once or later, is stored once and answered the same', async () => {
    const call = aCall(family)
    const answers = await Promise.all([logContactAction(null, call), logContactAction(null, call)])
    expect(answers[0]).toEqual(answers[1])
    expect(await logContactAction(null, call)).toEqual(answers[0])
    expect(answers[0].ok).toBe(true)
    expect(await contactsOf(family.familyId)).toHaveLength(1)
    expect(await logContactAction(null, { ...call, minutes: 20 })).toMatchObject({ ok: false, reason: 'savedDifferently' })
    expect(await asOwner((db) => db.auditEntry.findMany({ where: { recordId: call.id, recordKind: 'contact' } }))).toHaveLength(1)
  })

  test('without words counts only once its report is finished', async () => {
    const call = { ...aCall(family), reports: [] }
    const logged = await logContactAction(null, call)
    expect(logged).toMatchObject({ ok: true })
    expect(logged.ok && logged.value.turned.filter(({ status }) => status === 'met')).toEqual([])
    const finish = { contactId: call.id, youthId: family.youthIds[0], text: 'Now in words.' }
    const finished = await finishReportAction(null, finish)
    expect(finished.ok && finished.value.turned.map(({ status }) => status)).toContain('met')
    expect(await finishReportAction(null, finish)).toMatchObject({ ok: true })
    expect(await finishReportAction(null, { ...finish, text: 'Other words.' })).toMatchObject({ ok: false, reason: 'alreadySigned' })
  })

  test('that reached nobody writes its own report, for every youth', async () => {
    const siblings = await newFamily('Okafor', { youths: ['Ada', 'Chidi'] })
    expect(await logContactAction(null, aTry(siblings))).toMatchObject({ ok: true })
    const [contact] = await contactsOf(siblings.familyId)
    expect(contact?.progressReports.map(({ text }) => text)).toEqual(['Tried by telephone: no answer.', 'Tried by telephone: no answer.'])
    expect(contact).toMatchObject({ reached: false, service: false, mode: 'telephone', endsAt: null })
  })

  test('with siblings asks which of them it was about', async () => {
    const siblings = await newFamily('Nguyen', { youths: ['Lan', 'Minh'] })
    expect(await logContactAction(null, { ...aCall(siblings), youths: [], reports: [] })).toMatchObject({ ok: false, fields: { youths: 'Say which of them it was about.' } })
    expect(await logContactAction(null, { ...aCall(siblings), youths: siblings.youthIds.slice(0, 1), reports: [] })).toMatchObject({ ok: true })
    expect((await contactsOf(siblings.familyId))[0]?.contactYouths.map(({ youthId }) => youthId)).toEqual(siblings.youthIds.slice(0, 1))
  })
})

describe('nothing is stored', () => {
  const refused = async (sent: object, answer: object) => {
    expect(await logContactAction(null, sent)).toMatchObject({ ok: false, ...answer })
    expect(await contactsOf(family.familyId)).toEqual([])
  }

  test('by who is signed out, has no part in it, or is not assigned', async () => {
    const call = aCall(family)
    next.asker = null
    await refused(call, { reason: 'signedOut' })
    as('administrator')
    await refused(call, { reason: 'notAllowed' })
    as('familyPartner')
    const other = await newFamily('Stone', { partner: ours.members.seniorFamilyPartner })
    expect(await logContactAction(null, aCall(other))).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await contactsOf(other.familyId)).toEqual([])
  })

  test('with identifiers of another family or agency', async () => {
    const other = await newFamily('Reyes')
    await refused({ ...aCall(family), familyId: theirs.assigned.familyId }, { reason: 'notFound' })
    await refused({ ...aCall(family), caregivers: [other.caregiverId] }, { reason: 'notFound' })
    await refused({ ...aCall(family), youths: [theirs.assigned.youthId] }, { reason: 'notFound' })
    await refused({ ...aCall(family), with: ['treatmentProvider'], providerId: other.providerId }, { reason: 'notFound' })
  })

  test('for a time that cannot be', async () => {
    const at = (date: string, time: string) => ({ ...aCall(family), date, time })
    await refused(at('2026-02-30', '09:00'), { fields: { date: 'This is no date on the calendar.' } })
    await refused(at('2026-11-18', '09:00'), { fields: { date: expect.stringContaining('in the future') as string } })
    await refused(at('2026-11-17', '10:30'), { fields: { time: expect.stringContaining('in the future') as string } })
    await refused(at('2026-11-17', '09:50'), { fields: { minutes: expect.stringContaining('end in the future') as string } })
    await refused(at('2026-11-12', '09:00'), { fields: { time: expect.stringContaining('before the family’s first referral, which came Thu Nov 12 2026 at 3:10 PM') as string } })
    await refused(at('2026-11-17', '24:00'), { fields: { time: 'Write a time of day.' } })
  })

  test('of what is too long, missing or of the wrong kind', async () => {
    await refused({ ...aCall(family), reports: [{ youthId: family.youthIds[0], text: 'x'.repeat(1_000_000) }] }, { fields: { 'reports.0.text': expect.stringContaining('20,000 characters') as string } })
    await refused({ ...aCall(family), minutes: undefined }, { fields: { minutes: 'Say how long it took.' } })
    await refused({ ...aCall(family), service: undefined }, { fields: { service: 'Say whether a service was delivered.' } })
    await refused({ ...aCall(family), with: [] }, { fields: { with: 'Say who it was.' } })
    await refused({ ...aCall(family), id: '1' }, { reason: 'invalid' })
    for (const sent of [null, 'x', [], { familyId: family.familyId }]) await refused(sent as object, { reason: 'invalid' })
  })

  test('when what was decided cannot be stored: neither the contact nor its audit row is left', async () => {
    const call = aCall(family)
    await withClient(sample.database.ownerUrl, (owner) => owner.query('ALTER TABLE "Obligation" ADD CONSTRAINT "full" CHECK (false) NOT VALID'))
    const before = await asOwner((db) => db.obligation.findMany({ where: { familyId: family.familyId } }))
    expect(await logContactAction(null, call)).toMatchObject({ ok: false, reason: 'failed' })
    expect(await contactsOf(family.familyId)).toEqual([])
    expect(await asOwner((db) => db.auditEntry.findMany({ where: { recordId: call.id } }))).toEqual([])
    expect(await asOwner((db) => db.obligation.findMany({ where: { familyId: family.familyId } }))).toEqual(before)
    await withClient(sample.database.ownerUrl, (owner) => owner.query('ALTER TABLE "Obligation" DROP CONSTRAINT "full"'))
    expect(await logContactAction(null, call)).toMatchObject({ ok: true })
  })
})
