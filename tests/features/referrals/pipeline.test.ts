import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { toColumn } from '@/db/civil-date'
import { logContactAction } from '@/features/contacts/actions'
import { decideFamily } from '@/features/obligations/decide'
import { closeReferralAction, findReferralsAction, previewClosingAction, undoClosingAction } from '@/features/referrals/actions'
import { pipelineFilter, readPipeline } from '@/features/referrals/pipeline'
import { readReferral } from '@/features/referrals/record'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../../support/sample/agency'
import { addOpenFamily, type OpenFamily } from '../../support/sample/open-family'
import { type Opened, sampleNow, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { aCall, askingAs, aTry } from '../contacts/asking'
import { v7 } from '../../support/sample/ids'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

let sample: Opened
let ours: SampleAgency
let theirs: SampleAgency
const as = (role: Role, agency = ours, now = sampleNow) => {
  next.asker = askingAs(agency, role, now)
}
const asOwner = <Value>(work: Parameters<typeof sample.as<Value>>[1], agency = ours) => sample.as(scopeIn(agency, 'programManager'), work)
type Referred = OpenFamily & { readonly referralIds: readonly string[] }
/** Referred on Thursday Nov 12: the first contact is due on Tuesday Nov 17, which is the sample's day. */
const referred = (name: string, more: { youths?: string[]; enrolledOn?: CalendarDate; referredAt?: Date } = {}): Promise<Referred> =>
  asOwner(async (db) => {
    const family = await addOpenFamily(db, ours, { name, referredAt: new Date('2026-11-12T20:10:00Z'), ...more })
    await decideFamily(scopeIn(ours, 'programManager'), db, family.familyId)
    const rows = await db.referral.findMany({ where: { familyId: family.familyId }, orderBy: { id: 'asc' } })
    return { ...family, referralIds: rows.map(({ id }) => id) }
  })
const list = (sent: object = {}, agency = ours, now = sampleNow) => sample.as(scopeIn(agency, 'programManager', now), (db) => readPipeline(scopeIn(agency, 'programManager', now), db, pipelineFilter.parse(sent)))
const lineOf = async (family: OpenFamily, now = sampleNow) => (await list({}, ours, now)).lines.find(({ familyId }) => familyId === family.familyId)
const standing = (family: OpenFamily, requirement = 'CPP-TP-04') => asOwner(async (db) => (await db.obligation.findMany({ where: { familyId: family.familyId, requirement } })).map(({ status, statusOnDue }) => [status, statusOnDue]))

beforeAll(async () => {
  sample = await openAsApp()
  ours = await sample.add('CanaryHeron')
  theirs = await sample.add('CanaryMagpie')
})
afterAll(() => sample.close())
beforeEach(() => as('programManager'))

describe('a referral on the list', () => {
  test('goes from received to reached to waiting to started as the facts come in', async () => {
    const family = await referred('Silva')
    expect(await lineOf(family)).toMatchObject({ who: 'Mateo Silva', stage: 'received', begins: false, came: 'Reached us Thu Nov 12, 3:10 PM', next: { title: expect.stringContaining('First contact') as string, status: 'due_today', says: 'Due today, Tue Nov 17' } })
    as('familyPartner')
    await logContactAction(null, aTry(family))
    expect(await lineOf(family)).toMatchObject({ stage: 'received' })
    await logContactAction(null, { ...aCall(family), service: false })
    expect(await lineOf(family)).toMatchObject({ stage: 'reached', next: null, begins: true })
    const seen = await sample.as(scopeIn(ours, 'clinician'), (db) => readReferral(scopeIn(ours, 'clinician'), db, family.referralIds[0] ?? ''))
    expect(seen?.line.begins, 'a clinician begins nothing').toBe(false)
    await asOwner((db) => db.waitlistEntry.create({ data: { tenantId: ours.tenantId, familyId: family.familyId, programId: ours.programId, at: sampleNow, localOn: toColumn('2026-11-17' as CalendarDate), enteredAt: sampleNow } }))
    expect(await lineOf(family)).toMatchObject({ stage: 'waiting', begins: true })
    await asOwner((db) => db.enrollment.create({ data: { tenantId: ours.tenantId, familyId: family.familyId, programId: ours.programId, youthId: family.youthIds[0] ?? '', on: toColumn('2026-11-17' as CalendarDate), enteredAt: sampleNow } }))
    expect(await lineOf(family)).toMatchObject({ stage: 'started', ended: 'Enrolled Tue Nov 17' })
  })

  test('of a brother is not reached by a call about his sister', async () => {
    const family = await referred('Nguyen', { youths: ['Lan', 'Minh'] })
    as('familyPartner')
    await logContactAction(null, { ...aCall(family), youths: family.youthIds.slice(0, 1), reports: [] })
    const lines = (await list()).lines.filter(({ familyId }) => familyId === family.familyId)
    expect(Object.fromEntries(lines.map(({ who, stage }) => [who, stage]))).toEqual({ 'Lan Nguyen': 'reached', 'Minh Nguyen': 'received' })
  })

  test('that started long ago is on it no more, and the numbers are those of the rows', async () => {
    const old = await referred('Old', { enrolledOn: '2026-10-01' as CalendarDate, referredAt: new Date('2026-09-20T15:00:00Z') })
    expect(await lineOf(old)).toBeUndefined()
    const { counts, lines } = await list()
    expect(lines.filter(({ stage }) => stage === 'received')).toHaveLength(counts.received)
    const alone = await list({ stage: 'received', page: '1', program: ours.programId })
    expect(alone.lines.map(({ id }) => id)).toEqual(lines.filter(({ stage }) => stage === 'received').map(({ id }) => id))
    expect((await list({ stage: 'nonsense', page: '-1', program: 'x' })).lines).toEqual(lines)
  })

  test('is found by words in a message, and by nobody of another agency', async () => {
    const family = await referred('Quill%')
    const found = await findReferralsAction(null, { words: 'quill%' })
    expect(found.ok && found.value.map(({ familyId }) => familyId)).toEqual([family.familyId])
    as('programManager', theirs)
    expect(await findReferralsAction(null, { words: 'quill' })).toMatchObject({ ok: true, value: [] })
    expect((await list({}, theirs)).lines.some(({ family: name }) => name.includes('Quill'))).toBe(false)
    as('familyPartner')
    expect(await findReferralsAction(null, { words: 'quill' })).toMatchObject({ reason: 'notAllowed' })
  })
})

describe('a referral that is declined or withdrawn', () => {
  const closing = (family: Referred, more: object = {}) => ({ id: v7(), referralId: family.referralIds[0], on: '2026-11-17', reason: 'caregiverDecision', ...more })

  test('on its due date leaves the clock not required, as was said before; undone, the clock runs again', async () => {
    const family = await referred('Reyes')
    const said = await previewClosingAction(null, closing(family))
    expect(said.ok && said.value.find(({ title }) => title.startsWith('First contact'))).toMatchObject({ from: 'due_today', to: 'not_required', due: 'Tue Nov 17' })
    expect(await closeReferralAction(null, closing(family))).toMatchObject({ ok: true })
    expect((await standing(family))[0]?.[1]).toBe('not_required')
    expect(await lineOf(family)).toMatchObject({ stage: 'closed', ended: 'Closed Tue Nov 17: the caregiver decided', next: null })
    expect(await closeReferralAction(null, closing(family))).toMatchObject({ ok: false, reason: 'alreadyClosed' })
    expect(await undoClosingAction(null, { referralId: family.referralIds[0], why: 'undone at once' })).toMatchObject({ ok: true })
    expect(await lineOf(family)).toMatchObject({ stage: 'received', next: { status: 'due_today' } })
    const [closure] = await asOwner((db) => db.closure.findMany({ where: { familyId: family.familyId }, include: { strike: true } }))
    expect(closure?.strike).toMatchObject({ why: 'undone at once', byId: ours.members.programManager.membershipId })
    expect(await undoClosingAction(null, { referralId: family.referralIds[0], why: 'x' })).toMatchObject({ ok: false, reason: 'notClosed' })
  })

  test('after its due date stays missed', async () => {
    const family = await referred('Stone')
    const later = new Date('2026-11-18T15:00:00Z')
    as('programManager', ours, later)
    const said = await previewClosingAction(null, closing(family, { on: '2026-11-18' }))
    expect(said.ok && said.value.find(({ title }) => title.startsWith('First contact'))).toMatchObject({ from: 'overdue', to: 'not_met' })
    expect(await closeReferralAction(null, closing(family, { on: '2026-11-18', reason: 'ineligible' }))).toMatchObject({ ok: true })
    expect((await standing(family))[0]?.[0]).toBe('not_met')
  })

  test('with its siblings gives each a closing, in one act with its audit rows', async () => {
    const family = await referred('Okafor', { youths: ['Ada', 'Chidi'] })
    expect(await closeReferralAction(null, closing(family, { also: [family.referralIds[1]] }))).toMatchObject({ ok: true })
    const closures = await asOwner((db) => db.closure.findMany({ where: { familyId: family.familyId } }))
    expect(closures.map(({ youthId }) => youthId).toSorted()).toEqual([...family.youthIds].toSorted())
    const audit = await asOwner((db) => db.auditEntry.findMany({ where: { familyId: family.familyId, action: 'referrals.close' } }))
    expect(audit.map(({ recordKind }) => recordKind).toSorted()).toEqual(['closure', 'closure', 'referral', 'referral'])
  })

  test('needs a reason, in words where it is another one, and a day between its coming and today', async () => {
    const family = await referred('Lee')
    const refused = async (more: object, answer: object) => {
      expect(await closeReferralAction(null, closing(family, more))).toMatchObject({ ok: false, ...answer })
      expect(await asOwner((db) => db.closure.count({ where: { familyId: family.familyId } }))).toBe(0)
    }
    await refused({ reason: undefined }, { fields: { reason: 'Choose a reason.' } })
    await refused({ reason: 'other' }, { fields: { note: 'Write the reason here.' } })
    await refused({ on: '2026-11-11' }, { fields: { on: expect.stringContaining('before the referral reached you') as string } })
    await refused({ on: '2026-11-18' }, { fields: { on: expect.stringContaining('in the future') as string } })
    await refused({ note: 'x'.repeat(100_000) }, { reason: 'invalid' })
    const other = await referred('Kim')
    await refused({ also: [other.referralIds[0]] }, { reason: 'notFound' })
    await refused({ referralId: theirs.assigned.referralId }, { reason: 'notFound' })
    as('familyPartner')
    await refused({}, { reason: 'notAllowed' })
  })

  test('once it has become an enrollment is no longer closed here', async () => {
    const family = await referred('Tran', { enrolledOn: '2026-11-16' as CalendarDate })
    expect(await closeReferralAction(null, closing(family))).toMatchObject({ ok: false, reason: 'started' })
  })
})

test('a referral’s page says what is due, whether the youth is eligible and that it may still be closed; to nobody else', async () => {
  const family = await referred('Vega', { youths: ['Luz', 'Sol'] })
  const read = (agency: SampleAgency, role: Role = 'programManager') => sample.as(scopeIn(agency, role), (db) => readReferral(scopeIn(agency, role), db, family.referralIds[0] ?? ''))
  const record = await read(ours)
  expect(record).toMatchObject({ closed: null, eligibility: [{ eligibility: { ok: true, findings: [{ status: 'met' }] } }], siblings: [{ id: family.referralIds[1] }] })
  expect(record?.due[0]).toMatchObject({ status: 'due_today', says: 'Due today, Tue Nov 17' })
  expect(record?.caregivers.map(({ name }) => name), 'whom to call').toHaveLength(1)
  expect(record?.closable).toBe(true)
  as('programManager')
  await closeReferralAction(null, { id: v7(), referralId: family.referralIds[0], on: '2026-11-17', reason: 'caregiverDecision' })
  expect(await read(ours)).toMatchObject({ closable: false, due: [], closed: { says: 'Closed Tue Nov 17: the caregiver decided' } })
  expect(await read(theirs)).toBeNull()
  expect(await read(ours, 'administrator')).toBeNull()
})
