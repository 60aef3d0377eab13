import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { logContactAction } from '@/features/contacts/actions'
import { readFamily } from '@/features/families/record'
import { decideFamily, decideProgram } from '@/features/obligations/decide'
import { loadPrograms } from '@/features/case-files/program-settings'
import { closeReferralAction } from '@/features/referrals/actions'
import { readReferral } from '@/features/referrals/record'
import { putBackAction, putOnAction, strikeEntryAction, takeOffAction } from '@/features/waitlist/actions'
import { readReferralWaiting } from '@/features/waitlist/of-referral'
import { readWaitlists } from '@/features/waitlist/queries'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import { addOpenFamily, type OpenFamily } from '../../support/sample/open-family'
import { sampleNow, scopeIn } from '../../support/sample/opened'
import { aCall, askingAs, openAgencies } from '../contacts/asking'
import { differences } from '../obligations/app-and-command'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner } = await openAgencies()
/** The hour of the sample's day, and of days around it. */
const on = (day: number) => new Date(Date.UTC(2026, 10, day, 15))
let programId: string
let family: OpenFamily & { readonly referralIds: readonly string[] }

const as = (role: Role, now = sampleNow, agency = ours) => {
  next.asker = askingAs(agency, role, now)
}
const scope = (now = sampleNow) => scopeIn(ours, 'programManager', now)
/** Referred on Nov 9 to a program whose document has a waitlist; reached on Nov 12, so that the five days end on Nov 17. */
const referred = (name: string, youths?: string[]) =>
  asOwner(async (db) => {
    const made = await addOpenFamily(db, { ...ours, programId }, { name, referredAt: on(9), ...(youths ? { youths } : {}) })
    await decideFamily(scope(), db, made.familyId)
    return { ...made, referralIds: (await db.referral.findMany({ where: { familyId: made.familyId }, orderBy: { id: 'asc' } })).map(({ id }) => id) }
  })
const entry = (more: object = {}) => ({ id: v7(), referralId: family.referralIds[0], date: '2026-11-17', time: '09:00', reason: 'No Family Partner who speaks Spanish is free.', ...more })
const standing = (requirement = 'FST-TP-06b') => asOwner(async (db) => (await db.obligation.findFirst({ where: { familyId: family.familyId, requirement } }))?.status)
const listed = async (now = sampleNow) => (await sample.as(scope(now), (db) => readWaitlists(scope(now), db))).find((one) => one.programId === programId)
/** How a referral's own page shows that it waits. */
const standingOf = (referralId = '') => sample.as(scope(), async (db) => {
  const record = await readReferral(scope(), db, referralId)
  return record && (await readReferralWaiting(scope(), db, record))
})
const history = () => asOwner(async (db) => (await readFamily(scope(), db, family.familyId, { count: 50, fact: undefined }))?.timeline.entries.find(({ kind }) => kind === 'waitlisted')?.details ?? expect.fail('no entry'))
const expectAgreement = (day = '2026-11-17') => asOwner(async (db) => expect(await differences(db, day as CalendarDate, family.familyId)).toMatchObject({ cases: 1, different: [] }))

beforeAll(async () => {
  programId = (await asOwner((db) => db.program.create({ data: { tenantId: ours.tenantId, name: 'Heron FST', spec: 'optum-fst', timeZone: 'America/New_York', holidays: 'US-MA', createdAt: sampleNow } }))).id
})
afterAll(() => sample.close())
beforeEach(async () => {
  family = await referred('Silva')
  as('familyPartner', on(12))
  await logContactAction(null, { ...aCall(family), date: '2026-11-12', service: false })
  as('programManager')
})

test('who waits is shown with the language of the family and whoever speaks it', async () => {
  await putOnAction(null, entry())
  const spoken = async () => (await listed())?.waiting.find(({ familyId }) => familyId === family.familyId)
  expect(await spoken()).toMatchObject({ wanted: ['es'], speaking: [] })
  await asOwner((db) => db.staff.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: ours.members.familyPartner.staffId } }, data: { languages: ['es'] } }))
  expect(await spoken()).toMatchObject({ wanted: ['es'], speaking: [{ id: ours.members.familyPartner.staffId }] })
})

