import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { addCredentialAction, addLeaveAction, addRosterAction, addSupervisorAction, recordTrainingsAction, strikeFactsAction } from '@/features/staff/actions'
import { newRoster } from '@/features/staff/schema'
import { shiftsOf } from '@/features/staff/roster'
import { readPerson } from '@/features/staff/person'
import { readTrainings } from '@/features/staff/trainings'
import { trainingTopics } from '@/rules/facts/vocabulary'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { type Opened, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { askingAs } from '../contacts/asking'
import { decided } from './opened'
import { v7 } from '../../support/sample/ids'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

let sample: Opened
let ours: Awaited<ReturnType<typeof decided>>
let theirs: Awaited<ReturnType<typeof decided>>
let partner: string
let clinician: string
let count = 0

const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency.agency, role)
}
const idsOf = (answer: Awaited<ReturnType<typeof addLeaveAction>>) => (answer.ok ? answer.value.ids : expect.fail(JSON.stringify(answer)))
const strike = (kind: string, ids: readonly string[], why = 'Not theirs') => strikeFactsAction(null, { kind, ids, why })

beforeAll(async () => {
  sample = await openAsApp()
  theirs = await decided(sample, 'CanaryMagpie') // nothing here may change it
})
afterAll(() => sample.close())
beforeEach(async () => {
  ours = await decided(sample, `CanaryHeron${++count}`, { hiredOn: new Date('2026-10-19'), startsDutiesOn: new Date('2026-11-02') })
  partner = ours.agency.members.familyPartner.staffId
  clinician = ours.agency.members.clinician.staffId
  as('administrator')
})

test('insurance meets what is asked through its last day; a renewal is a new one, and a strike takes it back', async () => {
  expect(await ours.standing(partner)).toMatchObject({ 'CPP-SR-02c': 'not_met' })
  const insurance = { staffId: partner, kind: 'autoInsurance', issuedOn: '2026-01-01', expiresOn: '2026-11-17' }
  const first = idsOf(await addCredentialAction(null, { id: v7(), ...insurance }))
  expect(await ours.standing(partner)).toMatchObject({ 'CPP-SR-02c': 'met' })
  expect(await addCredentialAction(null, { id: v7(), ...insurance })).toMatchObject({ ok: false, reason: 'taken' })
  const renewed = idsOf(await addCredentialAction(null, { id: v7(), ...insurance, issuedOn: '2026-11-17', expiresOn: '2027-11-17' }))
  expect(await ours.differences()).toEqual([])
  expect(await strike('credential', [...first, ...renewed])).toMatchObject({ ok: true })
  expect(await ours.standing(partner)).toMatchObject({ 'CPP-SR-02c': 'not_met' })
  expect(await strike('credential', first)).toMatchObject({ ok: false, reason: 'notFound' })
  expect(await ours.differences()).toEqual([])
  expect(await ours.audited('staff.strike')).toHaveLength(2)
  const file = await ours.within((db) => readPerson(scopeIn(ours.agency, 'clinician'), db, partner))
  expect(file?.credentials.filter(({ struck }) => struck?.startsWith('Entered in error: Not theirs'))).toHaveLength(2)
})

test('the course before the first duty meets the gate; after it, it does not', async () => {
  await ours.within((db) => db.staff.updateMany({ where: { id: partner }, data: { startsDutiesOn: new Date('2026-11-30') } }))
  const topics = trainingTopics.filter((topic) => !['stateIccTraining', 'iccCompetency', 'superviseFamilyPartners'].includes(topic))
  const made = idsOf(await recordTrainingsAction(null, { id: v7(), staffIds: [partner, clinician], topics, completedOn: '2026-11-16' }))
  expect(made).toHaveLength(2 * topics.length)
  expect(await ours.within((db) => db.obligation.findFirst({ where: { caseId: partner, requirement: 'CPP-SR-03b' } }))).toMatchObject({ status: 'open', statusOnDue: 'met' })
  const matrix = await ours.within((db) => readTrainings(scopeIn(ours.agency, 'administrator'), db, { page: 1, program: undefined }))
  expect(matrix.topics).toHaveLength(topics.length)
  expect(matrix.rows.find(({ id }) => id === partner)?.cells['cptRole']).toMatchObject({ status: 'met', says: expect.stringContaining('due Tue Nov 16 2027') as string })
  expect(await recordTrainingsAction(null, { id: v7(), staffIds: [partner], topics: ['culture'], completedOn: '2026-11-16' })).toMatchObject({ ok: false, reason: 'taken' })
  expect(await strike('training', made.slice(0, 1))).toMatchObject({ ok: true })
  expect(await ours.within((db) => db.obligation.findFirst({ where: { caseId: partner, requirement: 'CPP-SR-03b' } }))).toMatchObject({ statusOnDue: 'not_met' })
  expect(await ours.differences()).toEqual([])
})

