import { Prisma } from '@/db/database'
import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'

/** The kinds of fact that can be struck, as the database's check lists them. Each is the name of its table. */
export type StrikableFact =
  | 'agencyClosure' | 'proclaimedHoliday' | 'youth' | 'caregiver' | 'livingSituation' | 'iccEnrollment' | 'provider' | 'consent' | 'consentRevocation'
  | 'preference' | 'referral' | 'referralTelling' | 'enrollment' | 'closure' | 'waitlistEntry' | 'contact' | 'contactAcceptance' | 'meeting' | 'dischargePlan' | 'planSignature'
  | 'planDelivery' | 'staff' | 'staffSupervisor' | 'staffRelation' | 'assignment' | 'credential' | 'training' | 'supervisionSession' | 'leave' | 'rosterEntry'
  | 'workingAgreement' | 'annualReport'

/**
 * Marks facts as entered in error: they stay on record, with who says so, when and why, and no longer count. The caller
 * decides anew what rested on them, in the same transaction. A fact that is struck already stays as it was.
 *
 * @param on the day from which they no longer count, where it happened
 * @returns the strikes' ids
 */
export async function strikeFacts(
  scope: TenantScope, db: Db, factKind: StrikableFact, facts: readonly { readonly id: string; readonly familyId?: string | null }[], why: string, on: CalendarDate = scope.today,
): Promise<readonly string[]> {
  const { tenantId, membershipId: byId, now: at } = scope
  const strikes = await db.strike.createManyAndReturn({
    data: facts.map(({ id, familyId }) => ({ tenantId, familyId: familyId ?? null, factKind, factId: id, byId, at, on: toColumn(on), why })), select: { id: true, factId: true },
  })
  const table = Prisma.raw(`"${factKind.charAt(0).toUpperCase()}${factKind.slice(1)}"`)
  await db.$executeRaw`
    UPDATE ${table} f SET "strikeId" = s."id" FROM "Strike" s
    WHERE s."id" = ANY (${strikes.map(({ id }) => id)}::uuid[]) AND f."tenantId" = s."tenantId" AND f."id" = s."factId" AND f."strikeId" IS NULL`
  return strikes.map(({ id }) => id)
}
