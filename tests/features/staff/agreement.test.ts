import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadDemo } from '../../../prisma/demo/index'
import { withClient } from '@/db/connect'
import type { Db } from '@/db/database'
import { transactionFor } from '@/db/transaction'
import { rollForward } from '@/features/obligations/roll-forward'
import { addPerson, changePerson, leavePerson } from '@/features/staff/commands'
import { addCredential, addLeave, addSupervisor, findFacts, recordTrainings, strikeStaffFacts } from '@/features/staff/facts'
import { findStaff, type StoredStaff } from '@/features/staff/queries'
import { addRoster } from '@/features/staff/roster'
import { newCredential, newPerson, newRoster, newTrainings } from '@/features/staff/schema'
import { findSession, logSession, strikeSession } from '@/features/staff/supervision'
import type { Role } from '@/tenancy/roles'
import { scopeForLoading, type TenantScope } from '@/tenancy/scope'
import { openSample, type Opened } from '../../support/sample/opened'
import { differences } from '../obligations/app-and-command'
import { v7 } from '../../support/sample/ids'

/*
 * After each kind of change to the staff file some verdict is another, and the app still says what the command says of
 * every case of the agency: of the person, of their colleagues, of every family they served, and of the agency as a
 * whole. Comparing the whole agency is most of the work, so it is done after every second change.
 */

const moment = new Date('2026-06-17T16:00:00Z')
const longMs = 300_000

let opened: Opened
let tenantId: string
let before = new Map<string, string>()

beforeAll(async () => {
  opened = await openSample()
  await loadDemo(opened.database, moment)
  const [agency] = await withClient(opened.database.ownerUrl, async (client) => (await client.query<{ tenantId: string }>(`SELECT "tenantId" FROM "Program" WHERE spec = 'optum-fst'`)).rows)
  tenantId = agency?.tenantId ?? ''
  before = await inAgency((db) => standing(db))
}, longMs)
afterAll(() => opened.close())

/** The scope of somebody who manages staff: an administrator, who sees no family, and a manager who sees every one. */
const scopeOf = (role: Role, membershipId: string): TenantScope => scopeForLoading({ tenantId, userId: membershipId, membershipId, staffId: null, roles: [role], timeZone: 'America/New_York' }, moment)

const inAgency = <Value>(work: (db: Db) => Promise<Value>, reach: 'all' | 'none' = 'all'): Promise<Value> => transactionFor(opened.client, { tenantId, reach, today: '2026-06-17' }, work, longMs)

const standing = async (db: Db) => new Map((await db.obligation.findMany({ select: { caseId: true, requirement: true, clock: true, status: true, statusAfterDue: true } })).map((row) => [`${row.caseId} ${row.requirement} ${row.clock}`, `${row.status} ${row.statusAfterDue}`]))

const person = async (scope: TenantScope, db: Db, displayName: string): Promise<StoredStaff> => {
  const row = await db.staff.findFirstOrThrow({ where: { displayName } })
  return (await findStaff(scope, db, row.id)) ?? expect.fail(displayName)
}
const ids = (added: Awaited<ReturnType<typeof addLeave>>) => (added.ok ? added.ids : expect.fail(added.message))
const strike = async (scope: TenantScope, db: Db, kind: Parameters<typeof findFacts>[1], facts: readonly string[]) => strikeStaffFacts(scope, db, kind, (await findFacts(db, kind, facts)) ?? expect.fail(kind), 'Not theirs')

