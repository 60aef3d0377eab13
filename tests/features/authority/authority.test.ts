import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { setAuthorityAction } from '@/features/authority/actions'
import { giveConsentAction } from '@/features/consents/actions'
import { readConsents } from '@/features/consents/queries'
import { linesOf } from '@/features/consents/words'
import { signPlanAction } from '@/features/discharge/actions'
import type { Asker } from '@/tenancy/session'
import { askingAs } from '../contacts/asking'
import { duty, fine, openDischarges, today } from '../discharge/opened'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner, stay, as, begin, closedWithPlan, signature, consent, standing, record, expectAgreement, count } = await openDischarges((asker) => {
  next.asker = asker
})

const link = () => asOwner((db) => db.caregiverYouth.findFirstOrThrow({ where: { familyId: stay.family.familyId } }))
const onFile = (authority: string | null) => asOwner((db) => db.caregiverYouth.updateMany({ where: { familyId: stay.family.familyId }, data: { authority } }))
const said = (more: object = {}) => ({ familyId: stay.family.familyId, caregiverId: stay.family.caregiverId, youthId: stay.family.youthIds[0], authority: 'stateCustody', seen: 'parent', ...more })
const consents = () => asOwner((db) => db.consent.count({ where: { familyId: stay.family.familyId } }))
const grownUp = () => asOwner((db) => db.youth.updateMany({ where: { familyId: stay.family.familyId }, data: { bornOn: new Date('2008-11-17') } }))

afterAll(() => sample.close())
beforeEach(begin)

describe('somebody who may not sign', () => {
  test.each([['stateCustody', /DCF or another state agency has custody/], ['anotherDecides', /somebody else has the authority/]])('(%s) is refused a plan and a consent, and told what to do; corrected, they may', async (authority, words) => {
    const planId = await closedWithPlan()
    expect(await setAuthorityAction(null, said({ authority }))).toMatchObject(fine)
    for (const answer of [await signPlanAction(null, signature(planId)), await signPlanAction(null, signature(planId, { ground: 'parent' })), await giveConsentAction(null, consent())]) {
      expect(!answer.ok && answer.fields?.caregiverId).toMatch(words)
      expect(!answer.ok && answer.fields?.caregiverId).toMatch(/Have somebody sign who may for Mateo/)
    }
    expect([await count('planSignature'), await consents(), await standing(duty.signed)]).toEqual([0, 0, 'open'])
    expect(await setAuthorityAction(null, said({ authority: 'guardian', seen: authority }))).toMatchObject(fine)
    expect(await signPlanAction(null, signature(planId))).toMatchObject(fine)
    expect(await standing(duty.signed)).toBe('met')
    await expectAgreement()
  })
})

describe('of whom nothing is known', () => {
  test('it is asked once, kept with who says so, and not asked again', async () => {
    const planId = await closedWithPlan()
    await onFile(null)
    const asked = await signPlanAction(null, signature(planId))
    expect(!asked.ok && asked.fields?.ground).toMatch(/not on file whether Ana may sign for Mateo/)
    expect(await signPlanAction(null, signature(planId, { ground: 'stateCustody' }))).toMatchObject({ ok: false, fields: { ground: expect.any(String) as unknown } })
    expect([(await link()).authority, await count('planSignature')]).toEqual([null, 0])
    expect(await signPlanAction(null, signature(planId, { ground: 'guardian' }))).toMatchObject(fine)
    expect(await link()).toMatchObject({ authority: 'guardian', authorityById: ours.members.seniorFamilyPartner.membershipId })
    expect(await giveConsentAction(null, consent())).toMatchObject(fine)
  })

  test('a consent asks it too, of every youth it is about', async () => {
    await onFile(null)
    const asked = await giveConsentAction(null, consent())
    expect(!asked.ok && asked.fields?.ground).toMatch(/asked only once/)
    expect(await giveConsentAction(null, consent({ ground: 'parent' }))).toMatchObject(fine)
    expect(await link()).toMatchObject({ authority: 'parent' })
  })
})

describe('what is on file about signing', () => {
  test('is changed by who has the family, once, not over somebody else’s change, and is in the audit', async () => {
    expect(await setAuthorityAction(null, said())).toMatchObject(fine)
    expect(await setAuthorityAction(null, said())).toMatchObject(fine)
    expect(await setAuthorityAction(null, said({ authority: 'guardian' }))).toMatchObject({ ok: false, reason: 'changedMeanwhile' })
    expect(await setAuthorityAction(null, said({ authority: undefined, seen: 'stateCustody' }))).toMatchObject(fine)
    expect((await link()).authority).toBeNull()
    expect(await setAuthorityAction(null, said({ authority: 'because' }))).toMatchObject({ ok: false, reason: 'invalid' })
    const { id } = await link()
    expect((await asOwner((db) => db.auditEntry.findMany({ where: { action: 'authority.set', recordId: id } }))).length).toBe(3)
  })

  test('is not for another agency, another family’s caregiver, or a role without families', async () => {
    for (const more of [{ familyId: theirs.assigned.familyId }, { caregiverId: theirs.assigned.caregiverId }, { youthId: ours.assigned.youthId }]) expect(await setAuthorityAction(null, said(more))).toMatchObject({ ok: false, reason: 'notFound' })
    as('administrator')
    expect(await setAuthorityAction(null, said())).toMatchObject({ ok: false, reason: 'notAllowed' })
    next.asker = askingAs(theirs, 'programManager')
    expect(await setAuthorityAction(null, said())).toMatchObject({ ok: false, reason: 'notFound' })
  })
})

