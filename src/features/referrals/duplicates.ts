import { fromColumn, toColumn } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import type { NewIntake } from './schema'
import { foldName, foldPhone } from './same-person'

/** A family on file that may be the one being entered. */
export interface Duplicate {
  readonly familyId: string
  readonly family: string
  /** "Mateo Silva, born Mon Mar 4 2013: the same name and birth date" */
  readonly says: string
  /** "On file since Tue Nov 3" */
  readonly since: string
}

interface Match {
  readonly family: { readonly id: string; readonly name: string; readonly createdAt: Date }
  readonly says: string
}

/** Youths of other families with a name and birth date of the intake. */
async function sameYouths(db: Db, { youths, familyId }: NewIntake, today: CalendarDate): Promise<Match[]> {
  const asked = youths.flatMap(({ givenName, familyName, bornOn }) => (bornOn ? [{ name: foldName(givenName ?? '', familyName ?? ''), bornOn }] : []))
  if (asked.length === 0) return []
  const rows = await db.youth.findMany({
    where: { strikeId: null, bornOn: { in: asked.map(({ bornOn }) => toColumn(bornOn)) }, ...(familyId === undefined ? {} : { NOT: { familyId } }) },
    include: { family: { select: { id: true, name: true, createdAt: true } } }, orderBy: { enteredAt: 'asc' },
  })
  const same = rows.filter((row) => asked.some(({ name, bornOn }) => bornOn === fromColumn(row.bornOn) && name === foldName(row.givenName, row.familyName)))
  return same.map(({ family, givenName, familyName, bornOn }) => ({ family, says: `${givenName} ${familyName}, born ${sayDay(fromColumn(bornOn), today)}: the same name and birth date` }))
}

/** Caregivers of other families with the telephone number of the intake. */
async function samePhone(db: Db, { caregiver, familyId }: NewIntake): Promise<Match[]> {
  const phone = foldPhone(caregiver.phone)
  if (phone === null) return []
  const other = familyId === undefined ? Prisma.empty : Prisma.sql`AND c."familyId" <> ${familyId}::uuid`
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Caregiver" c WHERE c."strikeId" IS NULL AND right(regexp_replace(c."phone", '[^0-9]', '', 'g'), 10) = ${phone} ${other} ORDER BY c."enteredAt" LIMIT 20`
  const rows = await db.caregiver.findMany({ where: { id: { in: found.map(({ id }) => id) } }, include: { family: { select: { id: true, name: true, createdAt: true } } } })
  return rows.map(({ family, givenName, familyName, phone: number }) => ({ family, says: `${givenName} ${familyName}, ${number}: the same telephone number` }))
}

/** A youth of the family who is in the program, or referred to it, already. */
async function sameReferral(db: Db, { youths, familyId, programId }: NewIntake): Promise<Match[]> {
  const ids = youths.flatMap(({ youthId }) => (youthId ? [youthId] : []))
  if (familyId === undefined || ids.length === 0) return []
  const open = { where: { programId, strikeId: null, OR: [{ closureId: null }, { closure: { strikeId: { not: null } } }] }, select: { id: true } }
  const rows = await db.youth.findMany({ where: { id: { in: ids } }, include: { family: { select: { id: true, name: true, createdAt: true } }, referrals: open, enrollments: open } })
  return rows.flatMap(({ family, givenName, familyName, referrals, enrollments }) =>
    enrollments.length > 0 ? [{ family, says: `${givenName} ${familyName} is enrolled in this program already` }] : referrals.length > 0 ? [{ family, says: `${givenName} ${familyName} has an open referral to this program already` }] : [])
}

/** Families of the agency that may be the one of an intake, but for those already said to be others. */
export async function findDuplicates({ today, timeZone }: TenantScope, db: Db, intake: NewIntake): Promise<readonly Duplicate[]> {
  const matches = [...(await sameYouths(db, intake, today)), ...(await samePhone(db, intake)), ...(await sameReferral(db, intake))]
  return matches
    .filter(({ family }) => !intake.despite.includes(family.id))
    .slice(0, 20)
    .map(({ family, says }) => ({ familyId: family.id, family: family.name, says, since: `On file since ${sayDay(wallClockOf(timeZone, family.createdAt).date, today)}` }))
}
