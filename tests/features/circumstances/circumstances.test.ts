import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { changeCaregiverAction, changeEndAction, recordIccAction, recordLivingAction, recordPreferenceAction, strikeCircumstanceAction } from '@/features/circumstances/actions'
import { readCircumstances } from '@/features/circumstances/queries'
import type { SpanKind } from '@/features/circumstances/schema'
import { linesOf, sayHomes } from '@/features/circumstances/words'
import { logContactAction } from '@/features/contacts/actions'
import { recordMeetingAction } from '@/features/meetings/actions'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import type { OpenFamily } from '../../support/sample/open-family'
import { sampleToday, scopeIn } from '../../support/sample/opened'
import { aCall, askingAs, openAgencies } from '../contacts/asking'
import { inGeorgia } from '../contacts/in-georgia'
import { differences } from '../obligations/app-and-command'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner, newFamily } = await openAgencies()
let family: OpenFamily

const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
const living = (more: object = {}) => ({ id: v7(), familyId: family.familyId, setting: 'congregate', from: '2026-11-16', ...more })
const icc = (more: object = {}) => ({ id: v7(), familyId: family.familyId, from: '2026-11-16', ...more })
const preference = (more: object = {}) => ({ id: v7(), familyId: family.familyId, kind: 'telephone', on: '2026-11-16', caregiverId: family.caregiverId, ...more })
const strike = (kind: SpanKind, id: string, why = 'The wrong family') => strikeCircumstanceAction(null, { kind, id, why })
const reread = () => asOwner(async (db) => (await readCircumstances(scopeIn(ours, 'programManager'), db, family.familyId)) ?? expect.fail('no family'))
const lines = async (kind: SpanKind) => linesOf(await reread(), kind, sampleToday).map(({ title, days, struck }) => `${title} ${days}${struck ? ' struck' : ''}`)
/** What the app and the command say differently of this family. */
const disagreement = async () => (await asOwner((db) => differences(db, sampleToday, family.familyId))).different
const audited = async (action: string) => (await asOwner((db) => db.auditEntry.findMany({ where: { action, familyId: family.familyId }, orderBy: { id: 'asc' } }))).map(({ recordKind, recordId, changed }) => [recordKind, recordId, changed])
/** Logs a visit on a day, and answers which. */
const visited = async (date: string) => {
  const visit = { ...aCall(family), mode: 'faceToFace', date, units: 2 }
  expect(await logContactAction(null, visit)).toMatchObject({ ok: true })
  return visit.id
}
const gates = async (requirement: string, contacts: readonly string[]) => {
  const rows = await asOwner((db) => db.obligation.findMany({ where: { requirement, contactId: { in: [...contacts] } } }))
  return contacts.map((id) => rows.find(({ contactId }) => contactId === id)?.status)
}

afterAll(() => sample.close())
beforeEach(async () => {
  as('familyPartner')
  family = await newFamily('Silva')
})

describe('where a youth lives', () => {
  test('turns each contact from its first day on, not the day before; a plan to go home is an exception through its day; striking turns all back', async () => {
    await asOwner((db) => inGeorgia(db, ours, family))
    const contacts = [await visited('2026-11-15'), await visited('2026-11-16'), await visited('2026-11-17')]
    expect(await gates('GPP-SE-04a', contacts)).toEqual(['met', 'met', 'met'])
    const sent = living()
    expect(await recordLivingAction(null, sent)).toMatchObject({ ok: true, value: { turned: [{ status: 'not_met' }, { status: 'not_met' }] } })
    expect(await gates('GPP-SE-04a', contacts)).toEqual(['met', 'not_met', 'not_met'])
    expect(await disagreement()).toEqual([])
    const end = { kind: 'livingSituation', id: sent.id }
    expect(await changeEndAction(null, { ...end, reunificationUntil: '2026-11-16' })).toMatchObject({ ok: true, value: { turned: [{ status: 'met' }] } })
    expect(await gates('GPP-SE-04a', contacts)).toEqual(['met', 'met', 'not_met'])
    expect(await changeEndAction(null, { ...end, to: '2026-11-16', reunificationWas: '2026-11-16' })).toMatchObject({ ok: true })
    expect(await gates('GPP-SE-04a', contacts)).toEqual(['met', 'not_met', 'met'])
    expect(await disagreement()).toEqual([])
    expect(await strike('livingSituation', sent.id)).toMatchObject({ ok: true, value: { turned: [{ status: 'met' }] } })
    expect(await gates('GPP-SE-04a', contacts)).toEqual(['met', 'met', 'met'])
    expect(await strike('livingSituation', sent.id)).toMatchObject({ ok: false, reason: 'alreadyStruck' })
    expect(await disagreement()).toEqual([])
  })

  test('is one place at a time: a move ends the former the day before, and a move that was none lets it go on', async () => {
    const home = living({ setting: 'family', from: '2026-09-01' })
    const move = living({ setting: 'foster', from: '2026-11-10' })
    for (const sent of [home, move, move]) expect(await recordLivingAction(null, sent)).toMatchObject({ ok: true })
    expect(await lines('livingSituation')).toEqual(['Mateo lives in a foster home since Tue Nov 10', 'Mateo lived with family from Tue Sep 1 to Mon Nov 9'])
    expect(sayHomes(await reread(), sampleToday)).toBe('Mateo lives in a foster home.')
    expect(await recordLivingAction(null, living({ from: '2026-10-01' }))).toMatchObject({ ok: false, fields: { from: expect.stringContaining('On record already: Mateo') as unknown } })
    expect(await changeEndAction(null, { kind: 'livingSituation', id: home.id, was: '2026-11-09', to: '2026-11-12' })).toMatchObject({ ok: false, fields: { to: expect.stringContaining('foster home since Tue Nov 10') as unknown } })
    expect(await strike('livingSituation', move.id)).toMatchObject({ ok: true })
    expect(await lines('livingSituation')).toEqual(['Mateo lives in a foster home since Tue Nov 10 struck', 'Mateo lives with family since Tue Sep 1'])
    expect(await audited('circumstances.live')).toEqual([['livingSituation', home.id, []], ['livingSituation', move.id, []], ['livingSituation', home.id, ['to']], ['livingSituationSentAgain', move.id, []]])
    expect(await audited('circumstances.strike')).toEqual([['livingSituation', move.id, ['strikeId']], ['livingSituation', home.id, ['to']]])
    expect(await disagreement()).toEqual([])
  })

  test('of one sibling alone, where nothing is on record of the others', async () => {
    family = await newFamily('Rivera', { youths: ['Ana', 'Ben'] })
    expect(await recordLivingAction(null, living({ youthId: family.youthIds[1] }))).toMatchObject({ ok: true })
    expect(sayHomes(await reread(), sampleToday)).toBe('Ben lives in congregate care. Where Ana lives is not on record.')
  })
})

