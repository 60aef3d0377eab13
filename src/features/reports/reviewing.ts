import { fromColumn } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { tellContact, toldColumns } from '@/features/contacts/line'
import type { TenantScope } from '@/tenancy/scope'
import { toldOfReport } from './queries'
import { sayReview, saySigned, sayWritten } from './words'
import { sayAge } from './to-finish'

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

/** Signed reports with their newest review and addendum; those of all reports are read at once, which costs a fifth of asking report by report. */
const standingReviews = Prisma.sql`
  FROM "ProgressReport" p JOIN "Contact" c ON c."tenantId" = p."tenantId" AND c."id" = p."contactId"
    LEFT JOIN (SELECT DISTINCT ON (r."tenantId", r."reportId") r."tenantId", r."reportId", r."at", r."verdict" FROM "ReportReview" r ORDER BY r."tenantId", r."reportId", r."at" DESC, r."id" DESC) last
      ON last."tenantId" = p."tenantId" AND last."reportId" = p."id"
    LEFT JOIN (SELECT a."tenantId", a."reportId", max(a."at") AS "at" FROM "Addendum" a GROUP BY 1, 2) added ON added."tenantId" = p."tenantId" AND added."reportId" = p."id"
  WHERE p."signedAt" IS NOT NULL AND c."strikeId" IS NULL`

/** The same as `reviewStanding`, asked of many reports at once. */
const toAffirm = Prisma.sql`(last."verdict" IS NULL OR last."verdict" = 'takenBack' OR added."at" > last."at")`
const returned = Prisma.sql`(last."verdict" = 'returned' AND (added."at" IS NULL OR added."at" <= last."at"))`

const isAuthor = (staffId: string | null) => Prisma.sql`(p."byId" = ${staffId}::uuid OR p."signedById" = ${staffId}::uuid) IS TRUE`

async function list(scope: TenantScope, db: Db, which: Prisma.Sql, order: Prisma.Sql, { page, size }: { readonly page: number; readonly size: number }): Promise<SignedList> {
  const rows = Prisma.sql`${standingReviews} AND ${which}`
  const found = await db.$queryRaw<{ id: string; total: number }[]>`SELECT p."id", (count(*) OVER ())::int AS "total" ${rows} ORDER BY ${order}, p."id" LIMIT ${size} OFFSET ${(page - 1) * size}`
  const [first] = found.length > 0 || page === 1 ? found : await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" ${rows}`
  return { items: found.length === 0 ? [] : await tell(scope, db, found.map(({ id }) => id)), total: first?.total ?? 0 }
}

/** One's own reports that a supervisor returned and that one has not answered yet, the longest returned first. */
export const listReturned = (scope: TenantScope, db: Db, page: { readonly page: number; readonly size: number }): Promise<SignedList> =>
  list(scope, db, Prisma.sql`${returned} AND ${isAuthor(scope.staffId)}`, Prisma.sql`last."at"`, page)

/** Whom somebody supervises today: `s` stands for the supervised. */
const supervisedBy = ({ staffId, today }: TenantScope) => Prisma.sql`
  SELECT s."staffId" FROM "StaffSupervisor" s WHERE s."supervisorId" = ${staffId}::uuid AND s."strikeId" IS NULL
    AND (s."from" IS NULL OR s."from" <= ${today}::date) AND (s."to" IS NULL OR s."to" >= ${today}::date)`

/** The people somebody supervises today. */
export async function supervisedPeople(scope: TenantScope, db: Db): Promise<readonly string[]> {
  return (await db.$queryRaw<{ staffId: string }[]>`${supervisedBy(scope)}`).map(({ staffId }) => staffId)
}

/** Reports of contacts that reached somebody, signed by others and not affirmed yet, the longest signed first. A try writes its own line, which nobody has to affirm. */
export const listToAffirm = (scope: TenantScope, db: Db, whose: 'mine' | 'all', page: { readonly page: number; readonly size: number }): Promise<SignedList> => {
  const theirs = whose === 'all' ? Prisma.sql`true` : Prisma.sql`p."byId" IN (${supervisedBy(scope)})`
  return list(scope, db, Prisma.sql`${toAffirm} AND (c."reached" OR last."verdict" IS NOT NULL) AND NOT ${isAuthor(scope.staffId)} AND ${theirs}`, Prisma.sql`p."signedAt"`, page)
}

async function tell({ today }: TenantScope, db: Db, ids: readonly string[]): Promise<readonly SignedReport[]> {
  const rows = await db.progressReport.findMany({
    where: { id: { in: [...ids] } }, include: { ...toldOfReport, youth: { select: { givenName: true } }, contact: { include: { ...toldColumns, family: { select: { name: true } } } } },
  })
  const known = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id): SignedReport[] => {
    const row = known.get(id)
    if (!row) return []
    const { contact, contactId, familyId, text } = row
    const telling = { timeZone: contact.localZone, today }
    return [{
      id, contactId, familyId, family: contact.family.name, youth: row.youth.givenName, when: sayAge(fromColumn(contact.localOn), today), line: tellContact(contact), text, signed: saySigned(row, telling),
      addenda: row.addenda.map((one) => ({ id: one.id, text: one.text, says: sayWritten(one, telling) })),
      reviews: row.reviews.map((one) => ({ id: one.id, says: sayReview(one, telling), comment: one.comment })),
    }]
  })
}
