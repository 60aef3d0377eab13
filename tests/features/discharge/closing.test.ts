import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { toColumn } from '@/db/civil-date'
import { logContactAction, strikeContactAction } from '@/features/contacts/actions'
import { closeEnrollmentAction, finishPlanAction, leaveUnsignedAction, previewDischargeAction, reopenEnrollmentAction } from '@/features/discharge/actions'
import { sayDue } from '@/features/discharge/components/due'
import { readFamily } from '@/features/families/record'
import { decideFamily } from '@/features/obligations/decide'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import { sampleNow, scopeIn } from '../../support/sample/opened'
import { aCall, aTry } from '../contacts/asking'
import { dateOf, dueDay, duty, fine, lastDay, lateDay, openDischarges, today } from './opened'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner, stay, as, begin, newStay, closing, plan, standing, record, expectAgreement, count } = await openDischarges((asker) => {
  next.asker = asker
})

afterAll(() => sample.close())
beforeEach(begin)

describe('the end of an enrollment', () => {
  test('is shown before it is saved, makes the plan due, and is taken back', async () => {
    const preview = await previewDischargeAction(null, { enrollmentId: stay.enrollmentId, on: '2026-11-16', reason: 'goalsMet' })
    expect(preview).toMatchObject({ ok: true, value: expect.arrayContaining([{ title: 'Discharge plan written', due: 'Wed Nov 18', from: 'not_started', to: 'open' }]) as unknown })
    expect(await count('closure')).toBe(0)
    const sent = closing()
    expect(await closeEnrollmentAction(null, sent)).toMatchObject({ ok: true, value: { turned: expect.arrayContaining([expect.objectContaining({ title: 'Discharge plan written', status: 'open' })]) as unknown } })
    expect(await closeEnrollmentAction(null, sent)).toMatchObject(fine)
    expect(await count('closure')).toBe(1)
    expect([await standing(duty.written), await standing(duty.written, dueDay), await standing(duty.written, lateDay)]).toEqual(['open', 'due_today', 'overdue'])
    const { stays: [first] } = await record()
    expect(first && sayDue(first, today)).toBe('The plan is due on Wed Nov 18: 5 business days after the last service on Tue Nov 10.')
    expect(await asOwner((db) => db.referral.count({ where: { familyId: stay.family.familyId, closureId: null } }))).toBe(0)
    expect(await asOwner((db) => db.auditEntry.count({ where: { action: 'discharge.close', recordId: sent.id, familyId: stay.family.familyId } }))).toBe(2)
    await expectAgreement()
    expect(await reopenEnrollmentAction(null, { closureId: sent.id, why: 'The wrong family' })).toMatchObject(fine)
    expect(await standing(duty.written)).toBe('not_started')
    expect(await asOwner((db) => db.referral.count({ where: { familyId: stay.family.familyId, closureId: null } }))).toBe(1)
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
    expect(await asOwner((db) => db.enrollment.count({ where: { familyId: stay.family.familyId, closureId: null } }))).toBe(1)
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
    expect((await record('programManager', dateOf('2026-11-22'))).stays[0]?.ifLast).toBeNull()
    as('familyPartner', dateOf('2026-11-20'))
    expect(await logContactAction(null, { ...aTry(stay.family), date: '2026-11-20' })).toMatchObject(fine)
    const monday = dateOf('2026-11-23')
    const { stays: [first] } = await record('familyPartner', monday)
    expect(first && sayDue(first, monday)).toBe('A week was missed. If Tue Nov 10 was the last service, the discharge plan is due on Wed Nov 18: 5 business days after it.')
    expect(first?.tries).toEqual(['Fri Nov 20, 9:55 AM: Tried by telephone: no answer'])
    as('clinician', monday)
    expect(await closeEnrollmentAction(null, closing({ on: monday, reason: 'withoutNotice', efforts: 'Called twice, wrote a letter.', helpOffered: ['anotherAppointment', 'referrals'] }))).toMatchObject(fine)
    expect((await record('programManager', monday)).stays[0]).toMatchObject({ ifLast: null, closing: { efforts: 'Called twice, wrote a letter.', helpOffered: ['anotherAppointment', 'referrals'] } })
    expect(await standing(duty.written, monday)).toBe('overdue')
    await expectAgreement(monday)
    const finished = plan({ on: monday })
    as('familyPartner', monday)
    expect(await finishPlanAction(null, finished)).toMatchObject(fine)
    expect(await leaveUnsignedAction(null, { id: v7(), planId: finished.id, unsignedReason: 'They moved away.', tries: 'Letter to the last address on Nov 20.' })).toMatchObject(fine)
    expect([await standing(duty.written, monday), await standing(duty.signed, monday)]).toEqual(['met_late', 'not_met'])
    await expectAgreement(monday)
  })

  test('the tries are told of each youth since the last service to them, the newest first, without struck ones', async () => {
    await newStay('Rivera', ['Ana', 'Ben'])
    const [ana = '', ben = ''] = stay.family.youthIds
    as('familyPartner', dateOf('2026-11-20'))
    const tried = (date: string, more: object = {}) => ({ ...aTry(stay.family), date, ...more })
    const [served, struck] = [{ ...aCall({ ...stay.family, youthIds: [ana] }), date: lastDay }, tried('2026-11-17')]
    for (const sent of [tried('2026-11-09'), served, tried('2026-11-12'), tried('2026-11-13', { youths: [ben], mode: 'letter' }), struck]) expect(await logContactAction(null, sent)).toMatchObject(fine)
    expect(await strikeContactAction(null, { contactId: struck.id, why: 'Another family' })).toMatchObject(fine)
    const [letter, both, before] = ['Fri Nov 13, 9:55 AM: Tried by letter: no reply', 'Thu Nov 12, 9:55 AM: Tried by telephone: no answer', 'Mon Nov 9, 9:55 AM: Tried by telephone: no answer']
    expect(Object.fromEntries((await record('programManager', dateOf('2026-11-20'))).stays.map(({ youth, tries }) => [youth, tries]))).toEqual({ Ana: [both], Ben: [letter, both, before] })
  })

  /** What the family's page tells at once, and what the judged case says with every reason. */
  const missedOn = (day: CalendarDate) =>
    sample.as({ ...scopeIn(ours, 'programManager'), today: day }, async (db) => {
      const read = async (everything: boolean) => (await readFamily({ ...scopeIn(ours, 'programManager'), today: day }, db, stay.family.familyId, { count: 1, fact: undefined, everything }))?.missed
      const [atOnce, whole] = [await read(false), await read(true)]
      expect(atOnce).toEqual(whole)
      return whole?.map(({ youth, lastServiceOn }) => [youth, lastServiceOn])
    })

  test('a sibling is missed though both are named, where only the other’s caregiver was there', async () => {
    await newStay('Rivera', ['Ana', 'Ben'])
    as('familyPartner')
    expect(await logContactAction(null, { ...aCall(stay.family), date: lastDay })).toMatchObject(fine)
    const godmother = await asOwner(async (db) => {
      const of = { tenantId: ours.tenantId, familyId: stay.family.familyId }
      const { id } = await db.caregiver.create({ data: { ...of, givenName: 'Rosa', familyName: 'Rivera', enteredAt: sampleNow, enteredById: ours.members.programManager.membershipId } })
      await db.caregiverYouth.create({ data: { ...of, caregiverId: id, youthId: stay.family.youthIds[0] ?? '' } })
      return id
    })
    as('familyPartner', dateOf('2026-11-20'))
    const withHers = { ...aCall(stay.family), caregivers: [godmother], date: '2026-11-20' }
    expect(await logContactAction(null, withHers)).toMatchObject(fine)
    await asOwner((db) => db.contact.updateMany({ where: { id: withHers.id }, data: { reporting: 'done' } }))
    expect(await missedOn(dateOf('2026-11-23'))).toEqual([['Ben', lastDay]])
  })

  test('of a youth who came back, weeks and plan of the stay before are not told of the new one', async () => {
    expect(await closeEnrollmentAction(null, closing({ on: '2026-11-12' }))).toMatchObject(fine)
    await asOwner(async (db) => {
      const { familyId, youthIds: [youthId = ''] } = stay.family
      const entered = { enteredAt: sampleNow, enteredById: ours.members.programManager.membershipId }
      const program = await db.program.findFirstOrThrow({ where: { spec: 'optum-fst' } })
      const of = { tenantId: ours.tenantId, familyId, youthId, programId: program.id, ...entered }
      const referral = await db.referral.create({ data: { ...of, at: new Date('2026-11-13T15:00:00Z'), localOn: toColumn(dateOf('2026-11-13')), source: 'self' } })
      await db.enrollment.create({ data: { ...of, referralId: referral.id, on: toColumn(dateOf('2026-11-16')) } })
      await decideFamily({ tenantId: ours.tenantId, today: dateOf('2026-11-30'), now: sampleNow }, db, familyId)
    })
    expect(await missedOn(dateOf('2026-12-07'))).toEqual([])
  })
})
