import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { recordAgreementAction } from '@/features/agreements/actions'
import { countToday } from '@/features/compliance/today'
import { complianceFilter } from '@/features/compliance/filter'
import { logContactAction } from '@/features/contacts/actions'
import { readFamily } from '@/features/families/record'
import { decideAgency } from '@/features/obligations/decide'
import { rollForward } from '@/features/obligations/roll-forward'
import { readToday } from '@/features/today/queries'
import { todayFilter } from '@/features/today/schema'
import { log } from '@/platform/log'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import { v7 } from '../../support/sample/ids'
import { sampleNow, scopeIn } from '../../support/sample/opened'
import { aCall, askingAs, openAgencies } from '../contacts/asking'
import { asCaseFilesTakeIt } from '../imports/asking'
import { differences } from './app-and-command'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/server', () => ({ after: () => undefined }))
vi.mock('next/navigation', () => ({ redirect: () => undefined }))

const { sample, ours, asOwner, newFamily } = await openAgencies()
const agreementId = v7()
let family: Awaited<ReturnType<typeof newFamily>>

const tomorrow = new Date('2026-11-18T15:00:00Z')
const morning = (now = tomorrow, role: Role = 'programManager') => {
  const scope = scopeIn(ours, role, now)
  return sample.as(scope, async (db) => {
    await rollForward(scope, db)
    return await countToday(scope, db, complianceFilter.parse({}))
  })
}
const readings = (chosen: object) => asOwner((db) => db.program.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: ours.programId } }, data: { readings: { ...chosen } } }))
const askAgain = () => asOwner((db) => db.caseEvaluation.updateMany({ data: { nextChangeOn: sampleNow } }))
const rowsOf = (familyId: string) => asOwner((db) => db.obligation.findMany({ where: { familyId }, orderBy: { id: 'asc' } }))
const pageOf = (now = tomorrow) => {
  const scope = scopeIn(ours, 'programManager', now)
  return sample.as(scope, (db) => readFamily(scope, db, family.familyId, { count: 5, fact: undefined }))
}

beforeAll(async () => {
  await asOwner(async (db) => {
    await asCaseFilesTakeIt(db, ours)
    await decideAgency(scopeIn(ours, 'programManager'), db)
  })
  const program = await asOwner((db) => db.program.create({ data: { tenantId: ours.tenantId, name: 'Mangrove', spec: 'florida-guidance-19', timeZone: 'America/New_York', holidays: 'US-FL', createdAt: sampleNow } }))
  next.asker = askingAs(ours, 'programManager')
  await recordAgreementAction(null, { id: agreementId, programId: program.id, name: 'Bay County', effectiveOn: '2025-11-15' })
})
afterAll(() => sample.close())
beforeEach(async () => {
  await readings({})
  family = await newFamily('Abel')
  await readings({ A22: 'as nobody reads it' })
  await askAgain()
})

describe('a case that the rules cannot judge', () => {
  test('keeps what was decided of it, stops no page and no other case, and is told with its reason', async () => {
    const before = await rowsOf(family.familyId)
    const page = await morning()
    expect(await rowsOf(family.familyId)).toEqual(before)
    expect(page.counts.length).toBeGreaterThan(0)
    expect(page.unjudged.total).toBeGreaterThan(1)
    expect(page.unjudged.cases.find(({ caseId }) => caseId === family.familyId)).toMatchObject({ caseKind: 'family', name: 'Abel family', decidedOn: '2026-11-17', problem: expect.stringContaining('A22') as unknown })
    const other = await asOwner((db) => db.caseEvaluation.findFirst({ where: { caseId: agreementId } }))
    expect(other).toMatchObject({ problem: null, evaluatedOn: new Date('2026-11-18') })
    expect((await pageOf())?.standings).toMatchObject([{ problem: expect.stringContaining('A22') as unknown, lines: [], groups: [] }])
  })

  test('is told to a Family Partner of their own families only', async () => {
    await morning()
    const scope = scopeIn(ours, 'familyPartner', tomorrow)
    const { unjudged } = await sample.as(scope, (db) => readToday(scope, db, todayFilter.parse({})))
    expect(unjudged.cases.map(({ caseId }) => caseId)).toContain(family.familyId)
    expect(unjudged.cases.map(({ caseId }) => caseId)).not.toContain(ours.unassigned.familyId)
    expect(unjudged.cases.every(({ caseKind }) => caseKind === 'family')).toBe(true)
  })

  test('takes contacts all the same, and is decided from them once it can be', async () => {
    next.asker = askingAs(ours, 'familyPartner')
    const call = aCall(family)
    expect(await logContactAction(null, call)).toMatchObject({ ok: true })
    expect(await asOwner((db) => db.contact.count({ where: { id: call.id } }))).toBe(1)
    await morning()
    await readings({})
    const healed = await morning(new Date('2026-11-19T15:00:00Z'))
    expect(healed.unjudged).toEqual({ cases: [], total: 0 })
    expect((await pageOf(new Date('2026-11-19T15:00:00Z')))?.standings[0]?.problem).toBeNull()
    expect((await asOwner((db) => differences(db, '2026-11-19' as CalendarDate))).different).toEqual([])
  })

  test('for a fault of ours, it is said so, and nothing of the record', async () => {
    await readings({})
    await asOwner((db) => db.program.update({ where: { tenantId_id: { tenantId: ours.tenantId, id: ours.programId } }, data: { timeZone: 'Nowhere/Land' } }))
    const logged = vi.spyOn(log, 'error').mockReturnValue()
    const page = await morning()
    expect(page.unjudged.cases.find(({ caseId }) => caseId === family.familyId)?.problem).toMatch(/fault of ours/)
    expect(logged).toHaveBeenCalledWith({ err: expect.any(RangeError) as unknown, action: 'obligations.judge', caseKind: 'family', caseId: family.familyId, programId: ours.programId }, 'a case could not be judged')
  })
})
