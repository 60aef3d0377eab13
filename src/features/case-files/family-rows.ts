import { type Db, Prisma } from '@/db/database'
import { type Beside, idsIn, isAmong, rowsIn } from '@/db/together'
import { adultGrounds } from '@/features/authority/grounds'
import { rosterRows } from './roster-rows'
import { kept, readFacts } from './stored'

const ofFact = [...kept, 'familyId'] as const
const ofYouth = [...ofFact, 'youthId'] as const

/** The first of the dates in a column of the rows of another table that belong to each row `t`, those struck aside. */
const firstIn = (table: string, column: string, belongsBy: string): Beside<string | null> => ({
  sql: Prisma.sql`(SELECT min(x.${Prisma.raw(`"${column}"`)}) FROM ${Prisma.raw(`"${table}"`)} x WHERE x.${Prisma.raw(`"${belongsBy}"`)} = t."id" AND x."strikeId" IS NULL)`,
})

const documentedFor: Beside<readonly string[]> = { sql: Prisma.sql`ARRAY(SELECT x."youthId" FROM "ProgressReport" x WHERE x."contactId" = t."id" AND x."signedAt" IS NOT NULL ORDER BY 1)` }
/** The youths for whom a caregiver may sign though they are of age. */
const forAdults: Beside<readonly string[]> = { sql: Prisma.sql`ARRAY(SELECT x."youthId" FROM "CaregiverYouth" x WHERE x."caregiverId" = t."id" AND t."strikeId" IS NULL AND x."authority" = ANY(${[...adultGrounds]}) ORDER BY 1)` }
const unsignedReason: Beside<string | null> = {
  sql: Prisma.sql`(SELECT x."unsignedReason" FROM "PlanSignature" x WHERE x."planId" = t."id" AND x."strikeId" IS NULL AND x."unsignedReason" IS NOT NULL ORDER BY x."id" LIMIT 1)`,
}

/** Every stored fact about some families, in one statement whatever their number. */
export async function loadFamilyRows(db: Db, familyIds: readonly string[]) {
  const which = isAmong(Prisma.sql`t."familyId"`, familyIds)
  const services = (moment: Prisma.Sql) => Prisma.sql`(SELECT ${moment} FROM "Contact" t WHERE ${which} AND t."service")`
  const those = Prisma.sql`WHERE ${which} ORDER BY t."id"`
  return await readFacts(db, {
    youths: rowsIn('Youth', [...ofFact, 'bornOn', 'diagnoses'], those),
    caregivers: rowsIn('Caregiver', [...ofFact, 'firstLanguage', 'paidToCare', 'foster'], those, { youths: idsIn('CaregiverYouth', 'youthId', 'caregiverId'), forAdults }),
    living: rowsIn('LivingSituation', [...ofYouth, 'from', 'to', 'setting', 'reunificationUntil'], those),
    icc: rowsIn('IccEnrollment', [...ofYouth, 'from', 'to'], those),
    providers: rowsIn('Provider', [...ofYouth, 'kind', 'referring', 'from', 'to'], those),
    consents: rowsIn('Consent', [...ofYouth, 'caregiverId', 'givenByYouth', 'kind', 'givenOn', 'to', 'expiresOn'], those, { revokedOn: firstIn('ConsentRevocation', 'revokedOn', 'consentId') }),
    preferences: rowsIn('Preference', [...ofYouth, 'on'], those),
    referrals: rowsIn('Referral', [...ofYouth, 'programId', 'at', 'source', 'reasons', 'initialGoals'], those),
    enrollments: rowsIn('Enrollment', [...ofYouth, 'programId', 'on'], those),
    closures: rowsIn('Closure', [...ofYouth, 'programId', 'on', 'reason'], those),
    waitlistEntries: rowsIn('WaitlistEntry', [...ofYouth, 'programId', 'at', 'reason', 'until'], those),
    contacts: rowsIn(
      'Contact',
      [...ofFact, 'byId', 'providerId', 'at', 'endsAt', 'direction', 'with', 'mode', 'reached', 'offeredInterview', 'service', 'progressUpdate', 'hipaaPlatform', 'requestedByFamily', 'effective', 'units', 'agency'],
      those,
      {
        youths: idsIn('ContactYouth', 'youthId', 'contactId'), caregivers: idsIn('ContactCaregiver', 'caregiverId', 'contactId'),
        acceptedOn: firstIn('ContactAcceptance', 'acceptedOn', 'contactId'), documentedFor,
      },
    ),
    meetings: rowsIn('Meeting', [...ofYouth, 'kind', 'on', 'cancelled', 'progressUpdate'], those, {
      staff: idsIn('MeetingAttendance', 'staffId', 'meetingId'), providers: idsIn('MeetingAttendance', 'providerId', 'meetingId'),
    }),
    dischargePlans: rowsIn('DischargePlan', [...ofYouth, 'byId', 'on'], those, { signedOn: firstIn('PlanSignature', 'signedOn', 'planId'), unsignedReason }),
    planDeliveries: rowsIn('PlanDelivery', [...ofYouth, 'providerId', 'at', 'to'], those),
    /** The roster while they were served, and its first entry that counts in any case. */
    roster: rosterRows(Prisma.sql`(t."at" <= ${services(Prisma.sql`max(coalesce(t."endsAt", t."at"))`)} AND t."endsAt" >= ${services(Prisma.sql`min(t."at")`)})
      OR t."id" = (SELECT x."id" FROM "RosterEntry" x WHERE x."strikeId" IS NULL ORDER BY x."at", x."id" LIMIT 1)`),
    assignments: rowsIn('Assignment', [...ofFact, 'staffId', 'from', 'to'], those, { youths: idsIn('AssignmentYouth', 'youthId', 'assignmentId') }),
  })
}

export type FamilyRows = Omit<Awaited<ReturnType<typeof loadFamilyRows>>, 'roster'>

/** Splits the rows of many families into each one's own. */
export function rowsOf(rows: FamilyRows, familyId: string): FamilyRows {
  const mine = Object.entries<readonly { readonly familyId: string | null }[]>(rows).map(([key, some]) => [key, some.filter((row) => row.familyId === familyId)])
  return Object.fromEntries(mine) as FamilyRows
}
