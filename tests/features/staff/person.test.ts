import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { changeRolesAction } from '@/features/people/actions'
import { addPersonAction, changePersonAction, leavePersonAction } from '@/features/staff/actions'
import { listStaff, staffFilter } from '@/features/staff/list'
import { readPerson } from '@/features/staff/person'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { type Opened, sampleNow, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { askingAs } from '../contacts/asking'
import { decided } from './opened'
import { v7 } from '../../support/sample/ids'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`redirect ${path}`)
  },
}))

let sample: Opened
let ours: Awaited<ReturnType<typeof decided>>
let theirs: Awaited<ReturnType<typeof decided>>
let count = 0

const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency.agency, role)
}
const ana = { displayName: 'Ana Ñandú 李', roles: ['familyPartner'], hiredOn: '2026-11-02', startsDutiesOn: '2026-11-16' }
const add = (more: object = {}) => addPersonAction(null, { id: v7(), ...ana, ...more })
/** The id of who was added: the answer leads to their page. */
const added = async (more: object = {}): Promise<string> => {
  const led: unknown = await add(more).catch((error: unknown) => error)
  return /^redirect \/staff\/(.+)$/.exec(led instanceof Error ? led.message : '')?.[1] ?? expect.fail(JSON.stringify(led))
}
const stored = (id: string) => ours.within((db) => db.staff.findFirst({ where: { id } }))

beforeAll(async () => {
  sample = await openAsApp()
  theirs = await decided(sample, 'CanaryMagpie') // nothing here may change it
})
afterAll(() => sample.close())
beforeEach(async () => {
  ours = await decided(sample, `CanaryHeron${++count}`)
  as('programManager')
})

describe('somebody new on the staff file', () => {
  test('is judged from the first moment, also when an administrator adds them, who sees no family', async () => {
    as('administrator')
    const id = await added()
    expect(await stored(id)).toMatchObject({ displayName: 'Ana Ñandú 李', membershipId: null, roles: ['familyPartner'], hiredOn: new Date('2026-11-02'), enteredById: ours.agency.members.administrator.membershipId })
    expect(await ours.standing(id)).toMatchObject({ 'CPP-SR-03-T05': 'overdue', 'CPP-SR-03b': 'not_met', 'CPP-SR-02a': 'not_met' })
    expect(await ours.differences()).toEqual([])
    expect(await ours.audited('staff.add')).toEqual([{ recordKind: 'staff', recordId: id, changed: [] }])
    const file = await ours.within((db) => readPerson(scopeIn(ours.agency, 'administrator'), db, id))
    expect(file?.standings[0]?.groups.find(({ title }) => title === 'Core course before duties')?.counts).toEqual([['not_met', 1]])
    const whole = await ours.within((db) => readPerson(scopeIn(ours.agency, 'administrator'), db, id, true))
    expect(whole?.standings[0]?.groups.map(({ title, counts }) => [title, counts])).toEqual(file?.standings[0]?.groups.map(({ title, counts }) => [title, counts]))
    expect(JSON.stringify(whole?.standings.flatMap(({ groups }) => groups.flatMap(({ group }) => group?.verdicts.map(({ because }) => because))))).not.toMatch(/startsDutiesOn|targetPopulation/)
  })

  test('is decided anew when an administrator looks, who sees no family: on the day that changes it, and where nobody has decided yet', async () => {
    const id = await added()
    const counts = async () => (await sample.as(scopeIn(ours.agency, 'administrator'), (db) => readPerson(scopeIn(ours.agency, 'administrator'), db, id)))?.standings[0]?.groups.map(({ requirement, counts: some }) => [requirement, some])
    const right = await counts()
    await ours.within(async (db) => {
      await db.obligation.updateMany({ where: { caseId: id }, data: { status: 'met', statusOnDue: 'met', statusAfterDue: 'met' } })
      await db.caseEvaluation.updateMany({ where: { caseId: id }, data: { nextChangeOn: new Date('2026-11-17') } })
    })
    expect(await counts()).toEqual(right)
    await ours.within(async (db) => {
      await db.obligation.deleteMany({ where: { caseId: id } })
      await db.caseEvaluation.deleteMany({ where: { caseId: id } })
    })
    expect(await counts()).toEqual(right)
  })

  test('sent twice is one, and another one of the same name only on purpose', async () => {
    await added()
    expect(await add({ displayName: 'ana ñandú 李' })).toMatchObject({ ok: false, fields: { another: expect.stringContaining('already') as string } })
    const second = await added({ another: 'yes' })
    expect(await stored(second)).not.toBeNull()
    expect(await ours.within((db) => db.staff.count({ where: { displayName: ana.displayName } }))).toBe(2)
  })

  test('sent twice at the same moment is one', async () => {
    const answers = await Promise.all([add(), add()].map((one) => one.catch(() => 'added')))
    expect(answers.filter((answer) => answer === 'added')).toHaveLength(1)
  })

  test.each([
    ['no name', { displayName: ' \u0000 ' }, 'displayName'],
    ['a name of 300 characters', { displayName: 'x'.repeat(300) }, 'displayName'],
    ['no role', { roles: [] }, 'roles'],
    ['a role that is none', { roles: ['auditor'] }, 'roles.0'],
    ['a day that is none', { hiredOn: '2026-02-30' }, 'hiredOn'],
    ['a day a hundred years ahead', { hiredOn: '2126-11-02', startsDutiesOn: undefined }, 'hiredOn'],
    ['a day a hundred years ago', { hiredOn: '1926-11-02' }, 'hiredOn'],
    ['duties before hiring', { startsDutiesOn: '2026-11-01' }, 'startsDutiesOn'],
  ])('with %s is told beside the field, and nobody is added', async (_what, more, field) => {
    const answer = await add(more)
    expect(Object.keys((!answer.ok && answer.fields) || {})).toEqual([field])
    expect(await ours.within((db) => db.staff.count({ where: { enteredById: ours.agency.members.programManager.membershipId } }))).toBe(0)
  })
})

