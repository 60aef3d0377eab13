import { toColumn } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { asWholeAgency } from '@/db/whole-agency'
import type { CaseKind } from '@/features/case-files/loaded-case'
import { loadPrograms } from '@/features/case-files/program-settings'
import { decideCases, decideFamily } from '@/features/obligations/decide'
import type { TenantScope } from '@/tenancy/scope'
import type { StaffFact } from './schema'

/*
 * What rests on a person's file. Their own case in every program; the cases of those they supervise and are supervised
 * by; families whose contacts, plans, meetings or assignments name them, or who were served while they were on the
 * roster; the agency as a whole. src/features/case-files says what each case holds.
 */

/** So many cases are decided with the act itself. More of them are asked about again when somebody next looks. */
const atOnce = 12

interface Bearing {
  readonly staff?: readonly string[]
  readonly families?: readonly string[]
  readonly agency?: boolean
}

async function askAgain(db: Db, { today }: TenantScope, caseKind: CaseKind, which: Prisma.CaseEvaluationWhereInput = {}): Promise<void> {
  await db.caseEvaluation.updateMany({ where: { caseKind, ...which }, data: { nextChangeOn: toColumn(today) } })
}

/** Decides what an act on the staff file bears on. Families first: whoever logs a contact holds the family, then asks about staff. */
async function decideAnew(scope: TenantScope, db: Db, { staff = [], families = [], agency = false }: Bearing): Promise<void> {
  const deciding = { tenantId: scope.tenantId, today: scope.today, now: scope.now }
  if (families.length > atOnce) await askAgain(db, scope, 'family', { caseId: { in: [...families] } })
  else if (families.length > 0) {
    await db.$queryRaw`SELECT 1 FROM "Family" WHERE "id" = ANY(${[...families]}::uuid[]) ORDER BY "id" FOR UPDATE`
    for (const familyId of families) await decideFamily(deciding, db, familyId)
  }
  const programs = await loadPrograms(db, scope.today)
  await decideCases(deciding, db, programs, 'staff', staff.slice(0, atOnce))
  if (agency) await decideCases(deciding, db, programs, 'agency', programs.map(({ programId }) => programId))
  if (staff.length > atOnce) await askAgain(db, scope, 'staff', { caseId: { in: staff.slice(atOnce) } })
}

