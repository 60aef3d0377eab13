import { fromColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { dayFromIso } from '@/rules/calendar/civil-date'
import type { Fact, FactOf, Mode, Party } from '@/rules/facts/vocabulary'
import { editionChooser } from '@/rules/spec/editions'
import type { LoadedCase } from './loaded-case'
import type { ProgramSettings } from './program-settings'
import { leaveFact } from './roster-rows'
import { clinicalLicences, credentialFacts, loadStaff, staffFact, type StaffRow } from './staff-rows'
import { given, record, withStrike } from './stored'

/** The records of some members of staff, one query a table, and one entry of each register so that it is known not to be empty. */
async function loadRegisters(db: Db, staffIds: readonly string[]) {
  const ids = [...staffIds]
  const where = { staffId: { in: ids } }
  return {
    staff: await loadStaff(db),
    trainings: await db.training.findMany({ where, include: withStrike }),
    someTraining: await db.training.findFirst({ orderBy: { id: 'asc' }, include: withStrike }),
    leaves: await db.leave.findMany({ where, include: withStrike }),
    assignments: await db.assignment.findMany({ where, include: { ...withStrike, assignmentYouths: { select: { youthId: true } } } }),
    sessions: await db.supervisionSession.findMany({
      where: { supervisionAttendances: { some: { staffId: { in: ids } } } },
      include: { ...withStrike, supervisionAttendances: { select: { staffId: true, part: true } } },
    }),
    contacts: await db.contact.findMany({ where: { byId: { in: ids } }, include: withStrike }),
    meetings: await db.meeting.findMany({
      where: { familyId: { not: null }, meetingAttendances: { some: { staffId: { in: ids } } } },
      include: { ...withStrike, meetingAttendances: { where: { staffId: { in: ids } }, select: { staffId: true } } },
    }),
  }
}

type Registers = Awaited<ReturnType<typeof loadRegisters>>
type Session = Registers['sessions'][number]

const took = (session: Session, part: string) => session.supervisionAttendances.filter((attendance) => attendance.part === part).map(({ staffId }) => staffId).toSorted()

const trainingFact = (row: Registers['trainings'][number]): FactOf<'training'> => ({
  type: 'training', ...record(row), staff: row.staffId, topic: row.topic as FactOf<'training'>['topic'], completedOn: fromColumn(row.completedOn),
})

const sessionFact = (row: Session): FactOf<'supervision'> => ({
  type: 'supervision', ...record(row), at: row.at.toISOString(), format: row.format as FactOf<'supervision'>['format'], supervisors: took(row, 'supervisor'), supervisees: took(row, 'supervisee'),
})

const assignmentFact = (row: Registers['assignments'][number]): FactOf<'assignment'> => ({
  type: 'assignment', ...record(row), staff: row.staffId, family: row.familyId, from: fromColumn(row.from), ...(row.to ? { to: fromColumn(row.to) } : {}),
  ...(row.assignmentYouths.length > 0 ? { youths: row.assignmentYouths.map(({ youthId }) => youthId).toSorted() } : {}),
})

/** That they worked, and when: of the family nothing is said. */
const workFact = (row: Registers['contacts'][number], by: string): FactOf<'contact'> => ({
  type: 'contact', ...record(row), at: row.at.toISOString(), by, with: row.with as Party[], mode: row.mode as Mode, reached: row.reached,
})

const meetingFact = (row: Registers['meetings'][number], by: string): FactOf<'meeting'> => ({
  type: 'meeting', ...record(row), kind: row.kind as FactOf<'meeting'>['kind'], on: fromColumn(row.on), cancelled: row.cancelled, attendedBy: [by],
})

/** The trainings and credentials of one person; somebody else's first one where they have none, since the register is not empty. */
function ownFile(person: StaffRow, { staff, trainings, someTraining }: Registers): Fact[] {
  const credentials = credentialFacts(person)
  const other = staff.flatMap(credentialFacts).slice(0, 1)
  const own = trainings.filter(({ staffId }) => staffId === person.id)
  return [...(credentials.length > 0 ? credentials : other), ...(own.length > 0 || !someTraining ? own : [someTraining]).map(trainingFact)]
}

/**
 * Employment began when it began, often before a document did: a person's file is judged by the edition in force on the
 * day asked about, unless the program names one.
 */
const editionForStaff = ({ frame, library }: ProgramSettings): string | undefined => {
  if (frame.edition !== undefined) return frame.edition
  const spec = library.specs.find(({ id }) => id === frame.spec)
  return spec && editionChooser(spec, undefined)(dayFromIso(frame.asOf)).edition
}

function staffCase(program: ProgramSettings, person: StaffRow, registers: Registers): LoadedCase {
  const { id } = person
  const { staff, leaves, assignments, sessions, contacts, meetings } = registers
  const attended = sessions.filter(({ supervisionAttendances }) => supervisionAttendances.some(({ staffId }) => staffId === id))
  const supervisors = new Set([...attended.flatMap((session) => took(session, 'supervisor')), ...person.staffSupervisorsAsStaff.map(({ supervisorId }) => supervisorId)])
  const others = staff.filter((row) => row.id !== id && (supervisors.has(row.id) || row.staffSupervisorsAsStaff.some(({ supervisorId }) => supervisorId === id)))
  const facts: Fact[] = [
    staffFact(person), ...ownFile(person, registers), ...others.flatMap((row) => [staffFact(row), ...clinicalLicences(row)]),
    ...leaves.filter(({ staffId }) => staffId === id).map(leaveFact),
    ...assignments.filter(({ staffId }) => staffId === id).map(assignmentFact),
    ...attended.map(sessionFact),
    ...contacts.filter(({ byId }) => byId === id).map((row) => workFact(row, id)),
    ...meetings.filter(({ meetingAttendances }) => meetingAttendances.some(({ staffId }) => staffId === id)).map((row) => meetingFact(row, id)),
  ]
  return { kind: 'staff', caseId: id, file: { ...program.frame, ...given('edition', editionForStaff(program)), case: id, facts } }
}

/** One case for each member of staff: their own file, their supervision and leave, and the days they worked. */
export async function loadStaffCases(db: Db, program: ProgramSettings, staffIds: readonly string[]): Promise<readonly LoadedCase[]> {
  const registers = await loadRegisters(db, staffIds)
  return registers.staff.filter(({ id }) => staffIds.includes(id)).map((person) => staffCase(program, person, registers))
}
