import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { giveConsentAction, revokeConsentAction, strikeConsentAction } from '@/features/consents/actions'
import { readConsents } from '@/features/consents/queries'
import { linesOf } from '@/features/consents/words'
import { logContactAction } from '@/features/contacts/actions'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import type { OpenFamily } from '../../support/sample/open-family'
import { sampleNow, sampleToday } from '../../support/sample/opened'
import { aCall, askingAs, openAgencies } from '../contacts/asking'
import { differences } from '../obligations/app-and-command'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner, newFamily } = await openAgencies()
let family: OpenFamily

const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
const consent = (more: object = {}) => ({ id: v7(), familyId: family.familyId, kind: 'disclosure', providerId: family.providerId, purpose: 'The discharge plan', caregiverId: family.caregiverId, givenOn: '2026-11-16', ...more })
const lines = () => asOwner(async (db) => linesOf((await readConsents(db, family.familyId)) ?? expect.fail('no family'), sampleToday))
const stored = (kind: 'consent' | 'consentRevocation') => asOwner((db) => (kind === 'consent' ? db.consent.count({ where: { familyId: family.familyId } }) : db.consentRevocation.count({ where: { familyId: family.familyId } })))
/** What the app and the command say differently of this family. */
const disagreement = async () => (await asOwner((db) => differences(db, sampleToday, family.familyId))).different

afterAll(() => sample.close())
beforeEach(async () => {
  as('familyPartner')
  family = await newFamily('Silva')
})

