import { holidayTables } from '@/rules/calendar/holidays/tables'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { type Book, openBook } from './book'
import { addFamily, type Assigned, type DemoFamily, type DemoProgram } from './families'
import { tell } from './massachusetts-families'
import { massachusettsClinicians, massachusettsLeaver, massachusettsOffice, massachusettsPartners, massachusettsSeniors } from './massachusetts-people'
import { namings } from './names'
import { addCertificate, addClinicalLicense, addDrivingPapers } from './papers'
import { addPerson, entered, type Person, supervisedBy } from './people'
import { addReviews } from './reviews'
import type { Rows } from './rows'
import { addRoster } from './roster'
import type { Ways } from './routine'
import { type Storyline, storylines } from './storylines'
import { addMistakes } from './strikes'
import { addLeave, addSupervision, type Team } from './supervision'
import { addTellings } from './tellings'
import { addTraining } from './training'

const officeHours = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00', '17:00']]))

function addPrograms(book: Book): readonly DemoProgram[] {
  const add = (name: string, spec: string, under: number, limits: { supervisionDays?: number; progressReportDays?: number }): DemoProgram => {
    const id = book.add('Program', {
      name, spec, timeZone: book.zone.name, holidays: 'US-MA', hours: officeHours, recordsFrom: book.date(book.since), createdAt: book.moment(book.today - 890, 600), reEngagementAttempts: 5, ...limits,
    })
    return { id, spec, under, ...(limits.progressReportDays === undefined ? {} : { reportDays: limits.progressReportDays }) }
  }
  const beacon = add('Family Partner, commercial', 'beacon-family-partner', 19, { supervisionDays: 30, progressReportDays: 7 })
  const peers = add('Caregiver Peer to Peer', 'caregiver-peer-to-peer', 21, {})
  const optum = add('Family Support and Training', 'optum-fst', 21, {})
  return [beacon, optum, beacon, peers, optum, beacon, optum, peers, beacon, optum, peers] // in the shares in which families come
}

/** Each team: a Senior Family Partner, a clinician, and every third Family Partner. */
function formTeams(partners: readonly Person[], seniors: readonly Person[], clinicians: readonly Person[]): readonly Team[] {
  return seniors.flatMap((senior, at): Team[] => {
    const clinician = clinicians[at]
    return clinician ? [{ senior, clinician, partners: partners.filter((_, place) => place % seniors.length === at) }] : []
  })
}

/** Whose turn a family is: the busy ones come oftener. The new one has taken over the leaver’s families. */
function turns(partners: readonly Person[], leaver: Person, newcomer: Person) {
  const wheel = [...partners, ...partners.slice(0, -1), ...partners.filter(({ habit }) => habit !== undefined && habit.missesCaregiver > 0.08), ...partners.slice(2, 8)]
  let turn = 0
  let handedOver = 0
  return (book: Book, story: Storyline): readonly Assigned[] => {
    const begins = book.today - (story.tells === 'fromBefore' ? story.enrolledAgo : story.referredAgo)
    const stays = (story.tells === 'steady' && story.referredAgo > 120) || story.tells === 'fromBefore'
    if (stays && handedOver < 6 && turn % 9 === 0) {
      handedOver += 1
      turn += 1
      return [{ person: leaver, from: begins }, { person: newcomer, from: (leaver.leftOn ?? book.today) + 1 }]
    }
    for (;;) {
      const person = wheel[turn++ % wheel.length]
      if (person && (person !== newcomer || begins >= person.startsOn)) return [{ person, from: begins }]
    }
  }
}

function waysOf(at: number, { spec }: DemoProgram): Ways {
  const agencies = ['Department of Children and Families', 'Department of Mental Health', 'Department of Youth Services']
  return {
    video: spec === 'optum-fst' ? at % 4 === 1 : spec === 'beacon-family-partner' && at % 17 === 5,
    ...(at % 13 === 3 ? { agency: { name: agencies[at % 3] ?? '', consented: at % 39 !== 3 } } : {}),
  }
}

