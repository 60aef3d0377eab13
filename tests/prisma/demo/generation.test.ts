import { expect, test, vi } from 'vitest'
import { demoRows } from '../../../prisma/demo'
import { tablesInOrder } from '../../../prisma/demo/rows'
import { demoAccounts } from '@/features/account/demo-accounts'
import type { CalendarDate } from '@/rules/calendar/civil-date'

// Each day takes about a second, and longer on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const hash = '$argon2id$made-up'
const onTuesday = demoRows('2026-11-24' as CalendarDate, hash)

test('the same day gives the same rows, to the letter', () => {
  expect(JSON.stringify(demoRows('2026-11-24' as CalendarDate, hash))).toBe(JSON.stringify(onTuesday))
})

test('another day gives other dates, and the same agencies and people', () => {
  const later = demoRows('2027-03-06' as CalendarDate, hash)
  expect(later.map(({ Contact }) => Contact[0]?.localOn)).not.toEqual(onTuesday.map(({ Contact }) => Contact[0]?.localOn))
  const known = (all: typeof onTuesday) => all.map(({ Agency, User }) => [Agency.map(({ id, name }) => [id, name]), User.map(({ id, email, displayName }) => [id, email, displayName])])
  expect(known(later)).toEqual(known(onTuesday))
})

test('it can be made around any day: month ends, a leap day, holidays, nights on which clocks change', () => {
  for (const today of ['2027-03-14', '2028-02-29', '2028-12-31']) expect(demoRows(today as CalendarDate, hash)).toHaveLength(3)
})

test('every row has an id of its own', () => {
  for (const rows of onTuesday) {
    const ids = tablesInOrder.flatMap((table) => rows[table].map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  }
})

test('each agency has somebody for every role, and one person belongs to two', () => {
  for (const { Membership } of onTuesday)
    expect([...new Set(Membership.flatMap(({ roles }) => roles as string[]))].sort()).toEqual(['administrator', 'clinician', 'familyPartner', 'programManager', 'seniorFamilyPartner'])
  const belongings = onTuesday.flatMap(({ Membership }) => Membership.map(({ userId }) => userId))
  expect(belongings.length - new Set(belongings).size).toBe(1)
})

test('everybody whom the sign-in page offers is among them, by the same name', () => {
  const people = new Map(onTuesday.flatMap(({ User }) => User.map(({ email, displayName }) => [email, displayName])))
  expect(demoAccounts.map(({ email }) => people.get(email))).toEqual(demoAccounts.map(({ name }) => name))
})

test('no two families of an agency are called the same', () => {
  for (const { Family } of onTuesday) expect(new Set(Family.map(({ name }) => name)).size).toBe(Family.length)
})

test('the agencies have the size that was promised', () => {
  const [massachusetts, georgia, florida] = onTuesday.map(({ Family, Program, WorkingAgreement }) => ({ families: Family.length, programs: Program.length, agreements: WorkingAgreement.length }))
  expect({ massachusetts, georgia, florida }).toEqual({
    massachusetts: { families: 150, programs: 3, agreements: 0 }, georgia: { families: 60, programs: 1, agreements: 0 }, florida: { families: 0, programs: 1, agreements: 2 },
  })
})
