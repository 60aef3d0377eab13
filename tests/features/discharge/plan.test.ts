import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { giveConsentAction, revokeConsentAction, strikeConsentAction } from '@/features/consents/actions'
import { closeEnrollmentAction, finishPlanAction, givePlanAction, keepSectionAction, leaveUnsignedAction, signPlanAction, strikePaperAction } from '@/features/discharge/actions'
import { readPaper } from '@/features/discharge/paper/read-paper'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import { sampleNow, scopeIn } from '../../support/sample/opened'
import { dueDay, duty, fine, lateDay, openDischarges, sections, today } from './opened'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner, stay, as, begin, closing, plan, signature, giving, consent, closedWithPlan, standing, record, expectAgreement, count } = await openDischarges((asker) => {
  next.asker = asker
})

afterAll(() => sample.close())
beforeEach(begin)

describe('a plan', () => {
  test('is kept section by section as it is typed, of two devices overwrites nothing, and is no fact until it is finished', async () => {
    as('familyPartner')
    const draft = (text: string, version: number) => ({ enrollmentId: stay.enrollmentId, section: 'strategies', text, version })
    expect(await keepSectionAction(null, draft('A visual ', 0))).toEqual({ ok: true, value: { kept: true, version: 1 } })
    expect(await keepSectionAction(null, draft('A visual plan 🌱', 1))).toEqual({ ok: true, value: { kept: true, version: 2 } })
    expect(await keepSectionAction(null, draft('Other words', 1))).toEqual({ ok: true, value: { kept: false, version: 2, text: 'A visual plan 🌱' } })
    expect(await count('dischargePlan')).toBe(0)
    expect((await record('familyPartner')).stays[0]?.drafts.strategies).toEqual({ text: 'A visual plan 🌱', version: 2 })
    expect(await finishPlanAction(null, plan())).toMatchObject({ ok: false, reason: 'changedMeanwhile', message: expect.stringContaining('Strategies') as unknown })
    const sent = plan({ sections: { ...sections, strategies: 'A visual plan 🌱' } })
    expect(await finishPlanAction(null, sent)).toMatchObject(fine)
    expect(await finishPlanAction(null, sent)).toMatchObject(fine)
    expect(await finishPlanAction(null, plan())).toMatchObject({ ok: false, reason: 'alreadySigned' })
    expect(await keepSectionAction(null, draft('Later', 2))).toMatchObject({ ok: false, reason: 'alreadySigned' })
    expect(await count('dischargePlan')).toBe(1)
  })

  test.each([['a day to come', { on: '2026-11-18' }, 'on', /future/], ['a day before the enrollment', { on: '2026-10-18' }, 'on', /Mon Oct 19/], ['no follow-up', { sections: { ...sections, followUp: '' } }, 'sections.followUp', /None/]])('with %s is refused', async (_what, more, field, words) => {
    const answer = await finishPlanAction(null, plan(more))
    expect(!answer.ok && answer.fields?.[field]).toMatch(words)
    expect(await count('dischargePlan')).toBe(0)
  })

  test('turns its verdict on the last day and after it, and is struck with all that was done with it', async () => {
    expect(await closeEnrollmentAction(null, closing())).toMatchObject(fine)
    as('familyPartner', lateDay)
    const late = plan({ on: lateDay })
    expect(await finishPlanAction(null, late)).toMatchObject(fine)
    expect(await standing(duty.written, lateDay)).toBe('met_late')
    await expectAgreement(lateDay)
    expect(await strikePaperAction(null, { kind: 'dischargePlan', id: late.id, why: 'Written for another family' })).toMatchObject(fine)
    expect(await standing(duty.written, lateDay)).toBe('overdue')
    expect(await finishPlanAction(null, plan({ on: dueDay }))).toMatchObject(fine)
    expect(await standing(duty.written, lateDay)).toBe('met')
    await expectAgreement(lateDay)
  })

  test('struck takes its signature and its givings with it', async () => {
    const planId = await closedWithPlan()
    await signPlanAction(null, signature(planId))
    await givePlanAction(null, giving(planId, `caregiver:${stay.family.caregiverId}`))
    expect([await standing(duty.signed), await standing(duty.caregiver)]).toEqual(['met', 'met'])
    expect(await strikePaperAction(null, { kind: 'dischargePlan', id: planId, why: 'Another family’s' })).toMatchObject(fine)
    expect([await count('dischargePlan'), await count('planSignature'), await count('planDelivery')]).toEqual([0, 0, 0])
    expect([await standing(duty.written), await standing(duty.signed), await standing(duty.caregiver)]).toEqual(['open', 'open', 'open'])
    await expectAgreement()
  })
})

