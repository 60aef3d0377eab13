import { type Db, Prisma } from '@/db/database'
import { readTogether, rowsBy } from '@/db/together'
import { supervised } from '@/features/reports/reviewing'
import type { TenantScope } from '@/tenancy/scope'
import type { TodayFilter } from './schema'

/** Whose families Today shows. */
export interface Whose {
  /** What the chooser stands on: a member of staff, those one supervises, or everybody. */
  readonly chosen: string
  /** The families of these members of staff; null for every family. */
  readonly staff: readonly string[] | null
  /** What a supervisor may choose; empty for whoever sees only their own. */
  readonly choices: readonly (readonly [value: string, label: string])[]
}

/** Those who have families today, by name. */
const partners = ({ today }: TenantScope) => rowsBy<{ readonly id: string; readonly name: string }>(Prisma.sql`
  SELECT s."id", s."displayName" AS "name" FROM "Staff" s WHERE s."strikeId" IS NULL AND s."id" IN (
    SELECT a."staffId" FROM "Assignment" a WHERE a."strikeId" IS NULL AND a."from" <= ${today}::date AND (a."to" IS NULL OR a."to" >= ${today}::date)) ORDER BY 2, 1`)

/** Whose families the address asks for, as far as the asker may see them. */
export async function whoseFamilies(scope: TenantScope, db: Db, { person }: TodayFilter): Promise<Whose> {
  if (scope.reach !== 'all') return { chosen: '', staff: scope.staffId === null ? [] : [scope.staffId], choices: [] }
  const found = await readTogether(db, { people: partners(scope), supervised: supervised(scope) })
  const supervises = found.supervised.map(({ staffId }) => staffId)
  const mine = found.people.some(({ id }) => id === scope.staffId || supervises.includes(id)) // who supervises nobody with families begins with the whole agency
  const choices = [...(mine ? [['', 'Everybody I supervise, and my own'] as const] : []), ['all', 'The whole agency'] as const, ...found.people.map(({ id, name }) => [id, name] as const)]
  if (person === 'all' || (person === undefined && !mine)) return { chosen: 'all', staff: null, choices }
  if (person === undefined) return { chosen: '', staff: [...supervises, ...(scope.staffId ? [scope.staffId] : [])], choices }
  return { chosen: person, staff: [person], choices }
}

/** The families `f` of these members of staff on a day. */
export const isAssigned = (staff: readonly string[] | null, today: string) =>
  staff === null
    ? Prisma.sql`true`
    : Prisma.sql`f."id" IN (SELECT a."familyId" FROM "Assignment" a
        WHERE a."staffId" = ANY (${[...staff]}::uuid[]) AND a."strikeId" IS NULL AND a."from" <= ${today}::date AND (a."to" IS NULL OR a."to" >= ${today}::date))`
