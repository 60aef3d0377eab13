import { dayFromText } from '@/db/civil-date'
import type { Fact, FactOf, Mode, Party } from '@/rules/facts/vocabulary'
import type { FamilyRows } from './family-rows'
import { consentFacts } from './consent-facts'
import { dated, given, instant, record } from './stored'

/** The youths of a family who were referred to or enrolled in a program: those its case is about. */
export function youthsInProgram(rows: FamilyRows, programId: string): ReadonlySet<string> {
  const inProgram = [...rows.referrals, ...rows.enrollments].filter((row) => row.programId === programId)
  if (inProgram.some(({ youthId }) => youthId === null)) return new Set(rows.youths.map(({ id }) => id))
  return new Set(inProgram.flatMap(({ youthId }) => (youthId === null ? [] : [youthId])))
}

type ContactRow = FamilyRows['contacts'][number]

function telehealthOf({ hipaaPlatform, requestedByFamily, effective }: ContactRow) {
  if (hipaaPlatform === null && requestedByFamily === null && effective === null) return undefined
  return { ...given('hipaaPlatform', hipaaPlatform), ...given('requestedByFamily', requestedByFamily), ...given('effective', effective) }
}

/** Which of the case's youths a contact was about: all of them when it names none. */
function youthsOfContact(row: ContactRow, youths: ReadonlySet<string>) {
  const named = row.youths.filter((id) => youths.has(id))
  if (row.youths.length === 0 || named.length === youths.size) return {}
  return named.length === 1 ? given('youth', named[0]) : { youths: named }
}

function contactFact(row: ContactRow, youths: ReadonlySet<string>): FactOf<'contact'> {
  return {
    type: 'contact', ...record(row), ...youthsOfContact(row, youths), at: instant(row.at), ...given('endsAt', row.endsAt === null ? null : instant(row.endsAt)),
    ...given('by', row.byId), direction: row.direction as 'in' | 'out', with: row.with as Party[], mode: row.mode as Mode, reached: row.reached,
    caregivers: [...row.caregivers], ...given('provider', row.providerId), ...given('agency', row.agency),
    offeredInterview: row.offeredInterview, service: row.service, progressUpdate: row.progressUpdate, ...given('units', row.units),
    ...given('telehealth', telehealthOf(row)), ...dated('acceptedOn', row.acceptedOn),
    documentedFor: [...row.documentedFor],
  }
}

const isAbout = (row: ContactRow, youths: ReadonlySet<string>) => row.youths.length === 0 || row.youths.some((id) => youths.has(id))

function standingFacts(rows: FamilyRows, youths: ReadonlySet<string>): Fact[] {
  return [
    ...rows.youths.filter(({ id }) => youths.has(id)).map((row): Fact => ({
      type: 'youth', ...record(row), bornOn: dayFromText(row.bornOn), diagnoses: row.diagnoses as NonNullable<FactOf<'youth'>['diagnoses']>,
    })),
    ...rows.caregivers.map((row): Fact => ({
      type: 'caregiver', ...record(row), of: [...row.youths],
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
      type: 'living', ...record(row), ...about(row), from: dayFromText(row.from), ...dated('to', row.to),
      setting: row.setting as FactOf<'living'>['setting'], ...dated('reunificationUntil', row.reunificationUntil),
    })),
    ...ours(rows.icc).map((row): Fact => ({ type: 'icc', ...record(row), ...about(row), from: dayFromText(row.from), ...dated('to', row.to) })),
    ...ours(rows.providers).map((row): Fact => ({
      type: 'provider', ...record(row), ...about(row), kind: row.kind as FactOf<'provider'>['kind'], referring: row.referring, ...dated('from', row.from), ...dated('to', row.to),
    })),
    ...ours(rows.consents).flatMap((row) => consentFacts(row, rows, youths)),
    ...ours(rows.preferences).map((row): Fact => ({ type: 'preference', ...record(row), ...about(row), kind: 'telephone', on: dayFromText(row.on) })), // how long it holds is the screens’ own: no rule asks
    ...inProgram(rows.referrals).map((row): Fact => ({
      type: 'referral', ...record(row), ...about(row), at: instant(row.at), source: row.source as FactOf<'referral'>['source'], reasons: row.reasons, initialGoals: row.initialGoals,
    })),
    ...inProgram(rows.enrollments).map((row): Fact => ({ type: 'enrolled', ...record(row), ...about(row), on: dayFromText(row.on) })),
    ...inProgram(rows.closures).map((row): Fact => ({ type: 'closed', ...record(row), ...about(row), on: dayFromText(row.on), reason: row.reason as FactOf<'closed'>['reason'] })),
    ...inProgram(rows.waitlistEntries).map((row): Fact => ({ type: 'waitlisted', ...record(row), ...about(row), at: instant(row.at), ...given('reason', row.reason), ...dated('until', row.until) })),
    ...rows.contacts.filter((row) => isAbout(row, youths)).map((row) => contactFact(row, youths)),
    ...ours(rows.meetings).map((row): Fact => ({
      type: 'meeting', ...record(row), ...about(row), kind: row.kind as FactOf<'meeting'>['kind'], on: dayFromText(row.on), cancelled: row.cancelled, progressUpdate: row.progressUpdate,
      attendedBy: [...row.staff, ...row.providers].toSorted(),
    })),
    ...ours(rows.dischargePlans).map((row): Fact => ({
      type: 'dischargePlan', ...record(row), ...about(row), on: dayFromText(row.on), by: row.byId,
      ...dated('signedOn', row.signedOn), ...given('unsignedReason', row.unsignedReason),
    })),
    ...ours(rows.planDeliveries).map((row): Fact => ({
      type: 'planGiven', ...record(row), ...about(row), at: instant(row.at), to: row.to as FactOf<'planGiven'>['to'], ...given('party', row.to === 'provider' ? row.providerId : null),
    })),
    ...rows.assignments.map((row): Fact => ({
      type: 'assignment', ...record(row), staff: row.staffId, family: row.familyId, from: dayFromText(row.from), ...dated('to', row.to),
      ...(row.youths.length > 0 ? { youths: [...row.youths] } : {}),
    })),
  ]
}
