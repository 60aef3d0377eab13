import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { logContactAction } from '@/features/contacts/actions'
import { recordMeetingAction, strikeMeetingAction } from '@/features/meetings/actions'
import { kindsKnownTo } from '@/features/meetings/kinds'
import { readMeetings } from '@/features/meetings/queries'
import { readTimeline } from '@/features/families/timeline'
import { specsOnBoard } from '@/rules/specs/on-board'
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
const partner = ours.members.familyPartner.staffId

const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
const meeting = (more: object = {}) => ({ id: v7(), familyId: family.familyId, kind: 'treatmentTeam', on: '2026-11-17', staff: [partner], providers: [family.providerId], progressUpdate: true, ...more })
const record = (more: object = {}) => recordMeetingAction(null, meeting(more))
/** How "all treatment team meetings attended" stands. */
const attended = () => asOwner(async (db) => (await db.obligation.findFirst({ where: { familyId: family.familyId, requirement: 'CPP-TP-03a' } }))?.status)
const expectAgreement = () =>
  asOwner(async (db) => {
    const { cases, different } = await differences(db, sampleToday, family.familyId)
    expect([cases, different]).toEqual([1, []])
  })

afterAll(() => sample.close())
beforeEach(async () => {
  as('familyPartner')
  family = await newFamily('Silva')
  // Of the two services the second is yesterday, so that a meeting can fall before the first and between them.
  for (const date of ['2026-11-13', '2026-11-16']) await logContactAction(null, { ...aCall(family), date })
})

describe('a meeting', () => {
  test('with a Family Partner there is attended, one without is missed, and taking that back turns it again', async () => {
    expect(await attended()).toBe('not_required')
    const first = await record()
    expect(first.ok && first.value.turned).toContainEqual(expect.objectContaining({ title: 'Treatment team meetings attended', status: 'met' }))
    const missed = meeting({ on: '2026-11-16', staff: [ours.members.clinician.staffId] })
    const second = await recordMeetingAction(null, missed)
    expect(second.ok && second.value.turned).toContainEqual(expect.objectContaining({ title: 'Treatment team meetings attended', status: 'not_met' }))
    await expectAgreement()
    const struck = await strikeMeetingAction(null, { meetingId: missed.id, why: 'Another family’s.' })
    expect(struck.ok && struck.value.turned).toContainEqual(expect.objectContaining({ title: 'Treatment team meetings attended', status: 'met' }))
    await expectAgreement()
  })

  test.each([
    ['on the day before the first service asks nothing', { on: '2026-11-12', staff: [] }, 'not_required'],
    ['on the day of the first service does', { on: '2026-11-13', staff: [] }, 'not_met'],
    ['that was cancelled asks nothing', { on: '2026-11-16', staff: [], cancelled: true }, 'not_required'],
    ['of another kind neither', { kind: 'dischargePlanning', staff: [] }, 'not_required'],
    ['with nobody of the agency on record is missed', { staff: [] }, 'not_met'],
  ])('%s', async (_what, more, status) => {
    expect(await record(more)).toMatchObject({ ok: true })
    expect(await attended()).toBe(status)
    await expectAgreement()
  })

  test('of a youth in Intensive Care Coordination is a CPT meeting', async () => {
    const about = { tenantId: ours.tenantId, familyId: family.familyId, enteredAt: new Date('2026-11-12T20:10:00Z') }
    await asOwner((db) => db.iccEnrollment.create({ data: { ...about, youthId: family.youthIds[0] ?? '', from: new Date('2026-11-12') } }))
    expect(await record({ kind: 'cpt' })).toMatchObject({ ok: true })
    expect(await asOwner(async (db) => (await db.obligation.findFirst({ where: { familyId: family.familyId, requirement: 'CPP-TP-02a' } }))?.status)).toBe('met')
  })

  test('where provider and Family Partner met with an update given is that week’s update', async () => {
    await asOwner((db) => db.enrollment.create({ data: { tenantId: ours.tenantId, familyId: family.familyId, programId: ours.programId, youthId: family.youthIds[0] ?? '', on: new Date('2026-11-16'), enteredAt: new Date('2026-11-16T15:00:00Z') } }))
    await record({ progressUpdate: false })
    const week = () => asOwner(async (db) => (await db.obligation.findFirst({ where: { familyId: family.familyId, requirement: 'CPP-TP-06', windowFrom: new Date('2026-11-16') } }))?.status)
    expect(await week()).toBe('open')
    expect(await record()).toMatchObject({ ok: true })
    expect(await week()).toBe('met')
    await expectAgreement()
  })

  test('is stored once, however often it is sent; told otherwise under the same id it is refused', async () => {
    const sent = meeting()
    const answers = [await recordMeetingAction(null, sent), await recordMeetingAction(null, sent)]
    expect(answers[1]).toEqual(answers[0])
    expect(await recordMeetingAction(null, { ...sent, kind: 'cpt' })).toMatchObject({ ok: false, reason: 'savedDifferently' })
    const stored = await asOwner((db) => db.meeting.findMany({ where: { familyId: family.familyId }, include: { meetingAttendances: true } }))
    expect(stored).toMatchObject([{ id: sent.id, kind: 'treatmentTeam', youthId: family.youthIds[0], enteredById: ours.members.familyPartner.membershipId }])
    expect(stored[0]?.meetingAttendances.map(({ staffId, providerId }) => staffId ?? providerId).toSorted()).toEqual([partner, family.providerId].toSorted())
    expect(await asOwner((db) => db.auditEntry.findMany({ where: { action: 'meetings.record', recordId: sent.id }, orderBy: { id: 'asc' } }))).toMatchObject([{ recordKind: 'meeting', familyId: family.familyId }, { recordKind: 'meetingSentAgain' }])
  })

  test('is on the timeline and on the list in words, struck as struck', async () => {
    const sent = meeting({ note: 'They came late.' })
    await recordMeetingAction(null, sent)
    await strikeMeetingAction(null, { meetingId: sent.id, why: 'Twice.' })
    const line = (await asOwner((db) => readMeetings(scopeIn(ours, 'programManager'), db, family.familyId)))?.lines[0]
    expect(line).toMatchObject({ on: 'Tue Nov 17', what: 'Treatment team meeting', note: 'They came late.', mayStrike: false, struck: expect.stringContaining('Twice.') as unknown })
    expect(line?.there).toContain('Jo Kim')
    const timeline = await asOwner((db) => readTimeline(db, family.familyId, { timeZone: 'America/New_York', today: sampleToday }, [], { mayDo: () => ({ strike: false, finish: false, accept: false, unaccept: false }), staffId: null }, { count: 30, fact: undefined }))
    expect(timeline.entries.find(({ id }) => id === sent.id)).toMatchObject({ line: 'Treatment team meeting for Mateo', struck: { why: 'Twice.' } })
  })
})