function addFamilies(book: Book, programs: readonly DemoProgram[], teams: readonly Team[], next: ReturnType<typeof turns>): void {
  const families: DemoFamily[] = []
  for (const [at, story] of storylines.entries()) {
    const wanted = story.tells === 'arriving' ? story.in : undefined
    const fits = programs.filter(({ spec }) => wanted === undefined || (spec === 'caregiver-peer-to-peer') === (wanted === 'peerToPeer'))
    const program = fits[at % fits.length]
    const assigned = next(book, story)
    const team = teams.find(({ partners }) => partners.some((person) => person === assigned[0]?.person))
    if (!program || !team) continue
    const naming = namings[at % 40]
    const family = addFamily(book, {
      program, assigned, cover: team.senior, knownFrom: Math.max(book.today - (story.tells === 'fromBefore' ? story.enrolledAgo : story.referredAgo), book.since), areaCode: ['617', '413', '508'][at % 3] ?? '617',
      towns: ['Saltmarsh', 'Eastmere', 'Quarry Hill', 'Wexbridge', 'Little Harbor'], youths: at === 117 ? 3 : at % 8 === 4 ? 2 : 1, icc: at % 5 === 2, ...(naming ? { naming } : {}),
    })
    tell(book, family, story, waysOf(at, program))
    families.push(family)
  }
  addMistakes(book, families.filter((_, at) => at % 17 === 9))
}

/** Harborlight Family Support: three programs in Massachusetts. */
export function massachusetts(today: CalendarDate, passwordHash: string): Rows {
  const book = openBook({ seed: 'harborlight', name: 'Harborlight Family Support', timeZone: 'America/New_York', today, holidays: holidayTables['US-MA'] })
  const hire = (list: typeof massachusettsPartners) => list.map((notes) => addPerson(book, notes, passwordHash))
  const programs = addPrograms(book)
  const [seniors, clinicians, office] = [hire(massachusettsSeniors), hire(massachusettsClinicians), hire(massachusettsOffice)]
  const partners = hire(massachusettsPartners)
  const leaver = addPerson(book, massachusettsLeaver, passwordHash)
  const newcomer = partners.at(-1) ?? leaver
  const teams = formTeams([...partners, leaver], seniors, clinicians)
  for (const person of [...partners, leaver, ...seniors, ...clinicians]) addLeave(book, person, book.since)
  for (const { senior, clinician, partners: members } of teams) for (const person of members) supervisedBy(book, person, [senior, clinician])
  for (const senior of seniors) supervisedBy(book, senior, office.slice(0, 1))
  addPapersAndTraining(book, { partners: [...partners, leaver], seniors, clinicians, office, newcomer })
  addSupervision(book, teams, book.since, partners.slice(6, 7))
  const [first, second, third] = clinicians
  if (first && second && third) addRoster(book, [first, second, third], book.since)
  const administrator = office.at(-1)
  if (administrator) book.add('AgencyClosure', { on: book.date(book.workdayFrom(book.today - 140)), note: 'Closed for the staff day', ...entered(book, administrator, book.today - 170) })
  addFamilies(book, programs, teams, turns(partners, leaver, newcomer))
  addReviews(book)
  addTellings(book)
  return book.rows
}

type Staff = { readonly partners: readonly Person[]; readonly seniors: readonly Person[]; readonly clinicians: readonly Person[]; readonly office: readonly Person[]; readonly newcomer: Person }

/** Most papers are in order. One licence lapses soon, one insurance has, one clinician must renew; two topics were missed. */
function addPapersAndTraining(book: Book, { partners, seniors, clinicians, office, newcomer }: Staff): void {
  for (const [at, person] of partners.entries()) {
    addDrivingPapers(book, person, at === 3 ? { licenseEnds: 12 } : at === 6 ? { insuranceEnds: -8 } : at === 8 ? { insuranceEnds: 5 } : {})
    addCertificate(book, person, person === newcomer ? { certificatePlannedIn: 380 } : at === 9 ? { certificatePlannedIn: 14 } : {})
    addTraining(book, person, at === 6 ? ['juvenileCourt'] : at === 11 ? ['firstAidCpr'] : [])
  }
  for (const person of seniors) addDrivingPapers(book, person)
  for (const [at, person] of clinicians.entries()) addClinicalLicense(book, person, at === 0 ? { clinicalEnds: 19 } : {})
  for (const person of [...seniors, ...clinicians, ...office]) addTraining(book, person)
}