test('who has nothing left on file lacks it, as long as somebody else has something', async () => {
  const { seniorFamilyPartner: other } = ours.agency.members
  const made = idsOf(await addCredentialAction(null, { id: v7(), staffId: partner, kind: 'automobile', issuedOn: '2026-01-01' }))
  const known = await ours.within((db) => db.credential.findMany({ where: { staffId: partner, kind: 'driversLicense' } }))
  expect(await strike('credential', [...made, ...known.map(({ id }) => id)])).toMatchObject({ ok: true })
  expect(await ours.standing(partner)).toMatchObject({ 'CPP-SR-02a': 'undetermined', 'CPP-SR-02b': 'undetermined' })
  idsOf(await addCredentialAction(null, { id: v7(), staffId: other.staffId, kind: 'automobile', issuedOn: '2026-01-01' }))
  expect(await ours.differences()).toEqual([])
  expect(await ours.standing(partner)).toMatchObject({ 'CPP-SR-02a': 'not_met', 'CPP-SR-02b': 'not_met' })
})

test('a week of leave is no week in which supervision is missed', async () => {
  idsOf(await addCredentialAction(null, { id: v7(), staffId: partner, kind: 'automobile', issuedOn: '2026-01-01' }))
  expect(await ours.standing(partner)).toMatchObject({ 'CPP-SR-04a 2026-11-02': 'not_met' })
  const made = idsOf(await addLeaveAction(null, { id: v7(), staffId: partner, from: '2026-11-02', to: '2026-11-08' }))
  expect(await ours.standing(partner)).toMatchObject({ 'CPP-SR-04a 2026-11-02': 'not_required' })
  expect(await strike('leave', made)).toMatchObject({ ok: true })
  expect(await ours.standing(partner)).toMatchObject({ 'CPP-SR-04a 2026-11-02': 'not_met' })
  expect(await ours.differences()).toEqual([])
})

test('a supervisor is named once, and nobody supervises themselves', async () => {
  const made = idsOf(await addSupervisorAction(null, { id: v7(), staffId: partner, supervisorId: ours.agency.members.seniorFamilyPartner.staffId }))
  expect(await addSupervisorAction(null, { id: v7(), staffId: partner, supervisorId: ours.agency.members.seniorFamilyPartner.staffId })).toMatchObject({ ok: false, reason: 'taken' })
  expect(await addSupervisorAction(null, { id: v7(), staffId: partner, supervisorId: partner })).toMatchObject({ ok: false, reason: 'invalid' })
  expect(await addSupervisorAction(null, { id: v7(), staffId: partner, supervisorId: theirs.agency.members.clinician.staffId })).toMatchObject({ ok: false, reason: 'notFound' })
  expect(await strike('staffSupervisor', made)).toMatchObject({ ok: true })
  expect(await ours.differences()).toEqual([])
})

const pattern = { from: '2026-10-19', until: '2026-11-13', weekdays: ['1', '2', '3', '4', '5'], begins: '09:00', ends: '17:00' }

test('a weekly pattern is the same time of day on both sides of a change of the clocks, and is saved once', async () => {
  const made = idsOf(await addRosterAction(null, { id: v7(), staffId: clinician, ...pattern }))
  expect(made).toHaveLength(20)
  const stored = await ours.within((db) => db.rosterEntry.findMany({ where: { id: { in: [...made] } }, orderBy: { at: 'asc' }, select: { at: true, endsAt: true, localOn: true } }))
  expect(stored[0]).toEqual({ at: new Date('2026-10-19T13:00:00Z'), endsAt: new Date('2026-10-19T21:00:00Z'), localOn: new Date('2026-10-19') })
  expect(stored.at(-1)).toEqual({ at: new Date('2026-11-13T14:00:00Z'), endsAt: new Date('2026-11-13T22:00:00Z'), localOn: new Date('2026-11-13') })
  expect(await addRosterAction(null, { id: v7(), staffId: clinician, ...pattern })).toMatchObject({ ok: false, reason: 'taken' })
  expect(idsOf(await addRosterAction(null, { id: v7(), staffId: clinician, ...pattern, until: '2026-11-16' }))).toHaveLength(1)
  expect(await ours.differences()).toEqual([])
  expect(await strike('rosterEntry', made)).toMatchObject({ ok: true })
  expect(await ours.differences()).toEqual([])
})

