import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { Prisma } from '@/db/database'
import { giveConsentAction, revokeConsentAction } from '@/features/consents/actions'
import { logContactAction } from '@/features/contacts/actions'
import { closeEnrollmentAction, finishPlanAction, givePlanAction, keepSectionAction, leaveUnsignedAction, previewDischargeAction, reopenEnrollmentAction, signPlanAction, strikePaperAction } from '@/features/discharge/actions'
import { sayDue } from '@/features/discharge/components/due'
import { readPaper } from '@/features/discharge/paper/read-paper'
import { readDischargeRecord } from '@/features/discharge/record'
import { decideFamily } from '@/features/obligations/decide'
import { rollForward } from '@/features/obligations/roll-forward'
import { statusOn } from '@/features/obligations/standing'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import { addOpenFamily, type OpenFamily } from '../../support/sample/open-family'
import { sampleNow, scopeIn } from '../../support/sample/opened'
import { aCall, askingAs, aTry, openAgencies } from '../contacts/asking'
import { differences } from '../obligations/app-and-command'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner } = await openAgencies()
/** Optum’s program: it asks for a contact every week, and for the plan in five business days. */
const programId = await asOwner(async (db) => (await db.program.create({ data: { tenantId: ours.tenantId, name: 'Family Support and Training', spec: 'optum-fst', timeZone: 'America/New_York', holidays: 'US-MA', createdAt: sampleNow } })).id)
let family: OpenFamily
let enrollmentId: string

/** The last service was on Tue Nov 10; Wed Nov 11 is Veterans Day: five business days later is Wed Nov 18. */
const [lastDay, today, dueDay, lateDay] = ['2026-11-10', '2026-11-17', '2026-11-18', '2026-11-19'] as CalendarDate[] as [CalendarDate, CalendarDate, CalendarDate, CalendarDate]
const noonOf = (day: CalendarDate) => new Date(`${day}T17:00:00Z`)
const as = (role: Role, day = today, agency = ours) => {
  next.asker = askingAs(agency, role, noonOf(day))
}
const of = { written: 'FST-DP-05a', signed: 'FST-DP-02b', caregiver: 'FST-DP-05d', providers: 'FST-DP-05e' } as const
const standing = async (requirement: string, on = today) => {
  const which = Prisma.sql`o."familyId" = ${family.familyId}::uuid AND o."requirement" = ${requirement}`
  return (await asOwner((db) => db.$queryRaw<{ status: string }[]>`SELECT ${statusOn(on)} AS "status" FROM "Obligation" o WHERE ${which}`)).map(({ status }) => status).join()
}
const record = (role: Role = 'programManager', day = today) => sample.as(scopeIn(ours, role, noonOf(day)), async (db) => (await readDischargeRecord(scopeIn(ours, role, noonOf(day)), db, family.familyId)) ?? expect.fail('no family'))
const expectAgreement = async (day = today) => {
  await asOwner((db) => rollForward({ tenantId: ours.tenantId, today: day, now: noonOf(day) }, db))
  expect((await asOwner((db) => differences(db, day, family.familyId))).different).toEqual([])
}
const closing = (more: object = {}) => ({ id: v7(), enrollmentId, on: '2026-11-16', reason: 'goalsMet', note: 'The mornings are calm.', ...more })
const sections = { strategies: 'A visual plan', supports: 'Grandmother', services: 'None', resources: 'The parents’ group', followUp: 'School meeting in December' }
const plan = (more: object = {}) => ({ id: v7(), enrollmentId, on: today, sections, ...more })
const signature = (planId: string, more: object = {}) => ({ id: v7(), planId, caregiverId: family.caregiverId, agreed: 'yes', signerName: 'Ana Silva', signedOn: today, ...more })
const giving = (planId: string, to: string, more: object = {}) => ({ id: v7(), planId, to, means: 'inPerson', date: today, time: '11:00', ...more })
const consent = (more: object = {}) => ({ id: v7(), familyId: family.familyId, kind: 'disclosure', purpose: 'The discharge plan', caregiverId: family.caregiverId, givenOn: '2026-11-10', ...more })
const count = (table: 'closure' | 'dischargePlan' | 'planSignature' | 'planDelivery') =>
  asOwner(async (db) => {
    const where = { familyId: family.familyId, strikeId: null }
    return table === 'closure' ? db.closure.count({ where }) : table === 'dischargePlan' ? db.dischargePlan.count({ where }) : table === 'planSignature' ? db.planSignature.count({ where }) : db.planDelivery.count({ where })
  })
