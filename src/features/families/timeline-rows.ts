import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { isAmong, readTogether, rowsIn } from '@/db/together'
import type { NamedStrike } from '@/features/records/struck'
import { contactRowsOf, contactTables } from './contact-rows'
import { memberName, onRecord, type Recorded, staffName, thereBy } from './on-record'

/** What every fact of the timeline says of its own record, people by name. */
export interface OnRecord {
  readonly id: string
  readonly enteredAt: Date
  readonly enteredBy: string | null
  readonly strike: NamedStrike | null
}

const ids = (all: readonly (string | null)[]) => [...new Set(all.filter((id) => id !== null))]

/** Who wrote facts down and who struck them, by name, read once for all of them. */
async function readRecords(db: Db, facts: readonly Recorded[]): Promise<(fact: Recorded) => OnRecord> {
  const among = (some: readonly (string | null)[]) => Prisma.sql`WHERE ${isAmong(Prisma.sql`t."id"`, ids(some))}`
  const { strikes, members } = await readTogether(db, {
    strikes: rowsIn('Strike', ['id', 'on', 'why'], among(facts.map(({ strikeId }) => strikeId)), { by: memberName('byId') }),
    members: rowsIn('Membership', ['id'], among(facts.map(({ enteredById }) => enteredById)), { name: memberName('id') }),
  })
  const struck = new Map(strikes.map(({ id, on, why, by }) => [id, { on: dayFromText(on), why, by }]))
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return ({ id, enteredAt, enteredById, strikeId }) => ({ id, enteredAt: new Date(enteredAt), enteredBy: names.get(enteredById ?? '') ?? null, strike: struck.get(strikeId ?? '') ?? null })
}

/** Every fact of a family, struck ones too, with the words people wrote, in one statement. */
function readFacts(db: Db, familyId: string, newest: number | undefined) {
  const theirs = Prisma.sql`WHERE t."familyId" = ${familyId}::uuid ORDER BY t."id"`
  const standing = Prisma.sql`WHERE t."familyId" = ${familyId}::uuid AND t."strikeId" IS NULL ORDER BY t."id"`
  const ofYouth = [...onRecord, 'youthId'] as const
  const inProgram = [...ofYouth, 'programId'] as const
  return readTogether(db, {
    ...contactTables(familyId, newest),
    youths: rowsIn('Youth', ['id', 'givenName'], theirs),
    caregivers: rowsIn('Caregiver', ['id', 'givenName', 'familyName'], theirs),
    programs: rowsIn('Program', ['id', 'name'], Prisma.empty),
    referrals: rowsIn('Referral', [...inProgram, 'at', 'localOn', 'source', 'referrer', 'reasons', 'initialGoals'], theirs),
    enrollments: rowsIn('Enrollment', [...inProgram, 'on'], theirs),
    closures: rowsIn('Closure', [...inProgram, 'on', 'reason', 'note', 'efforts', 'helpOffered'], theirs),
    waitlistEntries: rowsIn('WaitlistEntry', [...inProgram, 'at', 'localOn', 'reason', 'until', 'leftBecause', 'leftNote'], theirs),
    living: rowsIn('LivingSituation', [...ofYouth, 'from', 'to', 'setting', 'reunificationUntil'], theirs),
    icc: rowsIn('IccEnrollment', [...ofYouth, 'from', 'to'], theirs),
    providers: rowsIn('Provider', [...ofYouth, 'kind', 'referring', 'from', 'to', 'name', 'organization'], theirs),
    consents: rowsIn('Consent', [...ofYouth, 'caregiverId', 'givenByYouth', 'kind', 'purpose', 'givenOn', 'to', 'expiresOn'], theirs),
    revocations: rowsIn('ConsentRevocation', ['consentId', 'revokedOn', 'why'], standing),
    preferences: rowsIn('Preference', [...ofYouth, 'caregiverId', 'on', 'to', 'note'], theirs),
    meetings: rowsIn('Meeting', [...ofYouth, 'kind', 'on', 'cancelled', 'progressUpdate', 'note'], theirs, { there: thereBy }),
    plans: rowsIn('DischargePlan', [...ofYouth, 'on', 'text', 'strategies', 'supports', 'services', 'resources', 'followUp'], theirs, { by: staffName('byId') }),
    signatures: rowsIn('PlanSignature', ['planId', 'signedOn', 'signerName', 'unsignedReason', 'tries'], standing),
    deliveries: rowsIn('PlanDelivery', [...ofYouth, 'providerId', 'at', 'localOn', 'to', 'means'], theirs),
    assignments: rowsIn('Assignment', [...onRecord, 'from', 'to'], theirs, { staff: staffName('staffId') }),
  })
}

/**
 * The facts of one family with the words people wrote, struck ones too.
 *
 * @param newest how many contacts, from the latest on: of everything else there is little
 */
export async function loadTimelineRows(db: Db, familyId: string, newest?: number) {
  const facts = await readFacts(db, familyId, newest)
  const contacts = contactRowsOf(facts)
  const { referrals, enrollments, closures, waitlistEntries, living, icc, providers, consents, preferences, meetings, plans, deliveries, assignments } = facts
  const recordOf = await readRecords(db, [contacts, contacts.flatMap(({ acceptances }) => acceptances), referrals, enrollments, closures, waitlistEntries, living, icc, providers, consents, preferences, meetings, plans, deliveries, assignments].flat())
  return { ...facts, contacts, recordOf }
}

export type TimelineRows = Awaited<ReturnType<typeof loadTimelineRows>>
