import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/database'
import { recordAnnualReportAction } from '@/features/agreements/actions'
import { recordLivingAction } from '@/features/circumstances/actions'
import { giveConsentAction, revokeConsentAction } from '@/features/consents/actions'
import { leaveUnsignedAction, strikePaperAction } from '@/features/discharge/actions'
import { stageImportAction } from '@/features/imports/actions'
import { closeDaysAction, enterHolidayYearAction } from '@/features/programs/actions'
import { closeReferralAction } from '@/features/referrals/actions'
import { addRelationAction } from '@/features/relations/actions'
import { handCaseloadOverAction, handOverAction, startServicesAction } from '@/features/services/actions'
import { addLeaveAction, addPersonAction, logSessionAction, recordTrainingsAction } from '@/features/staff/actions'
import { tellReferrerAction } from '@/features/telling/actions'
import type { ActionResult } from '@/platform/action-result'
import { trainingTopics } from '@/rules/facts/vocabulary'
import type { Asker } from '@/tenancy/session'
import { addOpenFamily, type OpenFamily } from '../support/sample/open-family'
import { v7 } from '../support/sample/ids'
import { scopeIn } from '../support/sample/opened'
import { openAsApp } from '../support/sample/running'
import { askingAs } from '../features/contacts/asking'
import { actsIn } from '../features/requirements/acts'

