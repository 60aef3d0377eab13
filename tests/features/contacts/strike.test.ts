import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { logContactAction, strikeContactAction } from '@/features/contacts/actions'
import { decideFamily } from '@/features/obligations/decide'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../../support/sample/agency'
import { addOpenFamily, type OpenFamily } from '../../support/sample/open-family'
import { type Opened, sampleNow, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { aCall, askingAs } from './asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

let sample: Opened
let ours: SampleAgency
let theirs: SampleAgency
let family: OpenFamily
let call: ReturnType<typeof aCall>

const asOwner = <Value>(work: Parameters<typeof sample.as<Value>>[1]) => sample.as(scopeIn(ours, 'programManager'), work)
const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
const firstContact = () => asOwner(async (db) => (await db.obligation.findFirst({ where: { familyId: family.familyId, requirement: 'CPP-TP-04' } }))?.status)
const stored = () => asOwner((db) => db.contact.findFirst({ where: { id: call.id }, include: { strike: true } }))

beforeAll(async () => {
  sample = await openAsApp()
  ours = await sample.add('CanaryHeron')
  theirs = await sample.add('CanaryMagpie')
})
afterAll(() => sample.close())
beforeEach(async () => {
  as('familyPartner')
  family = await asOwner(async (db) => {
    const made = await addOpenFamily(db, ours, { name: 'Silva', referredAt: new Date('2026-11-12T20:10:00Z') })
    await decideFamily(scopeIn(ours, 'programManager'), db, made.familyId)
    return made
  })
  call = aCall(family)
  await logContactAction(null, call)
})

test('a contact struck by who logged it no longer counts, and says who, when and why', async () => {
  expect(await firstContact()).toBe('met')
  const answer = await strikeContactAction(null, { contactId: call.id, why: 'This was another family.' })
  expect(answer.ok && answer.value.turned.find(({ title }) => title === 'First contact')).toMatchObject({ status: 'due_today' })
  expect(await firstContact()).toBe('due_today')
  expect((await stored())?.strike).toMatchObject({ why: 'This was another family.', byId: ours.members.familyPartner.membershipId, at: sampleNow, on: new Date('2026-11-17'), factKind: 'contact' })
  const audit = await asOwner((db) => db.auditEntry.findMany({ where: { action: 'contacts.strike', familyId: family.familyId }, orderBy: { recordKind: 'asc' } }))
  expect(audit.map(({ recordKind, changed }) => [recordKind, changed])).toEqual([['contact', ['strikeId']], ['strike', []]])
})

test('a supervisor may strike what another logged; struck once, it is struck', async () => {
  as('clinician')
  const strike = { contactId: call.id, why: 'Logged twice.' }
  const answers = await Promise.all([strikeContactAction(null, strike), strikeContactAction(null, strike)])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'alreadyStruck' })
})

test('nobody else may, and not without a reason', async () => {
  const strike = { contactId: call.id, why: 'x' }
  as('programManager', theirs)
  expect(await strikeContactAction(null, strike)).toMatchObject({ ok: false, reason: 'notFound' })
  as('administrator')
  expect(await strikeContactAction(null, strike)).toMatchObject({ ok: false, reason: 'notAllowed' })
  as('familyPartner')
  expect(await strikeContactAction(null, { ...strike, why: '  ' })).toMatchObject({ ok: false, fields: { why: 'Write why it was entered in error.' } })
  as('seniorFamilyPartner')
  const other = { ...aCall(family), time: '08:00' }
  expect(await logContactAction(null, other)).toMatchObject({ ok: true })
  as('familyPartner')
  expect(await strikeContactAction(null, { contactId: other.id, why: 'x' })).toMatchObject({ ok: false, reason: 'notAllowed' })
  expect((await stored())?.strikeId).toBeNull()
})