test('in Intensive Care Coordination, the team’s meetings are judged on its days: not before the first, nor after the last', async () => {
  await visited('2026-11-15')
  expect(await recordMeetingAction(null, { id: v7(), familyId: family.familyId, kind: 'cpt', on: '2026-11-16', about: family.youthIds[0] })).toMatchObject({ ok: true })
  const attended = async () => (await asOwner((db) => db.obligation.findFirst({ where: { familyId: family.familyId, requirement: 'CPP-TP-02a' } })))?.status
  expect(await attended()).toBe('not_required')
  const late = icc({ from: '2026-11-17' })
  expect(await recordIccAction(null, late)).toMatchObject({ ok: true })
  expect(await attended()).toBe('not_required')
  expect(await recordIccAction(null, icc())).toMatchObject({ ok: false, fields: { from: expect.stringContaining('Mateo is in Intensive Care Coordination since Tue Nov 17') as unknown } })
  await strike('iccEnrollment', late.id)
  const sent = icc()
  expect(await recordIccAction(null, sent)).toMatchObject({ ok: true, value: { turned: expect.arrayContaining([expect.objectContaining({ status: 'not_met' })]) as unknown } })
  expect(await attended()).toBe('not_met')
  expect(await disagreement()).toEqual([])
  await strike('iccEnrollment', sent.id)
  const ended = icc({ from: '2026-11-01', to: '2026-11-16' })
  expect(await recordIccAction(null, ended)).toMatchObject({ ok: true })
  expect(await attended()).toBe('not_met')
  const change = { kind: 'iccEnrollment', id: ended.id, was: '2026-11-16', to: '2026-11-15' }
  expect(await changeEndAction(null, change)).toMatchObject({ ok: true })
  expect(await attended()).toBe('not_required')
  expect(await changeEndAction(null, change)).toMatchObject({ ok: true })
  expect(await changeEndAction(null, { ...change, to: undefined })).toMatchObject({ ok: false, reason: 'changedMeanwhile' })
  expect(await changeEndAction(null, { ...change, to: undefined, was: undefined })).toMatchObject({ ok: false, fields: { to: 'Choose the last day. Without one it goes on, as it does now.' } })
  expect(await audited('circumstances.changeEnd')).toEqual([['iccEnrollment', ended.id, ['to']], ['iccEnrollmentSentAgain', ended.id, ['to']]])
  expect(await disagreement()).toEqual([])
})

test('a preference says who stated it, is on record once, ends, and can be struck', async () => {
  const sent = preference({ note: 'Evenings, after the bus' })
  for (let time = 0; time < 2; time += 1) expect(await recordPreferenceAction(null, sent)).toMatchObject({ ok: true })
  expect(await recordPreferenceAction(null, preference())).toMatchObject({ ok: false, fields: { on: expect.stringContaining('On record already') as unknown } })
  expect(linesOf(await reread(), 'preference', sampleToday)).toMatchObject([{ title: 'The telephone is preferred', days: 'since Mon Nov 16', details: ['Said by Ana Silva', 'Evenings, after the bus'] }])
  expect(await changeEndAction(null, { kind: 'preference', id: sent.id, to: '2026-11-16' })).toMatchObject({ ok: true })
  expect(await lines('preference')).toEqual(['The telephone was preferred from Mon Nov 16 to Mon Nov 16'])
  expect(await disagreement()).toEqual([])
  expect(await strike('preference', sent.id)).toMatchObject({ ok: true })
  expect(await changeEndAction(null, { kind: 'preference', id: sent.id })).toMatchObject({ ok: false, reason: 'struck' })
  expect(await audited('circumstances.prefer')).toEqual([['preference', sent.id, []], ['preferenceSentAgain', sent.id, []]])
})

