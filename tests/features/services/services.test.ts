import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { decideFamily } from '@/features/obligations/decide'
import { handCaseloadOverAction, handOverAction, startServicesAction, strikeAssignmentAction, strikeEnrollmentAction } from '@/features/services/actions'
import { partnerOptions, sayWanted } from '@/features/services/components/partner-select'
import { findCaseload, partnersOn, readCaseloads } from '@/features/services/queries'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../../support/sample/agency'
import { addOpenFamily, type OpenFamily } from '../../support/sample/open-family'
import { type Opened, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { askingAs } from '../contacts/asking'
import { v7 } from '../../support/sample/ids'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

let count = 0
let sample: Opened
let ours: SampleAgency
let theirs: SampleAgency
let family: OpenFamily

const within = <Value>(work: Parameters<typeof sample.as<Value>>[1], role: Role = 'programManager') => sample.as(scopeIn(ours, role), work)
const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
const newFamily = (name: string, youths?: readonly string[]) =>
  within(async (db) => {
    const made = await addOpenFamily(db, ours, { name, referredAt: new Date('2026-11-12T20:10:00Z'), ...(youths ? { youths } : {}) })
    await decideFamily(scopeIn(ours, 'programManager'), db, made.familyId)
    return made
  })
const start = (more: object = {}) => ({ id: v7(), familyId: family.familyId, programId: ours.programId, youths: family.youthIds, on: '2026-11-17', ...more })
const weekly = () => within((db) => db.obligation.count({ where: { familyId: family.familyId, requirement: 'CPP-TP-06' } }))
const assignments = (familyId = family.familyId) =>
  within(async (db) => (await db.assignment.findMany({ where: { familyId, strikeId: null }, orderBy: { from: 'asc' } })).map(({ staffId, from, to }) => [staffId, from.toISOString().slice(0, 10), to?.toISOString().slice(0, 10) ?? null]))

beforeAll(async () => {
  sample = await openAsApp()
  theirs = await sample.add('CanaryMagpie') // nothing here may change it
})
afterAll(() => sample.close())
beforeEach(async () => {
  ours = await sample.add(`CanaryHeron${++count}`)
  family = await newFamily('Silva')
  as('programManager')
})

describe('services begin', () => {
  test('as an enrollment linked to its referral, and from then on the weeks are asked for', async () => {
    expect(await weekly()).toBe(0)
    expect(await startServicesAction(null, start())).toMatchObject({ ok: true })
    const [enrollment] = await within((db) => db.enrollment.findMany({ where: { familyId: family.familyId }, include: { referral: true } }))
    expect(enrollment).toMatchObject({ youthId: family.youthIds[0], on: new Date('2026-11-17'), referral: { familyId: family.familyId } })
    expect(await weekly()).toBeGreaterThan(0)
    expect(await within((db) => db.auditEntry.findMany({ where: { action: 'services.start' } }))).toMatchObject([{ recordKind: 'enrollment', recordId: enrollment?.id, familyId: family.familyId }])
  })

  test('once, however often it is sent', async () => {
    expect(await startServicesAction(null, start())).toMatchObject({ ok: true })
    expect(await startServicesAction(null, start())).toMatchObject({ ok: false, reason: 'taken' })
    expect(await within((db) => db.enrollment.count({ where: { familyId: family.familyId } }))).toBe(1)
  })

  test('for each sibling on its own', async () => {
    family = await newFamily('Rivera', ['Ana', 'Ben'])
    expect(await startServicesAction(null, start({ youths: [family.youthIds[0]] }))).toMatchObject({ ok: true })
    expect(await startServicesAction(null, start({ youths: family.youthIds }))).toMatchObject({ ok: false, reason: 'taken' })
    expect(await startServicesAction(null, start({ youths: [family.youthIds[1]], on: '2026-11-16' }))).toMatchObject({ ok: true })
  })

  test.each([
    ['before the referral reached the agency', '2026-11-11', /Thu Nov 12/],
    ['tomorrow', '2026-11-18', /not begun yet/],
    ['on a day that is none', '2026-02-30', /no date/],
  ])('not %s', async (_what, on, words) => {
    const answer = await startServicesAction(null, start({ on }))
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' })
    expect(!answer.ok && answer.fields?.on).toMatch(words)
  })

  test('with somebody who begins their duties later, or without every training before them, only as it is said', async () => {
    const staffId = ours.members.familyPartner.staffId
    await within((db) => db.staff.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: staffId } }, data: { startsDutiesOn: new Date('2026-11-18') } }))
    expect(await startServicesAction(null, start({ staffId }))).toMatchObject({ ok: false, fields: { staffId: expect.stringContaining('Wed Nov 18') as unknown } })
    await within(async (db) => {
      await db.staff.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: staffId } }, data: { startsDutiesOn: new Date('2026-11-02') } })
      await db.obligation.create({ data: { tenantId: ours.tenantId, programId: ours.programId, staffId, requirement: 'CPP-SR-03b', edition: 'x', kind: 'gate', caseKind: 'staff', caseId: staffId, clock: 'once', status: 'not_met', statusOnDue: 'not_met', statusAfterDue: 'not_met', settled: true, decidedAt: new Date('2026-11-17T15:00:00Z') } })
    })
    expect(await startServicesAction(null, start({ staffId }))).toMatchObject({ ok: false, fields: { staffId: expect.stringContaining('every training') as unknown, anyway: expect.any(String) as unknown } })
    expect(await startServicesAction(null, start({ staffId, anyway: 'yes' }))).toMatchObject({ ok: true })
  })

  test('not for somebody else’s youth, nor by somebody who may not', async () => {
    expect(await startServicesAction(null, start({ youths: [theirs.assigned.youthId] }))).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await startServicesAction(null, start({ youths: [ours.assigned.youthId] }))).toMatchObject({ ok: false, reason: 'notFound' })
    as('familyPartner')
    expect(await startServicesAction(null, start())).toMatchObject({ ok: false, reason: 'notAllowed' })
    as('programManager', theirs)
    expect(await startServicesAction(null, start())).toMatchObject({ ok: false, reason: 'notFound' })
  })

  test('in error are struck: the weeks are no longer asked for, and they can begin anew', async () => {
    await startServicesAction(null, start())
    const enrollment = await within((db) => db.enrollment.findFirstOrThrow({ where: { familyId: family.familyId } }))
    expect(await strikeEnrollmentAction(null, { enrollmentId: enrollment.id, why: 'The wrong Silva' })).toMatchObject({ ok: true })
    expect(await weekly()).toBe(0)
    expect(await strikeEnrollmentAction(null, { enrollmentId: enrollment.id, why: 'Again' })).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await startServicesAction(null, start({ on: '2026-11-16' }))).toMatchObject({ ok: true })
  })
})

