import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { decideFamily } from '@/features/obligations/decide'
import { addRelationAction, strikeRelationAction } from '@/features/relations/actions'
import { readPerson } from '@/features/staff/person'
import { handCaseloadOverAction, handOverAction, startServicesAction } from '@/features/services/actions'
import { findCaseload, partnersOn } from '@/features/services/queries'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import type { OpenFamily } from '../../support/sample/open-family'
import { sampleToday, scopeIn } from '../../support/sample/opened'
import { askingAs, openAgencies } from '../contacts/asking'
import { inGeorgia } from '../contacts/in-georgia'
import { differences } from '../obligations/app-and-command'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const { sample, ours, theirs, asOwner, newFamily } = await openAgencies()
const [partner, senior] = [ours.members.familyPartner.staffId, ours.members.seniorFamilyPartner.staffId]
const manager = scopeIn(ours, 'programManager')
let family: OpenFamily

const as = (role: Role, agency = ours) => {
  next.asker = askingAs(agency, role)
}
const relation = (more: object = {}) => ({ id: v7(), staffId: partner, familyId: family.familyId, youthId: family.youthIds[0], kind: 'relatedTo', ...more })
const strike = (relationId: string, why = 'Another of the name') => strikeRelationAction(null, { relationId, why })
const standing = async (requirement: string) => (await asOwner((db) => db.obligation.findMany({ where: { familyId: family.familyId, requirement }, orderBy: { id: 'asc' } }))).map(({ status }) => status)
const disagreement = async () => (await asOwner((db) => differences(db, sampleToday, family.familyId))).different

afterAll(() => sample.close())
beforeEach(async () => {
  as('programManager')
  family = await newFamily('Silva', { youths: ['Ana', 'Ben'] })
})

test.each([['relatedTo', 'GPP-SR-04a', ['not_met', 'not_met']], ['livesWith', 'GPP-SR-04b', ['met', 'not_met']]])('%s a youth turns who may serve them, once however often it is sent; striking turns it back', async (kind, requirement, turnedTo) => {
  await asOwner((db) => inGeorgia(db, ours, family))
  expect(await standing(requirement)).toEqual(['met', 'met'])
  const sent = relation({ kind })
  for (let time = 0; time < 2; time += 1) expect(await addRelationAction(null, sent)).toMatchObject({ ok: true })
  expect((await standing(requirement)).toSorted()).toEqual(turnedTo)
  expect(await disagreement()).toEqual([])
  expect(await addRelationAction(null, relation({ kind }))).toMatchObject({ ok: false, reason: 'taken' })
  expect(await strike(sent.id)).toMatchObject({ ok: true })
  expect(await standing(requirement)).toEqual(['met', 'met'])
  expect(await strike(sent.id)).toMatchObject({ ok: false, reason: 'alreadyStruck' })
  expect(await disagreement()).toEqual([])
  const told = (await asOwner((db) => readPerson(manager, db, partner)))?.relations
  expect(told?.find(({ id }) => id === sent.id)).toMatchObject({ says: `${kind === 'livesWith' ? 'Lives with' : 'Related to'} Ana Silva`, family: 'Silva family', struck: expect.stringContaining('Another of the name') as unknown })
  const audit = await asOwner((db) => db.auditEntry.findMany({ where: { action: { startsWith: 'relations.' }, familyId: family.familyId }, orderBy: { id: 'asc' } }))
  expect(audit.map(({ recordKind, recordId, changed }) => [recordKind, recordId, changed])).toEqual([['staffRelation', sent.id, []], ['staffRelationSentAgain', sent.id, []], ['staffRelation', sent.id, ['strikeId']]])
})

test('nobody is given their own family where its document rules that out, whatever else is said', async () => {
  const programId = await asOwner((db) => inGeorgia(db, ours, family))
  expect(await addRelationAction(null, relation({ staffId: senior }))).toMatchObject({ ok: true })
  const refused = { ok: false, fields: { staffId: expect.stringContaining('“A CPS-P cannot provide this service to his/her own youth and/or family”') as unknown } }
  expect(await handOverAction(null, { id: v7(), familyId: family.familyId, from: partner, staffId: senior, on: '2026-11-17', anyway: 'yes' })).toMatchObject(refused)
  const next = Object.fromEntries([family.familyId, ours.assigned.familyId].map((id) => [id, senior]))
  const mine = await asOwner((db) => db.assignment.findMany({ where: { staffId: partner, strikeId: null, to: null }, distinct: ['familyId'] }))
  const all = Object.fromEntries(mine.map(({ familyId }) => [familyId, senior]))
  expect(await handCaseloadOverAction(null, { id: v7(), leaverId: partner, on: '2026-11-18', next: { ...all, ...next }, anyway: 'yes' })).toMatchObject({ ok: false, fields: { [`next.${family.familyId}`]: expect.stringContaining('related to this family') as unknown } })
  await asOwner(async (db) => {
    await db.enrollment.updateMany({ where: { familyId: family.familyId, programId }, data: { strikeId: (await db.strike.create({ data: { tenantId: ours.tenantId, familyId: family.familyId, factKind: 'enrollment', factId: v7(), at: manager.now, on: new Date('2026-11-17'), why: 'x' } })).id } })
    await decideFamily(manager, db, family.familyId)
  })
  // The Massachusetts program that is left says nothing of it: it is shown, and may be.
  const partners = await asOwner((db) => partnersOn(manager, db, sampleToday, { id: family.familyId, youths: family.youthIds }))
  expect(partners.find(({ id }) => id === senior)?.kin).toEqual({ kind: 'relatedTo', ruledOutBy: null })
  expect(await startServicesAction(null, { id: v7(), familyId: family.familyId, programId: ours.programId, youths: family.youthIds, on: '2026-11-17', staffId: senior, anyway: 'yes' })).toMatchObject({ ok: true })
})