const fine = { ok: true } as const

async function newStay(name: string, youths?: readonly string[]): Promise<void> {
  family = await asOwner(async (db) => {
    const made = await addOpenFamily(db, { ...ours, programId }, { name, referredAt: new Date('2026-10-15T14:00:00Z'), enrolledOn: '2026-10-19' as CalendarDate, ...(youths ? { youths } : {}) })
    await decideFamily(scopeIn(ours, 'programManager', noonOf(today)), db, made.familyId)
    return made
  })
  enrollmentId = await asOwner(async (db) => (await db.enrollment.findFirstOrThrow({ where: { familyId: family.familyId }, orderBy: { id: 'asc' } })).id)
}

/** Ends the stay and finishes its plan. */
async function closedWithPlan(): Promise<string> {
  expect(await closeEnrollmentAction(null, closing())).toMatchObject(fine)
  const finished = plan()
  expect(await finishPlanAction(null, finished)).toMatchObject(fine)
  return finished.id
}

afterAll(() => sample.close())
beforeEach(async () => {
  await newStay('Silva')
  as('familyPartner')
  expect(await logContactAction(null, { ...aCall(family), date: lastDay })).toMatchObject(fine)
  as('seniorFamilyPartner')
})

describe('the end of an enrollment', () => {
  test('is shown before it is saved, makes the plan due, and is taken back', async () => {
    const preview = await previewDischargeAction(null, { enrollmentId, on: '2026-11-16', reason: 'goalsMet' })
    expect(preview).toMatchObject({ ok: true, value: expect.arrayContaining([{ title: 'Discharge plan written', due: 'Wed Nov 18', from: 'not_started', to: 'open' }]) as unknown })
    expect(await count('closure')).toBe(0)
    const sent = closing()
    expect(await closeEnrollmentAction(null, sent)).toMatchObject({ ok: true, value: { turned: expect.arrayContaining([expect.objectContaining({ title: 'Discharge plan written', status: 'open' })]) as unknown } })
    expect(await closeEnrollmentAction(null, sent)).toMatchObject(fine)
    expect(await count('closure')).toBe(1)
    expect([await standing(of.written), await standing(of.written, dueDay), await standing(of.written, lateDay)]).toEqual(['open', 'due_today', 'overdue'])
    const { stays: [stay] } = await record()
    expect(stay && sayDue(stay, today)).toBe('The plan is due on Wed Nov 18: 5 business days after the last service on Tue Nov 10.')
    expect(await asOwner((db) => db.referral.count({ where: { familyId: family.familyId, closureId: null } }))).toBe(0)
    expect(await asOwner((db) => db.auditEntry.count({ where: { action: 'discharge.close', recordId: sent.id, familyId: family.familyId } }))).toBe(2)
    await expectAgreement()
    expect(await reopenEnrollmentAction(null, { closureId: sent.id, why: 'The wrong family' })).toMatchObject(fine)
    expect(await standing(of.written)).toBe('not_started')
    expect(await asOwner((db) => db.referral.count({ where: { familyId: family.familyId, closureId: null } }))).toBe(1)
    await expectAgreement()
    expect(await closeEnrollmentAction(null, closing())).toMatchObject(fine)
  })

  test.each([
    ['before the referral', { on: '2026-10-14' }, 'on', /before the referral reached you, on Thu Oct 15/],
    ['before the enrollment', { on: '2026-10-16' }, 'on', /enrolled on Mon Oct 19/],
    ['tomorrow', { on: '2026-11-18' }, 'on', /future/],
    ['without its reasons', { note: '' }, 'note', /reasons/],
    ['without notice and without what was tried', { reason: 'withoutNotice', helpOffered: ['none'] }, 'efforts', /tried/],
    ['without notice and without the help that was offered', { reason: 'withoutNotice', efforts: 'Called, wrote' }, 'helpOffered', /help/],
  ])('%s is refused with what to do, and nothing is half-written', async (_what, more, field, words) => {
    const answer = await closeEnrollmentAction(null, closing(more))
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' })
    expect(!answer.ok && answer.fields?.[field]).toMatch(words)
    expect(await count('closure')).toBe(0)
    expect(await asOwner((db) => db.enrollment.count({ where: { familyId: family.familyId, closureId: null } }))).toBe(1)
  })

  test('is a supervisor’s, of their own agency', async () => {
    as('familyPartner')
    expect(await closeEnrollmentAction(null, closing())).toMatchObject({ ok: false, reason: 'notAllowed' })
    as('clinician')
    expect(await closeEnrollmentAction(null, closing({ enrollmentId: theirs.assigned.enrollmentId }))).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await closeEnrollmentAction(null, closing())).toMatchObject(fine)
    expect(await closeEnrollmentAction(null, closing())).toMatchObject({ ok: false, reason: 'alreadyClosed' })
  })

  test('of one sibling leaves the other’s service as it is', async () => {
    await newStay('Rivera', ['Ana', 'Ben'])
    expect(await closeEnrollmentAction(null, closing())).toMatchObject(fine)
    expect((await record()).stays.map(({ youth, closing: ended }) => [youth, ended !== null])).toEqual([['Ben', false], ['Ana', true]])
    await expectAgreement()
  })
})

