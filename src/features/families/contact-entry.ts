import { dayFromText } from '@/db/civil-date'
import { tellContact } from '@/features/contacts/line'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay } from '@/features/obligations/words'
import { sayNamedStrike } from '@/features/records/struck'
import { sayReview, saySigned, sayWritten, type Telling } from '@/features/reports/words'
import type { ContactRow } from './contact-rows'
import { type Entry, type EntryReport, entryOf } from './timeline-entry'
import type { TimelineRows } from './timeline-rows'

const list = (words: readonly string[]) => new Intl.ListFormat('en-US').format(words)

const yes = (flag: boolean, words: string) => (flag ? words : null)

function reportsOf(row: ContactRow, youths: TimelineRows['youths'], telling: Telling, staffId: string | null): EntryReport[] {
  // A draft is its author's own until it is signed.
  return row.reports.filter(({ signedAt }) => signedAt !== null).map((report) => ({
    id: report.id, text: report.text, youth: youths.find(({ id }) => id === report.youthId)?.givenName ?? '', signed: saySigned(report, telling), mine: staffId !== null && (report.signedById === staffId || report.byId === staffId),
    addenda: report.addenda.map((one) => ({ id: one.id, text: one.text, says: sayWritten(one, telling) })),
    reviews: report.reviews.map((one) => ({ id: one.id, says: sayReview(one, telling), comment: one.comment })),
  }))
}

/** What somebody may do to a contact, whose standing acceptances are given: strike it, finish its reports, accept its mode or take that back. */
export type MayDo = (row: Pick<ContactRow, 'enteredById' | 'byId' | 'mode' | 'reached' | 'hipaaPlatform' | 'requestedByFamily' | 'effective'> & { readonly contactAcceptances: readonly object[] }) => Entry['may']

/** A contact as a line, with its reports and what is still to be finished. */
export function contactEntry(row: ContactRow, { recordOf, ...rows }: TimelineRows, telling: Telling, youths: readonly { readonly id: string; readonly name: string }[], { mayDo, staffId }: { readonly mayDo: MayDo; readonly staffId: string | null }): Entry {
  const record = recordOf(row)
  const about = row.youths.length > 0 ? rows.youths.filter(({ id }) => row.youths.includes(id)).map(({ id, givenName }) => ({ id, name: givenName })) : youths
  const signed = new Set(row.reports.filter(({ signedAt }) => signedAt !== null).map(({ youthId }) => youthId))
  const acceptances = row.acceptances.filter(({ strikeId }) => strikeId === null)
  const may = record.strike ? { strike: false, finish: false, accept: false, unaccept: false } : mayDo({ ...row, contactAcceptances: acceptances })
  const unfinished = (record.strike ? [] : about.filter(({ id }) => !signed.has(id))).map((youth) => {
    const draft = row.reports.find(({ youthId }) => youthId === youth.id)
    return { ...youth, begun: draft !== undefined && draft.text !== '', draft: draft && may.finish ? { text: draft.text, version: draft.version } : null }
  })
  const told = {
    ...row, provider: rows.providers.find(({ id }) => id === row.providerId) ?? null,
    contactCaregivers: rows.caregivers.filter(({ id }) => row.caregivers.includes(id)).map((caregiver) => ({ caregiver })),
  }
  const [acceptance] = acceptances
  const acceptedBy = acceptance && recordOf(acceptance).enteredBy
  return entryOf(record, {
    kind: 'contact', on: row.localOn, time: sayTime(wallClockOf(row.localZone, row.at).time), line: tellContact(told), unfinished, may,
    reports: reportsOf(row, rows.youths, telling, staffId),
    details: [
      ['By', row.by],
      ['About', youths.length > 1 ? list(about.map(({ name }) => name)) : null],
      ['Who began it', yes(row.direction === 'in', 'They contacted us')],
      ['Interview', yes(row.offeredInterview, 'A face-to-face interview was offered')],
      ['Progress', yes(row.progressUpdate, 'An update on progress was given')],
      ['Telehealth', row.hipaaPlatform === null ? null : list([row.hipaaPlatform ? 'secure platform' : 'platform not secure', row.requestedByFamily ? 'asked for by the family' : 'not asked for by the family', row.effective ? 'worked for them' : 'did not work for them'])],
      ['Units', row.units === null ? null : String(row.units)],
      ['Accepted', acceptance ? [`${sayDay(dayFromText(acceptance.acceptedOn), telling.today)}${acceptedBy ? ` by ${acceptedBy}` : ''}`, acceptance.note].filter(Boolean).join(': ') : null],
      ['Acceptance', row.acceptances.map((one) => sayNamedStrike(recordOf(one).strike, telling.today)).filter(Boolean).join('; ')],
      ['Note', row.note],
    ],
  }, telling)
}
