import type { Db } from '@/db/database'
import { toldColumns } from '@/features/contacts/line'
import { withStrike } from '@/features/records/struck'
import { toldOfReport } from '@/features/reports/queries'

const who = { select: { user: { select: { displayName: true } } } } as const

/** Who wrote a fact down, and who struck it, for every query of the timeline. */
const onRecord = { enteredBy: who, strike: { include: { by: who } } } as const

/** What every row of the timeline says of its own record. */
export interface OnRecord {
  readonly id: string
  readonly enteredAt: Date
  readonly enteredById: string | null
  readonly enteredBy: { readonly user: { readonly displayName: string } } | null
  readonly strike: { readonly at: Date; readonly on: Date; readonly why: string; readonly by: { readonly user: { readonly displayName: string } } | null } | null
}

/**
 * The facts of one family with the words people wrote, struck ones too.
 *
 * @param newest how many contacts, from the latest on: of everything else there is little
 */
export async function loadTimelineRows(db: Db, familyId: string, newest?: number) {
  const where = { familyId }
  const about = { where, include: { ...onRecord, youth: { select: { givenName: true } } } } as const
  const inProgram = { where, include: { ...onRecord, youth: { select: { givenName: true } }, program: { select: { name: true, timeZone: true } } } } as const
  return {
    contacts: await db.contact.findMany({
      where, orderBy: [{ at: 'desc' }, { id: 'desc' }], ...(newest === undefined ? {} : { take: newest }),
      include: {
        ...onRecord,
        by: { select: { id: true, displayName: true } },
        ...toldColumns,
        contactYouths: { select: { youth: { select: { id: true, givenName: true } } } },
        contactAcceptances: { orderBy: { enteredAt: 'asc' }, select: { acceptedOn: true, note: true, enteredBy: who, ...withStrike } },
        progressReports: { include: toldOfReport, orderBy: { startedAt: 'asc' } },
      },
    }),
    referrals: await db.referral.findMany(inProgram),
    enrollments: await db.enrollment.findMany(inProgram),
    closures: await db.closure.findMany(inProgram),
    waitlistEntries: await db.waitlistEntry.findMany(inProgram),
    living: await db.livingSituation.findMany(about),
    icc: await db.iccEnrollment.findMany(about),
    providers: await db.provider.findMany(about),
    consents: await db.consent.findMany({ where, include: { ...about.include, caregiver: { select: { givenName: true, familyName: true } }, consentRevocations: { where: { strikeId: null } } } }),
    preferences: await db.preference.findMany({ where, include: { ...about.include, caregiver: { select: { givenName: true, familyName: true } } } }),
    meetings: await db.meeting.findMany({
      where, include: { ...about.include, meetingAttendances: { select: { staff: { select: { displayName: true } }, provider: { select: { name: true } } } } },
    }),
    plans: await db.dischargePlan.findMany({ where, include: { ...about.include, by: { select: { displayName: true } }, planSignatures: { where: { strikeId: null } } } }),
    deliveries: await db.planDelivery.findMany({ where, include: { ...about.include, provider: { select: { name: true } } } }),
    assignments: await db.assignment.findMany({ where, include: { ...onRecord, staff: { select: { displayName: true } } } }),
  }
}

export type TimelineRows = Awaited<ReturnType<typeof loadTimelineRows>>
export type ContactRow = TimelineRows['contacts'][number]
