import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayToday } from '@/features/today/components/today-list'
import { readToday } from '@/features/today/queries'
import { todayFilter } from '@/features/today/schema'
import type { Role } from '@/tenancy/roles'
import { scopeIn } from '../../support/sample/opened'
import { toColumn } from '@/db/civil-date'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { store } from '../compliance/obligations'
import { openAgencies } from '../contacts/asking'

const { sample, ours, theirs, asOwner, newFamily } = await openAgencies()

const read = (role: Role, query: object = {}, now?: Date) => {
  const scope = scopeIn(ours, role, ...(now ? [now] : []))
  return sample.as(scope, (db) => readToday(scope, db, todayFilter.parse(query)))
}
const groupsOf = async (role: Role, query: object = {}, now?: Date) => new Map((await read(role, query, now)).families.map(({ name, group }) => [name, group]))
const day = (text: string) => toColumn(text as CalendarDate)

let silva: string
let stone: string
let quiet: string

beforeAll(async () => {
  silva = (await newFamily('Silva')).familyId
  stone = (await newFamily('Stone', { partner: ours.members.seniorFamilyPartner })).familyId
  quiet = (await newFamily('Quiet')).familyId
  const [friday, monday] = [(await newFamily('Friday')).familyId, (await newFamily('Monday')).familyId]
  await asOwner(async (db) => {
    // Of the quiet one nothing at all is due, of the others one thing each.
    await db.obligation.deleteMany({ where: { familyId: { in: [quiet, friday, monday] } } })
    await store(db, ours, { requirement: 'CPP-TP-04', familyId: friday, dueOn: '2026-11-20' as CalendarDate })
    await store(db, ours, { requirement: 'CPP-TP-04', familyId: monday, dueOn: '2026-11-23' as CalendarDate })
  })
})
afterAll(() => sample.close())

test('a Family Partner’s families stand by when they have to be reached, and none falls off', async () => {
  expect(await groupsOf('familyPartner')).toEqual(new Map([['Silva family', 'dueToday'], ['CanaryHeron family', 'dueToday'], ['Friday family', 'dueThisWeek'], ['Monday family', 'later'], ['Quiet family', 'later']]))
  const tomorrow = new Date('2026-11-18T15:00:00Z')
  expect((await groupsOf('familyPartner', {}, tomorrow)).get('Silva family')).toBe('overdue')
})

test('each says whom to reach and how, what is due, and when they were reached last', async () => {
  const family = (await read('familyPartner')).families.find(({ id }) => id === silva)
  expect(family).toMatchObject({ youths: ['Mateo'], caregivers: [{ name: 'Ana Silva', relationship: 'mother', phone: '617-555-0142', language: 'Spanish', safeMessage: 'Leave a first name only, no agency name.' }], lately: ['Not reached yet'] })
  expect(family?.due[0]).toMatchObject({ title: 'First contact', status: 'due_today', says: 'Due today, Tue Nov 17' })
})

test('a supervisor sees one person’s, those they supervise, or everybody’s; a Family Partner their own whatever they ask', async () => {
  expect([...(await groupsOf('clinician')).keys()]).toEqual(expect.arrayContaining(['CanaryHeron family', 'Silva family', 'Quiet family']))
  expect((await groupsOf('clinician')).has('Stone family')).toBe(false)
  expect([...(await groupsOf('clinician', { person: ours.members.seniorFamilyPartner.staffId })).keys()].sort()).toEqual(['CanaryHeron family', 'Stone family'])
  expect((await read('programManager')).total).toBe(7)
  expect((await read('programManager', { person: theirs.members.familyPartner.staffId })).total).toBe(0)
  const own = (await read('familyPartner', { person: ours.members.seniorFamilyPartner.staffId })).families.map(({ id }) => id)
  expect(own).toContain(silva)
  expect(own).not.toContain(stone)
  expect((await read('programManager', { page: 9 })).families).toEqual([])
})

test('whoever supervises nobody with families begins with the whole agency', async () => {
  await asOwner((db) => db.staffSupervisor.create({ data: { tenantId: ours.tenantId, staffId: ours.members.operator.staffId, supervisorId: ours.members.programManager.staffId, enteredAt: new Date('2026-11-16T15:00:00Z') } }))
  expect(await read('programManager')).toMatchObject({ total: 7, whose: { chosen: 'all', staff: null } })
})

test('a family that was closed leaves with its last thing due', async () => {
  await asOwner(async (db) => {
    const closure = await db.closure.create({ data: { tenantId: ours.tenantId, familyId: quiet, programId: ours.programId, on: day('2026-11-16'), reason: 'goalsMet', enteredAt: new Date('2026-11-16T15:00:00Z') } })
    await db.referral.updateMany({ where: { familyId: quiet }, data: { closureId: closure.id } })
  })
  expect((await groupsOf('familyPartner')).has('Quiet family')).toBe(false)
  await asOwner(async (db) => {
    const closure = await db.closure.create({ data: { tenantId: ours.tenantId, familyId: silva, programId: ours.programId, on: day('2026-11-16'), reason: 'goalsMet', enteredAt: new Date('2026-11-16T15:00:00Z') } })
    await db.referral.updateMany({ where: { familyId: silva }, data: { closureId: closure.id } })
  })
  expect((await groupsOf('familyPartner')).has('Silva family')).toBe(true)
})

test('the first line counts whoever is overdue or due today', () => {
  const none = { overdue: 0, dueToday: 0, dueThisWeek: 3, later: 1 }
  expect(sayToday({ counts: { ...none, overdue: 4, dueToday: 5 }, total: 13, own: true })).toBe('9 families need someone today.')
  expect(sayToday({ counts: { ...none, overdue: 1 }, total: 5, own: true })).toBe('One family needs someone today.')
  expect(sayToday({ counts: none, total: 4, own: true })).toBe('No family needs someone today.')
  expect(sayToday({ counts: { ...none, dueThisWeek: 0, later: 0 }, total: 0, own: true })).toBe('No family is assigned to you yet.')
})
