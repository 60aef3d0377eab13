import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { logSessionAction, strikeSessionAction } from '@/features/staff/actions'
import { readSupervision } from '@/features/staff/supervision-weeks'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { type Opened, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { v7 } from '../../support/sample/ids'
import { askingAs } from '../contacts/asking'
import { decided } from './opened'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

let sample: Opened
let ours: Awaited<ReturnType<typeof decided>>
let theirs: Awaited<ReturnType<typeof decided>>
let partner: string
let senior: string
let count = 0

const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency.agency, role)
}
const session = (more: object = {}) => ({ id: v7(), format: 'individual', date: '2026-11-11', time: '10:00', minutes: '45', supervisors: [senior], supervisees: [partner], ...more })
const log = (more: object = {}) => logSessionAction(null, session(more))
const week = async () => (await ours.standing(partner))['CPP-SR-04a 2026-11-09']

beforeAll(async () => {
  sample = await openAsApp()
  theirs = await decided(sample, 'CanaryMagpie') // nothing here may change it
})
afterAll(() => sample.close())
beforeEach(async () => {
  ours = await decided(sample, `CanaryHeron${++count}`, { startsDutiesOn: new Date('2026-11-02') })
  partner = ours.agency.members.familyPartner.staffId
  senior = ours.agency.members.seniorFamilyPartner.staffId
  as('seniorFamilyPartner')
})

test('a session meets the week of who was supervised, once, and a strike takes it back', async () => {
  const answer = await log()
  expect(await week()).toBe('met')
  expect(await log()).toMatchObject({ ok: false, reason: 'taken' })
  expect(await ours.differences()).toEqual([])
  const id = answer.ok ? answer.value.id : expect.fail(JSON.stringify(answer))
  const stored = await ours.within((db) => db.supervisionSession.findFirst({ where: { id }, include: { supervisionAttendances: { select: { staffId: true, part: true }, orderBy: { part: 'asc' } } } }))
  expect(stored).toMatchObject({ at: new Date('2026-11-11T15:00:00Z'), endsAt: new Date('2026-11-11T15:45:00Z'), localOn: new Date('2026-11-11'), supervisionAttendances: [{ staffId: partner, part: 'supervisee' }, { staffId: senior, part: 'supervisor' }] })
  const page = await ours.within((db) => readSupervision(scopeIn(ours.agency, 'clinician'), db))
  expect(page.supervisees.find(({ id: who }) => who === partner)?.lines.find(({ title }) => title.includes('Senior'))?.marks).toContainEqual(['met', 'Nov 9'])
  expect(await strikeSessionAction(null, { sessionId: id, why: 'Another day' })).toMatchObject({ ok: true })
  expect(await week()).toBe('not_met')
  expect(await strikeSessionAction(null, { sessionId: id, why: 'Again' })).toMatchObject({ ok: false, reason: 'notFound' })
  expect(await ours.differences()).toEqual([])
  expect((await ours.audited('supervision.strike')).map(({ changed }) => changed)).toEqual([['strikeId']])
})

test('sent twice at the same moment it is one', async () => {
  const answers = await Promise.all([log(), log()])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test.each([
  ['an individual session with two', () => ({ supervisees: [partner, ours.agency.members.programManager.staffId] }), 'supervisees'],
  ['two together who are one', () => ({ format: 'dyad' }), 'supervisees'],
  ['two together who are the same', () => ({ format: 'dyad', supervisees: [partner, partner] }), 'supervisees'],
  ['supervision of oneself', () => ({ supervisees: [senior] }), 'supervisees'],
  ['nobody supervised', () => ({ supervisees: [] }), 'supervisees'],
  ['nobody supervising', () => ({ supervisors: [] }), 'supervisors'],
  ['tomorrow', () => ({ date: '2026-11-18' }), 'date'],
  ['a hundred years ahead', () => ({ date: '2126-11-18' }), 'date'],
  ['later today', () => ({ date: '2026-11-17', time: '10:30' }), 'time'],
  ['an hour that did not come', () => ({ date: '2026-03-08', time: '02:30' }), 'time'],
  ['a session of no minutes', () => ({ minutes: '0' }), 'minutes'],
  ['a note of 6,000 characters', () => ({ note: 'x'.repeat(6000) }), 'note'],
])('%s is told beside the field, and nothing is saved', async (_what, more, field) => {
  const answer = await log(more())
  expect(Object.keys((!answer.ok && answer.fields) || {})).toEqual([field])
  expect(await ours.within((db) => db.supervisionSession.count())).toBe(1)
})

test('it is for those who supervise, in their own agency', async () => {
  for (const role of ['familyPartner', 'administrator'] as const) {
    as(role)
    expect(await log()).toMatchObject({ ok: false, reason: 'notAllowed' })
    expect(await strikeSessionAction(null, { sessionId: partner, why: 'x' })).toMatchObject({ ok: false, reason: 'notAllowed' })
  }
  as('clinician', theirs)
  expect(await log()).toMatchObject({ ok: false, reason: 'notFound' })
  expect(await log({ supervisors: [theirs.agency.members.clinician.staffId] })).toMatchObject({ ok: false, reason: 'notFound' })
  const known = await ours.within((db) => db.supervisionSession.findFirst())
  expect(await strikeSessionAction(null, { sessionId: known?.id, why: 'x' })).toMatchObject({ ok: false, reason: 'notFound' })
})
