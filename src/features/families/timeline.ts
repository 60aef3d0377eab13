import { fromColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { providerKindWords } from '@/features/contacts/words'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay } from '@/features/obligations/words'
import { contactEntry, type MayDo } from './contact-entry'
import { helpWords, meansWords, sections, sectionWords } from '@/features/discharge/words'
import type { Telling } from '@/features/reports/words'
import { sayLeft } from '@/features/waitlist/reasons'
import { type Entry, entryOf } from './timeline-entry'
import { closingWords, consentWords, meetingWords, settingWords } from './fact-words'
import { loadTimelineRows, type TimelineRows } from './timeline-rows'

const hour = (at: Date, { timeZone }: Telling) => sayTime(wallClockOf(timeZone, at).time)
const of = (youth: { givenName: string } | null) => (youth ? ` of ${youth.givenName}` : '')
const forYouth = (youth: { givenName: string } | null) => (youth ? ` for ${youth.givenName}` : '')

/** Everything but contacts: each fact as the line a person would read out. */
function otherEntries(rows: TimelineRows, telling: Telling): Entry[] {
  const day = (date: Date | null) => (date ? sayDay(fromColumn(date), telling.today) : null)
  return [
    ...rows.referrals.map((row) => entryOf(row, {
      kind: 'referral', on: fromColumn(row.localOn), time: hour(row.at, telling), line: `Referral${of(row.youth)} received`,
      details: [['Program', row.program.name], ['From', row.source === 'self' ? 'the family' : 'a provider'], ['Referred by', row.referrer], ['Reasons', row.reasons.join('; ')], ['Goals', row.initialGoals.join('; ')]],
    }, telling)),
    ...rows.enrollments.map((row) => entryOf(row, { kind: 'enrolled', on: fromColumn(row.on), line: `${row.youth.givenName} enrolled`, details: [['Program', row.program.name]] }, telling)),
    ...rows.closures.map((row) => entryOf(row, { kind: 'closed', on: fromColumn(row.on), line: `Closed${forYouth(row.youth)}: ${closingWords[row.reason] ?? row.reason}`, details: [['Program', row.program.name], ['Note', row.note], ['Tried', row.efforts], ['Help offered', row.helpOffered.map((one) => helpWords[one] ?? one).join(', ')]] }, telling)),
    ...rows.waitlistEntries.map((row) => entryOf(row, {
      kind: 'waitlisted', on: fromColumn(row.localOn), time: hour(row.at, telling), line: `Put on the waitlist${row.youth ? `: ${row.youth.givenName}` : ''}`, details: [['Program', row.program.name], ['Reason', row.reason], ['Until', day(row.until)], ['Taken off because', sayLeft(row)]],
    }, telling)),
    ...rows.living.map((row) => entryOf(row, { kind: 'living', on: fromColumn(row.from), line: `${row.youth ? `${row.youth.givenName} lives` : 'Lives'} ${settingWords[row.setting] ?? row.setting}`, details: [['Until', day(row.to)], ['Reunification planned by', day(row.reunificationUntil)]] }, telling)),
    ...rows.icc.map((row) => entryOf(row, { kind: 'icc', on: fromColumn(row.from), line: `Intensive Care Coordination begins${forYouth(row.youth)}`, details: [['Until', day(row.to)]] }, telling)),
    ...rows.providers.flatMap((row) => (row.from === null ? [] : [entryOf(row, {
      kind: 'provider', on: fromColumn(row.from), line: `${row.name} becomes ${providerKindWords[row.kind] ?? row.kind} provider${forYouth(row.youth)}`, details: [['Organization', row.organization], ['Referred the family', row.referring ? 'yes' : null], ['Until', day(row.to)]],
    }, telling)])),
    ...rows.consents.map((row) => entryOf(row, {
      kind: 'consent', on: fromColumn(row.givenOn), line: `Consent to ${consentWords[row.kind] ?? row.kind}${forYouth(row.youth)}`, details: [['To', rows.providers.find(({ id }) => id === row.to)?.name ?? row.to], ['For', row.purpose], ['Given by', row.givenByYouth ? row.youth?.givenName : row.caregiver && `${row.caregiver.givenName} ${row.caregiver.familyName}`], ['Expires', day(row.expiresOn)], ['Taken back', row.consentRevocations.map(({ revokedOn, why }) => [day(revokedOn), why].filter(Boolean).join(': ')).join('; ')]],
    }, telling)),
    ...rows.preferences.map((row) => entryOf(row, { kind: 'preference', on: fromColumn(row.on), line: `The family prefers the telephone${forYouth(row.youth)}`, details: [['Said by', row.caregiver && `${row.caregiver.givenName} ${row.caregiver.familyName}`], ['In their words', row.note], ['Until', day(row.to)]] }, telling)),
    ...rows.meetings.map((row) => entryOf(row, {
      kind: 'meeting', on: fromColumn(row.on), line: `${meetingWords[row.kind] ?? 'Meeting'}${row.cancelled ? ', cancelled' : ''}${forYouth(row.youth)}`,
      details: [['There', row.meetingAttendances.map(({ staff, provider }) => staff?.displayName ?? provider?.name).join(', ')], ['Progress', row.progressUpdate ? 'An update on progress was given' : null], ['Note', row.note]],
    }, telling)),
    ...rows.plans.map((row) => entryOf(row, {
      kind: 'dischargePlan', on: fromColumn(row.on), line: `Discharge plan written${forYouth(row.youth)}`,
      details: [
        ['By', row.by.displayName],
        ['Signed', row.planSignatures.map(({ signedOn, signerName, unsignedReason, tries }) => (signedOn ? [day(signedOn), signerName].filter(Boolean).join(', ') : [`not signed: ${unsignedReason}`, tries].filter(Boolean).join('; tried: '))).join('; ')],
        ...sections.map((section): [string, string | null] => [sectionWords[section].title, row[section]]), ['Plan', row.text],
      ],
    }, telling)),
    ...rows.deliveries.map((row) => entryOf(row, { kind: 'planGiven', on: fromColumn(row.localOn), time: hour(row.at, telling), line: `Discharge plan given to ${row.to === 'caregiver' ? 'the caregiver' : (row.provider?.name ?? 'a provider')}${forYouth(row.youth)}`, details: [['How', row.means && (meansWords[row.means] ?? row.means)]] }, telling)),
    ...rows.assignments.map((row) => entryOf(row, { kind: 'assignment', on: fromColumn(row.from), line: `Assigned to ${row.staff.displayName}`, details: [['Until', day(row.to)]] }, telling)),
  ]
}

