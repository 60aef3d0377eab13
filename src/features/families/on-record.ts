import { Prisma } from '@/db/database'
import type { Beside } from '@/db/together'

/** Of every fact: who wrote it down and when, and whether it was struck. */
export const onRecord = ['id', 'enteredAt', 'enteredById', 'strikeId'] as const

export interface Recorded {
  readonly id: string
  readonly enteredAt: string
  readonly enteredById: string | null
  readonly strikeId: string | null
}

const column = (name: string) => Prisma.raw(`"${name}"`)

/** The name of the person whose membership a column of each row `t` holds. */
export const memberName = (by: string): Beside<string | null> => ({ sql: Prisma.sql`(SELECT u."displayName" FROM "Membership" m JOIN "User" u ON u."id" = m."userId" WHERE m."id" = t.${column(by)})` })

/** The name of the member of staff whom a column of each row `t` holds. */
export const staffName = (by: string): Beside<string | null> => ({ sql: Prisma.sql`(SELECT s."displayName" FROM "Staff" s WHERE s."id" = t.${column(by)})` })

/** The names of colleagues and providers who came to each meeting `t`. */
export const thereBy: Beside<readonly string[]> = {
  sql: Prisma.sql`ARRAY(SELECT coalesce((SELECT s."displayName" FROM "Staff" s WHERE s."id" = x."staffId"), (SELECT p."name" FROM "Provider" p WHERE p."id" = x."providerId")) FROM "MeetingAttendance" x WHERE x."meetingId" = t."id" ORDER BY x."id")`,
}
