import { fromColumn, toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
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

/** Families as logging contacts needs them: those that the asker may see. */
export async function findContactFamilies({ tenantId, timeZone: agencyZone, today }: TenantScope, db: Db, familyIds: readonly string[]): Promise<readonly ContactFamily[]> {
  const inProgram = { ...standing, include: { program: { select: { id: true, spec: true, timeZone: true } } } } as const
  const families = await db.family.findMany({
    where: { tenantId, id: { in: [...familyIds] } },
    include: {
      youths: { ...standing, orderBy: { bornOn: 'asc' } },
      caregivers: { ...standing, orderBy: { enteredAt: 'asc' } },
      providers: { where: { strikeId: null, OR: [{ to: null }, { to: { gte: toColumn(today) } }] }, orderBy: { name: 'asc' } },
      referrals: { ...inProgram, orderBy: { at: 'desc' } },
      enrollments: { ...inProgram, orderBy: { on: 'desc' } },
    },
  })
  return families.map((family) => {
    const programs = [...family.referrals, ...family.enrollments].map(({ program }) => program)
    const timeZone = programs[0]?.timeZone ?? agencyZone
    const since = [...family.referrals.map(({ at }) => at), ...family.enrollments.map(({ on }) => startOfDay(timeZone, fromColumn(on)))]
    return {
      id: family.id,
      name: family.name,
      timeZone,
      knownSince: since.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null,
      youths: family.youths.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` })),
      caregivers: family.caregivers.map(({ id, givenName, familyName, relationship, phone, safeMessage }) => ({ id, name: `${givenName} ${familyName}`, relationship, phone, safeMessage })),
      providers: family.providers.map(({ id, name, kind }) => ({ id, name, kind })),
      asks: askedBy(specsOnBoard.filter(({ id }) => programs.some(({ spec }) => spec === id))),
    }
  })
}

/** The family, where the asker may see it; null otherwise. */
export async function findContactFamily(scope: TenantScope, db: Db, familyId: string): Promise<ContactFamily | null> {
  return (await findContactFamilies(scope, db, [familyId]))[0] ?? null
}

/** Waits until nobody else is changing the facts of a family, so that its obligations are decided from all of them. */
export async function holdFamily(db: Db, familyId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Family" WHERE "id" = ${familyId}::uuid FOR UPDATE`
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
