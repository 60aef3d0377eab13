import { withDays } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { type Beside, type Read, readTogether, rowsIn } from '@/db/together'
import type { CareLink } from '@/features/authority/commands'
import { holdFamily, readHeld } from '@/features/contacts/queries'
import { strikeBeside } from '@/features/records/struck'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'

const caregiverYouths: Beside<readonly CareLink[]> = {
  sql: Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', x."id", 'youthId', x."youthId", 'authority', x."authority") ORDER BY x."id"), '[]') FROM "CaregiverYouth" x WHERE x."caregiverId" = t."id")`,
}
/** Of what took a consent back only what still counts. */
const consentRevocations: Beside<readonly { readonly id: string; readonly revokedOn: CalendarDate; readonly why: string | null }[]> = {
  sql: Prisma.sql`(SELECT coalesce(json_agg(json_build_object('id', x."id", 'revokedOn', x."revokedOn", 'why', x."why") ORDER BY x."revokedOn"), '[]') FROM "ConsentRevocation" x WHERE x."consentId" = t."id" AND x."strikeId" IS NULL)`,
}
const youth: Beside<{ readonly givenName: string } | null> = { sql: Prisma.sql`(SELECT json_build_object('givenName', x."givenName") FROM "Youth" x WHERE x."id" = t."youthId")` }
const caregiver: Beside<{ readonly givenName: string; readonly familyName: string; readonly relationship: string | null } | null> = {
  sql: Prisma.sql`(SELECT json_build_object('givenName', x."givenName", 'familyName', x."familyName", 'relationship', x."relationship") FROM "Caregiver" x WHERE x."id" = t."caregiverId")`,
}

/** What to read of a family to know what may be shared about its youths, and who may sign for them: its consents, struck ones too, the newest first. */
export function sharingTables(familyId: string) {
  const theirs = Prisma.sql`WHERE t."familyId" = ${familyId}::uuid`
  const standing = Prisma.sql`${theirs} AND t."strikeId" IS NULL`
  return {
    families: rowsIn('Family', ['id', 'name'], Prisma.sql`WHERE t."id" = ${familyId}::uuid`),
    youths: rowsIn('Youth', ['id', 'givenName', 'familyName', 'bornOn'], Prisma.sql`${standing} ORDER BY t."bornOn", t."id"`),
    caregivers: rowsIn('Caregiver', ['id', 'givenName', 'familyName', 'relationship'], Prisma.sql`${standing} ORDER BY t."enteredAt", t."id"`, { caregiverYouths }),
    providers: rowsIn('Provider', ['id', 'name', 'youthId', 'referring', 'from', 'to'], Prisma.sql`${standing} ORDER BY t."name", t."id"`),
    consents: rowsIn(
      'Consent', ['id', 'kind', 'youthId', 'caregiverId', 'givenByYouth', 'purpose', 'givenOn', 'to', 'expiresOn', 'strikeId'], Prisma.sql`${theirs} ORDER BY t."givenOn" DESC, t."id" DESC`,
      { youth, caregiver, consentRevocations, strike: strikeBeside },
    ),
  }
}

/** The family of what was read; null where the asker sees none. */
export function sharingFamilyOf({ families: [family], youths, caregivers, providers, consents }: Read<ReturnType<typeof sharingTables>>) {
  return family ? { ...family, caregivers, providers, youths: withDays(youths, 'bornOn'), consents: withDays(consents, 'givenOn', 'expiresOn') } : null
}

/** A family with what a consent names. */
export const readConsents = async (db: Db, familyId: string) => sharingFamilyOf(await readTogether(db, sharingTables(familyId)))

export type ConsentFamily = NonNullable<ReturnType<typeof sharingFamilyOf>>

/** The same, held so that nobody else changes the family’s facts meanwhile. */
export async function findConsentFamily(db: Db, familyId: string): Promise<ConsentFamily | null> {
  await holdFamily(db, familyId)
  return await readConsents(db, familyId)
}

/** A consent that can still be taken back or struck, its family held. */
export const findConsent = ({ tenantId }: TenantScope, db: Db, id: string) =>
  readHeld(db, async () => await db.consent.findUnique({ where: { tenantId_id: { tenantId, id } }, include: { consentRevocations: { where: { strikeId: null } } } }))

export type FoundConsent = NonNullable<Awaited<ReturnType<typeof findConsent>>>

/** A consent, or a taking back, that can still be struck, its family held. */
export async function findStrikable({ tenantId }: TenantScope, db: Db, kind: 'consent' | 'consentRevocation', id: string) {
  const which = { where: { tenantId_id: { tenantId, id } }, select: { id: true, familyId: true, strikeId: true } } as const
  return await readHeld(db, async () => (kind === 'consent' ? await db.consent.findUnique(which) : await db.consentRevocation.findUnique(which)))
}
