import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { decideFamily } from '@/features/obligations/decide'
import { addProgramAction, saveSettingsAction, tryOutSettingsAction } from '@/features/programs/actions'
import type { Turning } from '@/features/programs/try-out'
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
vi.mock('next/server', () => ({ after: () => undefined }))
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`redirect ${path}`)
  },
}))

let sample: Opened
let count = 0
let ours: SampleAgency
let theirs: SampleAgency
let family: OpenFamily

const within = <Value>(work: Parameters<typeof sample.as<Value>>[1]) => sample.as(scopeIn(ours, 'programManager'), work)
const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
/** The statuses of every obligation of the agency today, by what tells it apart. None of the sample's is due today. */
const standing = () => within(async (db) => new Map((await db.obligation.findMany()).map(({ requirement, caseId, clock, status }) => [`${requirement} ${caseId} ${clock}`, status])))
const settings = (more: object = {}) => ({ programId: ours.programId, version: 1, name: 'Caregiver Peer', timeZone: 'America/New_York', holidays: 'US-MA', hours: { mon: { opens: '09:00', closes: '17:00' } }, readings: {}, ...more })

beforeAll(async () => {
  sample = await openAsApp()
  theirs = await sample.add('CanaryMagpie') // nothing here may change it
})
afterAll(() => sample.close())
beforeEach(async () => {
  ours = await sample.add(`CanaryHeron${++count}`)
  family = await within(async (db) => {
    const made = await addOpenFamily(db, ours, { name: 'Silva', referredAt: new Date('2026-11-12T20:10:00Z') })
    await decideFamily(scopeIn(ours, 'programManager'), db, made.familyId)
    return made
  })
  as('programManager')
})

