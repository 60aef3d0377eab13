import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { addProgramAction, endProgramAction } from '@/features/programs/actions'
import { rollForward } from '@/features/obligations/roll-forward'
import { recordAgreementAction, recordAnnualReportAction, recordWorkgroupAction } from '@/features/agreements/actions'
import { listAgreements, readAgreement } from '@/features/agreements/queries'
import { decideNewcomers } from '@/features/staff/newcomers'
import { openFamilies } from '@/features/programs/ending'
import { listPrograms } from '@/features/programs/queries'
import { closeReferralAction, switchFormAction, takeInAction, undoClosingAction } from '@/features/referrals/actions'
import { offeredPrograms } from '@/features/referrals/offered-programs'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { findOpenForm } from '@/tenancy/referral-form'
import { formCodeOf } from '../../support/sample/agency'
import { v7 } from '../../support/sample/ids'
import { sampleNow, scopeIn } from '../../support/sample/opened'
import { askingAs, openAgencies } from '../contacts/asking'
import { asCaseFilesTakeIt } from '../imports/asking'
import { differences } from '../obligations/app-and-command'
import { anIntake } from '../referrals/asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/server', () => ({ after: () => undefined }))
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(path)
  },
}))

const { sample, ours, theirs, asOwner } = await openAgencies()
const as = (role: Role, agency = ours, now = sampleNow) => {
  next.asker = askingAs(agency, role, now)
}
let programId: string
let count = 0

/** The program is new, and one family was referred to it today, Nov 17. */
const refer = async (more: object = {}) => {
  const answer = await takeInAction(null, anIntake(programId, { youths: { 0: { givenName: `Inês ${++count}`, familyName: `Vaz ${count}`, bornOn: '2013-03-04' } }, caregiver: { givenName: 'Rosa', familyName: `Vaz ${count}` }, ...more }))
  return answer.ok && answer.value.saved ? (answer.value.referralIds[0] ?? '') : expect.fail(JSON.stringify(answer))
}
const close = (referralId: string) => closeReferralAction(null, { id: v7(), referralId, on: '2026-11-17', reason: 'ineligible' })
const end = (endedOn?: string, seen?: string) => endProgramAction(null, { programId, endedOn, seen })
const offered = () => sample.as(scopeIn(ours, 'programManager'), async (db) => (await offeredPrograms(next.asker?.scope ?? expect.fail('nobody'), db)).map(({ id }) => id))

afterAll(() => sample.close())
beforeEach(async () => {
  as('programManager')
  const led: unknown = await addProgramAction(null, { id: v7(), name: `Program ${v7()}`, spec: 'caregiver-peer-to-peer', timeZone: 'America/New_York' }).catch((error: unknown) => error)
  programId = led instanceof Error ? led.message.replace('/programs/', '') : expect.fail(JSON.stringify(led))
})

describe('a program', () => {
  test('cannot be ended while families are open under it, also by an administrator, who sees none', async () => {
    const referrals = [await refer(), await refer()]
    as('administrator')
    const refused = await end('2026-11-17')
    expect(!refused.ok && refused.fields?.endedOn).toMatch(/2 families are open under it/)
    expect(await sample.as(scopeIn(ours, 'administrator'), (db) => openFamilies(scopeIn(ours, 'administrator'), db, programId))).toBe(2)
    as('programManager')
    for (const one of referrals) expect(await close(one)).toMatchObject({ ok: true })
    const early = await end('2026-11-16')
    expect(!early.ok && early.fields?.endedOn).toMatch(/on record under it on Tue Nov 17/)
    expect(await end('2026-11-17')).toMatchObject({ ok: true })
    expect((await sample.as(scopeIn(ours, 'administrator'), (db) => listPrograms(scopeIn(ours, 'administrator'), db))).find(({ id }) => id === programId)).toMatchObject({ endedOn: '2026-11-17' })
  })

  test('takes referrals on its last day and none after it, by any way; nothing of it is opened again; emptied, it goes on', async () => {
    const referralId = await refer()
    await close(referralId)
    await switchFormAction(null, { change: 'open' })
    expect(await end('2026-11-17')).toMatchObject({ ok: true })
    expect(await offered()).toContain(programId)
    expect((await findOpenForm(formCodeOf(ours.tenantId), sampleNow))?.programs.map(({ id }) => id)).toContain(programId)
    const dayAfter = new Date(sampleNow.getTime() + 86_400_000)
    as('programManager', ours, dayAfter)
    expect(await offered()).not.toContain(programId)
    expect((await findOpenForm(formCodeOf(ours.tenantId), dayAfter))?.programs.map(({ id }) => id)).not.toContain(programId)
    const late = await takeInAction(null, anIntake(programId))
    expect(!late.ok && late.fields?.programId).toMatch(/last day of Program .+ was Tue Nov 17/)
    expect(await undoClosingAction(null, { referralId, why: 'x' })).toMatchObject({ ok: false, reason: 'programEnded' })
    expect(await end(undefined, '2026-11-17')).toMatchObject({ ok: true })
    expect(await undoClosingAction(null, { referralId, why: 'x' })).toMatchObject({ ok: true })
    expect(await offered()).toContain(programId)
  })

  test('is ended once however often it is sent, not over somebody else’s change, and is in the audit', async () => {
    expect(await end('2026-11-18')).toMatchObject({ ok: true })
    expect(await end('2026-11-18')).toMatchObject({ ok: true })
    expect(await end('2026-11-19')).toMatchObject({ ok: false, reason: 'changedMeanwhile' })
    expect(await end('2036-11-19', '2026-11-18')).toMatchObject({ ok: false, fields: { endedOn: expect.stringContaining('Check the year') as unknown } })
    expect(await asOwner((db) => db.auditEntry.findMany({ where: { action: 'programs.end', recordId: programId }, select: { changed: true } }))).toEqual([{ changed: ['endedOn'] }, { changed: ['endedOn'] }])
  })

  test('is not for a Family Partner, a clinician or another agency to end', async () => {
    for (const role of ['familyPartner', 'clinician', 'seniorFamilyPartner'] as const) {
      as(role)
      expect(await end('2026-11-17')).toMatchObject({ ok: false, reason: 'notAllowed' })
    }
    as('administrator', theirs)
    expect(await end('2026-11-17')).toMatchObject({ ok: false, reason: 'notFound' })
  })
})