describe('a hand-over', () => {
  const [partner, senior] = ['familyPartner', 'seniorFamilyPartner'] as const
  const id = (role: Role) => ours.members[role].staffId

  test('ends one assignment the day before the next begins, and who sees the family changes on that day', async () => {
    expect(await handOverAction(null, { id: v7(), familyId: family.familyId, from: id(partner), staffId: id(senior), on: '2026-11-17' })).toMatchObject({ ok: true })
    expect(await assignments()).toEqual([[id(partner), '2026-11-12', '2026-11-16'], [id(senior), '2026-11-17', null]])
    expect(await within((db) => db.family.count({ where: { id: family.familyId } }), 'familyPartner')).toBe(0)
    expect(await handOverAction(null, { id: v7(), familyId: family.familyId, from: id(partner), staffId: id(senior), on: '2026-11-17' })).toMatchObject({ ok: false, reason: 'changedMeanwhile' })
  })

  test('not before the family was theirs, not to the same, not to somebody of another agency', async () => {
    expect(await handOverAction(null, { id: v7(), familyId: family.familyId, from: id(partner), staffId: id(senior), on: '2026-11-12' })).toMatchObject({ ok: false, fields: { on: expect.stringContaining('Thu Nov 12') as unknown } })
    expect(await handOverAction(null, { id: v7(), familyId: family.familyId, from: id(partner), staffId: id(partner), on: '2026-11-17' })).toMatchObject({ ok: false, fields: { staffId: 'It is theirs already.' } })
    expect(await handOverAction(null, { id: v7(), familyId: family.familyId, from: id(partner), staffId: theirs.members.familyPartner.staffId, on: '2026-11-17' })).toMatchObject({ ok: false, reason: 'invalid' })
    expect(await assignments()).toEqual([[id(partner), '2026-11-12', null]])
  })

  test('of a whole caseload moves every family or none', async () => {
    const other = await newFamily('Okafor')
    const all = [family.familyId, other.familyId, ours.assigned.familyId]
    const to = (staffId: string, families = all) => Object.fromEntries(families.map((one) => [one, staffId]))
    const half = await handCaseloadOverAction(null, { id: v7(), leaverId: id(partner), on: '2026-11-19', next: to(id(senior), all.slice(1)) })
    expect(half).toMatchObject({ ok: false, fields: { [`next.${family.familyId}`]: 'Choose who is next.' } })
    const foreign = await handCaseloadOverAction(null, { id: v7(), leaverId: id(partner), on: '2026-11-19', next: { ...to(id(senior)), [other.familyId]: theirs.members.familyPartner.staffId } })
    expect(foreign).toMatchObject({ ok: false, reason: 'invalid' })
    for (const one of all) expect((await assignments(one)).at(-1)?.[0]).toBe(id(partner))
    expect(await handCaseloadOverAction(null, { id: v7(), leaverId: id(partner), on: '2026-11-19', next: to(id(senior)) })).toMatchObject({ ok: true, value: { families: 3 } })
    for (const one of all) expect((await assignments(one)).at(-1)).toEqual([id(senior), '2026-11-19', null])
  })

  test('leaves no family out of sight: who has left with families theirs comes first, and a family nobody has is listed', async () => {
    await startServicesAction(null, start())
    const [assignment] = await within((db) => db.assignment.findMany({ where: { familyId: family.familyId } }))
    await within((db) => db.staff.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: id(partner) } }, data: { leftOn: new Date('2026-11-13') } }))
    const before = await within((db) => readCaseloads(scopeIn(ours, 'programManager'), db))
    expect(before.partners[0]).toMatchObject({ id: id(partner), left: true, families: 2 })
    expect(before.unassigned).toEqual([])
    expect(await strikeAssignmentAction(null, { assignmentId: assignment?.id, why: 'Never theirs' })).toMatchObject({ ok: true })
    expect((await within((db) => readCaseloads(scopeIn(ours, 'programManager'), db))).unassigned).toEqual([{ id: family.familyId, name: 'Silva family' }])
    expect(await handOverAction(null, { id: v7(), familyId: family.familyId, staffId: id(partner), on: '2026-11-17' })).toMatchObject({ ok: false, reason: 'invalid' })
    expect(await handOverAction(null, { id: v7(), familyId: family.familyId, staffId: id(senior), on: '2026-11-17' })).toMatchObject({ ok: true })
  })
})