describe('a change of settings', () => {
  test('shows before it is saved just what it then turns', async () => {
    await saveSettingsAction(null, settings())
    const before = await standing()
    // Under A01 "dayOne" the day of the referral counts: three business days from Thursday end on Monday, not Tuesday.
    const wanted = settings({ version: 2, readings: { A01: 'dayOne', A22: 'default' } })
    const tried = await tryOutSettingsAction(null, wanted)
    expect(await standing()).toEqual(before)
    expect(await saveSettingsAction(null, wanted)).toMatchObject({ ok: true })
    const after = await standing()
    const turned = [...new Set([...before.keys(), ...after.keys()])].filter((key) => (before.get(key) ?? 'not_required') !== (after.get(key) ?? 'not_required'))
    const turning: readonly Turning[] = tried.ok ? tried.value.turning : []
    expect(turned.length).toBeGreaterThan(0)
    expect(turning.reduce((sum, { count }) => sum + count, 0)).toBe(turned.length)
    expect(turning).toContainEqual(expect.objectContaining({ requirement: 'CPP-TP-04', title: 'First contact', from: 'due_today', to: 'overdue', families: expect.arrayContaining([{ id: family.familyId, name: 'Silva family' }]) as unknown }))
    expect(await within((db) => db.program.findFirst({ where: { id: ours.programId } }))).toMatchObject({ readings: { A01: 'dayOne' }, version: 3, hours: { mon: ['09:00', '17:00'] } })
    expect(await within((db) => db.auditEntry.findMany({ where: { action: 'programs.change' }, orderBy: { id: 'asc' } }))).toMatchObject([{ recordId: ours.programId }, { recordId: ours.programId, changed: ['readings'] }])
  })

  test('by an administrator decides families they may not see, and tells no name', async () => {
    as('administrator')
    const tried = await tryOutSettingsAction(null, settings({ readings: { A01: 'dayOne' } }))
    expect(tried).toMatchObject({ ok: true })
    expect(JSON.stringify(tried)).not.toContain('Silva')
    await saveSettingsAction(null, settings({ readings: { A01: 'dayOne' } }))
    expect(await within((db) => db.obligation.findMany({ where: { familyId: family.familyId, requirement: 'CPP-TP-04' } }))).toMatchObject([{ status: 'overdue' }])
  })

  test('that somebody else saved first is not written over', async () => {
    expect(await saveSettingsAction(null, settings({ name: 'First' }))).toMatchObject({ ok: true })
    expect(await saveSettingsAction(null, settings({ name: 'Second' }))).toMatchObject({ ok: false, reason: 'changedMeanwhile' })
    expect(await within((db) => db.program.findFirst({ where: { id: ours.programId } }))).toMatchObject({ name: 'First' })
  })

  test.each([
    ['a reading the document does not offer', { readings: { A01: 'dayTwelve' } }, 'readings'],
    ['an ambiguity the document does not know', { readings: { A38: 'anything' } }, 'readings'],
    ['an edition that is none', { edition: '1999' }, 'edition'],
    ['half an opening', { hours: { tue: { opens: '09:00' } } }, 'hours.tue.closes'],
    ['a closing before the opening', { hours: { tue: { opens: '09:00', closes: '08:00' } } }, 'hours.tue.closes'],
    ['a zone that is none', { timeZone: 'Atlantis' }, 'timeZone'],
    ['a limit of nobody', { caseloadLimit: '0' }, 'caseloadLimit'],
    ['a day that is none', { recordsFrom: '2026-02-30' }, 'recordsFrom'],
    ['no name', { name: '   ' }, 'name'],
    ['a name of 300 characters', { name: 'x'.repeat(300) }, 'name'],
  ])('with %s is told beside the field, and changes nothing', async (_what, more, field) => {
    const answer = await saveSettingsAction(null, settings(more))
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' })
    expect(Object.keys((!answer.ok && answer.fields) || {})).toEqual([field])
    expect(await within((db) => db.program.findFirst({ where: { id: ours.programId } }))).toMatchObject({ version: 1 })
  })

  test('is sent by a form as names with dots', async () => {
    const form = new FormData()
    for (const [name, value] of [['programId', ours.programId], ['version', '1'], ['name', 'Named'], ['timeZone', 'America/Chicago'], ['hours.fri.opens', '10:00'], ['hours.fri.closes', '12:00'], ['hours.sat.opens', ''], ['readings.A01', 'default'], ['readings.A05', 'weekdays']] as const) form.set(name, value)
    expect(await saveSettingsAction(null, form)).toMatchObject({ ok: true })
    expect(await within((db) => db.program.findFirst({ where: { id: ours.programId } }))).toMatchObject({ name: 'Named', timeZone: 'America/Chicago', hours: { fri: ['10:00', '12:00'] }, readings: { A05: 'weekdays' } })
  })

  test('keeps a text without the character that no database keeps', async () => {
    expect(await saveSettingsAction(null, settings({ name: 'North\u0000 side ' }))).toMatchObject({ ok: true })
    expect(await within((db) => db.program.findFirst({ where: { id: ours.programId } }))).toMatchObject({ name: 'North side' })
  })

  test.each(['familyPartner', 'seniorFamilyPartner', 'clinician'] as const)('is not for a %s', async (role) => {
    as(role)
    expect(await saveSettingsAction(null, settings())).toMatchObject({ ok: false, reason: 'notAllowed' })
    expect(await tryOutSettingsAction(null, settings())).toMatchObject({ ok: false, reason: 'notAllowed' })
  })

  test('of another agency’s program is not found', async () => {
    as('programManager', theirs)
    expect(await saveSettingsAction(null, settings())).toMatchObject({ ok: false, reason: 'notFound' })
    expect(await tryOutSettingsAction(null, settings())).toMatchObject({ ok: false, reason: 'notFound' })
  })
})

test('a program is added under a document on board, once under one name', async () => {
  await expect(addProgramAction(null, { id: v7(), name: 'Optum', spec: 'optum-fst', timeZone: 'America/New_York' })).rejects.toThrow(/^redirect \/programs\//)
  expect(await addProgramAction(null, { id: v7(), name: 'Optum', spec: 'optum-fst', timeZone: 'America/New_York' })).toMatchObject({ ok: false, reason: 'taken' })
  expect(await addProgramAction(null, { id: v7(), name: 'Other', spec: 'of-nobody', timeZone: 'America/New_York' })).toMatchObject({ ok: false, fields: { spec: 'Choose a document.' } })
  expect(await within((db) => db.caseEvaluation.count({ where: { caseKind: 'staff', program: { name: 'Optum' } } }))).toBeGreaterThan(0)
})
