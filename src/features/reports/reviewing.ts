import { Prisma } from '@/db/database'
import { type Rows, rowsBy } from '@/db/together'
import { lastWords, returned, toAffirm } from '@/features/contacts/reporting'
import type { TenantScope } from '@/tenancy/scope'
import { limitTo, type Part } from './to-finish'

/** A signed report as a list shows it. */
export interface SignedReport {
  readonly id: string
  readonly contactId: string
  readonly familyId: string
  readonly family: string
  readonly youth: string
  readonly when: string
  readonly line: string
  readonly text: string
  readonly signed: string
  readonly addenda: readonly { readonly id: string; readonly text: string; readonly says: string }[]
  readonly reviews: readonly { readonly id: string; readonly says: string; readonly comment: string | null }[]
}

export interface SignedList {
  readonly items: readonly SignedReport[]
  readonly total: number
}

/**
 * Signed reports for which somebody still has to do something, as `waiting`: their author where they came back, else a
 * reviewer. They are looked up contact by contact (OFFSET keeps it so), never by going through all reports there are.
 */
export const withWaiting = ({ staffId }: TenantScope): Prisma.Sql => Prisma.sql`waiting AS MATERIALIZED (
  SELECT p."id", p."contactId", p."youthId", p."byId", p."signedAt", last."at" AS "reviewedAt", (${returned}) IS TRUE AS "returned", (p."byId" = ${staffId}::uuid OR p."signedById" = ${staffId}::uuid) IS TRUE AS "own"
  FROM "Contact" c CROSS JOIN LATERAL (SELECT x.* FROM "ProgressReport" x WHERE x."tenantId" = c."tenantId" AND x."contactId" = c."id" AND x."signedAt" IS NOT NULL OFFSET 0) p ${lastWords}
  WHERE c."reporting" <> 'done' AND c."strikeId" IS NULL AND (${toAffirm} OR ${returned}))`

/** Whom somebody supervises today: `s` stands for the supervised. */
const supervisedBy = ({ staffId, today }: TenantScope) => Prisma.sql`
  SELECT s."staffId" FROM "StaffSupervisor" s WHERE s."supervisorId" = ${staffId}::uuid AND s."strikeId" IS NULL
    AND (s."from" IS NULL OR s."from" <= ${today}::date) AND (s."to" IS NULL OR s."to" >= ${today}::date)`

/** The people somebody supervises today, for a statement that asks more. */
export const supervised = (scope: TenantScope): Rows<{ readonly staffId: string }> => rowsBy(supervisedBy(scope))

/** A report that waits, with its contact and its youth. */
export type Waiting = { readonly id: string; readonly contactId: string; readonly youthId: string }

/** Some of the reports that wait, and how many there are. */
export interface WaitingRows {
  readonly rows: Rows<Waiting>
  readonly count: Rows<{ readonly total: number }>
}

const waiting = (which: Prisma.Sql, order: Prisma.Sql, part: Part): WaitingRows => ({
  rows: rowsBy(Prisma.sql`SELECT w."id", w."contactId", w."youthId" FROM waiting w WHERE ${which} ORDER BY ${order}, w."id" ${limitTo(part)}`),
  count: rowsBy(Prisma.sql`SELECT count(*)::int AS "total" FROM waiting w WHERE ${which}`),
})

/** One's own reports that a supervisor returned and that one has not answered yet, the longest returned first. */
export const waitingForAuthor = (part: Part): WaitingRows => waiting(Prisma.sql`w."returned" AND w."own"`, Prisma.sql`w."reviewedAt"`, part)

/**
 * Reports of contacts that reached somebody, signed by others and not affirmed yet, the longest signed first.
 *
 * @param of everybody's, or first those of the people one supervises, where there are some
 */
export function waitingForReviewer(scope: TenantScope, of: 'mine' | 'all', part: Part): WaitingRows {
  const theirs = of === 'all' ? Prisma.sql`true` : Prisma.sql`(w."byId" IN (${supervisedBy(scope)}) OR NOT EXISTS (${supervisedBy(scope)}))`
  return waiting(Prisma.sql`NOT w."returned" AND NOT w."own" AND ${theirs}`, Prisma.sql`w."signedAt"`, part)
}
