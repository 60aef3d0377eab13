import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { decideFamily } from '@/features/obligations/decide'
import { closeDaysAction, enterHolidayYearAction, reopenDayAction, saveSettingsAction, takeBackHolidaysAction } from '@/features/programs/actions'
import { readDays } from '@/features/programs/queries'
import type { Asker } from '@/tenancy/session'
import type { SampleAgency } from '../../support/sample/agency'
import { addOpenFamily } from '../../support/sample/open-family'
import { type Opened, scopeIn } from '../../support/sample/opened'
import { openAsApp } from '../../support/sample/running'
import { askingAs } from '../contacts/asking'
import { v7 } from '../../support/sample/ids'

const next = vi.hoisted(() => ({ asker: null as Asker | null }))
vi.mock('@/tenancy/session', () => ({ currentAsker: () => Promise.resolve(next.asker) }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))
vi.mock('next/server', () => ({ after: () => undefined }))
vi.mock('next/navigation', () => ({ redirect: () => undefined }))

let sample: Opened
let count = 0
let ours: SampleAgency
let familyId: string

const within = <Value>(work: Parameters<typeof sample.as<Value>>[1]) => sample.as(scopeIn(ours, 'programManager'), work)
const firstContact = () => within((db) => db.obligation.findFirst({ where: { familyId, requirement: 'CPP-TP-04' }, select: { status: true, dueOn: true } }))
const settings = (more: object) => ({ programId: ours.programId, version: 1, name: 'Caregiver Peer', timeZone: 'America/New_York', ...more })

beforeAll(async () => {
  sample = await openAsApp()
})
afterAll(() => sample.close())
beforeEach(async () => {
  ours = await sample.add(`CanaryHeron${++count}`)
  familyId = await within(async (db) => {
    const made = await addOpenFamily(db, ours, { name: 'Silva', referredAt: new Date('2026-11-12T20:10:00Z') })
    await decideFamily(scopeIn(ours, 'programManager'), db, made.familyId)
    return made.familyId
  })
  next.asker = askingAs(ours, 'administrator')
})

test('a closed day moves a deadline only where the program reads its document so', async () => {
  expect(await closeDaysAction(null, { id: v7(), from: '2026-11-13', to: '2026-11-16', note: 'Flood' })).toMatchObject({ ok: true })
  expect(await firstContact()).toMatchObject({ dueOn: new Date('2026-11-17') })
  expect(await saveSettingsAction(null, settings({ holidays: 'US-MA', readings: { A05: 'agencyOpen' } }))).toMatchObject({ ok: true })
  // Fri 13 and Mon 16 are closed, and the sample's own Tue 17: the first business day after Thursday's referral is Wednesday.
  expect(await firstContact()).toMatchObject({ dueOn: new Date('2026-11-20'), status: 'open' })
  const { closures } = await within((db) => readDays(scopeIn(ours, 'programManager'), db))
  const monday = closures.find(({ on }) => on === '2026-11-16')
  expect(await reopenDayAction(null, { closureId: monday?.id })).toMatchObject({ ok: true })
  expect(await firstContact()).toMatchObject({ dueOn: new Date('2026-11-19') })
  expect(await reopenDayAction(null, { closureId: monday?.id })).toMatchObject({ ok: false, reason: 'notFound' })
  expect(await within((db) => db.strike.findMany({ where: { factId: monday?.id ?? '' } }))).toMatchObject([{ factKind: 'agencyClosure', byId: ours.members.administrator.membershipId }])
})

test('a day that is closed already, or a month of them backwards, is told', async () => {
  expect(await closeDaysAction(null, { id: v7(), from: '2026-12-24', to: '2026-12-28' })).toMatchObject({ ok: true })
  expect(await closeDaysAction(null, { id: v7(), from: '2026-12-24' })).toMatchObject({ ok: false, fields: { from: 'This day is on the list already.' } })
  // What overlaps is completed, not refused.
  expect(await closeDaysAction(null, { id: v7(), from: '2026-12-28', to: '2026-12-29' })).toMatchObject({ ok: true })
  expect(await closeDaysAction(null, { id: v7(), from: '2026-12-28', to: '2026-12-27' })).toMatchObject({ ok: false, fields: { to: 'The last day comes after the first.' } })
  expect(await closeDaysAction(null, { id: v7(), from: '2026-01-01', to: '2026-12-31' })).toMatchObject({ ok: false, fields: { to: 'Enter at most 31 days at once.' } })
})

test('a year of holidays that nobody entered leaves what rests on it undetermined, until it is entered whole', async () => {
  // The sample holds one day of that year.
  expect(await takeBackHolidaysAction(null, { holidayTable: 'US-GA', year: 2026, why: 'Half a year' })).toMatchObject({ ok: true })
  expect(await saveSettingsAction(null, settings({ holidays: 'US-GA' }))).toMatchObject({ ok: true })
  expect(await firstContact()).toMatchObject({ status: 'undetermined' })
  const year = { holidayTable: 'US-GA', year: 2026, source: 'The Governor’s proclaimed list for 2026', days: { 0: { on: '2026-11-13', name: 'State Holiday' }, 1: { name: 'A row left without its day' }, 2: { on: '2026-12-25', name: 'Christmas Day' } } }
  expect(await enterHolidayYearAction(null, { id: v7(), ...year })).toMatchObject({ ok: true })
  expect(await firstContact()).toMatchObject({ status: 'open', dueOn: new Date('2026-11-18') })
  expect(await enterHolidayYearAction(null, { id: v7(), ...year })).toMatchObject({ ok: false, reason: 'taken' })
  expect(await takeBackHolidaysAction(null, { holidayTable: 'US-GA', year: 2026, why: 'The list of the year before' })).toMatchObject({ ok: true })
  expect(await firstContact()).toMatchObject({ status: 'undetermined' })
})

test('a year on board, a day of another year and a day twice are told', async () => {
  const year = (more: object) => ({ id: v7(), holidayTable: 'US-MA', year: 2040, source: 'x', days: { 0: { on: '2040-01-02', name: 'x' } }, ...more })
  expect(await enterHolidayYearAction(null, year({ year: 2026, days: { 0: { on: '2026-01-02', name: 'x' } } }))).toMatchObject({ ok: false, reason: 'taken' })
  expect(await enterHolidayYearAction(null, year({ days: { 0: { on: '2041-01-02', name: 'x' } } }))).toMatchObject({ ok: false, fields: { 'days.0.on': 'This is no day of 2040.' } })
  expect(await enterHolidayYearAction(null, year({ days: { 0: { on: '2040-01-02', name: 'x' }, 1: { on: '2040-01-02', name: 'y' } } }))).toMatchObject({ ok: false, fields: { 'days.1.on': 'This day is here twice.' } })
  expect(await enterHolidayYearAction(null, year({ days: {} }))).toMatchObject({ ok: false, fields: { year: 'Enter the days of this year below.' } })
})