describe('a signature', () => {
  test('is a caregiver’s of the youth, with name, relation and drawing, once', async () => {
    const planId = await closedWithPlan()
    const drawing = JSON.stringify({ width: 400, height: 160, strokes: [[1, 2, 3, 4]] })
    const sent = signature(planId, { drawing })
    expect(await signPlanAction(null, sent)).toMatchObject(fine)
    expect(await signPlanAction(null, sent)).toMatchObject(fine)
    expect(await signPlanAction(null, signature(planId))).toMatchObject({ ok: false, reason: 'alreadySigned' })
    expect(await asOwner((db) => db.planSignature.findMany({ where: { planId } }))).toMatchObject([{ caregiverId: stay.family.caregiverId, signerName: 'Ana Silva', relation: 'mother', drawing, signedOn: new Date(today) }])
    expect(await standing(duty.signed)).toBe('met')
    await expectAgreement()
    expect((await record()).stays[0]?.plan?.signatures).toMatchObject([{ says: 'Signed by Ana Silva, mother, on Tue Nov 17', drawing: { width: 400 } }])
    expect(await strikePaperAction(null, { kind: 'planSignature', id: sent.id, why: 'Not theirs' })).toMatchObject(fine)
    expect(await standing(duty.signed)).toBe('open')
    await expectAgreement()
  })

  test('of somebody without authority, without agreement, before the plan or unreadable is refused with what to do', async () => {
    const planId = await closedWithPlan()
    const stranger = await asOwner(async (db) => (await db.caregiver.create({ data: { tenantId: ours.tenantId, familyId: stay.family.familyId, givenName: 'Luis', familyName: 'Silva', enteredAt: sampleNow } })).id)
    for (const [more, field, words] of [
      [{ caregiverId: stranger }, 'caregiverId', /Only a caregiver on file of Mateo has the authority/], [{ caregiverId: theirs.assigned.caregiverId }, 'caregiverId', /authority/], [{ agreed: undefined }, 'agreed', /agrees/],
      [{ signedOn: '2026-11-16' }, 'signedOn', /written on Tue Nov 17/], [{ signedOn: '2026-11-18' }, 'signedOn', /future/], [{ drawing: '{"width":1}' }, 'drawing', /cannot be read/], [{ drawing: '<svg>' }, 'drawing', /cannot be read/],
    ] as const) {
      const answer = await signPlanAction(null, signature(planId, more))
      expect(!answer.ok && answer.fields?.[field]).toMatch(words)
    }
    expect(await count('planSignature')).toBe(0)
  })

  test('can come after a reason why there was none', async () => {
    const planId = await closedWithPlan()
    expect(await leaveUnsignedAction(null, { id: v7(), planId, unsignedReason: 'Away', tries: 'Called on Nov 17' })).toMatchObject(fine)
    expect([await standing(duty.signed), await standing(duty.signed, lateDay)]).toEqual(['open', 'not_met'])
    await expectAgreement()
    expect(await signPlanAction(null, signature(planId))).toMatchObject(fine)
    expect(await leaveUnsignedAction(null, { id: v7(), planId, unsignedReason: 'Away', tries: 'x' })).toMatchObject({ ok: false, reason: 'alreadySigned' })
    expect(await standing(duty.signed)).toBe('met')
  })
})

