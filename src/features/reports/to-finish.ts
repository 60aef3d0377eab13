import { Prisma } from '@/db/database'
import { type Rows, rowsBy } from '@/db/together'
import type { TenantScope } from '@/tenancy/scope'
import type { StoredDraft } from './reconcile'

/** A report that has still to be written or signed. */
export interface ToFinish {
  readonly contactId: string
  readonly familyId: string
  readonly family: string
  readonly youth: { readonly id: string; readonly name: string }
  /** Who had the contact. */
  readonly by: string
  /** "Tue Nov 17, 5 days ago" */
  readonly when: string
  readonly line: string
  /** What its author has written so far; for nobody else’s eyes. */
  readonly draft: StoredDraft | null
  readonly begun: boolean
}

export interface ToFinishList {
  readonly items: readonly ToFinish[]
  readonly total: number
  /** How many each person has, those with the most first. */
  readonly people: readonly { readonly name: string; readonly count: number }[]
}

/** What stands in place of who had a contact, where nobody says. */
export const nobodyNamed = 'Nobody named'

/** Which part of a list: the page, from 1, and how many it holds. */
export type Part = { readonly page: number; readonly size: number }

export const limitTo = ({ page, size }: Part): Prisma.Sql => Prisma.sql`LIMIT ${size} OFFSET ${(page - 1) * size}`

/** A report to finish, by its contact and its youth. */
export type Pair = { readonly contactId: string; readonly youthId: string }

/** Whose: one's own, or everybody else's. */
export type Whose = 'own' | 'others'

/** How many each person has to finish. */
export type Tally = { readonly own: boolean; readonly name: string; readonly count: number }

/**
 * Contacts without a signed report as `unfinished`, once for each youth they were about; the same the family's page calls
 * to finish. Those that may be are found first: left to itself the planner begins with every youth's whole history.
 */
export const withUnfinished = ({ staffId, membershipId }: TenantScope): Prisma.Sql => Prisma.sql`open AS MATERIALIZED (
  SELECT "tenantId", "id", "familyId", "at", "byId", "enteredById" FROM "Contact" WHERE "reporting" = 'open' AND "strikeId" IS NULL
), unfinished AS MATERIALIZED (
  SELECT c."id" AS "contactId", c."at", y."id" AS "youthId", y."bornOn", s."displayName" AS "name", (c."byId" = ${staffId}::uuid OR c."enteredById" = ${membershipId}::uuid) IS TRUE AS "own" FROM open c
    JOIN "Youth" y ON y."tenantId" = c."tenantId" AND y."familyId" = c."familyId"
    LEFT JOIN "ContactYouth" cy ON cy."tenantId" = c."tenantId" AND cy."contactId" = c."id" AND cy."youthId" = y."id"
    LEFT JOIN "ProgressReport" p ON p."tenantId" = c."tenantId" AND p."contactId" = c."id" AND p."youthId" = y."id"
    LEFT JOIN "Staff" s ON s."tenantId" = c."tenantId" AND s."id" = c."byId"
  WHERE p."signedAt" IS NULL
    AND (cy."id" IS NOT NULL OR (y."strikeId" IS NULL AND NOT EXISTS (SELECT 1 FROM "ContactYouth" x WHERE x."tenantId" = c."tenantId" AND x."contactId" = c."id"))))`

/** Reports to finish, the oldest first; of everybody else's, person by person. */
export const pairsToFinish = (whose: Whose, part: Part): Rows<Pair> => rowsBy(Prisma.sql`
  SELECT "contactId", "youthId" FROM unfinished WHERE ${whose === 'own' ? Prisma.sql`"own"` : Prisma.sql`NOT "own"`}
  ORDER BY ${whose === 'own' ? Prisma.empty : Prisma.sql`"name" NULLS LAST,`} "at", "contactId", "bornOn", "youthId" ${limitTo(part)}`)

export const talliesToFinish: Rows<Tally> = rowsBy(Prisma.sql`SELECT "own", coalesce("name", ${nobodyNamed}) AS "name", count(*)::int AS "count" FROM unfinished GROUP BY 1, 2 ORDER BY 3 DESC, 2`)