describe('a family that left without notice', () => {
  test('from the first missed week on: the day the plan would be due, the tries, and the help that was offered', async () => {
    expect((await record('programManager', '2026-11-22' as CalendarDate)).stays[0]?.ifLast).toBeNull()
    as('familyPartner', '2026-11-20' as CalendarDate)
    expect(await logContactAction(null, { ...aTry(family), date: '2026-11-20' })).toMatchObject(fine)
    const monday = '2026-11-23' as CalendarDate
    const { stays: [stay] } = await record('familyPartner', monday)
    expect(stay && sayDue(stay, monday)).toBe('A week was missed. If Tue Nov 10 was the last service, the plan is due on Wed Nov 18: 5 business days after it.')
    expect(stay?.tries).toEqual(['Fri Nov 20, 9:55 AM: Tried by telephone: no answer'])
    as('clinician', monday)
    expect(await closeEnrollmentAction(null, closing({ on: monday, reason: 'withoutNotice', efforts: 'Called twice, wrote a letter.', helpOffered: ['anotherAppointment', 'referrals'] }))).toMatchObject(fine)
    expect((await record('programManager', monday)).stays[0]).toMatchObject({ ifLast: null, closing: { efforts: 'Called twice, wrote a letter.', helpOffered: ['anotherAppointment', 'referrals'] } })
    expect(await standing(of.written, monday)).toBe('overdue')
    await expectAgreement(monday)
    const finished = plan({ on: monday })
    as('familyPartner', monday)
    expect(await finishPlanAction(null, finished)).toMatchObject(fine)
    expect(await leaveUnsignedAction(null, { id: v7(), planId: finished.id, unsignedReason: 'They moved away.', tries: 'Letter to the last address on Nov 20.' })).toMatchObject(fine)
    expect([await standing(of.written, monday), await standing(of.signed, monday)]).toEqual(['met_late', 'not_met'])
    await expectAgreement(monday)
  })
})