test('ended and referred to at the same moment: one of the two waits and is refused', async () => {
  const [ended, taken] = await Promise.all([end('2026-11-16'), takeInAction(null, anIntake(programId, { youths: { 0: { givenName: 'Uma', familyName: 'Once', bornOn: '2013-03-04' } }, caregiver: { givenName: 'Una', familyName: 'Once' } }))])
  expect([ended.ok, taken.ok].filter(Boolean)).toHaveLength(1)
})

describe('what its document asks of staff', () => {
  const person = (hiredOn: string, startsDutiesOn: string) =>
    asOwner(async (db) => {
      const { id } = await db.staff.create({ data: { tenantId: ours.tenantId, displayName: `Uma ${v7()}`, roles: ['familyPartner'], hiredOn: new Date(hiredOn), startsDutiesOn: new Date(startsDutiesOn), enteredAt: sampleNow } })
      return id
    })
  /** What a person is asked under the program on a day, topic by topic, with how it stands; as the rules say of the exported case. */
  const askedOf = (staffId: string, now: Date) =>
    asOwner(async (db) => {
      const scope = scopeIn(ours, 'programManager', now)
      await decideNewcomers(scope, db)
      await rollForward(scope, db)
      expect((await differences(db, scope.today, staffId)).different).toEqual([])
      const rows = await db.obligation.findMany({ where: { staffId, programId, topic: { not: null }, kind: 'validity' } })
      const today = new Date(scope.today)
      return new Map(rows.map((row) => [row.topic, row.dueOn === null || today < row.dueOn ? row.status : today > row.dueOn ? row.statusAfterDue : row.statusOnDue]))
    })
  const [before, lastDay, after] = [sampleNow, new Date('2026-11-30T15:00:00Z'), new Date('2026-12-02T15:00:00Z')]

  test('ends with it: what was due before stays, nothing falls due after, and it begins again where the program goes on', async () => {
    await asOwner((db) => asCaseFilesTakeIt(db, ours))
    const staffId = await person('2025-01-06', '2025-02-03')
    for (const [topic, completedOn] of [['targetPopulation', '2025-12-01'], ['culture', '2025-10-01']] as const)
      await asOwner((db) => db.training.create({ data: { tenantId: ours.tenantId, staffId, topic, completedOn: new Date(completedOn), enteredAt: sampleNow } }))
    const first = await askedOf(staffId, before)
    expect([first.get('targetPopulation'), first.get('culture'), first.get('psychotropics')]).toEqual(['met', 'overdue', 'overdue'])
    expect(await end('2026-11-30')).toMatchObject({ ok: true })
    expect(await askedOf(staffId, before)).toEqual(first)
    expect([...(await askedOf(staffId, lastDay)).values()]).not.toContain('overdue')
    const then = await askedOf(staffId, after)
    expect([then.get('targetPopulation'), then.get('culture'), then.get('psychotropics')]).toEqual(['met', 'not_met', 'not_met'])
    as('programManager', ours, after)
    expect(await end(undefined, '2026-11-30')).toMatchObject({ ok: true })
    const again = await askedOf(staffId, after)
    expect([again.get('targetPopulation'), again.get('culture'), again.get('psychotropics')]).toEqual(['overdue', 'overdue', 'overdue'])
  })

  test('is not asked of whoever begins after its last day; of whoever begins on it, it is', async () => {
    await end('2026-11-16')
    const [late, early] = [await person('2026-11-02', '2026-11-17'), await person('2026-11-02', '2026-11-16')]
    expect((await askedOf(late, before)).size).toBe(0)
    expect((await askedOf(early, before)).size).toBeGreaterThan(5)
  })
})