type Act = (scope: TenantScope, db: Db) => Promise<unknown>
const acts: readonly (readonly [what: string, role: Role, act: Act])[] = [
  ['a new Family Partner', 'administrator', async (scope, db) => expect(await addPerson(scope, db, newPerson.parse({ id: v7(), displayName: 'Nadia Okonkwo', roles: ['familyPartner'], hiredOn: '2026-05-04', startsDutiesOn: '2026-05-18' }))).toMatchObject({ ok: true })],
  ['a Family Partner who becomes a manager', 'administrator', async (scope, db) => {
    const { id: staffId, version, displayName } = await person(scope, db, 'Lien Dao')
    expect(await changePerson(scope, db, await person(scope, db, displayName), { staffId, version, displayName, roles: ['programManager'], standing: [], languages: [] })).toMatchObject({ ok: true })
  }],
  ['a clinician who is no longer licensed to be consulted', 'programManager', async (scope, db) => {
    const { id: staffId, version, displayName } = await person(scope, db, 'Tomasina Ruiz')
    expect(await changePerson(scope, db, await person(scope, db, displayName), { staffId, version, displayName, roles: ['clinician'], hiredOn: undefined, standing: [], languages: [] })).toMatchObject({ ok: true })
  }],
  ['a leaver', 'administrator', async (scope, db) => {
    const stored = await person(scope, db, 'Wendell Abernathy')
    expect(await leavePerson(scope, db, stored, { staffId: stored.id, version: stored.version, leftOn: newPerson.shape.hiredOn.parse('2026-05-29') })).toMatchObject({ ok: true })
  }],
  ['a clinical license that ran out, and its strike', 'administrator', async (scope, db) => {
    const clinician = await person(scope, db, 'Gideon Marchbanks')
    const known = await db.credential.findMany({ where: { staffId: clinician.id, kind: 'clinicalLicense', strikeId: null } })
    await strike(scope, db, 'credential', known.map(({ id }) => id))
    ids(await addCredential(scope, db, clinician, newCredential.parse({ id: v7(), staffId: clinician.id, kind: 'clinicalLicense', issuedOn: '2024-01-01', expiresOn: '2026-04-30' })))
  }],
  ['the strike of every credential on file', 'programManager', async (scope, db) => strike(scope, db, 'credential', (await db.credential.findMany({ where: { strikeId: null } })).map(({ id }) => id))],
  ['a new driver’s license', 'administrator', async (scope, db) => {
    const partner = await person(scope, db, 'Rosemary Castellan')
    ids(await addCredential(scope, db, partner, newCredential.parse({ id: v7(), staffId: partner.id, kind: 'driversLicense', issuedOn: '2026-06-10', expiresOn: '2031-06-10' })))
  }],
  ['a course for many, part of it struck', 'administrator', async (scope, db) => {
    const partners = await db.staff.findMany({ where: { leftOn: null }, select: { id: true } })
    const made = ids(await recordTrainings(scope, db, newTrainings.parse({ id: v7(), staffIds: partners.map(({ id }) => id), topics: ['culture', 'iepBasics'], completedOn: '2026-06-16' })))
    await strike(scope, db, 'training', made.slice(0, 5))
  }],
  ['the strike of every training on file', 'programManager', async (scope, db) => strike(scope, db, 'training', (await db.training.findMany({ where: { strikeId: null } })).map(({ id }) => id))],
  ['a week of leave, and a supervisor', 'administrator', async (scope, db) => {
    const partner = await person(scope, db, 'Nadia Okonkwo')
    ids(await addLeave(scope, db, partner, { staffId: partner.id, ...newLeaveDays }))
    const manager = await person(scope, db, 'Maren Achterberg')
    ids(await addSupervisor(scope, db, partner, { staffId: partner.id, supervisorId: manager.id }))
  }],
  ['hours on the roster', 'administrator', async (scope, db) => {
    const clinician = await person(scope, db, 'Samir Haddad-Lowe')
    ids(await addRoster(scope, db, clinician, newRoster.parse({ id: v7(), staffId: clinician.id, from: '2026-03-02', until: '2026-07-31', weekdays: ['1', '2', '3', '4', '5'], begins: '09:00', ends: '17:00' })))
  }],
  ['the strike of every hour on the roster', 'programManager', async (scope, db) => strike(scope, db, 'rosterEntry', (await db.rosterEntry.findMany({ where: { strikeId: null } })).map(({ id }) => id))],
  ['the first hours of a roster', 'administrator', async (scope, db) => {
    const clinician = await person(scope, db, 'Samir Haddad-Lowe')
    ids(await addRoster(scope, db, clinician, newRoster.parse({ id: v7(), staffId: clinician.id, from: '2026-06-01', until: '2026-06-30', weekdays: ['2'], begins: '09:00', ends: '17:00' })))
  }],
  ['a session, and the strike of another', 'programManager', async (scope, db) => {
    const [senior, partner] = [await person(scope, db, 'Odette Baptiste'), await person(scope, db, 'Kofi Mensah-Doyle')]
    expect(await logSession(scope, db, { format: 'individual', date: newLeaveDays.from, time: '09:10', minutes: 45, supervisors: [senior.id], supervisees: [partner.id] })).toMatchObject({ ok: true })
    const last = await db.supervisionSession.findFirstOrThrow({ where: { strikeId: null, format: 'individual' }, orderBy: { at: 'desc' } })
    await strikeSession(scope, db, (await findSession(db, last.id)) ?? expect.fail('session'), 'Another day')
  }],
]
const newLeaveDays = { from: newPerson.shape.hiredOn.parse('2026-06-08') ?? expect.fail('day'), to: newPerson.shape.hiredOn.parse('2026-06-14') ?? expect.fail('day') }

it.each(acts.map((each, at) => [...each, at % 2 === 1] as const))('after %s', async (_what, role, act, compared) => {
  const { id: membershipId } = await inAgency((db) => db.membership.findFirstOrThrow({ where: { roles: { has: role }, disabledAt: null } }))
  const scope = scopeOf(role, membershipId)
  await inAgency((db) => act(scope, db), role === 'administrator' ? 'none' : 'all')
  const { different, after } = await inAgency(async (db) => {
    await rollForward({ tenantId, today: scope.today, now: moment }, db, 10_000) // however many that are
    return { different: compared ? (await differences(db, scope.today)).different : [], after: await standing(db) }
  })
  expect(different.slice(0, 5)).toEqual([])
  expect([...after].filter(([key, value]) => before.get(key) !== value).length).toBeGreaterThan(0)
  before = after
}, longMs)
