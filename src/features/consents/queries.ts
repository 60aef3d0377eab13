import type { Db, Prisma } from '@/db/database'
import { holdFamily, readHeld } from '@/features/contacts/queries'
import type { TenantScope } from '@/tenancy/scope'

const standing = { where: { strikeId: null } } as const
const who = { select: { user: { select: { displayName: true } } } } as const

/** What is told of each consent, struck ones too; of what took it back only what still counts. */
export const toldOfConsent = {
  orderBy: [{ givenOn: 'desc' }, { id: 'desc' }],
  include: {
    youth: { select: { givenName: true } }, caregiver: { select: { givenName: true, familyName: true, relationship: true } },
    consentRevocations: { ...standing, orderBy: { revokedOn: 'asc' } }, strike: { include: { by: who } },
  },
} satisfies Prisma.Family$consentsArgs

/** A family with what a consent names. */
export async function readConsents({ tenantId }: TenantScope, db: Db, familyId: string) {
  return await db.family.findUnique({
    where: { tenantId_id: { tenantId, id: familyId } },
    include: {
      youths: { ...standing, orderBy: { bornOn: 'asc' } },
      caregivers: { ...standing, orderBy: { enteredAt: 'asc' }, include: { caregiverYouths: { select: { id: true, youthId: true, authority: true } } } },
      providers: { ...standing, orderBy: { name: 'asc' } },
      consents: toldOfConsent,
    },
  })
}

export type ConsentFamily = NonNullable<Awaited<ReturnType<typeof readConsents>>>

/** The same, held so that nobody else changes the family’s facts meanwhile. */
export async function findConsentFamily(scope: TenantScope, db: Db, familyId: string): Promise<ConsentFamily | null> {
  await holdFamily(db, familyId)
  return await readConsents(scope, db, familyId)
}

/** A consent that can still be taken back or struck, its family held. */
export const findConsent = ({ tenantId }: TenantScope, db: Db, id: string) =>
  readHeld(db, async () => await db.consent.findUnique({ where: { tenantId_id: { tenantId, id } }, include: { consentRevocations: standing } }))

export type FoundConsent = NonNullable<Awaited<ReturnType<typeof findConsent>>>

/** A consent, or a taking back, that can still be struck, its family held. */
export async function findStrikable({ tenantId }: TenantScope, db: Db, kind: 'consent' | 'consentRevocation', id: string) {
  const which = { where: { tenantId_id: { tenantId, id } }, select: { id: true, familyId: true, strikeId: true } } as const
  return await readHeld(db, async () => (kind === 'consent' ? await db.consent.findUnique(which) : await db.consentRevocation.findUnique(which)))
}
