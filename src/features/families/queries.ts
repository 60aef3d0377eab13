import * as z from 'zod'
import { toColumn } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { loadPrograms } from '@/features/case-files/program-settings'
import { countingOf } from '@/features/obligations/counting'
import { rollForward } from '@/features/obligations/roll-forward'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { titleOf } from '@/features/obligations/titles'
import { sayStanding } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'

/** How many families a page holds. */
export const pageSize = 50

/** Which families the list shows, as its address says it. Anything else in the address is left aside. */
export const familyFilter = z.object({
  program: z.uuid().optional().catch(undefined),
  state: z.enum(['open', 'closed', 'all']).catch('open').default('open'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type FamilyFilter = z.infer<typeof familyFilter>

/** The next thing due for a family. */
export interface NextDue {
  readonly title: string
  readonly status: Status
  readonly says: string
}

export interface FamilyLine {
  readonly id: string
  readonly name: string
  readonly youths: readonly string[]
  readonly programs: readonly string[]
  readonly partners: readonly string[]
  readonly open: boolean
  readonly next: NextDue | null
}

export interface FamilyPage {
  readonly lines: readonly FamilyLine[]
  readonly total: number
  readonly programs: readonly { readonly id: string; readonly name: string }[]
  /** Whether the list holds only the asker's own. */
  readonly own: boolean
}

const standing = { strikeId: null } as const
/** Of stays that are not closed, or were closed in error. */
export const stillOpen = { ...standing, OR: [{ closureId: null }, { closure: { strikeId: { not: null } } }] } satisfies Prisma.ReferralWhereInput & Prisma.EnrollmentWhereInput
/** Families that were referred to a program, or enrolled in it, and are not closed there; of any program where none is named. */
export const openIn = (program?: string): Prisma.FamilyWhereInput => {
  const inProgram = program === undefined ? stillOpen : { ...stillOpen, programId: program }
  return { OR: [{ referrals: { some: inProgram } }, { enrollments: { some: inProgram } }] }
}

function conditions({ program, state }: FamilyFilter): Prisma.FamilyWhereInput {
  const inProgram = { ...standing, ...(program === undefined ? {} : { programId: program }) }
  return {
    AND: [
      program === undefined ? {} : { OR: [{ referrals: { some: inProgram } }, { enrollments: { some: inProgram } }] },
      state === 'all' ? {} : state === 'open' ? openIn(program) : { NOT: openIn(program) },
    ],
  }
}

type NextRow = { familyId: string; programId: string; requirement: string; status: Status; dueOn: CalendarDate }

/** For each family the first of its obligations that somebody still has to meet. */
async function nextOf({ today }: TenantScope, db: Db, familyIds: readonly string[]): Promise<ReadonlyMap<string, NextDue>> {
  if (familyIds.length === 0) return new Map()
  const rows = await db.$queryRaw<NextRow[]>`
    SELECT DISTINCT ON ("familyId") * FROM (
      SELECT o."familyId", o."programId", o."requirement", ${statusOn(today)} AS "status", o."dueOn"::text AS "dueOn" FROM "Obligation" o
      WHERE o."familyId" IN (${Prisma.join(familyIds.map((id) => Prisma.sql`${id}::uuid`))}) AND NOT o."settled" AND o."dueOn" IS NOT NULL AND ${hasBegun(today)}) running
    WHERE "status" IN ('overdue', 'due_today', 'open') ORDER BY "familyId", "dueOn", "requirement"`
  const countings = new Map((await loadPrograms(db, today)).map((program) => [program.programId, countingOf(program)]))
  return new Map(rows.map(({ familyId, programId, requirement, status, dueOn }) => [
    familyId, { title: titleOf(requirement), status, says: sayStanding({ status, dueOn }, today, countings.get(programId)?.(requirement) ?? null) },
  ]))
}

/** Whether there is such a family for the asker. */
export async function isFamily({ tenantId }: TenantScope, db: Db, familyId: string): Promise<boolean> {
  return (await db.family.findUnique({ where: { tenantId_id: { tenantId, id: familyId } }, select: { id: true } })) !== null
}

/** A page of the families the asker may see, by name, each with what is due next. */
export async function listFamilies(scope: TenantScope, db: Db, filter: FamilyFilter): Promise<FamilyPage> {
  await rollForward(scope, db)
  const where = conditions(filter)
  const on = toColumn(scope.today)
  const inProgram = { where: standing, select: { program: { select: { name: true } }, closure: { select: { strikeId: true } } } } as const
  const rows = await db.family.findMany({
    where, orderBy: [{ name: 'asc' }, { id: 'asc' }], skip: (filter.page - 1) * pageSize, take: pageSize,
    select: {
      id: true, name: true, referrals: inProgram, enrollments: inProgram,
      youths: { where: standing, orderBy: { bornOn: 'asc' }, select: { givenName: true } },
      assignments: { where: { ...standing, from: { lte: on }, OR: [{ to: null }, { to: { gte: on } }] }, select: { staff: { select: { displayName: true } } } },
    },
  })
  const next = await nextOf(scope, db, rows.map(({ id }) => id))
  const lines = rows.map(({ id, name, youths, assignments, referrals, enrollments }): FamilyLine => {
    const stays = [...referrals, ...enrollments]
    return {
      id, name, youths: youths.map(({ givenName }) => givenName), programs: [...new Set(stays.map(({ program }) => program.name))].sort(),
      partners: [...new Set(assignments.map(({ staff }) => staff.displayName))], open: stays.some(({ closure }) => closure === null || closure.strikeId !== null), next: next.get(id) ?? null,
    }
  })
  return { lines, total: await db.family.count({ where }), programs: await db.program.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } }), own: scope.reach === 'own' }
}
