import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { logContactAction } from '@/features/contacts/actions'
import { closeReferralAction, undoClosingAction } from '@/features/referrals/actions'
import { readReferral } from '@/features/referrals/record'
import { strikeTellingAction, tellReferrerAction } from '@/features/telling/actions'
import { readTellings } from '@/features/telling/queries'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import type { OpenFamily } from '../../support/sample/open-family'
import { sampleToday, scopeIn } from '../../support/sample/opened'
import { aCall, askingAs, openAgencies } from '../contacts/asking'
import { differences } from '../obligations/app-and-command'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner, newFamily } = await openAgencies()
let family: OpenFamily
let referralId: string

const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
const told = (more: object = {}) => ({ id: v7(), referralId, outcome: 'closed', toldOn: '2026-11-17', means: 'telephone', note: 'Spoke with Jo Kim.', ...more })
const scope = scopeIn(ours, 'clinician')
const line = async () => (await sample.as(scope, (db) => readReferral(scope, db, referralId)))?.line ?? expect.fail('no referral')
const lines = async () => (await sample.as(scope, (db) => readTellings(scope, db, referralId)))?.lines
const close = () => closeReferralAction(null, { id: v7(), referralId, on: '2026-11-17', reason: 'caregiverDecision' })

afterAll(() => sample.close())
beforeEach(async () => {
  as('clinician')
  family = await newFamily('Silva')
  referralId = (await asOwner((db) => db.referral.findFirstOrThrow({ where: { familyId: family.familyId } }))).id
})

describe('whoever referred', () => {
  test('is reminded of once the referral has an outcome, until they are told of it; struck, the reminder is back', async () => {
    expect((await line()).untold).toBe(false)
    as('familyPartner')
    await logContactAction(null, { ...aCall(family), service: false })
    as('clinician')
    expect(await line()).toMatchObject({ stage: 'reached', untold: false })
    await close()
    expect(await line()).toMatchObject({ stage: 'closed', untold: true })
    expect(await tellReferrerAction(null, told({ outcome: 'reached' }))).toMatchObject({ ok: true })
    expect((await line()).untold).toBe(true) // of what became of it they know nothing yet
    const sent = told()
    expect(await tellReferrerAction(null, sent)).toMatchObject({ ok: true })
    expect((await line()).untold).toBe(false)
    expect((await lines())?.find(({ id }) => id === sent.id)).toEqual({ id: sent.id, says: 'The referral was declined or withdrawn: told Tue Nov 17 by telephone, by CanaryHeron clinician', note: 'Spoke with Jo Kim.', struck: null })
    expect(await strikeTellingAction(null, { tellingId: sent.id, why: 'It was another family.' })).toMatchObject({ ok: true })
    expect((await line()).untold).toBe(true)
    expect((await lines())?.find(({ id }) => id === sent.id)?.struck).toContain('It was another family.')
    expect(await strikeTellingAction(null, { tellingId: sent.id, why: 'Again' })).toMatchObject({ ok: false, reason: 'alreadyStruck' })
    expect((await asOwner((db) => differences(db, sampleToday, family.familyId))).different).toEqual([])
  })

  test('is told once however often it is sent, with an audit row each time', async () => {
    await close()
    const sent = told()
    expect(await tellReferrerAction(null, sent)).toMatchObject({ ok: true })
    expect(await tellReferrerAction(null, sent)).toMatchObject({ ok: true })
    expect(await lines()).toHaveLength(1)
    const audit = await asOwner((db) => db.auditEntry.findMany({ where: { action: 'referrals.tell', recordId: sent.id }, orderBy: { id: 'asc' }, select: { recordKind: true } }))
    expect(audit).toEqual([{ recordKind: 'referralTelling' }, { recordKind: 'referralTellingSentAgain' }])
    expect(await undoClosingAction(null, { referralId, why: 'They came back.' })).toMatchObject({ ok: true })
    expect(await line()).toMatchObject({ stage: 'received', untold: false })
  })

  test.each([
    ['before the referral came', { toldOn: '2026-11-11' }, 'toldOn', /Thu Nov 12/], ['tomorrow', { toldOn: '2026-11-18' }, 'toldOn', /future/],
    ['nothing', { outcome: undefined }, 'outcome', /what they were told/], ['in no way', { means: 'pigeon' }, 'means', /how/],
  ])('is not told %s', async (_what, more, field, says) => {
    const answer = await tellReferrerAction(null, told(more))
    expect(!answer.ok && answer.fields?.[field]).toMatch(says)
    expect(await lines()).toEqual([])
  })

  test('is nobody where the family came by itself', async () => {
    const own = await asOwner((db) => db.referral.create({ data: { tenantId: ours.tenantId, familyId: family.familyId, programId: ours.programId, youthId: family.youthIds[0] ?? null, at: new Date('2026-11-16T15:00:00Z'), localOn: new Date('2026-11-16'), source: 'self', enteredAt: new Date('2026-11-16T15:00:00Z') } }))
    expect(await tellReferrerAction(null, told({ referralId: own.id }))).toMatchObject({ ok: false, reason: 'nobodyToTell' })
    expect(await sample.as(scope, (db) => readTellings(scope, db, own.id))).toBeNull()
  })

  test('is not for a Family Partner, an administrator or another agency to tell', async () => {
    const sent = told()
    await tellReferrerAction(null, sent)
    for (const role of ['familyPartner', 'administrator'] as const) {
      as(role)
      expect(await tellReferrerAction(null, told())).toMatchObject({ ok: false, reason: 'notAllowed' })
      expect(await strikeTellingAction(null, { tellingId: sent.id, why: 'x' })).toMatchObject({ ok: false, reason: 'notAllowed' })
    }
    as('programManager', theirs)
    expect(await tellReferrerAction(null, told())).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await strikeTellingAction(null, { tellingId: sent.id, why: 'x' })).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await lines()).toMatchObject([{ struck: null }])
  })
})