describe('a consent', () => {
  test('says by whom, for what, to whom and until when, and is on record once however often it is sent', async () => {
    const sent = consent({ expiresOn: '2027-11-15' })
    expect(await giveConsentAction(null, sent)).toMatchObject({ ok: true })
    expect(await giveConsentAction(null, sent)).toMatchObject({ ok: true })
    expect(await lines()).toMatchObject([{ title: 'Sharing information with Jo Kim', by: 'Given on Mon Nov 16 by Ana Silva, mother', purpose: 'The discharge plan', standing: 'inForce', says: 'In force, ends on Mon Nov 15 2027' }])
    const audit = await asOwner((db) => db.auditEntry.findMany({ where: { action: 'consents.give', familyId: family.familyId }, orderBy: { id: 'asc' } }))
    expect(audit.map(({ recordKind, recordId }) => [recordKind, recordId])).toEqual([['consent', sent.id], ['consentSentAgain', sent.id]])
    expect(await disagreement()).toEqual([])
  })

  test.each([
    ['for a day to come', { givenOn: '2026-11-18' }, 'givenOn', /in the future/],
    ['that ends before it begins', { expiresOn: '2026-11-15' }, 'expiresOn', /Mon Nov 16/],
    ['for nothing', { purpose: ' ' }, 'purpose', /for what/],
    ['by nobody on file', { caregiverId: '01890000-0000-7000-8000-000000000000' }, 'caregiverId', /on file/],
    ['on a day that is none', { givenOn: '2026-02-30' }, 'givenOn', /no date/],
  ])('%s is refused with what to do, and nothing is stored', async (_what, more, field, words) => {
    const answer = await giveConsentAction(null, consent(more))
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' })
    expect(!answer.ok && answer.fields?.[field]).toMatch(words)
    expect(await stored('consent')).toBe(0)
  })

  test('is given only by a caregiver of whom it is about', async () => {
    family = await newFamily('Rivera', { youths: ['Ana', 'Ben'] })
    const of = { tenantId: ours.tenantId, familyId: family.familyId }
    const caregiverId = await asOwner(async (db) => {
      const { id } = await db.caregiver.create({ data: { ...of, givenName: 'Luis', familyName: 'Rivera', enteredAt: sampleNow } })
      await db.caregiverYouth.create({ data: { ...of, caregiverId: id, youthId: family.youthIds[1] ?? '', authority: 'guardian' } })
      return id
    })
    for (const youthId of [family.youthIds[0], undefined]) expect(await giveConsentAction(null, consent({ caregiverId, youthId }))).toMatchObject({ ok: false, fields: { caregiverId: expect.stringContaining('not on file as a caregiver of Ana') as unknown } })
    expect(await giveConsentAction(null, consent({ caregiverId, youthId: family.youthIds[1] }))).toMatchObject({ ok: true })
    expect(await lines()).toMatchObject([{ title: 'Sharing information with Jo Kim, about Ben', by: 'Given on Mon Nov 16 by Luis Rivera' }])
  })

  test('names nothing of another agency, and is nobody’s to record who does not have the family', async () => {
    for (const more of [{ providerId: theirs.assigned.providerId }, { youthId: theirs.assigned.youthId }, { familyId: theirs.assigned.familyId }, { familyId: ours.unassigned.familyId }]) expect(await giveConsentAction(null, consent(more))).toMatchObject({ ok: false, reason: 'notFound' })
    as('administrator')
    expect(await giveConsentAction(null, consent())).toMatchObject({ ok: false, reason: 'notAllowed' })
    as('programManager', theirs)
    expect(await giveConsentAction(null, consent())).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await stored('consent')).toBe(0)
  })

  test('taken back is not in force that day; not twice, not before it was given; and stands again where that was an error', async () => {
    const given = consent()
    await giveConsentAction(null, given)
    const back = { id: v7(), consentId: given.id, revokedOn: '2026-11-17', why: 'They changed their mind' }
    expect(await revokeConsentAction(null, { ...back, revokedOn: '2026-11-15' })).toMatchObject({ ok: false, fields: { revokedOn: expect.stringContaining('Mon Nov 16') as unknown } })
    expect(await revokeConsentAction(null, { ...back, revokedOn: '2026-11-18' })).toMatchObject({ ok: false, fields: { revokedOn: expect.stringContaining('future') as unknown } })
    expect(await revokeConsentAction(null, back)).toMatchObject({ ok: true })
    expect(await revokeConsentAction(null, back)).toMatchObject({ ok: true })
    expect(await revokeConsentAction(null, { ...back, id: v7() })).toMatchObject({ ok: false, reason: 'alreadyRevoked' })
    expect(await lines()).toMatchObject([{ standing: 'revoked', says: 'Taken back on Tue Nov 17', why: 'They changed their mind' }])
    expect(await stored('consentRevocation')).toBe(1)
    expect(await strikeConsentAction(null, { kind: 'consentRevocation', id: back.id, why: 'It was another family' })).toMatchObject({ ok: true })
    expect(await lines()).toMatchObject([{ standing: 'inForce' }])
    expect(await disagreement()).toEqual([])
  })

  test('turns what rests on it, and striking it turns that back', async () => {
    const called = { ...aCall(family), with: ['stateAgency'], caregivers: [], agency: 'DCF', service: undefined }
    expect(await logContactAction(null, called)).toMatchObject({ ok: true })
    const gate = async () => (await asOwner((db) => db.obligation.findFirst({ where: { contactId: called.id, requirement: 'CPP-LK-04b' } })))?.status
    expect(await gate()).toBe('not_met')
    const given = consent({ kind: 'stateAgency', providerId: undefined, agency: 'DCF', givenOn: '2026-11-17' })
    expect(await giveConsentAction(null, given)).toMatchObject({ ok: true, value: { turned: [{ status: 'met' }] } })
    expect(await gate()).toBe('met')
    expect(await disagreement()).toEqual([])
    expect(await strikeConsentAction(null, { kind: 'consent', id: given.id, why: 'The wrong family' })).toMatchObject({ ok: true, value: { turned: [{ status: 'not_met' }] } })
    expect(await strikeConsentAction(null, { kind: 'consent', id: given.id, why: 'Again' })).toMatchObject({ ok: false, reason: 'alreadyStruck' })
    expect(await gate()).toBe('not_met')
    expect(await lines()).toMatchObject([{ standing: 'struck', says: expect.stringContaining('The wrong family') as unknown }])
    expect(await disagreement()).toEqual([])
  })
})