describe('a plan', () => {
  test('is kept section by section as it is typed, of two devices overwrites nothing, and is no fact until it is finished', async () => {
    as('familyPartner')
    const draft = (text: string, version: number) => ({ enrollmentId, section: 'strategies', text, version })
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
    expect(await standing(of.written, lateDay)).toBe('met_late')
    await expectAgreement(lateDay)
    expect(await strikePaperAction(null, { kind: 'dischargePlan', id: late.id, why: 'Written for another family' })).toMatchObject(fine)
    expect(await standing(of.written, lateDay)).toBe('overdue')
    expect(await finishPlanAction(null, plan({ on: dueDay }))).toMatchObject(fine)
    expect(await standing(of.written, lateDay)).toBe('met')
    await expectAgreement(lateDay)
  })

  test('struck takes its signature and its givings with it', async () => {
    const planId = await closedWithPlan()
    await signPlanAction(null, signature(planId))
    await givePlanAction(null, giving(planId, `caregiver:${family.caregiverId}`))
    expect([await standing(of.signed), await standing(of.caregiver)]).toEqual(['met', 'met'])
    expect(await strikePaperAction(null, { kind: 'dischargePlan', id: planId, why: 'Another family’s' })).toMatchObject(fine)
    expect([await count('dischargePlan'), await count('planSignature'), await count('planDelivery')]).toEqual([0, 0, 0])
    expect([await standing(of.written), await standing(of.signed), await standing(of.caregiver)]).toEqual(['open', 'open', 'open'])
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
    expect(await asOwner((db) => db.planSignature.findMany({ where: { planId } }))).toMatchObject([{ caregiverId: family.caregiverId, signerName: 'Ana Silva', relation: 'mother', drawing, signedOn: new Date(today) }])
    expect(await standing(of.signed)).toBe('met')
    await expectAgreement()
    expect((await record()).stays[0]?.plan?.signatures).toMatchObject([{ says: 'Signed by Ana Silva, mother, on Tue Nov 17', drawing: { width: 400 } }])
    expect(await strikePaperAction(null, { kind: 'planSignature', id: sent.id, why: 'Not theirs' })).toMatchObject(fine)
    expect(await standing(of.signed)).toBe('open')
    await expectAgreement()
  })

  test('of somebody without authority, without agreement, before the plan or unreadable is refused with what to do', async () => {
    const planId = await closedWithPlan()
    const stranger = await asOwner(async (db) => (await db.caregiver.create({ data: { tenantId: ours.tenantId, familyId: family.familyId, givenName: 'Luis', familyName: 'Silva', enteredAt: sampleNow } })).id)
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
    expect([await standing(of.signed), await standing(of.signed, lateDay)]).toEqual(['open', 'not_met'])
    await expectAgreement()
    expect(await signPlanAction(null, signature(planId))).toMatchObject(fine)
    expect(await leaveUnsignedAction(null, { id: v7(), planId, unsignedReason: 'Away', tries: 'x' })).toMatchObject({ ok: false, reason: 'alreadySigned' })
    expect(await standing(of.signed)).toBe('met')
  })
})

