import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/database'
import { asWholeAgency } from '@/db/whole-agency'
import { loadPrograms } from '@/features/case-files/program-settings'
import { holdFamily } from '@/features/contacts/queries'
import { decideOrAskAgain } from '@/features/obligations/ask-again'
import { decideAgency, decideFamily } from '@/features/obligations/decide'
import { decideNext, decideStep, MoreWaits, rollForward } from '@/features/obligations/roll-forward'
import type { TenantScope } from '@/tenancy/scope'
import { v7 } from '../../support/sample/ids'
import { openSample, sampleNow, sampleToday, scopeIn } from '../../support/sample/opened'
import { asCaseFilesTakeIt } from '../imports/asking'
import { differences } from './app-and-command'

/* An agency with more cases to decide than one transaction should hold. Here two are too many. */

const sample = await openSample()
const agency = await sample.add('Steps')
const manager = scopeIn(agency, 'programManager')
await sample.as(manager, (db) => asCaseFilesTakeIt(db, agency))
const administrator = scopeIn(agency, 'administrator')
const whole = { tenantId: agency.tenantId, today: sampleToday, now: sampleNow }
const waiting = (scope: TenantScope = manager) => sample.as(scope, (db) => db.caseEvaluation.count({ where: { nextChangeOn: { lte: new Date(sampleToday) } } }))
const different = () => sample.as(manager, async (db) => (await differences(db, sampleToday)).different)
const askAgainOfAll = (db: Db) => db.caseEvaluation.updateMany({ data: { nextChangeOn: new Date(sampleToday) } })

afterAll(() => sample.close())
beforeEach(() => sample.as(manager, async (db) => {
  await db.program.updateMany({ data: { readings: {} } })
  await decideAgency(whole, db)
}))

/** Decides all that waits; answers in how many steps. */
async function inSteps(scope: TenantScope = manager): Promise<number> {
  let steps = 1
  while (await decideStep(whole, (work) => sample.as(scope, (db) => asWholeAgency(scope, db, () => work(db))))) steps += 1
  return steps
}

/** Holds a family as whoever changes the staff file or imports does. */
const holdAlone = (db: Db, familyId: string) => db.$queryRaw`SELECT 1 FROM "Family" WHERE "id" = ${familyId}::uuid FOR UPDATE`

const aContact = (familyId: string) => ({
  tenantId: agency.tenantId, id: v7(), familyId, at: sampleNow, localOn: new Date(sampleToday), localZone: 'America/New_York', direction: 'out' as const, with: ['caregiver' as const], mode: 'faceToFace' as const, reached: true, enteredAt: sampleNow,
})

