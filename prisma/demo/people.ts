import type { Day } from '@/rules/calendar/civil-date'
import type { Role } from '@/tenancy/roles'
import type { Book } from './book'
import type { Habit } from './habits'
import { idOf } from './ids'

type StaffRole = 'familyPartner' | 'seniorFamilyPartner' | 'clinician' | 'programManager' | 'other'

/** Somebody who works for an agency, as its list of people says it. */
export type PersonNotes = {
  readonly name: string
  readonly email: string
  readonly role: Exclude<Role, 'auditor' | 'operator'>
  /** How many days ago; duties begin two weeks after hiring. */
  readonly hired: number
  readonly left?: number
  readonly habit?: Habit
  readonly independentlyLicensed?: boolean
  readonly seniorClinician?: boolean
  /** What they speak besides English. */
  readonly speaks?: readonly string[]
}

export type Person = {
  readonly staffId: string
  readonly membershipId: string
  readonly name: string
  readonly role: StaffRole
  readonly hiredOn: Day
  readonly startsOn: Day
  readonly leftOn: Day | null
  readonly habit: Habit | undefined
  /** Weeks of leave, by their Mondays. */
  readonly leaves: Set<Day>
  /** Families so far: decides which weekday and hour the next one gets. */
  families: number
}

/** Whether somebody works there on a day; leave is not asked about. */
export const employedOn = (person: Person, day: Day) => person.startsOn <= day && (person.leftOn === null || day <= person.leftOn)

/** A log-in, a membership and an entry in the staff file. An administrator has work to do but no families, and is `other` there. */
export function addPerson(book: Book, notes: PersonNotes, passwordHash: string): Person {
  const { name, email, role } = notes
  const hiredOn = book.workdayFrom(book.today - notes.hired)
  const startsOn = book.workdayFrom(hiredOn + 14)
  const leftOn = notes.left === undefined ? null : book.workdayFrom(book.today - notes.left)
  const userId = idOf(`demo/user/${email}`)
  const createdAt = book.moment(hiredOn, 570)
  book.add('User', { id: userId, email, displayName: name, passwordHash, createdAt })
  const disabled = leftOn === null ? {} : { disabledAt: book.moment(leftOn, 1020) }
  const membershipId = book.add('Membership', { userId, roles: [role], createdAt, ...disabled })
  const staffRole = role === 'administrator' ? 'other' : role
  const staffId = book.add('Staff', {
    membershipId, displayName: name, roles: [staffRole], hiredOn: book.date(hiredOn), startsDutiesOn: book.date(startsOn), leftOn: leftOn === null ? null : book.date(leftOn),
    independentlyLicensed: notes.independentlyLicensed ?? false, seniorClinician: notes.seniorClinician ?? false, languages: ['en', ...(notes.speaks ?? [])], enteredAt: createdAt,
  })
  return { staffId, membershipId, name, role: staffRole, hiredOn, startsOn, leftOn, habit: notes.habit, leaves: new Set(), families: 0 }
}

/** Who wrote a fact down, and when: the columns that every fact has. */
export function entered(book: Book, by: Person, day: Day, minutes = 1020): { readonly enteredAt: string; readonly enteredById: string } {
  return { enteredAt: book.moment(Math.min(day, book.today - 1), minutes), enteredById: by.membershipId }
}

/** Names somebody's supervisors, from their first day on. */
export function supervisedBy(book: Book, person: Person, supervisors: readonly Person[]): void {
  for (const supervisor of supervisors) {
    const from = Math.max(person.startsOn, supervisor.startsOn)
    book.add('StaffSupervisor', { staffId: person.staffId, supervisorId: supervisor.staffId, from: book.date(from), to: person.leftOn === null ? null : book.date(person.leftOn), ...entered(book, supervisor, from) })
  }
}