test('a caregiver who is paid to care is no family, unless as a foster parent; who changed it first is not overwritten', async () => {
  await asOwner((db) => inGeorgia(db, ours, family))
  const contacts = [await visited('2026-11-16')]
  const change = { caregiverId: family.caregiverId, version: 1, paidToCare: 'yes' }
  expect(await gates('GPP-SE-01', contacts)).toEqual(['met'])
  expect(await changeCaregiverAction(null, change)).toMatchObject({ ok: true, value: { turned: expect.arrayContaining([expect.objectContaining({ status: 'not_met' })]) as unknown } })
  expect(await gates('GPP-SE-01', contacts)).toEqual(['not_met'])
  expect(await disagreement()).toEqual([])
  expect(await changeCaregiverAction(null, change)).toMatchObject({ ok: true })
  expect(await changeCaregiverAction(null, { ...change, foster: 'yes' })).toMatchObject({ ok: false, reason: 'changedMeanwhile' })
  expect(await changeCaregiverAction(null, { ...change, foster: 'yes', version: 2 })).toMatchObject({ ok: true })
  expect(await gates('GPP-SE-01', contacts)).toEqual(['met'])
  expect(await disagreement()).toEqual([])
  expect(await audited('circumstances.changeCaregiver')).toEqual([['caregiver', family.caregiverId, ['paidToCare']], ['caregiverSentAgain', family.caregiverId, []], ['caregiver', family.caregiverId, ['foster']]])
})

test.each([
  ['a home of tomorrow', () => recordLivingAction(null, living({ from: '2026-11-18' })), 'from', /in the future/],
  ['a home nowhere', () => recordLivingAction(null, living({ setting: 'elsewhere' })), 'setting', /Choose where/],
  ['a home left before it was moved into', () => recordLivingAction(null, living({ to: '2026-11-15' })), 'to', /Mon Nov 16/],
  ['a home left tomorrow', () => recordLivingAction(null, living({ to: '2026-11-18' })), 'to', /in the future/],
  ['a home of another century', () => recordLivingAction(null, living({ from: '1926-11-16' })), 'from', /Check the year/],
  ['going home before it came to it', () => recordLivingAction(null, living({ reunificationUntil: '2026-11-15' })), 'reunificationUntil', /before they came there/],
  ['going home in ten years', () => recordLivingAction(null, living({ reunificationUntil: '2036-11-15' })), 'reunificationUntil', /Check the year/],
  ['coordination that begins tomorrow', () => recordIccAction(null, icc({ from: '2026-11-18' })), 'from', /in the future/],
  ['a preference of nobody', () => recordPreferenceAction(null, preference({ caregiverId: '' })), 'caregiverId', /who said so/],
  ['a preference of tomorrow', () => recordPreferenceAction(null, preference({ on: '2026-11-18' })), 'on', /in the future/],
])('%s is refused beside the field, and nothing is stored', async (_what, ask, field, words) => {
  const answer = await ask()
  expect(!answer.ok && answer.fields?.[field]).toMatch(words)
  const { livingSituations, iccEnrollments, preferences } = await reread()
  expect([...livingSituations, ...iccEnrollments, ...preferences]).toEqual([])
})

test('names nothing of another family or agency, and is nobody’s to record who does not have the family', async () => {
  for (const more of [{ youthId: theirs.assigned.youthId }, { youthId: ours.assigned.youthId }, { familyId: ours.unassigned.familyId }, { familyId: theirs.assigned.familyId }]) {
    for (const answer of [await recordLivingAction(null, living(more)), await recordIccAction(null, icc(more)), await recordPreferenceAction(null, preference(more))]) expect(answer).toMatchObject({ ok: false, reason: 'notFound' })
  }
  expect(await recordPreferenceAction(null, preference({ caregiverId: ours.assigned.caregiverId }))).toMatchObject({ ok: false, reason: 'notFound' })
  const sent = living()
  await recordLivingAction(null, sent)
  const acts = () => [recordLivingAction(null, living()), recordIccAction(null, icc()), recordPreferenceAction(null, preference()), changeEndAction(null, { kind: 'livingSituation', id: sent.id, to: '2026-11-16' }), strike('livingSituation', sent.id), changeCaregiverAction(null, { caregiverId: family.caregiverId, version: 1, paidToCare: 'yes' })]
  as('administrator')
  for (const answer of await Promise.all(acts())) expect(answer).toMatchObject({ ok: false, reason: 'notAllowed' })
  as('programManager', theirs)
  for (const answer of await Promise.all(acts())) expect(answer).toMatchObject({ ok: false, reason: 'notFound' })
  expect(await lines('livingSituation')).toEqual(['Mateo lives in congregate care since Mon Nov 16'])
})
