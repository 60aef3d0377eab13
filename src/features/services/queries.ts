import { dayFromText, toColumn } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { type Beside, idsIn, readTogether, rowsIn } from '@/db/together'
import { holdFamily } from '@/features/contacts/queries'
import { staffName } from '@/features/families/on-record'
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
  const families: Beside<number> = {
    sql: Prisma.sql`(SELECT count(DISTINCT a."familyId") FROM "Assignment" a WHERE a."tenantId" = t."tenantId" AND a."staffId" = t."id" AND a."strikeId" IS NULL AND a."from" <= ${on}::date AND (a."to" IS NULL OR a."to" >= ${on}::date))`,
  }
  const untrained: Beside<boolean> = {
    sql: Prisma.sql`(t."id" IN (SELECT o."staffId" FROM "Obligation" o WHERE o."caseKind" = 'staff' AND o."kind" = 'gate' AND ${statusOn(scope.today)} IN ('not_met', 'open'))) IS TRUE`,
  }
  const { staff } = await readTogether(db, {
    staff: rowsIn(
      'Staff', ['id', 'displayName', 'startsDutiesOn', 'languages'],
      Prisma.sql`WHERE t."strikeId" IS NULL AND t."roles" && ARRAY['familyPartner', 'seniorFamilyPartner'] AND (t."leftOn" IS NULL OR t."leftOn" >= ${on}::date) ORDER BY t."displayName", t."id"`, { families, untrained },
    ),
  })
  const kin = family && (await kinOf(db, [family])).get(family.id)
  return staff.map(({ id, displayName, startsDutiesOn, ...more }) => ({ ...more, id, name: displayName, startsDutiesOn: startsDutiesOn === null ? null : dayFromText(startsDutiesOn), kin: kin?.get(id) ?? null }))
}

const currentOn = (day: Date) => ({ strikeId: null, from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] }) satisfies Prisma.AssignmentWhereInput

const program: Beside<string> = { sql: Prisma.sql`(SELECT p."name" FROM "Program" p WHERE p."id" = t."programId")` }
const closure: Beside<{ readonly on: CalendarDate; readonly strikeId: string | null } | null> = {
  sql: Prisma.sql`(SELECT json_build_object('on', c."on", 'strikeId', c."strikeId") FROM "Closure" c WHERE c."id" = t."closureId")`,
}

/** A family's stays and assignments; null where the asker sees no such family. */
export async function readServed(db: Db, familyId: string) {
  const theirs = Prisma.sql`WHERE t."familyId" = ${familyId}::uuid AND t."strikeId" IS NULL`
  const { families: [family], youths, caregivers, referrals, enrollments, assignments } = await readTogether(db, {
    families: rowsIn('Family', ['id', 'name'], Prisma.sql`WHERE t."id" = ${familyId}::uuid`),
    youths: rowsIn('Youth', ['id', 'givenName'], Prisma.sql`${theirs} ORDER BY t."bornOn", t."id"`),
    caregivers: rowsIn('Caregiver', ['firstLanguage'], Prisma.sql`${theirs} ORDER BY t."id"`),
    referrals: rowsIn('Referral', ['id', 'programId', 'youthId', 'localOn'], Prisma.sql`${theirs} ORDER BY t."at", t."id"`, { program, closure }),
    enrollments: rowsIn('Enrollment', ['id', 'programId', 'youthId', 'on'], Prisma.sql`${theirs} ORDER BY t."on", t."id"`, { program, closure }),
    assignments: rowsIn('Assignment', ['id', 'staffId', 'from', 'to'], Prisma.sql`${theirs} ORDER BY t."from", t."id"`, { partner: staffName('staffId'), only: idsIn('AssignmentYouth', 'youthId', 'assignmentId') }),
  })
  return family ? {
    ...family, youths, caregivers,
    referrals: referrals.map(({ localOn, ...one }) => ({ ...one, on: dayFromText(localOn) })),
    enrollments: enrollments.map((one) => ({ ...one, on: dayFromText(one.on) })),
    assignments: assignments.map((one) => ({ ...one, from: dayFromText(one.from), to: one.to === null ? null : dayFromText(one.to) })),
  } : null
}

/** The same, held so that nobody else changes them meanwhile. */
export async function findServed(db: Db, familyId: string) {
  await holdFamily(db, familyId)
  return await readServed(db, familyId)
}