describe('what is refused says what to do', () => {
  test.each([
    ['tomorrow', { on: '2026-11-18' }, 'on', /not come yet/],
    ['before the family came', { on: '2026-11-11' }, 'on', /Thu Nov 12/],
    ['no kind', { kind: '' }, 'kind', /Choose what kind/],
    ['a workgroup, which is about an agreement', { kind: 'workgroup' }, 'kind', /Choose what kind/],
    ['no day', { on: undefined }, 'on', /Choose a day/],
  ])('%s', async (_what, more, field, says) => {
    const answer = await record(more)
    expect(!answer.ok && answer.fields?.[field]).toMatch(says)
  })

  test('a sibling’s meeting says whose it was', async () => {
    family = await newFamily('Rivera', { youths: ['Ana', 'Ben'] })
    expect(await record()).toMatchObject({ ok: false, fields: { about: 'Say which of them it was about.' } })
    expect(await record({ about: 'all' })).toMatchObject({ ok: true })
    expect(await record({ about: family.youthIds[1] })).toMatchObject({ ok: true })
    expect(await asOwner((db) => db.meeting.findMany({ where: { familyId: family.familyId }, select: { youthId: true } }))).toEqual(expect.arrayContaining([{ youthId: null }, { youthId: family.youthIds[1] }]))
  })

  test('somebody who had left by then', async () => {
    const { staffId } = ours.members.clinician
    await asOwner((db) => db.staff.updateMany({ where: { id: staffId }, data: { leftOn: new Date('2026-11-15') } }))
    expect(await record({ staff: [staffId] })).toMatchObject({ ok: false, fields: { staff: expect.stringContaining('until Sun Nov 15') as unknown } })
    expect(await record({ staff: [staffId], on: '2026-11-13' })).toMatchObject({ ok: true })
    await asOwner((db) => db.staff.updateMany({ where: { id: staffId }, data: { leftOn: null } }))
  })

  test('somebody else’s family, staff, provider, youth or meeting', async () => {
    for (const more of [{ staff: [theirs.members.clinician.staffId] }, { providers: [theirs.members.clinician.staffId] }, { about: ours.assigned.youthId }]) expect(await record(more)).toMatchObject({ ok: false, reason: 'notFound' })
    const mine = meeting()
    await recordMeetingAction(null, mine)
    as('programManager', theirs)
    expect(await record()).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await strikeMeetingAction(null, { meetingId: mine.id, why: 'x' })).toMatchObject({ ok: false, reason: 'notFound' })
    as('administrator')
    expect(await record()).toMatchObject({ ok: false, reason: 'notAllowed' })
    as('clinician')
    expect(await strikeMeetingAction(null, { meetingId: mine.id, why: ' ' })).toMatchObject({ ok: false, fields: { why: expect.any(String) as unknown } })
    const other = meeting({ on: '2026-11-16' })
    await recordMeetingAction(null, other)
    as('familyPartner')
    expect(await strikeMeetingAction(null, { meetingId: other.id, why: 'x' })).toMatchObject({ ok: false, reason: 'notAllowed' })
    expect(await strikeMeetingAction(null, { meetingId: mine.id, why: 'x' })).toMatchObject({ ok: true })
    expect(await strikeMeetingAction(null, { meetingId: mine.id, why: 'x' })).toMatchObject({ ok: false, reason: 'alreadyStruck' })
  })
})

test('the kinds that a document speaks of come first, in its words', () => {
  const labels = (id: string) => kindsKnownTo(specsOnBoard.filter((spec) => spec.id === id)).map(({ label }) => label)
  expect(labels('optum-fst')).toEqual(['CPT (Care Planning Team)', 'Treatment team', 'Care planning', 'Discharge planning'])
  expect(labels('georgia-pps')[0]).toBe('Multidisciplinary team')
})
