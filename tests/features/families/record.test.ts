import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dayFromText } from '@/db/civil-date'
import { logContactAction, strikeContactAction } from '@/features/contacts/actions'
import { readFamily } from '@/features/families/record'
import { listFamilies, familyFilter } from '@/features/families/queries'
import { daysOf } from '@/features/verdicts/days'
import { tellFamily } from '@/features/families/judged'
import { decideFamily } from '@/features/obligations/decide'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../../support/sample/agency'
import { addOpenFamily, type OpenFamily } from '../../support/sample/open-family'
import { type Opened, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { heads } from '../verdicts/heads'
import { aCall, askingAs, aTry } from '../contacts/asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

let sample: Opened
let ours: SampleAgency
let theirs: SampleAgency
let family: OpenFamily
let others: OpenFamily

const wish = { count: 30, fact: undefined }
const asRole = <Value>(role: Role, work: Parameters<typeof sample.as<Value>>[1], agency = ours) => sample.as(scopeIn(agency, role), work)
const read = (role: Role, id: string, more: Partial<Parameters<typeof readFamily>[3]> = {}, agency = ours) => asRole(role, (db) => readFamily(scopeIn(agency, role), db, id, { ...wish, ...more }), agency)
const tell = (role: Role, id: string, asked: { readonly requirement: string; readonly edition: string } | undefined, agency = ours) =>
  asRole(role, (db) => tellFamily(scopeIn(agency, role), db, id, { program: ours.programId, requirement: asked?.requirement ?? '', edition: asked?.edition ?? '', clock: '' }), agency)
const list = (role: Role, query: object = {}) => asRole(role, (db) => listFamilies(scopeIn(ours, role), db, familyFilter.parse(query)))

beforeAll(async () => {
  sample = await openAsApp()
  ours = await sample.add('CanaryHeron')
  theirs = await sample.add('CanaryMagpie')
  const add = (name: string, partner: Role, youths?: string[]) =>
    asRole('programManager', async (db) => {
      const made = await addOpenFamily(db, ours, { name, referredAt: new Date('2026-11-12T20:10:00Z'), partner: ours.members[partner], ...(youths ? { youths } : {}) })
      await decideFamily(scopeIn(ours, 'programManager'), db, made.familyId)
      return made
    })
  family = await add('Silva', 'familyPartner', ['Mateo', 'Inês'])
  others = await add('Stone', 'seniorFamilyPartner')
})
afterAll(() => sample.close())

test('says what is due, by which words of the document, from which fact, over which days', async () => {
  const record = await read('familyPartner', family.familyId)
  expect(record).toMatchObject({ name: 'Silva family', partners: ['CanaryHeron familyPartner'], programs: [{ open: true }], timeZone: 'America/New_York' })
  expect(record?.people.map(({ name, age }) => [name, age])).toEqual([['Mateo Silva', 13], ['Inês Silva', 13]])
  const [due] = record?.standings[0]?.lines ?? []
  expect(due).toMatchObject({ title: 'First contact', status: 'due_today', dueOn: '2026-11-17', says: expect.stringMatching(/^Due today/) as string, verdict: null })
  const first = (await tell('familyPartner', family.familyId, due))?.group?.verdicts.find(({ clock }) => clock === due?.clock)
  expect(first).toMatchObject({ title: 'First contact', status: 'due_today', due: '2026-11-17', citation: { section: expect.any(String) as string, quote: expect.stringContaining('three (3) business days') as string } })
  expect(first?.count && daysOf(first.count).map(({ on, part }) => [on.slice(8), part])).toEqual([['12', 'start'], ['13', 'counted'], ['14', 'skipped'], ['15', 'skipped'], ['16', 'counted'], ['17', 'counted']])
  const link = first?.because.flat().find((piece) => typeof piece !== 'string')
  expect(record?.timeline.entries.find(({ id }) => typeof link === 'object' && id === link.fact)?.kind).toBe('referral')
  expect(JSON.stringify(first?.because)).not.toMatch(/"[^"]*[0-9a-f]{8}-[0-9a-f]{4}-[^"]* [^"]*"/)
})

test('a logged contact stands on the timeline, marked late or unfinished or struck as it is', async () => {
  next.asker = askingAs(ours, 'familyPartner')
  const late = { ...aCall(family), date: '2026-11-13', reports: [] }
  const tried = aTry(family)
  await logContactAction(null, late)
  await logContactAction(null, tried)
  await strikeContactAction(null, { contactId: tried.id, why: 'undone at once' })
  const record = await read('familyPartner', family.familyId)
  const find = (id: string) => record?.timeline.entries.find((entry) => entry.id === id)
  expect(find(late.id)).toMatchObject({ line: 'Telephone with Ana, 30 minutes, service', late: true, time: '9:00 AM', struck: null, unfinished: [{ name: 'Mateo' }, { name: 'Inês' }], may: { strike: true, finish: true, accept: false } })
  expect(find(tried.id)).toMatchObject({ line: 'Tried by telephone: no answer', late: false, unfinished: [], struck: { says: 'Struck Tue Nov 17 by CanaryHeron familyPartner', why: 'undone at once' }, may: { strike: false, finish: false, accept: false, unaccept: false } })
  expect(record?.timeline.entries[0]?.id).toBe(tried.id)
  expect((await read('clinician', family.familyId))?.timeline.entries.find(({ id }) => id === late.id)?.may).toEqual({ strike: true, finish: false, accept: false, unaccept: false })
})

test('the timeline is cut, and stretched as far as a fact that must be on it', async () => {
  const cut = await read('familyPartner', family.familyId, { count: 1 })
  expect(cut?.timeline).toMatchObject({ more: true, entries: [{}] })
  const whole = await read('familyPartner', family.familyId)
  const oldest = whole?.timeline.entries.at(-1)?.id
  expect((await read('familyPartner', family.familyId, { count: 1, fact: oldest }))?.timeline.entries.at(-1)?.id).toBe(oldest)
})

test('how a family stands is the same, told from what is stored and judged with every reason, on every day that comes', async () => {
  for (const [familyId, today] of [[family.familyId, '2026-11-17'], [others.familyId, '2026-11-17'], [family.familyId, '2026-11-18'], [family.familyId, '2026-12-24'], [others.familyId, '2027-03-01']] as const) {
    const scope = { ...scopeIn(ours, 'programManager'), today: dayFromText(today) }
    const [stored, judged] = await sample.as(scope, async (db) => [await readFamily(scope, db, familyId, wish), await readFamily(scope, db, familyId, { ...wish, everything: true })])
    expect(stored?.standings[0]?.groups.length, today).toBeGreaterThan(5)
    expect(heads(stored?.standings), today).toEqual(heads(judged?.standings))
    expect(stored?.missed, today).toEqual(judged?.missed)
  }
})

test('the reasons are told to whoever may see the family, and to nobody else', async () => {
  const [due] = (await read('programManager', others.familyId))?.standings[0]?.lines ?? []
  expect((await tell('clinician', others.familyId, due))?.group?.verdicts[0]?.because.length).toBeGreaterThan(0)
  expect(await tell('familyPartner', others.familyId, due)).toBeNull()
  expect(await tell('programManager', others.familyId, due, theirs)).toBeNull()
  expect(await tell('clinician', others.familyId, { requirement: 'no such', edition: '' })).toEqual({ group: null, problem: null })
})

test('a family of another agency, or one that is not assigned, is not there', async () => {
  expect(await read('familyPartner', others.familyId)).toBeNull()
  expect(await read('programManager', family.familyId, {}, theirs)).toBeNull()
  expect((await read('clinician', others.familyId))?.name).toBe('Stone family')
})

test('an edition that is not on board is said, not thrown', async () => {
  await asRole('programManager', (db) => db.program.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: ours.programId } }, data: { edition: 'no such edition' } }))
  expect((await read('programManager', others.familyId))?.standings[0]).toMatchObject({ lines: [], groups: [], problem: expect.stringContaining('no such edition') as string })
  await asRole('programManager', (db) => db.program.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: ours.programId } }, data: { edition: null } }))
})

test('the list holds the families one may see, each with what is due next', async () => {
  const mine = await list('familyPartner')
  expect(mine.lines.map(({ name }) => name)).toContain('Silva family')
  expect(mine.lines.map(({ name }) => name)).not.toContain('Stone family')
  expect(mine).toMatchObject({ own: true })
  const found = (await list('programManager')).lines.filter(({ name }) => name === 'Stone family')
  expect(found).toMatchObject([{ name: 'Stone family', open: true, partners: ['CanaryHeron seniorFamilyPartner'], next: { title: 'First contact', status: 'due_today', says: 'Due today, Tue Nov 17' } }])
  expect((await list('programManager', { state: 'closed' })).lines.map(({ name }) => name)).not.toContain('Stone family')
  expect((await list('programManager', { program: ours.programId, page: '999' })).lines).toEqual([])
  expect((await list('programManager', { program: 'x', state: 'y', page: '-1' })).total).toBeGreaterThan(1)
})