test('whoever lives with one youth may not serve that one, and may the others: some of a family are handed over, and the rest stay', async () => {
  await asOwner((db) => inGeorgia(db, ours, family))
  const [ana = '', ben = ''] = family.youthIds
  expect(await addRelationAction(null, relation({ staffId: senior, kind: 'livesWith' }))).toMatchObject({ ok: true })
  const hand = (more: object = {}) => handOverAction(null, { id: v7(), familyId: family.familyId, from: partner, staffId: senior, on: '2026-11-17', anyway: 'yes', ...more })
  for (const more of [{}, { youths: [ana] }, { youths: [ana, ben], asked: 'yes' }]) expect(await hand(more)).toMatchObject({ ok: false, fields: { staffId: expect.stringMatching(/living with a youth of this family.*“.*”.*or on the family’s page hand over only the others/) as unknown } })
  expect(await hand({ asked: 'yes' })).toMatchObject({ ok: false, fields: { youths: 'Choose whom they take on.' } })
  expect(await hand({ youths: [ours.assigned.youthId] })).toMatchObject({ ok: false, reason: 'notFound' })
  expect(await hand({ youths: [ben], asked: 'yes' })).toMatchObject({ ok: true })
  const now = await asOwner((db) => db.assignment.findMany({ where: { familyId: family.familyId, strikeId: null, to: null }, include: { assignmentYouths: true } }))
  expect(now.map(({ staffId, from, assignmentYouths }) => [staffId, from, assignmentYouths.map(({ youthId }) => youthId)]).toSorted()).toEqual([[partner, new Date('2026-11-17'), [ana]], [senior, new Date('2026-11-17'), [ben]]].toSorted())
  expect(await standing('GPP-SR-04b')).not.toContain('not_met')
  expect(await disagreement()).toEqual([])
})

test('the list of a caseload marks who is of a family, as far as they would take on whom it is about', async () => {
  await asOwner((db) => inGeorgia(db, ours, family))
  expect(await addRelationAction(null, relation({ staffId: senior, kind: 'livesWith' }))).toMatchObject({ ok: true })
  const marked = async (staffId: string) => (await asOwner((db) => findCaseload(manager, db, staffId, sampleToday)))?.families.find(({ id }) => id === family.familyId)?.kin[senior]
  expect(await marked(partner)).toEqual({ kind: 'livesWith', ruledOutBy: expect.stringContaining('with whom he/she is living') as unknown })
  const only = (youthId: string) => asOwner(async (db) => {
    const { id } = await db.assignment.findFirstOrThrow({ where: { familyId: family.familyId } })
    await db.assignmentYouth.create({ data: { tenantId: ours.tenantId, familyId: family.familyId, assignmentId: id, youthId } })
  })
  await only(family.youthIds[1] ?? '')
  expect(await marked(partner)).toEqual({ kind: 'livesWith', ruledOutBy: null })
  await only(family.youthIds[0] ?? '')
  expect((await marked(partner))?.ruledOutBy).not.toBeNull()
})

test('a relation names a youth of that family and somebody here, and is for whoever keeps both files', async () => {
  const kept = relation()
  await addRelationAction(null, kept)
  for (const more of [{ youthId: ours.assigned.youthId }, { familyId: theirs.assigned.familyId, youthId: theirs.assigned.youthId }, { staffId: theirs.members.familyPartner.staffId }]) expect(await addRelationAction(null, relation(more))).toMatchObject({ ok: false, reason: 'notFound' })
  for (const role of ['familyPartner', 'seniorFamilyPartner', 'clinician', 'administrator'] as const) {
    as(role)
    for (const answer of [await addRelationAction(null, relation()), await strike(kept.id)]) expect(answer).toMatchObject({ ok: false, reason: 'notAllowed' })
  }
  as('programManager', theirs)
  for (const answer of [await addRelationAction(null, relation()), await strike(kept.id)]) expect(answer).toMatchObject({ ok: false, reason: 'notFound' })
})