export type Served = NonNullable<Awaited<ReturnType<typeof readServed>>>

/** Whom of a family some assignments are about: everybody, where one names nobody. */
export function youthsAssigned(youths: readonly { readonly id: string }[], assignments: readonly { readonly only: readonly string[] }[]): readonly string[] {
  const named = new Set(assignments.flatMap(({ only }) => only))
  return youths.map(({ id }) => id).filter((id) => named.has(id) || assignments.length === 0 || assignments.some(({ only }) => only.length === 0))
}

/** Whether a stay goes on: not closed, or closed in error. */
export const goesOn = ({ closure }: { readonly closure: { readonly strikeId: string | null } | null }) => closure === null || closure.strikeId !== null

/** The programs in which youths of a family wait to start: referred, not enrolled, not closed. */
export function waitingIn({ youths, referrals, enrollments }: Served) {
  const programs = new Map<string, { readonly id: string; readonly name: string; readonly referredOn: CalendarDate; readonly youths: readonly { readonly id: string; readonly name: string }[] }>()
  for (const { program: name, programId, youthId, on } of referrals.filter(goesOn)) {
    const enrolled = (id: string) => enrollments.some((one) => one.programId === programId && one.youthId === id && goesOn(one))
    const waiting = youths.filter(({ id }) => (youthId === null || youthId === id) && !enrolled(id)).map(({ id, givenName }) => ({ id, name: givenName }))
    const known = programs.get(programId)
    const all = [...(known?.youths ?? []), ...waiting.filter(({ id }) => !known?.youths.some((one) => one.id === id))]
    if (all.length > 0) programs.set(programId, { id: programId, name, referredOn: known?.referredOn ?? on, youths: all })
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

/** Of each assignment `t`: the family's name, its youths, and its caregivers' first languages. */
const familyName: Beside<string> = { sql: Prisma.sql`(SELECT f."name" FROM "Family" f WHERE f."id" = t."familyId")` }
const youthsOf: Beside<readonly { readonly id: string; readonly givenName: string }[]> = {
  sql: Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', y."id", 'givenName', y."givenName") ORDER BY y."bornOn", y."id"), '[]') FROM "Youth" y WHERE y."familyId" = t."familyId" AND y."strikeId" IS NULL)`,
}
const languagesOf: Beside<readonly string[]> = { sql: Prisma.sql`ARRAY(SELECT c."firstLanguage" FROM "Caregiver" c WHERE c."familyId" = t."familyId" AND c."strikeId" IS NULL AND c."firstLanguage" IS NOT NULL ORDER BY c."id")` }

/** A Family Partner with the families assigned to them on a day; null where there is no such one. */
export async function findCaseload({ today }: TenantScope, db: Db, staffId: string, on: CalendarDate = today) {
  const { people: [staff], assignments } = await readTogether(db, {
    people: rowsIn('Staff', ['id', 'displayName', 'leftOn'], Prisma.sql`WHERE t."id" = ${staffId}::uuid`),
    assignments: rowsIn(
      'Assignment', ['familyId', 'from'], Prisma.sql`WHERE t."staffId" = ${staffId}::uuid AND t."strikeId" IS NULL AND t."from" <= ${on}::date AND (t."to" IS NULL OR t."to" >= ${on}::date) ORDER BY "family", t."id"`,
      { family: familyName, youths: youthsOf, languages: languagesOf, only: idsIn('AssignmentYouth', 'youthId', 'assignmentId') },
    ),
  })
  if (!staff) return null
  const families = new Map(assignments.map(({ familyId, family, youths, languages, from }) =>
    [familyId, { id: familyId, name: family, youths: youths.map(({ givenName }) => givenName), languages: languagesToLookFor(languages), since: dayFromText(from) }]))
  const kin = await kinOf(db, [...families.keys()].map((id) => {
    const theirs = assignments.filter(({ familyId }) => familyId === id)
    return { id, youths: youthsAssigned(theirs[0]?.youths ?? [], theirs) }
  }))
  return { id: staff.id, name: staff.displayName, leftOn: staff.leftOn === null ? null : dayFromText(staff.leftOn), families: [...families.values()].map((one) => ({ ...one, kin: Object.fromEntries(kin.get(one.id) ?? []) })) }
}
