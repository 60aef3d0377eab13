import { type Db, Prisma } from '@/db/database'

/** The newest review of a signed report `p`, and its newest addendum. */
export const lastWords = Prisma.sql`
  LEFT JOIN LATERAL (SELECT r."at", r."verdict" FROM "ReportReview" r WHERE r."tenantId" = p."tenantId" AND r."reportId" = p."id" ORDER BY r."at" DESC, r."id" DESC LIMIT 1) last ON true
  LEFT JOIN LATERAL (SELECT max(a."at") AS "at" FROM "Addendum" a WHERE a."tenantId" = p."tenantId" AND a."reportId" = p."id") added ON true`

/** The same as `reviewStanding`, asked of many reports `p` of contacts `c` at once. A try writes its own line, which nobody has to affirm. */
export const toAffirm = Prisma.sql`((last."verdict" IS NULL OR last."verdict" = 'takenBack' OR added."at" > last."at") AND (c."reached" OR last."verdict" IS NOT NULL))`
export const returned = Prisma.sql`(last."verdict" = 'returned' AND (added."at" IS NULL OR added."at" <= last."at"))`

/**
 * Works out how far the reports of contacts `c` are, after one of them was signed, added to or reviewed: see
 * `Contact.reporting`.
 *
 * @param which contacts `c`: what follows WHERE
 */
export async function settleReporting(db: Db, which: Prisma.Sql): Promise<void> {
  await db.$executeRaw`
    UPDATE "Contact" c SET "reporting" = CASE
      WHEN NOT EXISTS (SELECT 1 FROM "ContactYouth" y WHERE y."tenantId" = c."tenantId" AND y."contactId" = c."id") THEN 'open'
      WHEN EXISTS (
        SELECT 1 FROM "ContactYouth" y LEFT JOIN "ProgressReport" p ON p."tenantId" = y."tenantId" AND p."contactId" = y."contactId" AND p."youthId" = y."youthId"
        WHERE y."tenantId" = c."tenantId" AND y."contactId" = c."id" AND p."signedAt" IS NULL) THEN 'open'
      WHEN EXISTS (
        SELECT 1 FROM "ProgressReport" p ${lastWords}
        WHERE p."tenantId" = c."tenantId" AND p."contactId" = c."id" AND p."signedAt" IS NOT NULL AND (${toAffirm} OR ${returned})) THEN 'signed'
      ELSE 'done' END
    WHERE ${which}`
}
