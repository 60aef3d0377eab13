import { fromColumn } from '@/db/civil-date'
import type { Fact, FactOf, Mode, Party } from '@/rules/facts/vocabulary'
import type { FamilyRows } from './family-rows'
import { dated, given, record } from './stored'

/** The youths of a family who were referred to or enrolled in a program: those its case is about. */
export function youthsInProgram(rows: FamilyRows, programId: string): ReadonlySet<string> {
  const inProgram = [...rows.referrals, ...rows.enrollments].filter((row) => row.programId === programId)
  if (inProgram.some(({ youthId }) => youthId === null)) return new Set(rows.youths.map(({ id }) => id))
  return new Set(inProgram.flatMap(({ youthId }) => (youthId === null ? [] : [youthId])))
}

const last = (dates: readonly (Date | null)[]) => dates.filter((date) => date !== null).toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null

type ContactRow = FamilyRows['contacts'][number]

function telehealthOf({ hipaaPlatform, requestedByFamily, effective }: ContactRow) {
  if (hipaaPlatform === null && requestedByFamily === null && effective === null) return undefined
  return { ...given('hipaaPlatform', hipaaPlatform), ...given('requestedByFamily', requestedByFamily), ...given('effective', effective) }
}

/** Which of the case's youths a contact was about: all of them when it names none. */
function youthsOfContact(row: ContactRow, youths: ReadonlySet<string>) {
  const named = row.contactYouths.map(({ youthId }) => youthId).filter((id) => youths.has(id))
  if (row.contactYouths.length === 0 || named.length === youths.size) return {}
  return named.length === 1 ? given('youth', named[0]) : { youths: named.toSorted() }
}

function contactFact(row: ContactRow, youths: ReadonlySet<string>): FactOf<'contact'> {
  return {
    type: 'contact', ...record(row), ...youthsOfContact(row, youths), at: row.at.toISOString(), ...given('endsAt', row.endsAt?.toISOString()),
    ...given('by', row.byId), direction: row.direction as 'in' | 'out', with: row.with as Party[], mode: row.mode as Mode, reached: row.reached,
    caregivers: row.contactCaregivers.map(({ caregiverId }) => caregiverId).toSorted(), ...given('provider', row.providerId), ...given('agency', row.agency),
    offeredInterview: row.offeredInterview, service: row.service, progressUpdate: row.progressUpdate, ...given('units', row.units),
    ...given('telehealth', telehealthOf(row)), ...dated('acceptedOn', last(row.contactAcceptances.map(({ acceptedOn }) => acceptedOn))),
    documentedFor: row.progressReports.map(({ youthId }) => youthId).toSorted(),
  }
}

const isAbout = ({ contactYouths }: ContactRow, youths: ReadonlySet<string>) => contactYouths.length === 0 || contactYouths.some(({ youthId }) => youths.has(youthId))

function standingFacts(rows: FamilyRows, youths: ReadonlySet<string>): Fact[] {
  return [
    ...rows.youths.filter(({ id }) => youths.has(id)).map((row): Fact => ({
      type: 'youth', ...record(row), bornOn: fromColumn(row.bornOn), diagnoses: row.diagnoses as NonNullable<FactOf<'youth'>['diagnoses']>,
    })),
    ...rows.caregivers.map((row): Fact => ({
      type: 'caregiver', ...record(row), of: row.caregiverYouths.map(({ youthId }) => youthId).toSorted(),
      ...given('firstLanguage', row.firstLanguage), paidToCare: row.paidToCare, foster: row.foster,
    })),
  ]
}

/**
 * A family's facts as one program's case file states them. Facts about a youth of another program are left out; facts
 * about the whole family are every program's.
 */
