import { withDays } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { type Beside, type Read, readTogether, rowsIn } from '@/db/together'
import { sharingFamilyOf, sharingTables } from '@/features/consents/queries'
import { staffName } from '@/features/families/on-record'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { sections } from './words'

/** How a stay ended. */
export interface Closing {
  readonly id: string
  readonly on: CalendarDate
  readonly reason: string
  readonly note: string | null
  readonly efforts: string | null
  readonly helpOffered: readonly string[]
}

/** What ended each stay or referral `t`, where that still counts. */
const closing: Beside<Closing | null> = {
  sql: Prisma.sql`(SELECT json_build_object('id', c."id", 'on', c."on", 'reason', c."reason", 'note', c."note", 'efforts', c."efforts", 'helpOffered', c."helpOffered") FROM "Closure" c WHERE c."id" = t."closureId" AND c."strikeId" IS NULL)`,
}
const program: Beside<{ readonly name: string; readonly timeZone: string }> = { sql: Prisma.sql`(SELECT json_build_object('name', p."name", 'timeZone', p."timeZone") FROM "Program" p WHERE p."id" = t."programId")` }
const referredOn: Beside<CalendarDate | null> = { sql: Prisma.sql`(SELECT r."localOn" FROM "Referral" r WHERE r."id" = t."referralId")` }
const planDrafts: Beside<readonly { readonly id: string; readonly section: string; readonly text: string; readonly version: number }[]> = {
  sql: Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', d."id", 'section', d."section", 'text', d."text", 'version', d."version")), '[]') FROM "PlanDraft" d WHERE d."enrollmentId" = t."id")`,
}
const provider: Beside<string | null> = { sql: Prisma.sql`(SELECT p."name" FROM "Provider" p WHERE p."id" = t."providerId")` }
const caregiver: Beside<string | null> = { sql: Prisma.sql`(SELECT g."givenName" || ' ' || g."familyName" FROM "Caregiver" g WHERE g."id" = t."caregiverId")` }

/** What to read of a family with all that a discharge rests on. */
export function dischargeTables(familyId: string) {
  const theirs = Prisma.sql`WHERE t."familyId" = ${familyId}::uuid AND t."strikeId" IS NULL`
  return {
    ...sharingTables(familyId),
    referrals: rowsIn('Referral', ['id', 'programId', 'youthId', 'localOn'], Prisma.sql`${theirs} ORDER BY t."id"`, { closing }),
    enrollments: rowsIn('Enrollment', ['id', 'programId', 'youthId', 'on'], Prisma.sql`${theirs} ORDER BY t."on" DESC, t."id"`, { program, closing, referredOn, planDrafts }),
    meetings: rowsIn('Meeting', ['youthId', 'on', 'cancelled'], Prisma.sql`${theirs} AND t."kind" = 'dischargePlanning' ORDER BY t."on" DESC, t."id"`),
    plans: rowsIn('DischargePlan', ['id', 'youthId', 'enrollmentId', 'on', 'text', ...sections], Prisma.sql`${theirs} ORDER BY t."on" DESC, t."enteredAt" DESC, t."id"`, { by: staffName('byId') }),
    signatures: rowsIn('PlanSignature', ['id', 'planId', 'signedOn', 'caregiverId', 'relation', 'signerName', 'drawing', 'unsignedReason', 'tries'], Prisma.sql`${theirs} ORDER BY t."enteredAt", t."id"`),
    givings: rowsIn('PlanDelivery', ['id', 'planId', 'youthId', 'providerId', 'to', 'means', 'at', 'localOn'], Prisma.sql`${theirs} ORDER BY t."at", t."id"`, { provider, caregiver }),
  }
}

/** The family of what was read; null where the asker sees none. */
export function dischargeFamilyOf(rows: Read<ReturnType<typeof dischargeTables>>) {
  const family = sharingFamilyOf(rows)
  const signatures = withDays(rows.signatures, 'signedOn')
  return family && {
    ...family, referrals: withDays(rows.referrals, 'localOn'), enrollments: withDays(rows.enrollments, 'on'), meetings: withDays(rows.meetings, 'on'), givings: withDays(rows.givings, 'localOn'),
    plans: withDays(rows.plans, 'on').map((plan) => ({ ...plan, signatures: signatures.filter(({ planId }) => planId === plan.id) })),
  }
}

/** A family with all that a discharge rests on; null where the asker sees none. */
export const readDischarges = async (db: Db, familyId: string) => dischargeFamilyOf(await readTogether(db, dischargeTables(familyId)))

export type DischargeFamily = NonNullable<ReturnType<typeof dischargeFamilyOf>>
export type DischargeStay = DischargeFamily['enrollments'][number]
export type WrittenPlan = DischargeFamily['plans'][number]