test('hours in the night of a change of the clocks are neither lost nor turned around', () => {
  const night = (on: string, begins: string, ends: string) => shiftsOf(newRoster.parse({ id: v7(), staffId: partner, from: on, until: on, weekdays: ['7'], begins, ends }), 'America/New_York').map(({ at, endsAt }) => (endsAt.getTime() - at.getTime()) / 3_600_000)
  expect(night('2026-03-08', '02:30', '04:00')).toEqual([1])
  expect(night('2026-11-01', '00:30', '01:30')).toEqual([2])
})

test.each([
  ['a credential that expires before it was issued', () => addCredentialAction(null, { id: v7(), staffId: partner, kind: 'driversLicense', issuedOn: '2026-02-01', expiresOn: '2026-01-31' }), 'expiresOn'],
  ['a credential for a hundred years', () => addCredentialAction(null, { id: v7(), staffId: partner, kind: 'driversLicense', issuedOn: '2026-02-01', expiresOn: '2126-02-01' }), 'expiresOn'],
  ['a credential issued tomorrow', () => addCredentialAction(null, { id: v7(), staffId: partner, kind: 'driversLicense', issuedOn: '2026-11-18' }), 'issuedOn'],
  ['a credential without a day', () => addCredentialAction(null, { id: v7(), staffId: partner, kind: 'driversLicense' }), 'issuedOn'],
  ['a credential that is none', () => addCredentialAction(null, { id: v7(), staffId: partner, kind: 'boat', issuedOn: '2026-02-01' }), 'kind'],
  ['a training of tomorrow', () => recordTrainingsAction(null, { id: v7(), staffIds: [partner], topics: ['culture'], completedOn: '2026-11-18' }), 'completedOn'],
  ['a training of nobody', () => recordTrainingsAction(null, { id: v7(), staffIds: [], topics: ['culture'], completedOn: '2026-11-16' }), 'staffIds'],
  ['a leave that ends before it begins', () => addLeaveAction(null, { id: v7(), staffId: partner, from: '2026-11-10', to: '2026-11-09' }), 'to'],
  ['hours that end before they begin', () => addRosterAction(null, { id: v7(), staffId: clinician, ...pattern, begins: '17:00', ends: '09:00' }), 'ends'],
  ['hours for more than 26 weeks', () => addRosterAction(null, { id: v7(), staffId: clinician, ...pattern, until: '2027-04-19' }), 'until'],
  ['hours on a weekday that does not come', () => addRosterAction(null, { id: v7(), staffId: clinician, ...pattern, until: '2026-10-20', weekdays: ['7'] }), 'weekdays'],
])('%s is told beside the field', async (_what, ask, field) => {
  const answer = await ask()
  expect(Object.keys((!answer.ok && answer.fields) || {})).toEqual([field])
})

test('only a clinician stands on the roster', async () => {
  expect(await addRosterAction(null, { id: v7(), staffId: partner, ...pattern })).toMatchObject({ ok: false, reason: 'notAClinician' })
})

test('a file is not for those who do not keep it, nor for another agency', async () => {
  const acts = () => [
    addCredentialAction(null, { id: v7(), staffId: partner, kind: 'automobile', issuedOn: '2026-01-01' }), recordTrainingsAction(null, { id: v7(), staffIds: [partner], topics: ['culture'], completedOn: '2026-11-16' }),
    addLeaveAction(null, { id: v7(), staffId: partner, from: '2026-11-02', to: '2026-11-08' }), addSupervisorAction(null, { id: v7(), staffId: partner, supervisorId: clinician }), addRosterAction(null, { id: v7(), staffId: clinician, ...pattern }), strike('leave', [partner]),
  ]
  for (const role of ['familyPartner', 'seniorFamilyPartner', 'clinician'] as const) {
    as(role)
    for (const answer of await Promise.all(acts())) expect(answer).toMatchObject({ ok: false, reason: 'notAllowed' })
  }
  as('programManager', theirs)
  for (const answer of await Promise.all(acts())) expect(answer).toMatchObject({ ok: false, reason: 'notFound' })
  const mixed = await recordTrainingsAction(null, { id: v7(), staffIds: [partner, theirs.agency.members.clinician.staffId], topics: ['culture'], completedOn: '2026-11-16' })
  expect(mixed).toMatchObject({ ok: false, reason: 'notFound' })
})
