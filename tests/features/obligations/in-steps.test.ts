import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '@/db/database'
import { asWholeAgency } from '@/db/whole-agency'
import { loadPrograms } from '@/features/case-files/program-settings'
import { decideOrAskAgain } from '@/features/obligations/ask-again'
import { decideAgency } from '@/features/obligations/decide'
import { rollForward } from '@/features/obligations/roll-forward'
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

describe('more cases than a page decides by itself', () => {
  test('are decided before it counts, each step standing for itself', async () => {
    await sample.as(manager, async (db) => {
      await db.obligation.deleteMany({})
      await askAgainOfAll(db)
    })
    expect(await waiting()).toBeGreaterThan(4)
    let begun = 0
    const page = sample.as(manager, async (db) => {
      begun += 1
      await rollForward(manager, db, 2)
      throw new Error('the page came to nothing')
    })
    await expect(page).rejects.toThrow('the page came to nothing')
    expect(begun).toBe(2)
    expect(await waiting()).toBe(0)
    expect(await different()).toEqual([])
  })

  test('are decided by two who look at the same moment, and once each is enough', async () => {
    await sample.as(manager, askAgainOfAll)
    await Promise.all([manager, manager].map((scope) => sample.as(scope, (db) => rollForward(scope, db, 1))))
    expect(await waiting()).toBe(0)
    expect(await different()).toEqual([])
  })

  test('are decided for the agency as a whole by somebody who sees no family', async () => {
    await sample.as(manager, askAgainOfAll)
    await sample.as(administrator, (db) => asWholeAgency(administrator, db, () => rollForward(whole, db, 2)))
    expect(await waiting()).toBe(0)
    expect(await different()).toEqual([])
  })

  test('are only their own for a Family Partner', async () => {
    const partner = scopeIn(agency, 'familyPartner')
    await sample.as(manager, askAgainOfAll)
    const [all, theirs] = [await waiting(), await sample.as(partner, (db) => db.caseEvaluation.count({ where: { caseKind: 'family' } }))]
    expect(theirs).toBeGreaterThan(0)
    await sample.as(partner, (db) => rollForward(partner, db, 1))
    expect(await waiting()).toBe(all - theirs)
  })

  test('a record that is no longer a case is asked about once, and never again', async () => {
    const [gone] = await sample.as(manager, (db) => db.caseEvaluation.findMany({ where: { caseKind: 'family' }, take: 1 }))
    const lost = { ...gone, id: v7(), caseKind: 'agreement', caseId: v7(), familyId: null, staffId: null, tenantId: agency.tenantId, programId: agency.programId, evaluatedOn: new Date(sampleToday), evaluatedAt: sampleNow, nextChangeOn: new Date(sampleToday) }
    await sample.as(manager, (db) => db.caseEvaluation.create({ data: lost }))
    await sample.as(manager, (db) => rollForward(manager, db, 1))
    expect(await waiting()).toBe(0)
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

  test('many wait for the next page, those too that never were decided', async () => {
    await sample.as(manager, (db) => db.caseEvaluation.deleteMany({ where: { caseKind: 'staff' } }))
    await readWeeksAs('rolling', 1)
    expect(await different()).not.toEqual([])
    await sample.as(manager, (db) => rollForward(manager, db, 2))
    expect(await waiting()).toBe(0)
    expect(await different()).toEqual([])
  })
})