const next = vi.hoisted(() => ({ asker: null as Asker | null, went: [] as string[] }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/server', () => ({ after: () => undefined }))
vi.mock('next/navigation', () => ({ redirect: (to: string) => next.went.push(to) }))

const sample = await openAsApp()
const ours = await sample.add('CanaryHeron')
const read = <Value>(work: (db: Db) => Promise<Value>) => sample.as(scopeIn(ours, 'programManager'), work)
const manager = askingAs(ours, 'programManager')
/** Somebody with the same rights. */
const colleague: Asker = { ...manager, scope: { ...manager.scope, membershipId: ours.members.administrator.membershipId } }
afterAll(() => sample.close())

/** How many rows there are of anything but the log, and how many answers were kept. */
const rowsNow = () =>
  read(async (db) => {
    const tables = await db.$queryRaw<{ name: string }[]>`SELECT c."relname" AS "name" FROM pg_class c WHERE c."relkind" = 'r' AND c."relrowsecurity" AND c."relname" NOT IN ('AuditEntry', 'Obligation', 'CaseEvaluation')`
    const counted = await db.$queryRawUnsafe<{ name: string; count: number }[]>(tables.map(({ name }) => `SELECT '${name}' AS "name", count(*)::int AS "count" FROM "${name}"`).join(' UNION ALL '))
    return Object.fromEntries(counted.map(({ name, count }) => [name, count]))
  })

/** Sends the same form twice at the same moment, once more, and once as somebody else: it is written once, and answered alike. */
async function expectOnce(name: string, send: (sent: unknown) => Promise<ActionResult<unknown>>, form: object) {
  next.asker = manager
  next.went.length = 0
  const before = await rowsNow()
  const first = await send(form)
  expect(first, JSON.stringify(first)).toMatchObject({ ok: true })
  const after = await rowsNow()
  expect(after).not.toEqual(before)
  expect(await Promise.all([send(form), send(form)])).toEqual([first, first])
  expect(await rowsNow()).toEqual(after)
  expect(new Set(next.went).size).toBeLessThan(2)
  const log = await read((db) => db.auditEntry.findMany({ where: { action: name }, orderBy: { id: 'desc' }, take: 2, select: { recordKind: true, changed: true } }))
  expect(log).toEqual([expect.objectContaining({ recordKind: expect.stringMatching(/SentAgain$/) as unknown }), expect.objectContaining({ recordKind: expect.stringMatching(/SentAgain$/) as unknown })])
  next.asker = colleague
  expect(await send(form)).toMatchObject({ ok: false, reason: 'savedDifferently' })
  expect(await rowsNow()).toEqual(after)
  next.asker = manager
}

describe('whatever writes something, however often it is sent', () => {
  const { acts, lookUp } = actsIn(ours, read)
  beforeAll(async () => {
    next.asker = manager
    await lookUp()
  })

  test.each(acts.filter(({ name }) => !['waitlist.takeOff', 'circumstances.changeCaregiver'].includes(name)).map((act, at) => [`${at + 1} ${act.name}`, act] as const))('%s writes it once', async (_, { name, form, send, missing }) => {
    if (missing) expect(await missing()).toMatchObject({ ok: true })
    await expectOnce(name, send, form())
    await lookUp()
  })

  let family: OpenFamily
  let waiting: OpenFamily
  beforeAll(async () => {
    family = await read((db) => addOpenFamily(db, ours, { name: 'Silva', referredAt: new Date('2026-11-12T20:10:00Z'), partner: ours.members.familyPartner }))
    waiting = await read((db) => addOpenFamily(db, ours, { name: 'Reyes', referredAt: new Date('2026-11-12T20:10:00Z'), partner: ours.members.familyPartner }))
  })
  const referralOf = async ({ familyId }: OpenFamily) => (await read((db) => db.referral.findFirst({ where: { familyId } })))?.id
  const { members } = ours
  const on = '2026-11-17'
  const consentId = v7()

  test.each<[name: string, send: (previous: null, sent: unknown) => Promise<ActionResult<unknown>>, form: () => object | Promise<object>]>([
    ['programs.closeDays', closeDaysAction, () => ({ from: '2026-12-24', to: '2026-12-28' })],
    ['programs.enterHolidays', enterHolidayYearAction, () => ({ holidayTable: 'US-GA', year: 2040, source: 'x', days: { 0: { on: '2040-01-02', name: 'x' } } })],
    ['referrals.tell', tellReferrerAction, async () => ({ referralId: await referralOf(family), outcome: 'reached', toldOn: on, means: 'telephone' })],
    ['services.start', startServicesAction, () => ({ familyId: family.familyId, programId: ours.programId, youths: family.youthIds, on, staffId: members.familyPartner.staffId, anyway: 'yes' })],
    ['services.handOver', handOverAction, () => ({ familyId: waiting.familyId, staffId: members.seniorFamilyPartner.staffId, on, anyway: 'yes' })],
    ['services.handCaseloadOver', handCaseloadOverAction, async () => {
      const theirs = await read((db) => db.assignment.findMany({ where: { staffId: members.familyPartner.staffId, strikeId: null, to: null }, select: { familyId: true } }))
      return { leaverId: members.familyPartner.staffId, on: '2026-11-19', anyway: 'yes', next: Object.fromEntries(theirs.map(({ familyId }) => [familyId, members.seniorFamilyPartner.staffId])) }
    }],
    ['referrals.close', closeReferralAction, async () => ({ referralId: await referralOf(waiting), on, reason: 'ineligible' })],
    ['staff.addLeave', addLeaveAction, () => ({ staffId: members.familyPartner.staffId, from: '2026-11-02', to: '2026-11-08' })],
    ['staff.recordTrainings', recordTrainingsAction, async () => ({ staffIds: (await read((db) => db.staff.findMany({ where: { strikeId: null }, select: { id: true } }))).map(({ id }) => id), topics: trainingTopics, completedOn: '2026-03-02' })],
    ['agreements.report', recordAnnualReportAction, async () => ({ agreementId: (await read((db) => db.workingAgreement.findFirst({ where: { strikeId: null }, orderBy: { effectiveOn: 'asc' } })))?.id, on: '2026-11-15' })],
    ['circumstances.live', recordLivingAction, () => ({ familyId: family.familyId, youthId: family.youthIds[0], setting: 'foster', from: '2026-11-10' })],
    ['relations.add', addRelationAction, () => ({ familyId: family.familyId, staffId: members.clinician.staffId, youthId: family.youthIds[0], kind: 'livesWith' })],
    ['consents.give', giveConsentAction, () => ({ id: consentId, familyId: family.familyId, kind: 'telehealth', purpose: 'Calls', caregiverId: family.caregiverId, ground: 'parent', givenOn: on })],
    ['consents.revoke', revokeConsentAction, () => ({ consentId, revokedOn: on, why: 'They would rather meet.' })],
    ['imports.stage', stageImportAction, () => ({ kind: 'families', pasted: 'First name,Last name\nAna,Vaz' })],
    ['discharge.leaveUnsigned', leaveUnsignedAction, async () => {
      for (const { id } of await read((db) => db.planSignature.findMany({ where: { planId: ours.assigned.planId, strikeId: null } }))) await strikePaperAction(null, { kind: 'planSignature', id, why: 'Of another plan.' })
      return { planId: ours.assigned.planId, unsignedReason: 'They moved.', tries: 'Two calls.' }
    }],
  ])('%s writes it once, and it is refused to somebody else', async (name, send, form) => {
    await expectOnce(name, (sent) => send(null, sent), { id: v7(), ...(await form()) })
  })
})

describe('what is sent twice', () => {
  const ana = { displayName: 'Ana Braga', roles: ['other'] }

  test('and says something else the second time is refused, and what it said first stays', async () => {
    next.asker = manager
    const id = v7()
    expect(await addPersonAction(null, { id, ...ana })).toMatchObject({ ok: true })
    expect(await addPersonAction(null, { id, ...ana, displayName: 'Ana Bragança' })).toMatchObject({ ok: false, reason: 'savedDifferently' })
    // Under the id of one act another cannot be answered.
    expect(await logSessionAction(null, { id, format: 'individual', date: '2026-11-11', time: '10:00', supervisors: [ours.members.seniorFamilyPartner.staffId], supervisees: [ours.members.familyPartner.staffId] })).toMatchObject({ ok: false, reason: 'savedDifferently' })
    expect(await read((db) => db.staff.count({ where: { displayName: { startsWith: 'Ana Brag' } } }))).toBe(1)
  })

  test('at the very same moment is one record', async () => {
    next.asker = manager
    const sent = { id: v7(), ...ana, displayName: 'Bia Braga' }
    const answers = await Promise.all([addPersonAction(null, sent), addPersonAction(null, sent), addPersonAction(null, sent)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(await read((db) => db.staff.count({ where: { displayName: 'Bia Braga' } }))).toBe(1)
  })

  test('after a refusal is new: nothing was kept of what was refused', async () => {
    next.asker = manager
    const sent = { id: v7(), ...ana, displayName: 'Caio Braga', hiredOn: '2026-11-02', startsDutiesOn: '2026-11-01' }
    expect(await addPersonAction(null, sent)).toMatchObject({ ok: false, reason: 'invalid' })
    expect(await addPersonAction(null, { ...sent, startsDutiesOn: '2026-11-02' })).toMatchObject({ ok: true })
  })
})
