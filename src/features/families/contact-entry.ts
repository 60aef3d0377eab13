import { fromColumn } from '@/db/civil-date'
import { tellContact } from '@/features/contacts/line'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay } from '@/features/obligations/words'
import { sayStrike } from '@/features/records/struck'
import { sayReview, saySigned, sayWritten, type Telling } from '@/features/reports/words'
import { type Entry, type EntryReport, entryOf } from './timeline-entry'
import type { ContactRow } from './timeline-rows'

const list = (words: readonly string[]) => new Intl.ListFormat('en-US').format(words)

const yes = (flag: boolean, words: string) => (flag ? words : null)

function reportsOf(row: ContactRow, telling: Telling, staffId: string | null): EntryReport[] {
  const names = new Map(row.contactYouths.map(({ youth }) => [youth.id, youth.givenName]))
  // A draft is its author's own until it is signed.
  return row.progressReports.filter(({ signedAt }) => signedAt !== null).map((report) => ({
    id: report.id, text: report.text, youth: names.get(report.youthId) ?? '', signed: saySigned(report, telling), mine: staffId !== null && (report.signedById === staffId || report.byId === staffId),
    addenda: report.addenda.map((one) => ({ id: one.id, text: one.text, says: sayWritten(one, telling) })),
    reviews: report.reviews.map((one) => ({ id: one.id, says: sayReview(one, telling), comment: one.comment })),
  }))
}

/** What somebody may do to a contact: strike it, finish its reports, accept its mode or take that back. */
export type MayDo = (row: Pick<ContactRow, 'enteredById' | 'byId' | 'mode' | 'reached' | 'hipaaPlatform' | 'requestedByFamily' | 'effective' | 'contactAcceptances'>) => Entry['may']

/** A contact as a line, with its reports and what is still to be finished. */
export function contactEntry(row: ContactRow, telling: Telling, youths: readonly { readonly id: string; readonly name: string }[], { mayDo, staffId }: { readonly mayDo: MayDo; readonly staffId: string | null }): Entry {
  const about = row.contactYouths.length > 0 ? row.contactYouths.map(({ youth }) => ({ id: youth.id, name: youth.givenName })) : youths
  const signed = new Set(row.progressReports.filter(({ signedAt }) => signedAt !== null).map(({ youthId }) => youthId))
  const acceptances = row.contactAcceptances.filter(({ strike }) => strike === null)
  const may = row.strike ? { strike: false, finish: false, accept: false, unaccept: false } : mayDo({ ...row, contactAcceptances: acceptances })
  const unfinished = (row.strike ? [] : about.filter(({ id }) => !signed.has(id))).map((youth) => {
    const draft = row.progressReports.find(({ youthId }) => youthId === youth.id)
    return { ...youth, begun: draft !== undefined && draft.text !== '', draft: draft && may.finish ? { text: draft.text, version: draft.version } : null }
  })
  const [acceptance] = acceptances
  return entryOf(row, {
    kind: 'contact', on: fromColumn(row.localOn), time: sayTime(wallClockOf(row.localZone, row.at).time), line: tellContact(row), unfinished, may,
    reports: reportsOf(row, telling, staffId),
    details: [
      ['By', row.by?.displayName],
      ['About', youths.length > 1 ? list(about.map(({ name }) => name)) : null],
      ['Who began it', yes(row.direction === 'in', 'They contacted us')],
      ['Interview', yes(row.offeredInterview, 'A face-to-face interview was offered')],
      ['Progress', yes(row.progressUpdate, 'An update on progress was given')],
      ['Telehealth', row.hipaaPlatform === null ? null : list([row.hipaaPlatform ? 'secure platform' : 'platform not secure', row.requestedByFamily ? 'asked for by the family' : 'not asked for by the family', row.effective ? 'worked for them' : 'did not work for them'])],
      ['Units', row.units === null ? null : String(row.units)],
      ['Accepted', acceptance ? [`${sayDay(fromColumn(acceptance.acceptedOn), telling.today)}${acceptance.enteredBy ? ` by ${acceptance.enteredBy.user.displayName}` : ''}`, acceptance.note].filter(Boolean).join(': ') : null],
      ['Acceptance', row.contactAcceptances.map(({ strike }) => sayStrike(strike, telling.today)).filter(Boolean).join('; ')],
      ['Note', row.note],
    ],
  }, telling)
}
