import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { logContactAction, strikeContactAction } from '@/features/contacts/actions'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import type { OpenFamily } from '../../support/sample/open-family'
import { sampleNow } from '../../support/sample/opened'
import { aCall, askingAs, openAgencies } from './asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner, newFamily } = await openAgencies()
let family: OpenFamily
let call: ReturnType<typeof aCall>

const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
const firstContact = () => asOwner(async (db) => (await db.obligation.findFirst({ where: { familyId: family.familyId, requirement: 'CPP-TP-04' } }))?.status)
const stored = () => asOwner((db) => db.contact.findFirst({ where: { id: call.id }, include: { strike: true } }))

afterAll(() => sample.close())
beforeEach(async () => {
  as('familyPartner')
  family = await newFamily('Silva')
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
