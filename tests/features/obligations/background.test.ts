import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { decideInBackground, readWaiting } from '@/features/obligations/background'
import { counting } from '@/features/obligations/components/counting'
import { decideAgency } from '@/features/obligations/decide'
import { inOneGo } from '@/features/obligations/deciding'
import { MoreWaits } from '@/features/obligations/roll-forward'
import { saveSettingsAction } from '@/features/programs/actions'
import type { Role } from '@/tenancy/roles'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../../support/sample/agency'
import { type Opened, sampleNow, sampleToday, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { askingAs } from '../contacts/asking'

const next = vi.hoisted(() => ({ asker: null as Asker | null, later: [] as (() => Promise<void>)[] }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker), requireScope: () => Promise.resolve(next.asker?.scope) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/navigation', () => ({ notFound: () => undefined, redirect: () => undefined, useRouter: () => undefined }))
vi.mock('next/server', () => ({ after: (work: () => Promise<void>) => void next.later.push(work) }))

let sample: Opened
let ours: SampleAgency
let theirs: SampleAgency

const managerOf = (agency: SampleAgency) => scopeIn(agency, 'programManager')
const as = (role: Role) => {
  next.asker = askingAs(ours, role)
}
const askAgainOfAll = (agency = ours) => sample.as(managerOf(agency), (db) => db.caseEvaluation.updateMany({ data: { nextChangeOn: new Date(sampleToday) } }))
const waiting = (agency = ours) => sample.as(managerOf(agency), (db) => readWaiting(managerOf(agency), db))
const runLater = () => Promise.all(next.later.splice(0).map((work) => work()))

beforeAll(async () => {
  sample = await openAsApp()
  ours = await sample.add('Background')
  theirs = await sample.add('Elsewhere')
  for (const agency of [ours, theirs]) await sample.as(managerOf(agency), (db) => decideAgency({ tenantId: agency.tenantId, today: sampleToday, now: sampleNow }, db))
})
afterAll(() => sample.close())
beforeEach(async () => {
  await askAgainOfAll()
  next.later = []
  as('programManager')
})

describe('what waits', () => {
  test('is decided in the background, for the agency as a whole whoever began it, and for no other', async () => {
    await askAgainOfAll(theirs)
    const before = await waiting(theirs)
    expect(before.left).toBeGreaterThan(0)
    await decideInBackground(scopeIn(ours, 'administrator'))
    expect(await waiting()).toEqual({ left: 0, ready: true, stopped: false })
    expect(await waiting(theirs)).toEqual(before)
  })

  test('is told in numbers to somebody who sees no family, and to a Family Partner', async () => {
    const { left } = await waiting()
    for (const role of ['administrator', 'familyPartner'] as const) {
      const scope = scopeIn(ours, role)
      expect(await sample.as(scope, (db) => readWaiting(scope, db))).toEqual({ left, ready: left <= inOneGo, stopped: false })
    }
  })

  test('goes on being decided once settings were saved', async () => {
    as('administrator')
    const saved = await saveSettingsAction(null, { programId: ours.programId, version: 1, name: 'Caregiver Peer', timeZone: 'America/New_York', holidays: 'US-MA', hours: {}, readings: {} })
    expect(saved).toMatchObject({ ok: true })
    await askAgainOfAll()
    await runLater()
    expect((await waiting()).left).toBe(0)
  })

  test('stays where settings were not saved', async () => {
    expect(await saveSettingsAction(null, { programId: theirs.programId, version: 1, name: 'Caregiver Peer', timeZone: 'America/New_York', holidays: 'US-MA', hours: {}, readings: {} })).toMatchObject({ ok: false })
    expect(next.later).toEqual([])
  })
})

describe('a page that counts', () => {
  test('shows that it waits instead of numbers, and has them decided', async () => {
    const { left } = await waiting()
    const page = counting('Today', () => Promise.reject(new MoreWaits()))
    expect(JSON.stringify(await page({}))).toContain(`"start":{"left":${left},"ready":true,"stopped":false}`)
    expect((await waiting()).left).toBe(left)
    await runLater()
    expect((await waiting()).left).toBe(0)
  })

  test('is itself where nothing waits, and fails as itself', async () => {
    expect(await counting('Today', () => Promise.resolve('the page'))({})).toBe('the page')
    await expect(counting('Today', () => Promise.reject(new RangeError('its own')))({})).rejects.toThrow('its own')
    expect(next.later).toEqual([])
  })
})