describe('a change of who somebody is', () => {
  test('turns what is asked of them, and names the fields in the audit', async () => {
    const id = await added()
    expect(await changePersonAction(null, { ...ana, staffId: id, version: 1, roles: ['programManager'], startsDutiesOn: '2026-12-01' })).toMatchObject({ ok: true })
    const after = await ours.standing(id)
    expect(after['CPP-SR-02a']).toBeUndefined()
    expect(after).toMatchObject({ 'CPP-SR-03-T05': 'open', 'CPP-SR-03b': 'open' })
    expect(await ours.audited('staff.change')).toEqual([{ recordKind: 'staff', recordId: id, changed: ['roles', 'startsDutiesOn'] }])
    expect(await ours.differences()).toEqual([])
  })

  test('that somebody else made first is not written over', async () => {
    const id = await added()
    expect(await changePersonAction(null, { ...ana, staffId: id, version: 1, displayName: 'First' })).toMatchObject({ ok: true })
    expect(await changePersonAction(null, { ...ana, staffId: id, version: 1, displayName: 'Second' })).toMatchObject({ ok: false, reason: 'changedMeanwhile' })
    expect(await leavePersonAction(null, { staffId: id, version: 1, leftOn: '2026-11-17' })).toMatchObject({ ok: false, reason: 'changedMeanwhile' })
    expect(await stored(id)).toMatchObject({ displayName: 'First', leftOn: null, version: 2 })
  })

  test('bears on their families too, though an administrator sees none', async () => {
    const { members, assigned } = ours.agency
    const evaluated = () => ours.within((db) => db.caseEvaluation.findFirst({ where: { caseKind: 'family', caseId: assigned.familyId }, select: { evaluatedAt: true } }))
    const later = new Date('2026-11-17T15:30:00Z')
    next.asker = askingAs(ours.agency, 'administrator', later)
    expect(await changePersonAction(null, { staffId: members.familyPartner.staffId, version: 1, displayName: 'x', roles: ['other'] })).toMatchObject({ ok: true })
    expect(await evaluated()).toEqual({ evaluatedAt: later })
    expect(await ours.differences()).toEqual([])
  })
})

describe('the languages of somebody', () => {
  test('are kept each once, in the order of the list, shown, changed and taken back; no case file knows them, and nothing is asked for otherwise', async () => {
    const id = await added({ languages: ['pt', 'en', 'pt', 'yue'] })
    expect(await stored(id)).toMatchObject({ languages: ['en', 'pt', 'yue'] })
    expect(await changePersonAction(null, { ...ana, staffId: id, version: 1, languages: ['en', 'ht'] })).toMatchObject({ ok: true })
    expect(await ours.audited('staff.change')).toEqual([{ recordKind: 'staff', recordId: id, changed: ['languages'] }])
    expect((await ours.within((db) => readPerson(scopeIn(ours.agency, 'clinician'), db, id)))?.languages).toEqual(['en', 'ht'])
    expect(await changePersonAction(null, { ...ana, staffId: id, version: 2 })).toMatchObject({ ok: true })
    expect(await stored(id)).toMatchObject({ languages: [] })
    expect(await ours.differences()).toEqual([])
  })

  test.each([['a word that is no language', ['Español, por favor']], ['nothing', ['']], ['too many', Array.from({ length: 41 }, () => 'es')]])('are not %s', async (_what, languages) => {
    expect(await add({ languages })).toMatchObject({ ok: false, reason: 'invalid' })
  })
})

