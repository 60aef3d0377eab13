import type { Db } from '@/db/database'
import { withStrike } from './stored'

/** Every stored fact about some families, one query a table whatever their number. */
export async function loadFamilyRows(db: Db, familyIds: readonly string[]) {
  const where = { familyId: { in: [...familyIds] } }
  const about = { where, include: withStrike }
  return {
    youths: await db.youth.findMany(about),
    caregivers: await db.caregiver.findMany({ where, include: { ...withStrike, caregiverYouths: { select: { youthId: true } } } }),
    living: await db.livingSituation.findMany(about),
    icc: await db.iccEnrollment.findMany(about),
    providers: await db.provider.findMany(about),
    consents: await db.consent.findMany({ where, include: { ...withStrike, consentRevocations: { where: { strikeId: null }, select: { revokedOn: true } } } }),
    preferences: await db.preference.findMany(about),
    referrals: await db.referral.findMany(about),
    enrollments: await db.enrollment.findMany(about),
    closures: await db.closure.findMany(about),
    waitlistEntries: await db.waitlistEntry.findMany(about),
    contacts: await db.contact.findMany({
      where,
      include: {
        ...withStrike,
        contactYouths: { select: { youthId: true } },
        contactCaregivers: { select: { caregiverId: true } },
        contactAcceptances: { where: { strikeId: null }, select: { acceptedOn: true } },
        progressReports: { where: { signedAt: { not: null } }, select: { youthId: true } },
      },
    }),
    meetings: await db.meeting.findMany({ where, include: { ...withStrike, meetingAttendances: { select: { staffId: true, providerId: true } } } }),
    dischargePlans: await db.dischargePlan.findMany({ where, include: { ...withStrike, planSignatures: { where: { strikeId: null }, select: { signedOn: true, unsignedReason: true } } } }),
    planDeliveries: await db.planDelivery.findMany(about),
    assignments: await db.assignment.findMany({ where, include: { ...withStrike, assignmentYouths: { select: { youthId: true } } } }),
    relations: await db.staffRelation.findMany({ where: { ...where, strikeId: null }, select: { familyId: true, staffId: true, youthId: true, kind: true } }),
  }
}

export type FamilyRows = Awaited<ReturnType<typeof loadFamilyRows>>

/** Splits the rows of many families into each one's own. */
export function rowsOf(rows: FamilyRows, familyId: string): FamilyRows {
  const mine = <Row extends { familyId: string | null }>(some: readonly Row[]): Row[] => some.filter((row) => row.familyId === familyId)
  return {
    youths: mine(rows.youths), caregivers: mine(rows.caregivers), living: mine(rows.living), icc: mine(rows.icc), providers: mine(rows.providers),
    consents: mine(rows.consents), preferences: mine(rows.preferences), referrals: mine(rows.referrals), enrollments: mine(rows.enrollments),
    closures: mine(rows.closures), waitlistEntries: mine(rows.waitlistEntries), contacts: mine(rows.contacts), meetings: mine(rows.meetings),
    dischargePlans: mine(rows.dischargePlans), planDeliveries: mine(rows.planDeliveries), assignments: mine(rows.assignments), relations: mine(rows.relations),
  }
}
