import { fromColumn, fromColumnOrNull, toColumn } from '@/db/civil-date'
import { type Db, type Prisma } from '@/db/database'
import { holdFamily } from '@/features/contacts/queries'
import { statusOn } from '@/features/obligations/standing'
import { languagesToLookFor } from '@/features/records/languages'
import { type Kin, kinOf } from '@/features/relations/queries'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'

/** A Family Partner who could take a family on: how many they have, and what speaks against it. */
export interface Partner {
  readonly id: string
  readonly name: string
  readonly families: number
  readonly startsDutiesOn: CalendarDate | null
  /** The core course before duties is on record as missed, or still has trainings missing. */
  readonly untrained: boolean
  /** How they belong to the family they would take on; null where they do not, or where it is asked of no family. */
  readonly kin: Kin | null
  /** What they speak (BCP 47). */
  readonly languages: readonly string[]
}

/** Whoever works as a Family Partner on a day, by name, with the families assigned to them then; for a family, also how they belong to it, as far as the youths are concerned whom they would take on. */
export async function partnersOn(scope: TenantScope, db: Db, on: CalendarDate = scope.today, family?: { readonly id: string; readonly youths: readonly string[] }): Promise<readonly Partner[]> {
  const day = toColumn(on)
  const staff = await db.staff.findMany({
    where: { strikeId: null, roles: { hasSome: ['familyPartner', 'seniorFamilyPartner'] }, OR: [{ leftOn: null }, { leftOn: { gte: day } }] }, orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    select: { id: true, displayName: true, startsDutiesOn: true, languages: true, assignments: { where: currentOn(day), distinct: ['familyId'], select: { familyId: true } } },
  })
  const missing = await db.$queryRaw<{ staffId: string }[]>`
    SELECT DISTINCT o."staffId" FROM "Obligation" o WHERE o."caseKind" = 'staff' AND o."kind" = 'gate' AND ${statusOn(scope.today)} IN ('not_met', 'open')`
  const kin = family && (await kinOf(db, [family])).get(family.id)
  const untrained = new Set(missing.map(({ staffId }) => staffId))
  return staff.map(({ id, displayName, startsDutiesOn, languages, assignments }) => ({
    id, name: displayName, families: assignments.length, startsDutiesOn: fromColumnOrNull(startsDutiesOn), untrained: untrained.has(id), languages, kin: kin?.get(id) ?? null,
  }))
}

const currentOn = (day: Date) => ({ strikeId: null, from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] }) satisfies Prisma.AssignmentWhereInput

/** A family's stays and assignments, held so that nobody else changes them meanwhile; null where the asker sees no such family. */
export async function findServed({ tenantId }: TenantScope, db: Db, familyId: string) {
  await holdFamily(db, familyId)
  const standing = { where: { strikeId: null } } as const
  const stay = { program: { select: { name: true } }, closure: { select: { on: true, strikeId: true } } } as const
  return await db.family.findUnique({
    where: { tenantId_id: { tenantId, id: familyId } },
    include: {
      youths: { ...standing, orderBy: { bornOn: 'asc' } },
      caregivers: { ...standing, select: { firstLanguage: true } },
      referrals: { ...standing, orderBy: { at: 'asc' }, include: stay },
      enrollments: { ...standing, orderBy: { on: 'asc' }, include: stay },
      assignments: { ...standing, orderBy: { from: 'asc' }, include: { staff: { select: { displayName: true } }, assignmentYouths: { select: { youthId: true } } } },
    },
  })
}

export type Served = NonNullable<Awaited<ReturnType<typeof findServed>>>

/** Whom of a family some assignments are about: everybody, where one names nobody. */
export function youthsAssigned(youths: readonly { readonly id: string }[], assignments: readonly { readonly assignmentYouths: readonly { readonly youthId: string }[] }[]): readonly string[] {
  const named = new Set(assignments.flatMap(({ assignmentYouths }) => assignmentYouths.map(({ youthId }) => youthId)))
  return youths.map(({ id }) => id).filter((id) => named.has(id) || assignments.length === 0 || assignments.some(({ assignmentYouths }) => assignmentYouths.length === 0))
}