describe('who speaks the language of a family', () => {
  const speak = (role: Role, languages: string[]) => within((db) => db.staff.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: ours.members[role].staffId } }, data: { languages } }))
  const look = async () => {
    const partners = await within((db) => partnersOn(scopeIn(ours, 'programManager'), db))
    const caseload = await within((db) => findCaseload(scopeIn(ours, 'programManager'), db, ours.members.familyPartner.staffId))
    const wanted = caseload?.families.find(({ id }) => id === family.familyId)?.languages ?? []
    return { says: sayWanted(partners, wanted), groups: partnerOptions(partners, wanted).map(({ label, options }) => [label, options.map(([, text]) => text.replace(`${ours.token} `, ''))]) }
  }

  test('stands first and is marked; where nobody does, that is said', async () => {
    await speak('familyPartner', ['en'])
    expect(await look()).toMatchObject({ says: 'The family speaks Spanish, and nobody here is on file as speaking it.', groups: [[undefined, ['familyPartner, 2 families, English', 'seniorFamilyPartner, one family']]] })
    await speak('seniorFamilyPartner', ['en', 'es-419'])
    expect(await look()).toEqual({
      says: 'The family speaks Spanish: whoever speaks it stands first.',
      groups: [['Speak Spanish', ['seniorFamilyPartner, one family, English and Latin American Spanish']], ['Others', ['familyPartner, 2 families, English']]],
    })
  })

  test('is nobody’s question where the family’s is English, another or not known', async () => {
    for (const firstLanguage of ['en-US', 'und', null]) {
      await within((db) => db.caregiver.updateMany({ where: { familyId: family.familyId }, data: { firstLanguage } }))
      expect((await look()).says).toBe('')
    }
  })
})
