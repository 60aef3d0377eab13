import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { isAmong, type Read, readTogether, rowsIn } from '@/db/together'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { specsOnBoard } from '@/rules/specs/on-board'
import type { TenantScope } from '@/tenancy/scope'
import { askedBy, type AskedFor } from './asked-for'
import { startOfDay } from './moment'

export interface NamedCaregiver {
  readonly id: string
  readonly name: string
  readonly relationship: string | null
  readonly phone: string | null
  readonly safeMessage: string | null
}

/** A family as logging a contact needs it. */
export interface ContactFamily {
  readonly id: string
  readonly name: string
  /** The zone of the program the family came to last; the agency's where it has come to none. */
  readonly timeZone: string
  readonly knownSince: Date | null
  readonly youths: readonly { readonly id: string; readonly name: string }[]
  readonly caregivers: readonly NamedCaregiver[]
  readonly providers: readonly { readonly id: string; readonly name: string; readonly kind: string }[]
  readonly asks: AskedFor
}

const standing = { where: { strikeId: null } } as const

/** What to read together of families that contacts are logged for. */
export function contactFamilyTables(familyIds: readonly string[], today: CalendarDate) {
  const theirs = Prisma.sql`${isAmong(Prisma.sql`t."familyId"`, familyIds)} AND t."strikeId" IS NULL`
  return {
    families: rowsIn('Family', ['id', 'name'], Prisma.sql`WHERE ${isAmong(Prisma.sql`t."id"`, familyIds)} ORDER BY t."id"`),
    youths: rowsIn('Youth', ['id', 'familyId', 'givenName', 'familyName'], Prisma.sql`WHERE ${theirs} ORDER BY t."bornOn", t."id"`),
    caregivers: rowsIn('Caregiver', ['id', 'familyId', 'givenName', 'familyName', 'relationship', 'phone', 'safeMessage'], Prisma.sql`WHERE ${theirs} ORDER BY t."enteredAt", t."id"`),
    providers: rowsIn('Provider', ['id', 'familyId', 'name', 'kind'], Prisma.sql`WHERE ${theirs} AND (t."to" IS NULL OR t."to" >= ${today}::date) ORDER BY t."name", t."id"`),
    referrals: rowsIn('Referral', ['familyId', 'programId', 'at'], Prisma.sql`WHERE ${theirs} ORDER BY t."at" DESC, t."id"`),
    enrollments: rowsIn('Enrollment', ['familyId', 'programId', 'on'], Prisma.sql`WHERE ${theirs} ORDER BY t."on" DESC, t."id"`),
    programs: rowsIn('Program', ['id', 'spec', 'timeZone'], Prisma.empty),
  }
}

/** Families as logging contacts needs them: those that the asker may see. */
export const findContactFamilies = async (scope: TenantScope, db: Db, familyIds: readonly string[]): Promise<readonly ContactFamily[]> =>
  contactFamiliesOf(scope, await readTogether(db, contactFamilyTables(familyIds, scope.today)))

/** The same of what was read of them. */
export function contactFamiliesOf({ timeZone: agencyZone }: TenantScope, rows: Read<ReturnType<typeof contactFamilyTables>>): readonly ContactFamily[] {
  return rows.families.map(({ id: familyId, name }) => {
    const ofIt = <Row extends { readonly familyId: string }>(some: readonly Row[]) => some.filter((row) => row.familyId === familyId)
    const [referrals, enrollments] = [ofIt(rows.referrals), ofIt(rows.enrollments)]
    const programs = [...referrals, ...enrollments].flatMap(({ programId }) => rows.programs.find(({ id }) => id === programId) ?? [])
    const timeZone = programs[0]?.timeZone ?? agencyZone
    const since = [...referrals.map(({ at }) => new Date(at)), ...enrollments.map(({ on }) => startOfDay(timeZone, dayFromText(on)))]
    return {
      id: familyId, name, timeZone,
      knownSince: since.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null,
      youths: ofIt(rows.youths).map((one) => ({ id: one.id, name: `${one.givenName} ${one.familyName}` })),
      caregivers: ofIt(rows.caregivers).map(({ id, givenName, familyName, relationship, phone, safeMessage }) => ({ id, name: `${givenName} ${familyName}`, relationship, phone, safeMessage })),
      providers: ofIt(rows.providers).map(({ id, name: called, kind }) => ({ id, name: called, kind })),
      asks: askedBy(specsOnBoard.filter(({ id }) => programs.some(({ spec }) => spec === id))),
    }
  })
}

/** The family, where the asker may see it; null otherwise. */
export async function findContactFamily(scope: TenantScope, db: Db, familyId: string): Promise<ContactFamily | null> {
  return (await findContactFamilies(scope, db, [familyId]))[0] ?? null
}

/**
 * Waits until nobody else is changing the facts of a family, so that its obligations are decided from all of them; and
 * until no change of settings is under way that asks for it to be decided anew, so that it is decided by what was saved.
 */
export async function holdFamily(db: Db, familyId: string): Promise<void> {
  await db.$queryRaw`SELECT (SELECT count(*) FROM (SELECT 1 FROM "Family" WHERE "id" = ${familyId}::uuid FOR UPDATE) f), (SELECT count(*) FROM (SELECT 1 FROM "CaseEvaluation" WHERE "familyId" = ${familyId}::uuid ORDER BY "programId" FOR UPDATE) e)`
}

/**
 * A record of a family as a change to it needs it: read once to know the family, and again once the family is held, since
 * somebody may have changed it meanwhile. Null where the asker sees no such record.
 */
export async function readHeld<Row extends { readonly familyId: string }>(db: Db, read: () => Promise<Row | null>): Promise<Row | null> {
  const found = await read()
  if (!found) return null
  await holdFamily(db, found.familyId)
  return await read()
}

/** A contact as a change to it needs it. */
export async function findContact({ tenantId }: TenantScope, db: Db, contactId: string) {
  const address = { where: { tenantId_id: { tenantId, id: contactId } }, select: { familyId: true } } as const
  const found = await db.contact.findUnique(address)
  if (!found) return null
  await holdFamily(db, found.familyId)
  return await db.contact.findUnique({
    where: address.where,
    include: {
      strike: { include: { by: { include: { user: { select: { displayName: true } } } } } },
      contactYouths: { select: { youthId: true } },
      contactAcceptances: { where: { strikeId: null } },
      progressReports: true,
      family: { select: { youths: { ...standing, select: { id: true } } } },
    },
  })
}

export type StoredContact = NonNullable<Awaited<ReturnType<typeof findContact>>>
