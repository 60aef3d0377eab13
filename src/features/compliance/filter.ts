import * as z from 'zod'
import { Prisma } from '@/db/database'
import { urgencies } from '@/features/obligations/standing'
import { statuses } from '@/rules/finding'

/** What the compliance page shows, as its address says it. Anything else in the address is left aside. */
export const complianceFilter = z.object({
  /** `families`: what families need by today, late or not: the rows behind the page's first line. */
  urgency: z.enum([...urgencies, 'families']).optional().catch(undefined),
  program: z.uuid().optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  requirement: z.string().max(40).regex(/^[\w-]+$/).optional().catch(undefined),
  /** A status, for the count of one requirement. */
  status: z.enum(statuses).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** Many lines at once. */
  lines: z.literal('many').optional().catch(undefined),
  /** Which page of families the grid shows. */
  families: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** The grid in words rather than shapes. */
  view: z.literal('words').optional().catch(undefined),
  /** Which of the tables of numbers is shown whole, not only its most urgent lines. */
  all: z.enum(['families', 'people', 'staff']).optional().catch(undefined),
})

export type ComplianceFilter = z.infer<typeof complianceFilter>

/** Whose obligation `o` is: that of their own file, or of a family assigned to them on the day. */
export const isOf = (person: string, today: string) => Prisma.sql`
  ((o."caseKind" = 'staff' AND o."staffId" = ${person}::uuid) OR o."familyId" IN (
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