describe('giving the plan', () => {
  test('to the caregiver, on the last day and a day late, and struck', async () => {
    const planId = await closedWithPlan()
    as('familyPartner', lateDay)
    const late = giving(planId, `caregiver:${family.caregiverId}`, { date: lateDay })
    expect(await givePlanAction(null, late)).toMatchObject(fine)
    expect(await standing(of.caregiver, lateDay)).toBe('met_late')
    await expectAgreement(lateDay)
    expect(await givePlanAction(null, giving(planId, `caregiver:${family.caregiverId}`, { date: dueDay, means: 'mail' }))).toMatchObject({ ok: true, value: { turned: [{ status: 'met' }] } })
    expect(await strikePaperAction(null, { kind: 'planDelivery', id: late.id, why: 'Twice' })).toMatchObject(fine)
    expect(await standing(of.caregiver, lateDay)).toBe('met')
    await expectAgreement(lateDay)
  })

  test('to a provider only under a consent in force that day that names them, asked at the moment of sharing', async () => {
    const planId = await closedWithPlan()
    const to = `provider:${family.providerId}`
    const refused = { ok: false, reason: 'noConsent', message: expect.stringContaining('No consent to share with Jo Kim was in force on Tue Nov 17') as unknown }
    expect(await givePlanAction(null, giving(planId, to))).toMatchObject(refused)
    const other = await asOwner(async (db) => (await db.provider.create({ data: { tenantId: ours.tenantId, familyId: family.familyId, kind: 'outpatient', name: 'Dr. Lee', enteredAt: sampleNow } })).id)
    await giveConsentAction(null, consent({ providerId: other }))
    expect(await givePlanAction(null, giving(planId, to))).toMatchObject(refused)
    await giveConsentAction(null, consent({ providerId: family.providerId, givenOn: '2026-11-01', expiresOn: '2026-11-16' }))
    expect(await givePlanAction(null, giving(planId, to))).toMatchObject(refused)
    await asOwner((db) => db.consent.create({ data: { tenantId: ours.tenantId, familyId: family.familyId, kind: 'disclosure', givenOn: new Date('2026-11-18'), enteredAt: sampleNow } }))
    expect(await givePlanAction(null, giving(planId, to))).toMatchObject(refused)
    const all = consent()
    await giveConsentAction(null, all)
    const sent = giving(planId, to)
    expect(await givePlanAction(null, sent)).toMatchObject(fine)
    expect(await givePlanAction(null, sent)).toMatchObject(fine)
    expect(await count('planDelivery')).toBe(1)
    expect(await standing(of.providers)).toContain('met')
    await expectAgreement()
    expect(await revokeConsentAction(null, { id: v7(), consentId: all.id, revokedOn: today, why: 'Mid-session' })).toMatchObject(fine)
    expect(await givePlanAction(null, giving(planId, to))).toMatchObject(refused)
    expect((await record()).stays[0]).toMatchObject({ recipients: [{ allowed: true }, { name: 'Dr. Lee' }, { name: 'Jo Kim', allowed: false }], plan: { givings: [{ uncovered: true }] } })
    await expectAgreement()
  })

  test('and taking the consent back at the same moment: one of the two waits, and nothing is shared without consent', async () => {
    const planId = await closedWithPlan()
    const all = consent()
    await giveConsentAction(null, all)
    const [given] = await Promise.all([givePlanAction(null, giving(planId, `provider:${family.providerId}`)), revokeConsentAction(null, { id: v7(), consentId: all.id, revokedOn: today, why: 'Now' })])
    expect(await count('planDelivery')).toBe(given.ok ? 1 : 0)
    await expectAgreement()
  })

  test('before it was written, to come, or to somebody of another family is refused', async () => {
    const planId = await closedWithPlan()
    for (const [to, more, field, words] of [
      [`caregiver:${family.caregiverId}`, { date: '2026-11-16' }, 'date', /written on Tue Nov 17/], [`caregiver:${family.caregiverId}`, { time: '23:00' }, 'time', /future/],
      [`caregiver:${theirs.assigned.caregiverId}`, {}, 'to', /on file/], ['caregiver:nobody', {}, 'to', /to whom/],
    ] as const) {
      const answer = await givePlanAction(null, giving(planId, to, more))
      expect(!answer.ok && answer.fields?.[field]).toMatch(words)
    }
    expect(await givePlanAction(null, giving(planId, `provider:${ours.assigned.providerId}`))).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await givePlanAction(null, giving(theirs.assigned.planId, `caregiver:${family.caregiverId}`))).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await count('planDelivery')).toBe(0)
  })
})

describe('the plan on paper', () => {
  test('is read by who may see the family, of no other address', async () => {
    const planId = await closedWithPlan()
    const read = (role: Role, familyId: string, agency = ours) => sample.as(scopeIn(agency, role), (db) => readPaper(scopeIn(agency, role), db, familyId, planId))
    expect(await read('familyPartner', family.familyId)).toMatchObject({ youth: 'Mateo Silva', program: 'Family Support and Training', edition: expect.stringContaining('2021') as unknown, plan: { parts: [{ title: 'Strategies', text: 'A visual plan' }, {}, {}, {}, {}] } })
    expect(await read('familyPartner', ours.assigned.familyId)).toBeNull()
    expect(await read('programManager', family.familyId, theirs)).toBeNull()
    await strikePaperAction(null, { kind: 'dischargePlan', id: planId, why: 'x' })
    expect(await read('programManager', family.familyId)).toBeNull()
  })
})
