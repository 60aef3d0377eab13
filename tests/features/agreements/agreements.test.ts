import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { recordAgreementAction, recordAnnualReportAction, recordWorkgroupAction, strikeAgreementFactAction } from '@/features/agreements/actions'
import { knowsAgreements, listAgreements, readAgreement } from '@/features/agreements/queries'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import { sampleNow, scopeIn } from '../../support/sample/opened'
import { askingAs, openAgencies } from '../contacts/asking'
import { differences } from '../obligations/app-and-command'
import { heads } from '../verdicts/heads'

const next = vi.hoisted(() => ({ asker: null as Asker | null, went: '' }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/navigation', () => ({ redirect: (to: string) => { next.went = to } }))

const { sample, ours, theirs, asOwner } = await openAgencies()
let programId: string
let id: string

const as = (role: Role, now = sampleNow, agency = ours) => {
  next.asker = askingAs(agency, role, now)
}
const at = (day: string) => new Date(`${day}T15:00:00Z`)
const scope = (day = '2026-11-17') => scopeIn(ours, 'programManager', at(day))
/** How the months and the yearly report stand on a day, as their page tells it. */
const standing = async (day = '2026-11-17') => {
  const found = await sample.as(scope(day), (db) => readAgreement(scope(day), db, id))
  const administrator = scopeIn(ours, 'administrator', at(day))
  expect(await sample.as(administrator, (db) => readAgreement(administrator, db, id))).toEqual(found)
  const everything = await sample.as(scope(day), (db) => readAgreement(scope(day), db, id, true))
  expect(found?.months).toEqual(everything?.months)
  expect(heads(found?.standings)).toEqual(heads(everything?.standings))
  const told = everything?.standings.flatMap(({ groups }) => groups.flatMap(({ group }) => group?.verdicts ?? [])) ?? []
  return { months: Object.fromEntries((found?.months ?? []).map(({ key, standing: how }) => [key, how?.status])), report: told.find(({ requirements }) => requirements[0] === 'FG19-WA-08c')?.says }
}
const expectAgreement = (day = '2026-11-17') => asOwner(async (db) => expect(await differences(db, day as CalendarDate, id)).toMatchObject({ cases: 1, different: [] }))
const meet = (more: object = {}) => recordWorkgroupAction(null, { id: v7(), agreementId: id, on: '2026-11-10', ...more })
const report = (more: object = {}) => recordAnnualReportAction(null, { id: v7(), agreementId: id, on: '2026-11-16', ...more })

beforeAll(async () => {
  programId = (await asOwner((db) => db.program.create({ data: { tenantId: ours.tenantId, name: 'Mangrove', spec: 'florida-guidance-19', timeZone: 'America/New_York', holidays: 'US-FL', createdAt: sampleNow } }))).id
})
afterAll(() => sample.close())
const begin = async (day?: string) => {
  as('administrator', day === undefined ? sampleNow : at(day))
  id = v7()
  await recordAgreementAction(null, { id, programId, name: 'Bay County Child Care Network', effectiveOn: '2025-11-15' })
}
beforeEach(() => begin())

describe('Florida’s agreement year', () => {
  test('begins with the agreement: every month asks for a meeting, and a report is due a year on', async () => {
    await begin('2026-11-14')
    expect(next.went).toBe(`/agreements/${id}`)
    expect(await standing('2026-11-14')).toMatchObject({ report: 'Open, due Sun Nov 15, tomorrow' })
    expect(await standing('2026-11-15')).toMatchObject({ report: 'Due today, Sun Nov 15' })
    expect(await standing()).toMatchObject({ report: 'Overdue 2 days, was due Sun Nov 15', months: { '2025-11': 'not_required', '2025-12': 'not_met', '2026-10': 'not_met', '2026-11': 'open' } })
    await expectAgreement()
  })

  test('a meeting turns its month, one of long ago turns that one; a cancelled one turns none; struck it turns back', async () => {
    const turned = await meet({ staff: [ours.members.programManager.staffId], note: 'Shared cases.' })
    expect(turned.ok && turned.value.turned).toEqual([{ title: 'Monthly workgroup meeting', when: 'Nov 1 to Nov 30', status: 'met' }])
    expect(await meet({ on: '2026-10-13', cancelled: 'yes' })).toMatchObject({ ok: true, value: { turned: [] } })
    const late = await meet({ on: '2026-10-31' })
    expect(late.ok && late.value.turned).toMatchObject([{ when: 'Oct 1 to Oct 31', status: 'met' }])
    await expectAgreement()
    const struck = await strikeAgreementFactAction(null, { kind: 'meeting', factId: late.ok ? late.value.id : '', why: 'Another agreement’s.' })
    expect(struck.ok && struck.value.turned).toMatchObject([{ when: 'Oct 1 to Oct 31', status: 'not_met' }])
    await expectAgreement()
    const found = await asOwner((db) => readAgreement(scope(), db, id))
    expect(found?.months.slice(0, 2).map(({ meetings }) => meetings)).toMatchObject([[{ says: 'Tue Nov 10', there: expect.stringContaining('programManager') as unknown, note: 'Shared cases.', struck: null }], [{ says: 'Sat Oct 31', struck: expect.stringContaining('Another agreement’s.') as unknown }, { says: 'Tue Oct 13, cancelled' }]])
  })

  test('the report turns the year, and the next is due a year after it; struck it is overdue again', async () => {
    const sent = await report()
    expect(sent.ok && sent.value.turned).toMatchObject([{ title: 'Annual report on the working agreement', status: 'met' }])
    expect((await standing()).report).toContain('due Tue Nov 16 2027')
    await expectAgreement()
    expect(await report()).toMatchObject({ ok: false, reason: 'taken' })
    const struck = await strikeAgreementFactAction(null, { kind: 'annualReport', factId: sent.ok ? sent.value.id : '', why: 'Not sent.' })
    expect(struck.ok && struck.value.turned).toMatchObject([{ status: 'overdue' }])
    expect(await report()).toMatchObject({ ok: true })
    await expectAgreement()
  })

  test('struck as a whole it asks for nothing more, and takes nothing more', async () => {
    expect(await strikeAgreementFactAction(null, { kind: 'workingAgreement', factId: id, why: 'Never signed.' })).toMatchObject({ ok: true })
    expect(await asOwner((db) => db.obligation.count({ where: { agreementId: id } }))).toBe(0)
    await expectAgreement()
    expect(await meet()).toMatchObject({ ok: false, reason: 'notFound' })
    const list = await asOwner((db) => listAgreements(scope(), db))
    expect(list?.lines.find((one) => one.id === id)).toMatchObject({ struck: expect.stringContaining('Never signed.') as unknown, due: [] })
  })

  test('the list says what is due and how much was missed', async () => {
    const list = await asOwner((db) => listAgreements(scope(), db))
    expect(list?.lines.find((one) => one.id === id)).toMatchObject({ name: 'Bay County Child Care Network', missed: 11, due: [expect.objectContaining({ status: 'overdue' }), expect.objectContaining({ status: 'open' })] })
  })
})

describe('what is refused', () => {
  test('is stored once, however often it is sent', async () => {
    const sent = { id: v7(), agreementId: id, on: '2026-11-10' }
    const answers = [await recordWorkgroupAction(null, sent), await recordWorkgroupAction(null, sent)]
    expect(answers[1]).toEqual(answers[0])
    await recordAgreementAction(null, { id, programId, name: 'Bay County Child Care Network', effectiveOn: '2025-11-15' })
    expect(await asOwner((db) => db.meeting.count({ where: { agreementId: id } }))).toBe(1)
    expect(await recordAgreementAction(null, { id, programId, name: 'Another', effectiveOn: '2025-11-15' })).toMatchObject({ ok: false, reason: 'savedDifferently' })
  })

  test.each([
    ['a meeting of tomorrow', () => meet({ on: '2026-11-18' }), /not come yet/],
    ['a meeting before the agreement', () => meet({ on: '2025-11-14' }), /took effect on Sat Nov 15 2025/],
    ['a report of tomorrow', () => report({ on: '2026-11-18' }), /not come yet/],
  ])('%s', async (_what, act, says) => {
    const answer = await act()
    expect(!answer.ok && answer.fields?.['on']).toMatch(says)
  })

  test('an agreement of a program that asks for none, or far ahead', async () => {
    expect(await recordAgreementAction(null, { id: v7(), programId: ours.programId, name: 'x', effectiveOn: '2026-11-17' })).toMatchObject({ ok: false, fields: { programId: expect.any(String) as unknown } })
    expect(await recordAgreementAction(null, { id: v7(), programId, name: 'x', effectiveOn: '2028-11-17' })).toMatchObject({ ok: false, fields: { effectiveOn: expect.stringContaining('ahead') as unknown } })
  })

  test('somebody else’s, and whoever may not; a family’s meeting is none of an agreement’s', async () => {
    expect(await meet({ staff: [theirs.members.clinician.staffId] })).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await strikeAgreementFactAction(null, { kind: 'meeting', factId: ours.assigned.meetingId, why: 'x' })).toMatchObject({ ok: false, reason: 'notFound' })
    as('programManager', sampleNow, theirs)
    expect(await meet()).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await report()).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await strikeAgreementFactAction(null, { kind: 'workingAgreement', factId: id, why: 'x' })).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await recordAgreementAction(null, { id: v7(), programId, name: 'x', effectiveOn: '2026-11-17' })).toMatchObject({ ok: false, reason: 'invalid' })
    as('clinician')
    expect(await meet()).toMatchObject({ ok: false, reason: 'notAllowed' })
    expect(await asOwner((db) => db.auditEntry.count({ where: { action: 'agreements.meet', recordKind: 'meeting' } }))).toBeGreaterThan(0)
  })

  test('an agency with no such program and no agreement does not see the place', async () => {
    await asOwner(async (db) => expect(await knowsAgreements(db)).toBe(true))
    const bare = { tenantId: v7(), reach: 'all' as const, today: scope().today }
    await sample.as(bare, async (db) => expect(await knowsAgreements(db)).toBe(false))
  })
})
