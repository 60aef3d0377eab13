import { afterAll, beforeAll, expect, test } from 'vitest'
import { Prisma } from '@/db/database'
import { isDue, isWanted, stillDue, stillWanted } from '@/features/obligations/still-due'
import { credentialIds } from '@/features/staff/asked'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { statuses } from '@/rules/finding'
import { type Opened, openSample, sampleToday, scopeIn } from '../../support/sample/opened'

let sample: Opened
beforeAll(async () => {
  sample = await openSample()
})
afterAll(() => sample.close())

test('what is still to be done is the same of what is at hand as of what is stored, however it stands, with a day or without', async () => {
  const agency = await sample.add('CanaryHeron')
  const days: readonly (CalendarDate | null)[] = [null, sampleToday]
  const all = ['CPP-RC-01', ...credentialIds].flatMap((requirement) => statuses.flatMap((now) => days.map((dueOn) => ({ requirement, now, dueOn }))))
  const rows = Prisma.join(all.map(({ requirement, now, dueOn }) => Prisma.sql`(${requirement}, ${now}, ${dueOn}::date)`))
  const stored = await sample.as(scopeIn(agency, 'programManager'), (db) => db.$queryRaw`
    SELECT o."requirement", o."now", o."dueOn"::text, ${stillWanted} AS "wanted", ${stillDue} AS "due" FROM (VALUES ${rows}) AS o("requirement", "now", "dueOn")`)
  expect(stored).toEqual(all.map((one) => ({ ...one, wanted: isWanted(one.requirement, one.now), due: isDue(one.requirement, one.now, one.dueOn) })))
})
