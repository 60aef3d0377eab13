import { dayFromText } from '@/db/civil-date'
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

/** Everything but contacts: each fact as the line a person would read out. */
function otherEntries({ recordOf, ...rows }: TimelineRows, telling: Telling): Entry[] {
  const day = (date: string | null) => (date === null ? null : sayDay(dayFromText(date), telling.today))
  const hour = (at: string) => sayTime(wallClockOf(telling.timeZone, new Date(at)).time)
  const youthOf = ({ youthId }: { readonly youthId: string | null }) => rows.youths.find(({ id }) => id === youthId)?.givenName ?? null
  const caregiverOf = ({ caregiverId }: { readonly caregiverId: string | null }) => rows.caregivers.filter(({ id }) => id === caregiverId).map((one) => `${one.givenName} ${one.familyName}`)[0] ?? null
  const programOf = ({ programId }: { readonly programId: string }) => rows.programs.find(({ id }) => id === programId)?.name
  const nameOf = (providerId: string | null) => rows.providers.find(({ id }) => id === providerId)?.name
  const forYouth = (row: { readonly youthId: string | null }) => (youthOf(row) === null ? '' : ` for ${youthOf(row)}`)
  return [
    ...rows.referrals.map((row) => entryOf(recordOf(row), {
      kind: 'referral', on: dayFromText(row.localOn), time: hour(row.at), line: `Referral${youthOf(row) === null ? '' : ` of ${youthOf(row)}`} received`,
      details: [['Program', programOf(row)], ['From', row.source === 'self' ? 'the family' : 'a provider'], ['Referred by', row.referrer], ['Reasons', row.reasons.join('; ')], ['Goals', row.initialGoals.join('; ')]],
    }, telling)),
    ...rows.enrollments.map((row) => entryOf(recordOf(row), { kind: 'enrolled', on: dayFromText(row.on), line: `${youthOf(row)} enrolled`, details: [['Program', programOf(row)]] }, telling)),
    ...rows.closures.map((row) => entryOf(recordOf(row), {
      kind: 'closed', on: dayFromText(row.on), line: `Closed${forYouth(row)}: ${closingWords[row.reason] ?? row.reason}`,
      details: [['Program', programOf(row)], ['Note', row.note], ['Tried', row.efforts], ['Help offered', row.helpOffered.map((one) => helpWords[one] ?? one).join(', ')]],
    }, telling)),
    ...rows.waitlistEntries.map((row) => entryOf(recordOf(row), {
      kind: 'waitlisted', on: dayFromText(row.localOn), time: hour(row.at), line: `Put on the waitlist${youthOf(row) === null ? '' : `: ${youthOf(row)}`}`,
      details: [['Program', programOf(row)], ['Reason', row.reason], ['Until', day(row.until)], ['Taken off because', sayLeft(row)]],
    }, telling)),
    ...rows.living.map((row) => entryOf(recordOf(row), {
      kind: 'living', on: dayFromText(row.from), line: `${youthOf(row) === null ? 'Lives' : `${youthOf(row)} lives`} ${settingWords[row.setting] ?? row.setting}`,
      details: [['Until', day(row.to)], ['Reunification planned by', day(row.reunificationUntil)]],
    }, telling)),
    ...rows.icc.map((row) => entryOf(recordOf(row), { kind: 'icc', on: dayFromText(row.from), line: `Intensive Care Coordination begins${forYouth(row)}`, details: [['Until', day(row.to)]] }, telling)),
    ...rows.providers.flatMap((row) => (row.from === null ? [] : [entryOf(recordOf(row), {
      kind: 'provider', on: dayFromText(row.from), line: `${row.name} becomes ${providerKindWords[row.kind] ?? row.kind} provider${forYouth(row)}`,
      details: [['Organization', row.organization], ['Referred the family', row.referring ? 'yes' : null], ['Until', day(row.to)]],
    }, telling)])),
    ...rows.consents.map((row) => entryOf(recordOf(row), {
      kind: 'consent', on: dayFromText(row.givenOn), line: `Consent to ${consentWords[row.kind] ?? row.kind}${forYouth(row)}`,
      details: [
        ['To', nameOf(row.to) ?? row.to], ['For', row.purpose], ['Given by', row.givenByYouth ? youthOf(row) : caregiverOf(row)], ['Expires', day(row.expiresOn)],
        ['Taken back', rows.revocations.filter(({ consentId }) => consentId === row.id).map(({ revokedOn, why }) => [day(revokedOn), why].filter(Boolean).join(': ')).join('; ')],
      ],
    }, telling)),
    ...rows.preferences.map((row) => entryOf(recordOf(row), {
      kind: 'preference', on: dayFromText(row.on), line: `The family prefers the telephone${forYouth(row)}`, details: [['Said by', caregiverOf(row)], ['In their words', row.note], ['Until', day(row.to)]],
    }, telling)),
    ...rows.meetings.map((row) => entryOf(recordOf(row), {
      kind: 'meeting', on: dayFromText(row.on), line: `${meetingWords[row.kind] ?? 'Meeting'}${row.cancelled ? ', cancelled' : ''}${forYouth(row)}`,
      details: [['There', row.there.join(', ')], ['Progress', row.progressUpdate ? 'An update on progress was given' : null], ['Note', row.note]],
    }, telling)),
    ...rows.plans.map((row) => entryOf(recordOf(row), {
      kind: 'dischargePlan', on: dayFromText(row.on), line: `Discharge plan written${forYouth(row)}`,
      details: [
        ['By', row.by],
        ['Signed', rows.signatures.filter(({ planId }) => planId === row.id).map(({ signedOn, signerName, unsignedReason, tries }) => (signedOn ? [day(signedOn), signerName].filter(Boolean).join(', ') : [`not signed: ${unsignedReason}`, tries].filter(Boolean).join('; tried: '))).join('; ')],
        ...sections.map((section): [string, string | null] => [sectionWords[section].title, row[section]]), ['Plan', row.text],
      ],
    }, telling)),
    ...rows.deliveries.map((row) => entryOf(recordOf(row), {
      kind: 'planGiven', on: dayFromText(row.localOn), time: hour(row.at), line: `Discharge plan given to ${row.to === 'caregiver' ? 'the caregiver' : (nameOf(row.providerId) ?? 'a provider')}${forYouth(row)}`, details: [['How', row.means && (meansWords[row.means] ?? row.means)]],
    }, telling)),
    ...rows.assignments.map((row) => entryOf(recordOf(row), { kind: 'assignment', on: dayFromText(row.from), line: `Assigned to ${row.staff}`, details: [['Until', day(row.to)]] }, telling)),
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
    return [...rows.contacts.map((row) => contactEntry(row, rows, telling, youths, looking)), ...otherEntries(rows, telling)].toSorted((a, b) => b.on.localeCompare(a.on) || (order.get(b.id) ?? 0) - (order.get(a.id) ?? 0) || a.kind.localeCompare(b.kind))
  }
  const some = await tell(count + 1)
  const shown = some.slice(0, count)
  if (fact === undefined || shown.some(({ id }) => id === fact)) return { entries: shown, more: some.length > count }
  const all = await tell()
  const reach = all.findIndex(({ id }) => id === fact)
  return reach < 0 ? { entries: shown, more: some.length > count } : { entries: all.slice(0, reach + 10), more: all.length > reach + 10 }
}
