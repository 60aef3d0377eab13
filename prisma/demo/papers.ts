import { addYears, type Day } from '@/rules/calendar/civil-date'
import type { CredentialKind } from '@/rules/facts/vocabulary'
import type { Book } from './book'
import { entered, type Person } from './people'

/** What of somebody's papers is not in order, in days from today; below zero it has lapsed. */
export type PapersNotes = { readonly licenseEnds?: number; readonly insuranceEnds?: number; readonly clinicalEnds?: number; readonly cpsPEnds?: number; readonly certificatePlannedIn?: number }

function addPaper(book: Book, person: Person, kind: CredentialKind, issued: Day, expires: Day | null, digits: number): void {
  const known = Math.max(issued, person.hiredOn)
  book.add('Credential', {
    staffId: person.staffId, kind, issuedOn: book.date(issued), expiresOn: expires === null ? null : book.date(expires), number: `DEMO-${digits}`, ...entered(book, person, known),
  })
}

/** One paper after another without a gap, each good for so many years, until one reaches beyond today; a stated last end overrides that. */
function addRenewed(book: Book, person: Person, kind: CredentialKind, years: number, ends: number | undefined): void {
  const random = book.random.branch(`${person.name}/${kind}`)
  const end = ends === undefined ? book.today + random.between(45, 365 * years - 40) : book.today + ends
  const periods: [Day, Day][] = []
  for (let last = end, periodsBack = 0; last >= person.hiredOn - 1 || periodsBack === 0; periodsBack++) {
    const first = addYears(end, -years * (periodsBack + 1)) + 1
    periods.unshift([first, last])
    last = first - 1
  }
  for (const [first, last] of periods) addPaper(book, person, kind, first, last, random.between(10_000, 99_999))
}

/** Licence, car and insurance of somebody who drives to families. */
export function addDrivingPapers(book: Book, person: Person, { licenseEnds, insuranceEnds }: PapersNotes = {}): void {
  addRenewed(book, person, 'driversLicense', 5, licenseEnds)
  addRenewed(book, person, 'autoInsurance', 1, insuranceEnds)
  addPaper(book, person, 'automobile', person.hiredOn - 5, null, book.random.branch(`${person.name}/car`).between(10_000, 99_999))
}

/** The Community Health Worker certificate: earned within two years of hiring, or planned. */
export function addCertificate(book: Book, person: Person, { certificatePlannedIn }: PapersNotes = {}): void {
  const random = book.random.branch(`${person.name}/certificate`)
  if (certificatePlannedIn === undefined) return addPaper(book, person, 'chwCertificate', Math.min(person.hiredOn + random.between(120, 660), book.today - 20), null, random.between(10_000, 99_999))
  book.add('Credential', { staffId: person.staffId, kind: 'chwCertificate', plannedFor: book.date(book.workdayFrom(book.today + certificatePlannedIn)), ...entered(book, person, person.startsOn) })
}

export const addClinicalLicense = (book: Book, person: Person, { clinicalEnds }: PapersNotes = {}): void => addRenewed(book, person, 'clinicalLicense', 2, clinicalEnds)

export const addPeerCertificate = (book: Book, person: Person, { cpsPEnds }: PapersNotes = {}): void => addRenewed(book, person, 'cpsP', 2, cpsPEnds)
