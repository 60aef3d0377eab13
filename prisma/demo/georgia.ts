import { type CalendarDate, civilOf } from '@/rules/calendar/civil-date'
import { holidayTables } from '@/rules/calendar/holidays/tables'
import { enroll } from './arrivals'
import { type Book, openBook } from './book'
import { close } from './discharges'
import { addAssignments, addFamily, addProvider, type DemoFamily, type DemoProgram } from './families'
import { addGeorgiaMonths, type GeorgiaWays } from './georgia-months'
import { georgiaPartners, georgiaStaff } from './georgia-people'
import { namings } from './names'
import { addClinicalLicense, addDrivingPapers, addPeerCertificate } from './papers'
import { addPerson, entered, type Person, supervisedBy } from './people'
import { addReviews } from './reviews'
import type { Rows } from './rows'
import { addLeave, addSupervision } from './supervision'
import { addTellings } from './tellings'
import { firstGoals, reasonsForReferral } from './words'

/** Sixty families: how long ago they were referred, and how long ago some of them left. */
const stays = Array.from({ length: 60 }, (_, at) => ({ referredAgo: 9 + Math.round((at * 290) / 59), leftAgo: at % 5 === 4 && at > 12 ? 6 + Math.round((at * 290) / 59 / 3) : undefined }))

/** One person carries a vacant position beside their own: nearly thirty families. */
const carries = (at: number): number => (at % 9 < 5 ? 0 : (at % 4) + 1)

/** Each family's own circumstances, by its place in the list. */
function waysOf(at: number): GeorgiaWays {
  if (at === 7) return { telemedicine: 'consented' }
  if (at === 16) return { telemedicine: 'withoutConsent' }
  return { unseenMonth: at % 8 === 3, prefersTelephone: at % 10 === 6 }
}

function diagnosesOf(at: number): readonly string[] {
  if (at === 22) return ['autism']
  if (at === 41) return ['mentalIllness', 'traumaticBrainInjury']
  return at % 6 === 1 ? ['substanceRelated', 'mentalIllness'] : ['mentalIllness']
}

/** Where a youth lives: mostly with family, some with foster parents, one for a while in a group home. */
function addLiving(book: Book, family: DemoFamily, at: number, from: number): void {
  const facts = { familyId: family.id, ...entered(book, family.cover, Math.max(from, book.since), 980) }
  if (at !== 30) {
    book.add('LivingSituation', { ...facts, from: book.date(from - 400), setting: at % 9 === 2 ? 'foster' : 'family' })
    return
  }
  book.add('LivingSituation', { ...facts, from: book.date(from - 400), to: book.date(from + 39), setting: 'family' })
  book.add('LivingSituation', { ...facts, from: book.date(from + 40), to: book.date(from + 84), setting: 'congregate' })
  book.add('LivingSituation', { ...facts, from: book.date(from + 85), setting: 'family' })
}

function addStay(book: Book, program: DemoProgram, at: number, partner: Person, cover: Person): DemoFamily {
  const { referredAgo, leftAgo } = stays[at] ?? { referredAgo: 30, leftAgo: undefined }
  const referredOn = book.today - referredAgo
  const spanish = namings.find(({ language }) => language === 'es')
  const family = addFamily(book, {
    program, assigned: [{ person: partner, from: referredOn }], cover, knownFrom: referredOn, areaCode: at % 2 ? '404' : '706', towns: ['Peachfork', 'Redbank', 'Sweetgum', 'Mill Creek Junction'],
    youths: at % 10 === 8 ? 2 : 1, diagnoses: diagnosesOf(at), foster: at % 9 === 2, ...((at === 7 || at === 16) && spanish ? { naming: spanish } : {}),
  })
  const referralId = book.add('Referral', {
    familyId: family.id, programId: program.id, at: book.moment(referredOn, 620), localOn: book.date(referredOn), source: at % 6 === 5 ? 'self' : 'provider', reasons: [family.random.pick(reasonsForReferral)],
    initialGoals: [family.random.pick(firstGoals)], ...entered(book, cover, referredOn, 640),
  })
  addProvider(book, family, 'outpatient', true, referredOn - 30)
  addLiving(book, family, at, referredOn)
  const enrolledOn = book.workdayFrom(referredOn + family.random.between(2, 6))
  const leftOn = leftAgo === undefined ? null : book.workdayUpTo(book.today - leftAgo)
  if (enrolledOn < book.today) {
    enroll(book, family, enrolledOn, referralId)
    addGeorgiaMonths(book, family, enrolledOn, leftOn ?? book.today - 1, waysOf(at))
  }
  if (leftOn !== null) close(book, family, leftOn, family.random.pick(['goalsMet', 'caregiverDecision', 'transfer', 'withoutNotice']))
  addAssignments(book, family, referredOn, leftOn)
  return family
}

/** Days on which the state's offices are closed, as an administrator enters them from the yearly proclamation. */
function addProclaimed(book: Book, by: Person): void {
  const { year } = civilOf(book.today)
  const days = [['01-01', 'New Year’s Day'], ['06-19', 'Juneteenth'], ['07-04', 'Independence Day'], ['11-11', 'Veterans Day'], ['12-25', 'Christmas Day']] as const
  if (holidayTables['US-GA'].years.has(year)) return
  for (const [on, name] of days) book.add('ProclaimedHoliday', { holidayTable: 'US-GA', on: `${year}-${on}`, name, source: 'Made up for the demo', ...entered(book, by, book.today - 300) })
}

/** Red Clay Parent Network: Georgia’s parent peer support. */
export function georgia(today: CalendarDate, passwordHash: string): Rows {
  const book = openBook({ seed: 'redclay', name: 'Red Clay Parent Network', timeZone: 'America/New_York', today, holidays: holidayTables['US-federal'] })
  const programId = book.add('Program', {
    name: 'Parent Peer Support', spec: 'georgia-pps', timeZone: 'America/New_York', holidays: 'US-GA', recordsFrom: book.date(book.since), createdAt: book.moment(book.today - 880, 600), caseloadLimit: 30,
  })
  const staff = Object.fromEntries(Object.entries(georgiaStaff).map(([part, notes]) => [part, addPerson(book, notes, passwordHash)])) as Record<keyof typeof georgiaStaff, Person>
  const partners = georgiaPartners.map((notes) => addPerson(book, notes, passwordHash))
  for (const person of partners) addLeave(book, person, book.since)
  for (const [at, person] of partners.entries()) {
    supervisedBy(book, person, [staff.senior, staff.clinician])
    addPeerCertificate(book, person, at === 2 ? { cpsPEnds: 16 } : {})
    addDrivingPapers(book, person)
  }
  addPeerCertificate(book, staff.senior)
  for (const clinician of [staff.clinician, staff.shared]) addClinicalLicense(book, clinician)
  addSupervision(book, [{ senior: staff.senior, clinician: staff.clinician, partners: partners.slice(0, 3) }, { senior: staff.senior, clinician: staff.shared, partners: partners.slice(3) }], book.since)
  addProclaimed(book, staff.administrator)
  const program = { id: programId, spec: 'georgia-pps', under: 22 }
  const families = stays.map((_, at) => addStay(book, program, at, partners[carries(at)] ?? staff.senior, staff.senior))
  const [youthId] = families[3]?.youths ?? []
  const relative = partners[4]
  // Declared, and so another Family Partner works with them.
  if (youthId && relative && families[3]) book.add('StaffRelation', { familyId: families[3].id, staffId: relative.staffId, youthId, kind: 'relatedTo', ...entered(book, staff.senior, book.today - 30) })
  addReviews(book)
  addTellings(book)
  return book.rows
}
