import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { setAuthorityAction } from '@/features/authority/actions'
import { giveConsentAction, revokeConsentAction } from '@/features/consents/actions'
import { readConsents } from '@/features/consents/queries'
import { linesOf } from '@/features/consents/words'
import { givePlanAction } from '@/features/discharge/actions'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import { duty, dueDay, fine, lateDay, openDischarges, today } from '../discharge/opened'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, asOwner, stay, as, begin, closedWithPlan, giving, consent, standing, record, expectAgreement, count, newStay } = await openDischarges((asker) => {
  next.asker = asker
})

const said = (more: object = {}) => ({ familyId: stay.family.familyId, caregiverId: stay.family.caregiverId, youthId: stay.family.youthIds[0], authority: 'stateCustody', seen: 'parent', ...more })

afterAll(() => sample.close())
beforeEach(begin)

describe('what a caregiver consented to before a youth’s eighteenth birthday', () => {
  const born = (day: string, givenName = 'Mateo') => asOwner((db) => db.youth.updateMany({ where: { familyId: stay.family.familyId, givenName }, data: { bornOn: new Date(day) } }))
  const sharedWith = () => `provider:${stay.family.providerId}`
  const share = (planId: string, more: object = {}) => givePlanAction(null, giving(planId, sharedWith(), more))
  const line = async (day = today) => {
    const family = await asOwner((db) => readConsents(db, stay.family.familyId))
    return (family ? linesOf(family, day) : []).map(({ says, standing: how }) => `${how}: ${says}`)
  }
  const asked = 'Mateo turned 18 on Tue Nov 17, and the consent that Ana Silva gave ended with that. Ask Mateo for their own and record it under Consents; or, if Ana Silva is their legal guardian or acts by a court order, say so there.'

  test('lets the plan be shared the day before it', async () => {
    await born('2008-11-18')
    expect(await giveConsentAction(null, consent())).toMatchObject(fine)
    const planId = await closedWithPlan()
    expect((await record()).stays[0]?.recipients.at(-1)).toMatchObject({ allowed: true, lapsed: null })
    expect(await line()).toEqual(['inForce: In force'])
    expect(await share(planId)).toMatchObject(fine)
    expect(await standing(duty.providers)).toBe('met')
    await expectAgreement()
    // What was shared in time stays so; the next day it is asked anew.
    as('seniorFamilyPartner', dueDay)
    expect((await record('programManager', dueDay)).stays[0]?.plan?.givings).toMatchObject([{ uncovered: false }])
    expect(await share(planId, { date: today, time: '12:00' })).toMatchObject(fine)
    expect(await share(planId, { date: dueDay })).toMatchObject({ ok: false, reason: 'noConsent' })
    await expectAgreement(dueDay)
  })

  test.each([['2008-11-17', /18 on Tue Nov 17/], ['2008-11-16', /18 on Mon Nov 16/]])('lets it through no more from that day on (born %s), and says what is asked for', async (day, since) => {
    await born(day)
    expect(await giveConsentAction(null, consent())).toMatchObject(fine)
    const planId = await closedWithPlan()
    const refused = await share(planId)
    expect(refused).toMatchObject({ ok: false, reason: 'noConsent', message: expect.stringMatching(/nothing is recorded\. Mateo turned 18 on/) as unknown })
    expect(!refused.ok && refused.fields?.to).toMatch(since)
    expect((await record()).stays[0]?.recipients.at(-1)).toMatchObject({ allowed: false, lapsed: expect.stringMatching(since) as unknown })
    expect(await line()).toEqual([expect.stringMatching(/^expired: Ended for Mateo, who turned 18 on/)])
    expect(await count('planDelivery')).toBe(0)
    await expectAgreement()
    // As with every plan that no consent lets through.
    await expectAgreement(lateDay)
    expect(await standing(duty.providers, lateDay)).toBe('not_required')
  })

  test('is no hindrance once the youth gives their own, which can be taken back; a parent’s beside it does not stand alone', async () => {
    await born('2008-11-17')
    await giveConsentAction(null, consent())
    const planId = await closedWithPlan()
    const refused = await share(planId)
    expect(!refused.ok && refused.fields?.to).toBe(asked)
    const own = consent({ givenOn: today, caregiverId: stay.family.youthIds[0] })
    expect(await giveConsentAction(null, own)).toMatchObject(fine)
    expect(await giveConsentAction(null, consent({ givenOn: today }))).toMatchObject(fine)
    expect((await line()).toSorted()).toEqual(['expired: Ended for Mateo, who turned 18 on Tue Nov 17', 'inForce: In force', 'inForce: In force, but not enough by itself for Mateo, who is an adult and gives their own'])
    expect(await share(planId)).toMatchObject(fine)
    await expectAgreement()
    expect(await revokeConsentAction(null, { id: v7(), consentId: own.id, revokedOn: today, why: 'No reason given' })).toMatchObject(fine)
    expect(await share(planId)).toMatchObject({ ok: false, reason: 'noConsent' })
    await expectAgreement()
  })

  test('goes on where its giver is a legal guardian or acts by a court order; said later, the verdict turns', async () => {
    await born('2008-11-17')
    await giveConsentAction(null, consent())
    const planId = await closedWithPlan()
    expect(await share(planId)).toMatchObject({ ok: false, reason: 'noConsent' })
    expect(await setAuthorityAction(null, said({ authority: 'courtOrder' }))).toMatchObject(fine)
    expect(await line()).toEqual(['inForce: In force'])
    await expectAgreement()
    expect(await share(planId)).toMatchObject(fine)
    expect(await standing(duty.providers)).toBe('met')
    expect(await setAuthorityAction(null, said({ authority: 'parent', seen: 'courtOrder' }))).toMatchObject(fine)
    expect((await record()).stays[0]?.plan?.givings).toMatchObject([{ uncovered: true }])
    await expectAgreement()
  })

  test('ends for them alone: for a younger sister, and for meeting by video, it goes on', async () => {
    await newStay('Silva', ['Mateo', 'Lia'])
    await born('2008-11-17')
    await born('2012-01-01', 'Lia')
    expect(await giveConsentAction(null, consent())).toMatchObject(fine)
    expect(await giveConsentAction(null, consent({ kind: 'telehealth' }))).toMatchObject(fine)
    expect((await line()).toSorted()).toEqual(['inForce: In force', 'inForce: In force, but no longer for Mateo, who turned 18 on Tue Nov 17'])
    const recipients = Object.fromEntries((await record()).stays.map(({ youth, recipients: all }) => [youth, all.at(-1)?.allowed]))
    expect(recipients).toEqual({ Mateo: false, Lia: true })
    await expectAgreement()
  })
})