describe('a leaver', () => {
  test('is asked for nothing any more, stays on file, and can come back', async () => {
    const id = await added()
    expect(await leavePersonAction(null, { staffId: id, version: 1, leftOn: '2026-11-10' })).toMatchObject({ ok: true })
    expect(await ours.standing(id)).toMatchObject({ 'CPP-SR-03-T05': 'not_required', 'CPP-SR-03b': 'not_required' })
    const names = (who: string) => ours.within(async (db) => (await listStaff(scopeIn(ours.agency, 'clinician'), db, staffFilter.parse({ who }))).lines.map(({ name }) => name))
    expect(await names('here')).not.toContain(ana.displayName)
    expect(await names('left')).toEqual([ana.displayName])
    expect(await leavePersonAction(null, { staffId: id, version: 2 })).toMatchObject({ ok: true })
    expect(await ours.standing(id)).toMatchObject({ 'CPP-SR-03-T05': 'overdue' })
    expect(await ours.differences()).toEqual([])
  })

  test.each([['before they were hired', '2026-11-01'], ['in a hundred years', '2126-01-01']])('who leaves %s is told so', async (_what, leftOn) => {
    const id = await added()
    expect(await leavePersonAction(null, { staffId: id, version: 1, leftOn })).toMatchObject({ ok: false, fields: { leftOn: expect.any(String) as string } })
    const { members } = ours.agency
    await changePersonAction(null, { ...ana, staffId: id, version: 1, displayName: members.clinician.email })
    await leavePersonAction(null, { staffId: id, version: 2, leftOn: '2026-11-12' })
    expect(await changePersonAction(null, { ...ana, staffId: id, version: 3, hiredOn: '2026-11-13' })).toMatchObject({ ok: false, fields: { hiredOn: expect.any(String) as string } })
  })
})

test.each(['familyPartner', 'seniorFamilyPartner', 'clinician'] as const)('the staff file is not for a %s to change', async (role) => {
  const { staffId } = ours.agency.members.clinician
  as(role)
  expect(await add()).toMatchObject({ ok: false, reason: 'notAllowed' })
  expect(await changePersonAction(null, { ...ana, staffId, version: 1 })).toMatchObject({ ok: false, reason: 'notAllowed' })
  expect(await leavePersonAction(null, { staffId, version: 1, leftOn: '2026-11-16' })).toMatchObject({ ok: false, reason: 'notAllowed' })
})

test('somebody of another agency is not found', async () => {
  const { staffId } = ours.agency.members.clinician
  as('administrator', theirs)
  expect(await changePersonAction(null, { ...ana, staffId, version: 1 })).toMatchObject({ ok: false, reason: 'notFound' })
  expect(await leavePersonAction(null, { staffId, version: 1, leftOn: '2026-11-16' })).toMatchObject({ ok: false, reason: 'notFound' })
  expect(await theirs.within((db) => readPerson(scopeIn(theirs.agency, 'administrator'), db, staffId))).toBeNull()
})

test('whose roles an administrator changes with their log-in, and who has just joined, is judged by what they are now', async () => {
  const { familyPartner } = ours.agency.members
  expect(await ours.standing(familyPartner.staffId)).toHaveProperty('CPP-SR-02c')
  as('administrator')
  expect(await changeRolesAction(null, { membershipId: familyPartner.membershipId, version: 1, roles: ['programManager'] })).toMatchObject({ ok: true })
  expect(await ours.standing(familyPartner.staffId)).not.toHaveProperty('CPP-SR-02c')
  expect(await ours.differences()).toEqual([])
  const joined = await ours.within(async (db) => {
    const { id } = await db.staff.create({ data: { tenantId: ours.agency.tenantId, displayName: 'Just joined', roles: ['familyPartner'], enteredAt: sampleNow } })
    await listStaff(scopeIn(ours.agency, 'clinician'), db, staffFilter.parse({}))
    return id
  })
  expect(await ours.standing(joined)).toHaveProperty('CPP-SR-02c')
})
