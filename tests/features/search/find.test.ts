import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findAction } from '@/features/search/actions'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../../support/sample/agency'
import { addOpenFamily } from '../../support/sample/open-family'
import { type Opened, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { askingAs } from '../contacts/asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

let sample: Opened
let ours: SampleAgency
let theirs: SampleAgency

const add = (agency: SampleAgency, name: string, youths: readonly string[], partner: Role = 'familyPartner') =>
  sample.as(scopeIn(agency, 'programManager'), (db) => addOpenFamily(db, agency, { name, youths, partner: agency.members[partner], referredAt: new Date('2026-11-12T20:10:00Z') }))

async function find(words: string, role: Role = 'programManager') {
  next.asker = askingAs(ours, role)
  const answer = await findAction(null, { words })
  return answer.ok ? answer.value : expect.fail(JSON.stringify(answer))
}
const familiesBy = async (words: string, role?: Role) => (await find(words, role)).families.map(({ name }) => name)

beforeAll(async () => {
  sample = await openAsApp()
  ours = await sample.add('CanaryHeron')
  theirs = await sample.add('CanaryMagpie')
  await add(ours, 'García Ibáñez', ['Inês'])
  await add(ours, 'Đặng', ['Łukasz', 'Søren'])
  await add(ours, 'O’Brien-Weiß', ['Jürgen'], 'seniorFamilyPartner')
  await add(ours, 'Иванова', ['Ёлка'])
  await add(theirs, 'García', ['Inês'])
})
afterAll(() => sample.close())

test.each([
  ['garcia', 'García Ibáñez family'], ['GARCÍA', 'García Ibáñez family'], ['ines garc', 'García Ibáñez family'], ['ibanez inês', 'García Ibáñez family'], ['ibáñez', 'García Ibáñez family'],
  ['dang', 'Đặng family'], ['lukasz dang', 'Đặng family'], ['soren', 'Đặng family'],
  ['obrien', 'O’Brien-Weiß family'], ["o'brien", 'O’Brien-Weiß family'], ['weiss', 'O’Brien-Weiß family'], ['jurgen', 'O’Brien-Weiß family'],
  ['иванова', 'Иванова family'], ['елка', 'Иванова family'], ['ИВАН', 'Иванова family'],
])('“%s” finds the %s', async (words, name) => {
  expect(await familiesBy(words)).toEqual([name])
})

test.each(['arcia', 'garcia dang', 'inesx', '🌱 zz', '%%aa', "' OR 1=1 --", String.raw`\_\_aa`])('“%s” finds nobody', async (words) => {
  expect(await familiesBy(words)).toEqual([])
})

test.each(['', 'g', '%', '__', ' \u0000 '])('“%s” is too little to look for, and says so', async (words) => {
  next.asker = askingAs(ours, 'programManager')
  expect(await findAction(null, { words })).toMatchObject({ ok: false, reason: 'invalid', fields: { words: 'Write at least two letters of a name.' } })
})

test('each finds whom they may see: a Family Partner their families, an administrator the staff, nobody another agency’s', async () => {
  expect(await familiesBy('obrien', 'familyPartner')).toEqual([])
  expect(await familiesBy('obrien', 'seniorFamilyPartner')).toEqual(['O’Brien-Weiß family'])
  expect(await find('canary', 'familyPartner')).toMatchObject({ people: [] })
  const administrator = await find('canaryheron clin', 'administrator')
  expect(administrator).toMatchObject({ families: [], people: [{ name: 'CanaryHeron clinician', says: 'Clinician' }] })
  expect(await find('canarymagpie')).toEqual({ families: [], people: [], more: 0 })
})

test('says what tells families of one name apart, how many there are, and writes down who was shown', async () => {
  for (let each = 0; each < 10; each += 1) await add(ours, 'Rivera', [`Youth${each}`])
  const answer = await find('rivera')
  expect(answer.families).toHaveLength(8)
  expect(answer).toMatchObject({ more: 2, families: expect.arrayContaining([expect.objectContaining({ says: expect.stringMatching(/^Youth\d · with /) as string })]) as unknown })
  const shown = await sample.as(scopeIn(ours, 'programManager'), (db) => db.auditEntry.findMany({ where: { action: 'search.find', familyId: { in: answer.families.map(({ id }) => id) } } }))
  expect(shown).toHaveLength(8)
})