describe('more cases than a page decides by itself', () => {
  test('are not counted: the page is refused, and nothing of it stays', async () => {
    await sample.as(manager, askAgainOfAll)
    const all = await waiting()
    expect(all).toBeGreaterThan(4)
    await expect(sample.as(manager, (db) => rollForward(manager, db, all - 1))).rejects.toThrow(MoreWaits)
    expect(await waiting()).toBe(all)
    await sample.as(manager, (db) => rollForward(manager, db, all))
    expect(await waiting()).toBe(0)
  })

  test('are decided step by step, each standing for itself', async () => {
    await sample.as(manager, async (db) => {
      await db.obligation.deleteMany({})
      await askAgainOfAll(db)
    })
    expect(await inSteps()).toBe(2)
    expect(await waiting()).toBe(0)
    expect(await different()).toEqual([])
  })

  test('are shared by two who decide at the same moment, and none is decided twice', async () => {
    await sample.as(manager, askAgainOfAll)
    const all = await waiting()
    const [one] = await sample.as(manager, async (db) => {
      const [held] = await db.$queryRaw<{ id: string }[]>`SELECT "id" FROM "CaseEvaluation" WHERE "caseKind" = 'staff' ORDER BY "id" LIMIT 1 FOR UPDATE`
      expect(await sample.as(manager, (other) => decideNext(whole, other, false))).toBe('decided')
      expect(await waiting()).toBe(1)
      expect(await sample.as(manager, (other) => decideNext(whole, other, false))).toBe('held')
      return [held]
    })
    expect(await sample.as(manager, (db) => db.caseEvaluation.findMany({ where: { nextChangeOn: { lte: new Date(sampleToday) } }, select: { id: true } }))).toEqual([one])
    await Promise.all([inSteps(), inSteps()])
    expect(await waiting()).toBe(0)
    expect(all).toBeGreaterThan(1)
    expect(await different()).toEqual([])
  })

  test('of a family that somebody is recording something about, the step passes by, and whoever records waits for no other', async () => {
    await sample.as(manager, askAgainOfAll)
    const { familyId } = agency.assigned
    await sample.as(manager, async (db) => {
      await holdAlone(db, familyId)
      expect(await sample.as(manager, (other) => decideNext(whole, other, false))).toBe('decided')
      expect(await sample.as(manager, (other) => other.caseEvaluation.findMany({ where: { nextChangeOn: { lte: new Date(sampleToday) } }, select: { familyId: true } }))).toEqual([{ familyId }])
      await decideFamily(manager, db, familyId)
    })
    expect(await waiting()).toBe(0)
    expect(await different()).toEqual([])
  })

  test('are decided for the agency as a whole by somebody who sees no family', async () => {
    await sample.as(manager, askAgainOfAll)
    await inSteps(administrator)
    expect(await waiting()).toBe(0)
    expect(await different()).toEqual([])
  })

  test('are only their own for a Family Partner, who does not wait for everybody’s', async () => {
    const partner = scopeIn(agency, 'familyPartner')
    await sample.as(manager, askAgainOfAll)
    const [all, theirs] = [await waiting(), await sample.as(partner, (db) => db.caseEvaluation.count({ where: { caseKind: 'family' } }))]
    expect(theirs).toBeGreaterThan(0)
    await sample.as(partner, (db) => rollForward(partner, db, theirs))
    expect(await waiting()).toBe(all - theirs)
  })

  test('a record that is no longer a case is asked about once, and never again', async () => {
    const [gone] = await sample.as(manager, (db) => db.caseEvaluation.findMany({ where: { caseKind: 'family' }, take: 1 }))
    const lost = { ...gone, id: v7(), caseKind: 'agreement', caseId: v7(), familyId: null, staffId: null, tenantId: agency.tenantId, programId: agency.programId, evaluatedOn: new Date(sampleToday), evaluatedAt: sampleNow, nextChangeOn: new Date(sampleToday) }
    await sample.as(manager, (db) => db.caseEvaluation.create({ data: lost }))
    expect(await inSteps()).toBe(2)
    expect(await waiting()).toBe(0)
  })
})

describe('a page that decides a few by itself', () => {
  test('judges a family from what is just being recorded about it, and writes over nobody’s verdict', async () => {
    const { familyId } = agency.assigned
    await sample.as(manager, async (db) => {
      await askAgainOfAll(db)
      await db.obligation.deleteMany({ where: { familyId } }) // both have them to write
    })
    let page: Promise<void> | undefined
    await sample.as(manager, async (db) => {
      await holdAlone(db, familyId)
      page = sample.as(manager, (other) => rollForward(manager, other))
      await db.contact.create({ data: aContact(familyId) })
      await sleep(300) // the page has begun, and waits
      await decideFamily(manager, db, familyId)
    })
    await page
    expect(await waiting()).toBe(0)
    expect(await different()).toEqual([])
  })
})

describe('after a change of settings', () => {
  const readWeeksAs = (reading: string, most: number) => sample.as(manager, async (db) => {
    await db.program.updateMany({ where: { id: agency.programId }, data: { readings: { A22: reading } } })
    await decideOrAskAgain(whole, db, await loadPrograms(db, sampleToday), most)
  })

  test('few cases are decided with it', async () => {
    await readWeeksAs('rolling', 1000)
    expect(await waiting()).toBe(0)
    expect(await different()).toEqual([])
  })

  test('many are noted to wait, those too that never were decided', async () => {
    await sample.as(manager, (db) => db.caseEvaluation.deleteMany({ where: { caseKind: 'staff' } }))
    await readWeeksAs('rolling', 1)
    expect(await different()).not.toEqual([])
    await inSteps()
    expect(await waiting()).toBe(0)
    expect(await different()).toEqual([])
  })

  test('whoever records something of a family while they are being saved has it decided by what was saved', async () => {
    const { familyId } = agency.assigned
    let act: Promise<void> | undefined
    await sample.as(manager, async (db) => {
      await db.program.updateMany({ where: { id: agency.programId }, data: { readings: { A22: 'rolling' } } })
      await decideOrAskAgain(whole, db, await loadPrograms(db, sampleToday), 1)
      act = sample.as(manager, async (other) => {
        await holdFamily(other, familyId)
        await decideFamily(manager, other, familyId)
      })
      await sleep(300) // they have begun, and wait
    })
    await act
    await inSteps()
    expect(await different()).toEqual([])
  })
})