/** The colleagues in whose cases somebody stands: supervisors by name, those they supervise, and those whose sessions they held. */
async function colleaguesOf(db: Db, staffId: string): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT s."supervisorId" AS "id" FROM "StaffSupervisor" s WHERE s."staffId" = ${staffId}::uuid
    UNION SELECT s."staffId" FROM "StaffSupervisor" s WHERE s."supervisorId" = ${staffId}::uuid
    UNION SELECT o."staffId" FROM "SupervisionAttendance" a JOIN "SupervisionAttendance" o ON o."sessionId" = a."sessionId" WHERE a."staffId" = ${staffId}::uuid AND a."part" = 'supervisor'`
  return rows.map(({ id }) => id).filter((id) => id !== staffId).toSorted()
}

/** Families that were served at some time between two moments. */
const servedBetween = (from: Prisma.Sql, to: Prisma.Sql) => Prisma.sql`SELECT c."familyId" FROM "Contact" c WHERE c."service" AND c."at" <= ${to} AND coalesce(c."endsAt", c."at") >= ${from}`

/** The families in whose cases somebody stands. */
async function familiesNaming(db: Db, staffId: string): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ familyId: string }[]>`
    SELECT DISTINCT n."familyId" FROM (
      SELECT c."familyId" FROM "Contact" c WHERE c."byId" = ${staffId}::uuid
      UNION ALL SELECT d."familyId" FROM "DischargePlan" d WHERE d."byId" = ${staffId}::uuid
      UNION ALL SELECT m."familyId" FROM "MeetingAttendance" m WHERE m."staffId" = ${staffId}::uuid
      UNION ALL SELECT a."familyId" FROM "Assignment" a WHERE a."staffId" = ${staffId}::uuid
      UNION ALL SELECT served."familyId" FROM "RosterEntry" r, LATERAL (${servedBetween(Prisma.sql`r."at"`, Prisma.sql`r."endsAt"`)}) served WHERE r."staffId" = ${staffId}::uuid
    ) n WHERE n."familyId" IS NOT NULL ORDER BY 1`
  return rows.map(({ familyId }) => familyId)
}

async function decidePerson(scope: TenantScope, db: Db, staffId: string): Promise<void> {
  await decideAnew(scope, db, { staff: [staffId, ...(await colleaguesOf(db, staffId))], families: await familiesNaming(db, staffId), agency: true })
}

/** After who somebody is has changed: their roles, their days, what they are licensed for. */
export const decideAfterPerson = (scope: TenantScope, db: Db, staffId: string): Promise<void> => asWholeAgency(scope, db, () => decidePerson(scope, db, staffId))

/** After supervision was held, or struck. */
export const decideAfterSession = (scope: TenantScope, db: Db, staffIds: readonly string[]): Promise<void> => asWholeAgency(scope, db, () => decideAnew(scope, db, { staff: staffIds }))

/** A fact about staff that was written or struck, as far as it says what rests on it. */
export interface StaffFactRow {
  readonly id: string
  readonly staffId: string
  readonly kind?: string
  readonly supervisorId?: string
  readonly at?: Date
  readonly endsAt?: Date
}

const firsts = {
  credential: Prisma.sql`SELECT "id" FROM "Credential" WHERE "strikeId" IS NULL ORDER BY "staffId", "id" LIMIT 1`,
  training: Prisma.sql`SELECT "id" FROM "Training" WHERE "strikeId" IS NULL ORDER BY "id" LIMIT 1`,
  rosterEntry: Prisma.sql`SELECT "id" FROM "RosterEntry" WHERE "strikeId" IS NULL ORDER BY "at", "id" LIMIT 1`,
} as const

/**
 * The first entry of a register that counts. It stands in the cases of those who have none of their own: so that it is known not
 * to be empty.
 */
async function firstIn(db: Db, kind: StaffFact): Promise<string | null> {
  if (kind === 'leave' || kind === 'staffSupervisor') return null
  const [row] = await db.$queryRaw<{ id: string }[]>(firsts[kind])
  return row?.id ?? null
}

/** Writes or strikes facts of one kind and decides anew what rests on them. */
export async function withBearing<Row extends StaffFactRow>(scope: TenantScope, db: Db, kind: StaffFact, act: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
  const first = await firstIn(db, kind)
  const rows = await act()
  await asWholeAgency(scope, db, async () => {
    if (first !== (await firstIn(db, kind))) await askThoseWithout(scope, db, kind)
    for (const { staffId } of rows.filter((row) => kind === 'credential' && row.kind === 'clinicalLicense')) await decidePerson(scope, db, staffId)
    const staff = [...new Set(rows.flatMap(({ staffId, supervisorId }) => [staffId, ...(supervisorId === undefined ? [] : [supervisorId])]))]
    await decideAnew(scope, db, kind === 'rosterEntry' ? { families: await servedDuring(db, rows), agency: true } : { staff })
  })
  return rows
}

/** Those whose case says of a register only that it is not empty. */
async function askThoseWithout(scope: TenantScope, db: Db, kind: StaffFact): Promise<void> {
  if (kind === 'rosterEntry') return await askAgain(db, scope, 'family')
  const own = kind === 'credential' ? await db.credential.findMany({ where: { strikeId: null }, distinct: ['staffId'], select: { staffId: true } }) : await db.training.findMany({ where: { strikeId: null }, distinct: ['staffId'], select: { staffId: true } })
  await askAgain(db, scope, 'staff', { caseId: { notIn: own.map(({ staffId }) => staffId) } })
}

async function servedDuring(db: Db, rows: readonly StaffFactRow[]): Promise<readonly string[]> {
  const moments = rows.flatMap(({ at, endsAt }) => (at && endsAt ? [{ at, endsAt }] : []))
  const [from, to] = [Math.min(...moments.map(({ at }) => at.getTime())), Math.max(...moments.map(({ endsAt }) => endsAt.getTime()))]
  if (moments.length === 0) return []
  const found = await db.$queryRaw<{ familyId: string }[]>`SELECT DISTINCT s."familyId" FROM (${servedBetween(Prisma.sql`${new Date(from)}`, Prisma.sql`${new Date(to)}`)}) s ORDER BY 1`
  return found.map(({ familyId }) => familyId)
}
