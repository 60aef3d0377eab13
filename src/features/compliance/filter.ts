import * as z from 'zod'
import { Prisma } from '@/db/database'
import { urgencies } from '@/features/obligations/standing'

/** What the compliance page shows, as its address says it. Anything else in the address is left aside. */
export const complianceFilter = z.object({
  urgency: z.enum(urgencies).optional().catch(undefined),
  program: z.uuid().optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  requirement: z.string().max(40).optional().catch(undefined),
  /** A status, for the count of one requirement. */
  status: z.string().max(20).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type ComplianceFilter = z.infer<typeof complianceFilter>

/** Whose obligation `o` is: the staff member's own, or the family's of whoever it is assigned to on the day. */
export const isOf = (person: string, today: string) => Prisma.sql`
  (o."staffId" = ${person}::uuid OR o."familyId" IN (
    SELECT a."familyId" FROM "Assignment" a
    WHERE a."staffId" = ${person}::uuid AND a."strikeId" IS NULL AND a."from" <= ${today}::date AND (a."to" IS NULL OR a."to" >= ${today}::date)))`

/** The conditions of a filter on obligation `o`. */
export function conditions(filter: Pick<ComplianceFilter, 'program' | 'person' | 'requirement'>, today: string) {
  return [
    ...(filter.program === undefined ? [] : [Prisma.sql`o."programId" = ${filter.program}::uuid`]),
    ...(filter.requirement === undefined ? [] : [Prisma.sql`o."requirement" = ${filter.requirement}`]),
    ...(filter.person === undefined ? [] : [isOf(filter.person, today)]),
  ]
}