/** Whether a stay goes on: not closed, or closed in error. */
export const goesOn = ({ closure }: { readonly closure: { readonly strikeId: string | null } | null }) => closure === null || closure.strikeId !== null

/** The programs in which youths of a family wait to start: referred, not enrolled, not closed. */
export function waitingIn({ youths, referrals, enrollments }: Served) {
  const programs = new Map<string, { readonly id: string; readonly name: string; readonly referredOn: CalendarDate; readonly youths: readonly { readonly id: string; readonly name: string }[] }>()
  for (const { program, programId, youthId, localOn } of referrals.filter(goesOn)) {
    const enrolled = (id: string) => enrollments.some((one) => one.programId === programId && one.youthId === id && goesOn(one))
    const waiting = youths.filter(({ id }) => (youthId === null || youthId === id) && !enrolled(id)).map(({ id, givenName }) => ({ id, name: givenName }))
    const known = programs.get(programId)
    const all = [...(known?.youths ?? []), ...waiting.filter(({ id }) => !known?.youths.some((one) => one.id === id))]
    if (all.length > 0) programs.set(programId, { id: programId, name: program.name, referredOn: known?.referredOn ?? fromColumn(localOn), youths: all })
  }
  return [...programs.values()]
}

/** One line of the caseloads: a Family Partner and how many families they have today. */
export interface CaseloadLine extends Partner {
  readonly left: boolean
}

/** Every Family Partner with their number of families, those who left with families still theirs first; and the open families nobody is assigned to. */
export async function readCaseloads(scope: TenantScope, db: Db): Promise<{ readonly partners: readonly CaseloadLine[]; readonly unassigned: readonly { readonly id: string; readonly name: string }[] }> {
  const day = toColumn(scope.today)
  const here = await partnersOn(scope, db)
  const leavers = await db.staff.findMany({
    where: { strikeId: null, OR: [{ leftOn: { lt: day } }, { membership: { disabledAt: { not: null } } }], assignments: { some: currentOn(day) } },
    orderBy: { displayName: 'asc' }, select: { id: true, displayName: true, languages: true, assignments: { where: currentOn(day), distinct: ['familyId'], select: { familyId: true } } },
  })
  const gone = leavers.map(({ id, displayName, languages, assignments }) => ({ id, name: displayName, families: assignments.length, startsDutiesOn: null, untrained: false, languages, kin: null, left: true }))
  const unassigned = await db.family.findMany({
    where: { enrollments: { some: { strikeId: null, closureId: null } }, assignments: { none: currentOn(day) } }, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: 200, select: { id: true, name: true },
  })
  return { partners: [...gone, ...here.filter(({ id }) => !gone.some((one) => one.id === id)).map((one) => ({ ...one, left: false }))], unassigned }
}

/** A Family Partner with the families assigned to them on a day. */
export async function findCaseload({ tenantId, today }: TenantScope, db: Db, staffId: string, on: CalendarDate = today) {
  const staff = await db.staff.findUnique({ where: { tenantId_id: { tenantId, id: staffId } }, select: { id: true, displayName: true, leftOn: true } })
  if (!staff) return null
  const assignments = await db.assignment.findMany({
    where: { staffId, ...currentOn(toColumn(on)) }, orderBy: [{ family: { name: 'asc' } }, { id: 'asc' }],
    select: { id: true, familyId: true, from: true, assignmentYouths: { select: { youthId: true } }, family: { select: { name: true, youths: { where: { strikeId: null }, select: { id: true, givenName: true } }, caregivers: { where: { strikeId: null }, select: { firstLanguage: true } } } } },
  })
  const families = new Map(assignments.map(({ familyId, family, from }) => [familyId, { id: familyId, name: family.name, youths: family.youths.map(({ givenName }) => givenName), languages: languagesToLookFor(family.caregivers), since: fromColumn(from) }]))
  const kin = await kinOf(db, [...families.keys()].map((id) => {
    const theirs = assignments.filter(({ familyId }) => familyId === id)
    return { id, youths: youthsAssigned(theirs[0]?.family.youths ?? [], theirs) }
  }))
  return { id: staff.id, name: staff.displayName, leftOn: fromColumnOrNull(staff.leftOn), families: [...families.values()].map((one) => ({ ...one, kin: Object.fromEntries(kin.get(one.id) ?? []) })) }
}