describe('a youth', () => {
  test('signs for themself from their eighteenth birthday, and not a day before', async () => {
    const planId = await closedWithPlan()
    const [self] = stay.family.youthIds
    const bySelf = signature(planId, { caregiverId: self, signerName: 'Mateo Silva' })
    for (const answer of [await signPlanAction(null, bySelf), await giveConsentAction(null, consent({ caregiverId: self }))]) expect(!answer.ok && answer.fields?.caregiverId).toMatch(/was not 18 on that day/)
    expect((await record()).stays[0]?.signers.map(({ name }) => name)).toEqual(['Ana Silva'])
    await grownUp()
    expect((await record()).stays[0]?.signers.map(({ name }) => name)).toEqual(['Mateo Silva, for themself', 'Ana Silva'])
    expect(await signPlanAction(null, bySelf)).toMatchObject(fine)
    expect(await standing(duty.signed)).toBe('met')
    expect((await record()).stays[0]?.plan?.signatures).toMatchObject([{ says: 'Signed by Mateo Silva, for themself, on Tue Nov 17' }])
    expect(await giveConsentAction(null, consent({ caregiverId: self }))).toMatchObject({ ok: false, fields: { caregiverId: expect.any(String) as unknown } })
    expect(await giveConsentAction(null, consent({ caregiverId: self, givenOn: today }))).toMatchObject(fine)
    const family = await asOwner((db) => readConsents(db, stay.family.familyId))
    expect(family && linesOf(family, today)).toMatchObject([{ by: 'Given on Tue Nov 17 by Mateo, for themself' }])
    await expectAgreement()
  })
})

describe('for a youth who is of age', () => {
  const given = (more: object = {}) => giveConsentAction(null, consent({ givenOn: today, ...more }))
  const self = () => stay.family.youthIds[0]
  const bornOn = (day: string) => asOwner((db) => db.youth.updateMany({ where: { familyId: stay.family.familyId }, data: { bornOn: new Date(day) } }))
  const fault = async (answer: ReturnType<typeof given>, field = 'caregiverId') => {
    const said = await answer
    return said.ok ? 'given' : said.fields?.[field]
  }
  const told = /Mateo turned 18 on Tue Nov 17 and signs for themself\. Have Mateo give their own first\. If Ana is their legal guardian or acts by a court order, correct that under Consents first\./

  test('a parent signs no longer from the birthday on, and the day before they do', async () => {
    await grownUp()
    for (const kind of ['disclosure', 'stateAgency']) expect(await fault(given({ kind, agency: 'DCF' }))).toMatch(told)
    await onFile('permission')
    expect(await fault(given())).toMatch(told)
    expect(await consents()).toBe(0)
    await onFile('parent')
    expect(await given({ givenOn: '2026-11-16' })).toMatchObject(fine)
    await expectAgreement()
  })

  test('born on February 29, they are of age on the 28th', async () => {
    await bornOn('2008-02-29')
    expect(await given({ givenOn: '2026-02-27' })).toMatchObject(fine)
    expect(await fault(given({ givenOn: '2026-02-28' }))).toMatch(/18 on Sat Feb 28/)
    expect(await given({ givenOn: '2026-02-28', caregiverId: self() })).toMatchObject(fine)
  })

  test('a guardian, or somebody by a court order, does; of whom nothing is known, it is asked, and a parent is no answer', async () => {
    await grownUp()
    for (const authority of ['guardian', 'courtOrder']) {
      await onFile(authority)
      expect(await given()).toMatchObject(fine)
    }
    await onFile(null)
    expect(await fault(given(), 'ground')).toMatch(/legal guardian or acts by a court order, say so here/)
    expect(await fault(given({ ground: 'parent' }), 'ground')).toMatch(/Mateo turned 18/)
    expect((await link()).authority).toBeNull()
    expect(await given({ ground: 'guardian' })).toMatchObject(fine)
    expect(await link()).toMatchObject({ authority: 'guardian' })
  })

  test('beside the youth’s own, while that is in force, a parent gives theirs', async () => {
    await grownUp()
    const own = consent({ givenOn: today, caregiverId: self() })
    expect(await giveConsentAction(null, own)).toMatchObject(fine)
    expect(await given()).toMatchObject(fine)
    expect(await fault(given({ kind: 'stateAgency' }))).toMatch(told)
    await asOwner((db) => db.consentRevocation.create({ data: { tenantId: ours.tenantId, familyId: stay.family.familyId, consentId: own.id, revokedOn: new Date(today), why: 'No reason given', enteredAt: new Date() } }))
    expect(await fault(given())).toMatch(told)
    await expectAgreement()
  })

  test('what is a caregiver’s own stays theirs: meeting by video, and their signature on the plan', async () => {
    const planId = await closedWithPlan()
    await grownUp()
    await onFile(null)
    expect(await given({ kind: 'telehealth' })).toMatchObject(fine)
    expect(await signPlanAction(null, signature(planId))).toMatchObject(fine)
    expect(await standing(duty.signed)).toBe('met')
    expect((await link()).authority).toBeNull()
    await expectAgreement()
  })
})