export interface Timeline {
  readonly entries: readonly Entry[]
  /** Whether there are older ones. */
  readonly more: boolean
}

export interface TimelineWish {
  /** How many facts to show, from the newest on. */
  readonly count: number
  /** A fact that must be among them. */
  readonly fact: string | undefined
}

/** A family's facts, the newest first. */
export async function readTimeline(db: Db, familyId: string, telling: Telling, youths: readonly { readonly id: string; readonly name: string }[], looking: { readonly mayDo: MayDo; readonly staffId: string | null }, { count, fact }: TimelineWish): Promise<Timeline> {
  const tell = async (newest?: number) => {
    const rows = await loadTimelineRows(db, familyId, newest)
    const order = new Map(rows.contacts.map(({ id, at }) => [id, at.getTime()]))
    // Within a day, what has an hour stands by it.
    return [...rows.contacts.map((row) => contactEntry(row, telling, youths, looking)), ...otherEntries(rows, telling)].toSorted((a, b) => b.on.localeCompare(a.on) || (order.get(b.id) ?? 0) - (order.get(a.id) ?? 0) || a.kind.localeCompare(b.kind))
  }
  const some = await tell(count + 1)
  const shown = some.slice(0, count)
  if (fact === undefined || shown.some(({ id }) => id === fact)) return { entries: shown, more: some.length > count }
  const all = await tell()
  const reach = all.findIndex(({ id }) => id === fact)
  return reach < 0 ? { entries: shown, more: some.length > count } : { entries: all.slice(0, reach + 10), more: all.length > reach + 10 }
}
