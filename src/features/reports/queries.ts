import type { Db, Prisma } from '@/db/database'
import { readHeld } from '@/features/contacts/queries'
import type { TenantScope } from '@/tenancy/scope'

/** What is told of a report: its addenda and its reviews, the oldest first, and who signed it. */
export const toldOfReport = {
  addenda: { orderBy: [{ at: 'asc' }, { id: 'asc' }], include: { by: { select: { displayName: true } } } },
  reviews: { orderBy: [{ at: 'asc' }, { id: 'asc' }], include: { by: { select: { user: { select: { displayName: true } } } } } },
  signedBy: { select: { displayName: true } },
} satisfies Prisma.ProgressReportInclude

/** A report as a change to it needs it. */
export const findReport = ({ tenantId }: TenantScope, db: Db, reportId: string) =>
  readHeld(db, async () => await db.progressReport.findUnique({ where: { tenantId_id: { tenantId, id: reportId } }, include: { ...toldOfReport, contact: { select: { strikeId: true } } } }))

export type StoredReport = NonNullable<Awaited<ReturnType<typeof findReport>>>
