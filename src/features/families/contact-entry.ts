import { fromColumn } from '@/db/civil-date'
import { attemptReport, partyWords } from '@/features/contacts/words'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay } from '@/features/obligations/words'
import type { Mode, Party } from '@/rules/facts/vocabulary'
import { type Entry, type EntryReport, entryOf, sayMoment, type Telling } from './timeline-entry'
import type { ContactRow } from './timeline-rows'

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const list = (words: readonly string[]) => new Intl.ListFormat('en-US').format(words)

const lines: Readonly<Record<Mode, string>> = {
  telephone: 'telephone', faceToFace: 'visit', video: 'video call', text: 'text messages', email: 'e-mails', voicemail: 'voicemail', letter: 'letters',
}

/** With whom: names where they are known, else what they are. */
function whom(row: ContactRow): string {
  const caregivers = row.contactCaregivers.map(({ caregiver }) => caregiver.givenName)
  return list(row.with.flatMap((party) => {
    if (party === 'caregiver' && caregivers.length > 0) return caregivers
    if (party === 'treatmentProvider' && row.provider) return [row.provider.name]
    if (party === 'stateAgency' && row.agency) return [row.agency]
    return [partyWords[party as Party]]
  }))
}

const minutesOf = ({ at, endsAt }: ContactRow) => (endsAt ? Math.round((endsAt.getTime() - at.getTime()) / 60_000) : null)

function lineOf(row: ContactRow): string {
  const mode = row.mode as Mode
  if (!row.reached) return `${attemptReport(mode).replace(/\.$/, '')}${row.with.includes('caregiver') ? '' : ` (${whom(row)})`}`
  const minutes = minutesOf(row)
  const service = row.with.includes('caregiver') ? (row.service ? ', service' : ', arranging only') : ''
  return `${upper(lines[mode])} with ${whom(row)}${minutes === null ? '' : `, ${minutes} minutes`}${service}`
}

const yes = (flag: boolean, words: string) => (flag ? words : null)

function reportsOf(row: ContactRow, telling: Telling): EntryReport[] {
  const names = new Map(row.contactYouths.map(({ youth }) => [youth.id, youth.givenName]))
  return row.progressReports.map(({ id, youthId, text, signedAt, signedBy, addenda }) => ({
    id, text, youth: names.get(youthId) ?? '',
    signed: signedAt ? `Signed ${sayMoment(signedAt, telling)}${signedBy ? ` by ${signedBy.displayName}` : ''}` : 'Not signed yet',
    addenda: addenda.map((addendum) => ({ id: addendum.id, text: addendum.text, says: `Added ${sayMoment(addendum.at, telling)} by ${addendum.by.displayName}` })),
  }))
}

/** What somebody may do to a contact: strike it, or finish its reports. */
export type MayDo = (row: { readonly enteredById: string | null; readonly byId: string | null }) => Entry['may']

/** A contact as a line, with its reports and what is still to be finished. */
export function contactEntry(row: ContactRow, telling: Telling, youths: readonly { readonly id: string; readonly name: string }[], mayDo: MayDo): Entry {
  const about = row.contactYouths.length > 0 ? row.contactYouths.map(({ youth }) => ({ id: youth.id, name: youth.givenName })) : youths
  const signed = new Set(row.progressReports.filter(({ signedAt }) => signedAt !== null).map(({ youthId }) => youthId))
  const unfinished = row.strike ? [] : about.filter(({ id }) => !signed.has(id))
  const may = row.strike ? { strike: false, finish: false } : mayDo(row)
  return entryOf(row, {
    kind: 'contact', on: fromColumn(row.localOn), time: sayTime(wallClockOf(row.localZone, row.at).time), line: lineOf(row), unfinished, may,
    reports: reportsOf(row, telling),
    details: [
      ['By', row.by?.displayName],
      ['About', youths.length > 1 ? list(about.map(({ name }) => name)) : null],
      ['Who began it', yes(row.direction === 'in', 'They contacted us')],
      ['Interview', yes(row.offeredInterview, 'A face-to-face interview was offered')],
      ['Progress', yes(row.progressUpdate, 'An update on progress was given')],
      ['Telehealth', row.hipaaPlatform === null ? null : list([row.hipaaPlatform ? 'secure platform' : 'platform not secure', row.requestedByFamily ? 'asked for by the family' : 'not asked for by the family', row.effective ? 'worked for them' : 'did not work for them'])],
      ['Units', row.units === null ? null : String(row.units)],
      ['Accepted', row.contactAcceptances[0] ? `by a reviewer, ${sayDay(fromColumn(row.contactAcceptances[0].acceptedOn), telling.today)}` : null],
      ['Note', row.note],
    ],
  }, telling)
}
