import { type Db, Prisma } from '@/db/database'
import { staffRolesInWords } from '@/features/staff/words'
import { may } from '@/tenancy/permissions'
import type { TenantScope } from '@/tenancy/scope'
import { calledBy, familiesCalled } from './names'

/** How many families, and how many people, an answer holds. */
export const mostFound = 8

/** Somebody found: what they are called, and what tells them from others of the name. */
export interface Found {
  readonly id: string
  readonly name: string
  readonly says: string
}

export interface Answer {
  readonly families: readonly Found[]
  readonly people: readonly Found[]
  /** How many more there are than are named. */
  readonly more: number
}

type FamilyRow = { id: string; name: string; youths: string[]; caregivers: string[]; open: boolean; total: number }
type PersonRow = { id: string; displayName: string; roles: string[]; left: boolean; total: number }

/** Families by a part of their names, those who are served first. Row security leaves only those the asker reaches. */
async function findFamilies(db: Db, words: string): Promise<readonly FamilyRow[]> {
  const stay = (table: string) => Prisma.sql`
    SELECT 1 FROM ${Prisma.raw(`"${table}"`)} s LEFT JOIN "Closure" c ON c."tenantId" = s."tenantId" AND c."id" = s."closureId"
    WHERE s."familyId" = f."id" AND s."strikeId" IS NULL AND (c."id" IS NULL OR c."strikeId" IS NOT NULL)`
  const named = (table: string) => Prisma.sql`ARRAY(SELECT p."givenName" FROM ${Prisma.raw(`"${table}"`)} p WHERE p."familyId" = f."id" AND p."strikeId" IS NULL ORDER BY p."id")`
  return await db.$queryRaw<FamilyRow[]>`
    SELECT x."id", x."name", x."open", x."total"::int AS "total", ${named('Youth')} AS "youths", ${named('Caregiver')} AS "caregivers" FROM (
      SELECT f."id", f."name", (EXISTS (${stay('Referral')}) OR EXISTS (${stay('Enrollment')})) AS "open", count(*) OVER () AS "total"
      FROM "Family" f WHERE f."id" IN (${familiesCalled(words)}) ORDER BY "open" DESC, f."name", f."id" LIMIT ${mostFound}) x
    JOIN "Family" f ON f."id" = x."id" ORDER BY x."open" DESC, x."name", x."id"`
}

async function findPeople(db: Db, today: string, words: string): Promise<readonly PersonRow[]> {
  return await db.$queryRaw<PersonRow[]>`
    SELECT s."id", s."displayName", s."roles"::text[] AS "roles", coalesce(s."leftOn" < ${today}::date, false) AS "left", (count(*) OVER ())::int AS "total" FROM "Staff" s
    WHERE s."strikeId" IS NULL AND ${calledBy(Prisma.sql`s."displayName"`, words)} ORDER BY "left", s."displayName", s."id" LIMIT ${mostFound}`
}

const listed = (names: readonly string[]) => names.join(', ')

/** Families and members of staff by a part of a name, of those the asker may see. */
export async function findByName({ roles, today }: TenantScope, db: Db, words: string): Promise<Answer> {
  const families = may(roles, 'families.read') ? await findFamilies(db, words) : []
  const people = may(roles, 'staff.read') ? await findPeople(db, today, words) : []
  const beyond = (rows: readonly { readonly total: number }[]) => (rows[0]?.total ?? 0) - rows.length
  return {
    families: families.map(({ id, name, youths, caregivers, open }) => ({ id, name, says: [listed(youths), caregivers.length ? `with ${listed(caregivers)}` : '', open ? '' : 'closed'].filter(Boolean).join(' · ') })),
    people: people.map(({ id, displayName, roles: held, left }) => ({ id, name: displayName, says: [staffRolesInWords(held), left ? 'has left' : ''].filter(Boolean).join(' · ') })),
    more: beyond(families) + beyond(people),
  }
}