export function familyFacts(rows: FamilyRows, programId: string): readonly Fact[] {
  const youths = youthsInProgram(rows, programId)
  const ours = <Row extends { youthId: string | null }>(some: readonly Row[]) => some.filter(({ youthId }) => youthId === null || youths.has(youthId))
  const inProgram = <Row extends { programId: string; youthId: string | null }>(some: readonly Row[]) => ours(some).filter((row) => row.programId === programId)
  const about = (row: { youthId: string | null }) => given('youth', row.youthId)
  return [
    ...standingFacts(rows, youths),
    ...ours(rows.living).map((row): Fact => ({
      type: 'living', ...record(row), ...about(row), from: fromColumn(row.from), ...dated('to', row.to),
      setting: row.setting as FactOf<'living'>['setting'], ...dated('reunificationUntil', row.reunificationUntil),
    })),
    ...ours(rows.icc).map((row): Fact => ({ type: 'icc', ...record(row), ...about(row), from: fromColumn(row.from), ...dated('to', row.to) })),
    ...ours(rows.providers).map((row): Fact => ({
      type: 'provider', ...record(row), ...about(row), kind: row.kind as FactOf<'provider'>['kind'], referring: row.referring, ...dated('from', row.from), ...dated('to', row.to),
    })),
    ...ours(rows.consents).map((row): Fact => ({
      type: 'consent', ...record(row), ...about(row), kind: row.kind as FactOf<'consent'>['kind'], givenOn: fromColumn(row.givenOn), ...given('to', row.to),
      ...dated('expiresOn', row.expiresOn), ...dated('revokedOn', last(row.consentRevocations.map(({ revokedOn }) => revokedOn))),
    })),
    ...ours(rows.preferences).map((row): Fact => ({ type: 'preference', ...record(row), ...about(row), kind: 'telephone', on: fromColumn(row.on) })),
    ...inProgram(rows.referrals).map((row): Fact => ({
      type: 'referral', ...record(row), ...about(row), at: row.at.toISOString(), source: row.source as FactOf<'referral'>['source'], reasons: row.reasons, initialGoals: row.initialGoals,
    })),
    ...inProgram(rows.enrollments).map((row): Fact => ({ type: 'enrolled', ...record(row), ...about(row), on: fromColumn(row.on) })),
    ...inProgram(rows.closures).map((row): Fact => ({ type: 'closed', ...record(row), ...about(row), on: fromColumn(row.on), reason: row.reason as FactOf<'closed'>['reason'] })),
    ...inProgram(rows.waitlistEntries).map((row): Fact => ({ type: 'waitlisted', ...record(row), ...about(row), at: row.at.toISOString(), ...given('reason', row.reason), ...dated('until', row.until) })),
    ...rows.contacts.filter((row) => isAbout(row, youths)).map((row) => contactFact(row, youths)),
    ...ours(rows.meetings).map((row): Fact => ({
      type: 'meeting', ...record(row), ...about(row), kind: row.kind as FactOf<'meeting'>['kind'], on: fromColumn(row.on), cancelled: row.cancelled, progressUpdate: row.progressUpdate,
      attendedBy: row.meetingAttendances.flatMap(({ staffId, providerId }) => [staffId, providerId].filter((id) => id !== null)).toSorted(),
    })),
    ...ours(rows.dischargePlans).map((row): Fact => ({
      type: 'dischargePlan', ...record(row), ...about(row), on: fromColumn(row.on), by: row.byId,
      ...dated('signedOn', last(row.planSignatures.map(({ signedOn }) => signedOn))),
      ...given('unsignedReason', row.planSignatures.find(({ unsignedReason }) => unsignedReason !== null)?.unsignedReason),
    })),
    ...ours(rows.planDeliveries).map((row): Fact => ({
      type: 'planGiven', ...record(row), ...about(row), at: row.at.toISOString(), to: row.to as FactOf<'planGiven'>['to'], ...given('party', row.to === 'provider' ? row.providerId : null),
    })),
    ...rows.assignments.map((row): Fact => ({
      type: 'assignment', ...record(row), staff: row.staffId, family: row.familyId, from: fromColumn(row.from), ...dated('to', row.to),
      ...(row.assignmentYouths.length > 0 ? { youths: row.assignmentYouths.map(({ youthId }) => youthId).toSorted() } : {}),
    })),
  ]
}