describe('giving the plan', () => {
  test('to the caregiver, on the last day and a day late, and struck', async () => {
    const planId = await closedWithPlan()
    as('familyPartner', lateDay)
    const late = giving(planId, `caregiver:${stay.family.caregiverId}`, { date: lateDay })
    expect(await givePlanAction(null, late)).toMatchObject(fine)
    expect(await standing(duty.caregiver, lateDay)).toBe('met_late')
    await expectAgreement(lateDay)
    expect(await givePlanAction(null, giving(planId, `caregiver:${stay.family.caregiverId}`, { date: dueDay, means: 'mail' }))).toMatchObject({ ok: true, value: { turned: [{ status: 'met' }] } })
    expect(await strikePaperAction(null, { kind: 'planDelivery', id: late.id, why: 'Twice' })).toMatchObject(fine)
    expect(await standing(duty.caregiver, lateDay)).toBe('met')
    await expectAgreement(lateDay)
  })

  test('to a provider only under a consent in force that day that names them, asked at the moment of sharing', async () => {
    const planId = await closedWithPlan()
    const to = `provider:${stay.family.providerId}`
    const refused = { ok: false, reason: 'noConsent', message: expect.stringContaining('No consent to share with Jo Kim was in force on Tue Nov 17') as unknown }
    expect(await givePlanAction(null, giving(planId, to))).toMatchObject(refused)
    const other = await asOwner(async (db) => (await db.provider.create({ data: { tenantId: ours.tenantId, familyId: stay.family.familyId, kind: 'outpatient', name: 'Dr. Lee', enteredAt: sampleNow } })).id)
    await giveConsentAction(null, consent({ providerId: other }))
    expect(await givePlanAction(null, giving(planId, to))).toMatchObject(refused)
    await giveConsentAction(null, consent({ providerId: stay.family.providerId, givenOn: '2026-11-01', expiresOn: '2026-11-16' }))
    expect(await givePlanAction(null, giving(planId, to))).toMatchObject(refused)
    await asOwner((db) => db.consent.create({ data: { tenantId: ours.tenantId, familyId: stay.family.familyId, kind: 'disclosure', givenOn: new Date('2026-11-18'), enteredAt: sampleNow } }))
    expect(await givePlanAction(null, giving(planId, to))).toMatchObject(refused)
    const all = consent()
    await giveConsentAction(null, all)
    const sent = giving(planId, to)
    expect(await givePlanAction(null, sent)).toMatchObject(fine)
    expect(await givePlanAction(null, sent)).toMatchObject(fine)
    expect(await count('planDelivery')).toBe(1)
    expect(await standing(duty.providers)).toContain('met')
    await expectAgreement()
    expect(await revokeConsentAction(null, { id: v7(), consentId: all.id, revokedOn: today, why: 'Mid-session' })).toMatchObject(fine)
    expect(await givePlanAction(null, giving(planId, to))).toMatchObject(refused)
    expect((await record()).stays[0]).toMatchObject({ recipients: [{ allowed: true }, { name: 'Dr. Lee' }, { name: 'Jo Kim', allowed: false }], plan: { givings: [{ uncovered: true }] } })
    await expectAgreement()
  })

  test('is not told as uncovered where the only consent on record was struck', async () => {
    const planId = await closedWithPlan()
    const only = consent()
    await giveConsentAction(null, only)
    expect(await givePlanAction(null, giving(planId, `provider:${stay.family.providerId}`))).toMatchObject(fine)
    expect(await strikeConsentAction(null, { kind: 'consent', id: only.id, why: 'Another family' })).toMatchObject(fine)
    expect((await record()).stays[0]?.plan?.givings).toMatchObject([{ uncovered: false }])
  })

  test('and taking the consent back at the same moment: one of the two waits, and nothing is shared without consent', async () => {
    const planId = await closedWithPlan()
    const all = consent()
    await giveConsentAction(null, all)
    const [given] = await Promise.all([givePlanAction(null, giving(planId, `provider:${stay.family.providerId}`)), revokeConsentAction(null, { id: v7(), consentId: all.id, revokedOn: today, why: 'Now' })])
    expect(await count('planDelivery')).toBe(given.ok ? 1 : 0)
    await expectAgreement()
  })

  test('before it was written, to come, or to somebody of another family is refused', async () => {
    const planId = await closedWithPlan()
    for (const [to, more, field, words] of [
      [`caregiver:${stay.family.caregiverId}`, { date: '2026-11-16' }, 'date', /written on Tue Nov 17/], [`caregiver:${stay.family.caregiverId}`, { time: '23:00' }, 'time', /future/],
      [`caregiver:${theirs.assigned.caregiverId}`, {}, 'to', /on file/], ['caregiver:nobody', {}, 'to', /to whom/],
    ] as const) {
      const answer = await givePlanAction(null, giving(planId, to, more))
      expect(!answer.ok && answer.fields?.[field]).toMatch(words)
    }
    expect(await givePlanAction(null, giving(planId, `provider:${ours.assigned.providerId}`))).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await givePlanAction(null, giving(theirs.assigned.planId, `caregiver:${stay.family.caregiverId}`))).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await count('planDelivery')).toBe(0)
  })
})

describe('the plan on paper', () => {
  test('is read by who may see the family, of no other address', async () => {
    const planId = await closedWithPlan()
    const read = (role: Role, familyId: string, agency = ours) => sample.as(scopeIn(agency, role), (db) => readPaper(scopeIn(agency, role), db, familyId, planId))
    expect(await read('familyPartner', stay.family.familyId)).toMatchObject({ youth: 'Mateo Silva', program: 'Family Support and Training', edition: expect.stringContaining('2021') as unknown, plan: { parts: [{ title: 'Strategies', text: 'A visual plan' }, {}, {}, {}, {}] } })
    expect(await read('familyPartner', ours.assigned.familyId)).toBeNull()
    expect(await read('programManager', stay.family.familyId, theirs)).toBeNull()
    await strikePaperAction(null, { kind: 'dischargePlan', id: planId, why: 'x' })
    expect(await read('programManager', stay.family.familyId)).toBeNull()
  })
})
