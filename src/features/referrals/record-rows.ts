import { type Db, Prisma } from '@/db/database'
import { type Beside, readTogether, rowsBy, rowsIn } from '@/db/together'
import { programRows } from '@/features/case-files/program-settings'
import { memberName } from '@/features/families/on-record'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import { partOf } from './pipeline'
import { withStaged } from './staged'

type DueRow = { readonly id: string; readonly requirement: string; readonly status: Status; readonly dueOn: CalendarDate }

const closure: Beside<{ readonly on: CalendarDate; readonly reason: string; readonly note: string | null } | null> = {
  sql: Prisma.sql`(SELECT json_build_object('on', c."on", 'reason', c."reason", 'note', c."note") FROM "Closure" c WHERE c."id" = t."closureId" AND c."strikeId" IS NULL)`,
}
const enrolled: Beside<boolean> = { sql: Prisma.sql`EXISTS (SELECT 1 FROM "Enrollment" e WHERE e."familyId" = t."familyId" AND e."referralId" = t."id" AND e."strikeId" IS NULL)` }
const caregivers: Beside<readonly { readonly paidToCare: boolean; readonly foster: boolean }[]> = {
  sql: Prisma.sql`(SELECT coalesce(json_agg(json_build_object('paidToCare', g."paidToCare", 'foster', g."foster")), '[]') FROM "CaregiverYouth" x JOIN "Caregiver" g ON g."tenantId" = x."tenantId" AND g."id" = x."caregiverId" WHERE x."youthId" = t."id" AND g."strikeId" IS NULL)`,
}
const youthName: Beside<string | null> = { sql: Prisma.sql`(SELECT y."givenName" || ' ' || y."familyName" FROM "Youth" y WHERE y."id" = t."youthId")` }

/** What is due for the one referral `one`, the nearest first. */
const dueFor = (today: CalendarDate) => rowsBy<DueRow>(Prisma.sql`
  SELECT o."id", o."requirement", ${statusOn(today)} AS "status", o."dueOn" FROM one r JOIN "Obligation" o ON o."tenantId" = r."tenantId" AND o."familyId" = r."familyId" AND o."programId" = r."programId"
  WHERE o."caseKind" = 'family' AND o."dueOn" IS NOT NULL AND (o."referralId" IS NULL OR o."referralId" = r."id") AND (r."youthId" IS NULL OR o."youthId" IS NULL OR o."youthId" = r."youthId")
    AND NOT o."settled" AND ${hasBegun(today)} AND ${statusOn(today)} IN ('overdue', 'due_today', 'open')
  ORDER BY o."dueOn", o."requirement"`)

/** A referral with its line on the list, its youths and caregivers, those of the family that are open beside it, what is due, and the programs, in one statement. */
export function readReferralRows(db: Db, today: CalendarDate, referralId: string) {
  const its = (column: string) => Prisma.sql`(SELECT one.${Prisma.raw(`"${column}"`)} FROM one)`
  return readTogether(db, {
    ...programRows,
    line: partOf(undefined, { take: 1 }),
    family: rowsIn('Caregiver', ['id', 'givenName', 'familyName', 'relationship', 'phone', 'safeMessage'], Prisma.sql`WHERE t."familyId" = ${its('familyId')} AND t."strikeId" IS NULL ORDER BY t."enteredAt", t."id"`),
    referral: rowsIn('Referral', ['at', 'localOn', 'source', 'reasons', 'initialGoals', 'referrer', 'enteredAt'], Prisma.sql`WHERE t."id" = ${its('id')}`, { by: memberName('enteredById'), closure, enrolled }),
    youths: rowsIn('Youth', ['givenName', 'familyName', 'bornOn', 'diagnoses'], Prisma.sql`WHERE t."familyId" = ${its('familyId')} AND (t."id" = ${its('youthId')} OR (${its('youthId')} IS NULL AND t."strikeId" IS NULL)) ORDER BY t."bornOn"`, { caregivers }),
    siblings: rowsIn('Referral', ['id'], Prisma.sql`
      WHERE t."familyId" = ${its('familyId')} AND t."programId" = ${its('programId')} AND t."id" <> ${its('id')} AND t."strikeId" IS NULL AND ${closure.sql} IS NULL AND NOT ${enrolled.sql} ORDER BY t."at"`, { name: youthName }),
    due: dueFor(today),
  }, Prisma.sql`${withStaged(today, { referralId })}, one AS (SELECT * FROM "Referral" WHERE "id" = ${referralId}::uuid)`)
}