describe('what its document asks of working agreements', () => {
  let agreementId: string
  beforeEach(async () => {
    const led: unknown = await addProgramAction(null, { id: v7(), name: `Mangrove ${v7()}`, spec: 'florida-guidance-19', timeZone: 'America/New_York' }).catch((error: unknown) => error)
    programId = led instanceof Error ? led.message.replace('/programs/', '') : expect.fail(JSON.stringify(led))
    agreementId = v7()
    await recordAgreementAction(null, { id: agreementId, programId, name: 'Bay County', effectiveOn: '2025-11-15' }).catch(() => undefined)
  })
  /** How its report and its months stand on a day, as stored; as the rules say of the exported case. */
  const asked = (day: string) =>
    asOwner(async (db) => {
      const scope = scopeIn(ours, 'programManager', new Date(`${day}T15:00:00Z`))
      await rollForward(scope, db)
      expect((await differences(db, scope.today, agreementId)).different).toEqual([])
      const found = await readAgreement(scope, db, agreementId, true)
      const verdicts = found?.standings.flatMap(({ groups }) => groups.flatMap(({ group }) => group?.verdicts ?? [])) ?? []
      const months = Object.fromEntries((found?.months ?? []).map(({ key, standing }) => [key, standing?.status]))
      return { report: verdicts.find(({ requirements }) => requirements[0] === 'FG19-WA-08c')?.status, months, due: (await listAgreements(scope, db))?.lines.find(({ id }) => id === agreementId) }
    })

  test('ends with it: what was missed stays, nothing falls due after, and it begins again where the program goes on', async () => {
    expect(await asked('2026-11-17')).toMatchObject({ report: 'overdue', months: { '2026-10': 'not_met', '2026-11': 'open' } })
    expect(await end('2026-11-30')).toMatchObject({ ok: true })
    expect(await asked('2026-11-29')).toMatchObject({ report: 'overdue', months: { '2026-11': 'open' } })
    expect(await asked('2026-11-30')).toMatchObject({ report: 'not_met', months: { '2026-11': 'due_today' } })
    const after = await asked('2027-01-05')
    expect(after).toMatchObject({ report: 'not_met', months: { '2026-11': 'not_met' }, due: { due: [], says: expect.stringContaining('ended Mon Nov 30 2026 with its program') as unknown } })
    expect(Object.keys(after.months)[0]).toBe('2026-11')
    as('programManager', ours, new Date('2027-01-05T15:00:00Z'))
    expect(await recordWorkgroupAction(null, { id: v7(), agreementId, on: '2026-12-01' })).toMatchObject({ ok: false, fields: { on: expect.stringContaining('Its program ended on Mon Nov 30 2026') as unknown } })
    expect(await recordAnnualReportAction(null, { id: v7(), agreementId, on: '2026-12-01' })).toMatchObject({ ok: false, fields: { on: expect.any(String) as unknown } })
    expect(await recordWorkgroupAction(null, { id: v7(), agreementId, on: '2026-11-30' })).toMatchObject({ ok: true })
    expect(await asked('2027-01-05')).toMatchObject({ months: { '2026-11': 'met' } })
    expect(await end(undefined, '2026-11-30')).toMatchObject({ ok: true })
    expect(await asked('2027-01-05')).toMatchObject({ report: 'overdue', months: { '2026-12': 'not_met', '2027-01': 'open' } })
  })

  test('it cannot end before what is on record of its agreements, and none begins after it', async () => {
    expect(await recordWorkgroupAction(null, { id: v7(), agreementId, on: '2026-11-10' })).toMatchObject({ ok: true })
    expect(await end('2026-11-09')).toMatchObject({ ok: false, fields: { endedOn: expect.stringContaining('on record under it on Tue Nov 10') as unknown } })
    expect(await end('2026-11-10')).toMatchObject({ ok: true })
    expect(await recordAgreementAction(null, { id: v7(), programId, name: 'Late', effectiveOn: '2026-11-11' })).toMatchObject({ ok: false, fields: { programId: expect.stringContaining('was Tue Nov 10') as unknown } })
    await expect(recordAgreementAction(null, { id: v7(), programId, name: 'On its last day', effectiveOn: '2026-11-10' })).rejects.toThrow('/agreements/')
  })
})