describe('the rule calls for an entry', () => {
  test('once the caregiver was reached, says by when, and is met by the entry; taking that back calls for it again', async () => {
    expect((await listed())?.calledFor.find(({ referralId }) => referralId === family.referralIds[0])?.clocks).toMatchObject([{ title: 'Waitlist entry', status: 'due_today', says: 'Due today, Tue Nov 17' }])
    const sent = entry()
    const put = await putOnAction(null, sent)
    expect(put.ok && put.value.turned).toEqual([{ title: 'Waitlist entry', when: 'due Tue Nov 17', status: 'met' }])
    await expectAgreement()
    expect((await listed())?.calledFor.map(({ referralId }) => referralId)).not.toContain(family.referralIds[0])
    const struck = await strikeEntryAction(null, { entryId: sent.id, why: 'Another family.' })
    expect(struck.ok && struck.value.turned).toEqual([{ title: 'Waitlist entry', when: 'due Tue Nov 17', status: 'due_today' }])
    await expectAgreement()
  })

  test.each([[17, 'met'], [18, 'met_late']] as const)('an entry on Nov %i is %s', async (day, status) => {
    as('programManager', on(18))
    expect(await putOnAction(null, entry({ date: `2026-11-${day}` }))).toMatchObject({ ok: true })
    expect(await standing()).toBe(status)
  })

  test('waiting stops no clock: the fourteen days run on, and the page says so with the document’s words', async () => {
    await putOnAction(null, entry())
    const list = await listed()
    expect(list?.waiting.find(({ referralId }) => referralId === family.referralIds[0])).toMatchObject({ who: 'Mateo Silva', since: '2026-11-17', days: 0, clocks: [expect.objectContaining({ title: 'Services begin', says: expect.stringContaining('due Thu Nov 26') as unknown })] })
    expect(list?.rule.stops).toBe('Does being on the waitlist stop a clock? No. It stops nothing.')
    expect(list?.rule.sentences.map(({ requirement, citation }) => [requirement, citation.quote])).toContainEqual(['FST-TP-06a', 'Providers shall maintain a waitlist'])
  })

  test('a program that reads it so is excused, and the page says that', async () => {
    await putOnAction(null, entry())
    const read = (readings: object) => asOwner(async (db) => {
      await db.program.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: programId } }, data: { readings } })
      for (const program of await loadPrograms(db, scope().today, { programId })) await decideProgram(scope(), db, program)
    })
    await read({ A19: 'stopsFourteenDays' })
    expect((await listed())?.rule.stops).toMatch(/Yes\. A family put on the waitlist in time/)
    expect(await standing('FST-TP-05a')).toBe('not_required')
    await expectAgreement()
    await read({})
  })
})

describe('the list', () => {
  test('is in order, with days waiting, and loses who is taken off, begins services or is declined', async () => {
    const first = family
    await putOnAction(null, entry({ date: '2026-11-14' }))
    family = await referred('Okafor')
    const second = entry({ date: '2026-11-13' })
    await putOnAction(null, second)
    const order = async (now = sampleNow) => (await listed(now))?.waiting.filter(({ familyId }) => [first.familyId, family.familyId].includes(familyId)).map(({ who, days }) => [who, days])
    expect(await order()).toEqual([['Mateo Okafor', 4], ['Mateo Silva', 3]])
    const off = { entryId: second.id, until: '2026-11-16', because: 'other', note: 'Both parents found work far away.' }
    for (const [more, field] of [[{ because: undefined }, 'because'], [{ note: ' ' }, 'note'], [{ because: 'x' }, 'because']] as const) expect(await takeOffAction(null, { ...off, ...more })).toMatchObject({ ok: false, fields: { [field]: expect.any(String) as unknown } })
    expect(await takeOffAction(null, off)).toMatchObject({ ok: true })
    expect(await history()).toContainEqual(['Taken off because', 'Both parents found work far away.'])
    expect(await order()).toEqual([['Mateo Silva', 3]])
    await expectAgreement()
    expect(await takeOffAction(null, off)).toMatchObject({ ok: false, reason: 'alreadyOff' })
    expect(await putBackAction(null, { entryId: second.id })).toMatchObject({ ok: true })
    expect((await history()).map(([name]) => name)).not.toContain('Taken off because')
    await expectAgreement()
    expect(await takeOffAction(null, { ...off, because: 'helpElsewhere', note: undefined })).toMatchObject({ ok: true })
    expect(await history()).toContainEqual(['Taken off because', 'They found help elsewhere'])
    expect(await putBackAction(null, { entryId: second.id })).toMatchObject({ ok: true })
    expect(await putBackAction(null, { entryId: second.id })).toMatchObject({ ok: false, reason: 'taken' })
    await expectAgreement()
    expect(await order()).toEqual([['Mateo Okafor', 4], ['Mateo Silva', 3]])
    expect(await standingOf(first.referralIds[0])).toMatchObject({ entry: { place: expect.any(Number) as unknown, days: 3 }, canWait: null })
    await closeReferralAction(null, { id: v7(), referralId: family.referralIds[0], on: '2026-11-17', reason: 'caregiverDecision' })
    expect(await order()).toEqual([['Mateo Silva', 3]])
    expect(await putOnAction(null, entry({ referralId: family.referralIds[0] }))).toMatchObject({ ok: false, reason: 'alreadyClosed' })
    await asOwner((db) => db.enrollment.create({ data: { tenantId: ours.tenantId, familyId: first.familyId, programId, youthId: first.youthIds[0] ?? '', on: new Date('2026-11-17'), enteredAt: sampleNow } }))
    expect(await order()).toEqual([])
    expect(await putOnAction(null, entry({ referralId: first.referralIds[0] }))).toMatchObject({ ok: false, reason: 'started' })
  })

  test('keeps siblings apart', async () => {
    family = await referred('Rivera', ['Ana', 'Ben'])
    await putOnAction(null, entry())
    const list = await listed()
    expect(list?.waiting.filter(({ familyId }) => familyId === family.familyId)).toHaveLength(1)
    expect(list?.others.map(({ referralId }) => referralId)).toContain(family.referralIds[1])
    expect(await standingOf(family.referralIds[1])).toMatchObject({ entry: null, canWait: { referralId: family.referralIds[1] } })
  })

  test('of a program whose document has none says that it is the agency’s own', async () => {
    const list = (await asOwner((db) => readWaitlists(scope(), db))).find((one) => one.programId === ours.programId)
    expect(list?.rule.sentences).toEqual([])
  })
})

describe('putting somebody on it', () => {
  test('is stored once, however often it is sent, and audited', async () => {
    const sent = entry()
    const answers = [await putOnAction(null, sent), await putOnAction(null, sent)]
    expect(answers[1]).toEqual(answers[0])
    expect(await putOnAction(null, entry())).toMatchObject({ ok: false, reason: 'taken' })
    expect(await asOwner((db) => db.waitlistEntry.findMany({ where: { familyId: family.familyId } }))).toMatchObject([{ id: sent.id, youthId: family.youthIds[0], reason: sent.reason, at: new Date('2026-11-17T14:00:00Z') }])
    expect(await asOwner((db) => db.auditEntry.count({ where: { action: 'waitlist.putOn', recordId: sent.id, recordKind: 'waitlistEntry' } }))).toBe(1)
  })

  test.each([
    ['tomorrow', { date: '2026-11-18' }, 'date', /future/],
    ['later today', { time: '23:00' }, 'time', /future/],
    ['before the referral', { date: '2026-11-08' }, 'date', /Nov 9/],
    ['without a reason', { reason: ' ' }, 'reason', /why they wait/],
  ])('is refused %s', async (_what, more, field, says) => {
    const answer = await putOnAction(null, entry(more))
    expect(!answer.ok && answer.fields?.[field]).toMatch(says)
  })

  test('and off it is refused before they came, in the future, for another agency and for who may not', async () => {
    const sent = entry({ date: '2026-11-14' })
    await putOnAction(null, sent)
    for (const [until, says] of [['2026-11-13', /since Sat Nov 14/], ['2026-11-18', /not come yet/]] as const) {
      const answer = await takeOffAction(null, { entryId: sent.id, until, because: 'movedAway' })
      expect(!answer.ok && answer.fields?.['until']).toMatch(says)
    }
    as('programManager', sampleNow, theirs)
    for (const answer of [await putOnAction(null, entry()), await takeOffAction(null, { entryId: sent.id, until: '2026-11-17', because: 'movedAway' }), await putBackAction(null, { entryId: sent.id }), await strikeEntryAction(null, { entryId: sent.id, why: 'x' })]) expect(answer).toMatchObject({ ok: false, reason: 'notFound' })
    as('familyPartner')
    expect(await putOnAction(null, entry())).toMatchObject({ ok: false, reason: 'notAllowed' })
  })
})
