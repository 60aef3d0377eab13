import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { type Beside, idsIn, isAmong, rowsIn } from '@/db/together'
import { dayFromIso } from '@/rules/calendar/civil-date'
import type { Fact, FactOf, Mode, Party } from '@/rules/facts/vocabulary'
import { editionChooser } from '@/rules/spec/editions'
import type { CasesIn, LoadedCase } from './loaded-case'
import type { ProgramSettings } from './program-settings'
import { leaveFact } from './roster-rows'
import { clinicalLicences, credentialFacts, loadStaff, staffFact, type StaffRow } from './staff-rows'
import { dated, given, instant, kept, readFacts, record } from './stored'

/** The records of some members of staff, and one entry of each register so that it is known not to be empty. */
async function loadRegisters(db: Db, staffIds: readonly string[]) {
  const these = (column: string) => isAmong(Prisma.raw(column), staffIds)
  const theirs = Prisma.sql`WHERE ${these('t."staffId"')} ORDER BY t."id"`
  const training = [...kept, 'staffId', 'topic', 'completedOn'] as const
  const records = await readFacts(db, {
    trainings: rowsIn('Training', training, theirs),
    someTraining: rowsIn('Training', training, Prisma.sql`WHERE t."strikeId" IS NULL ORDER BY t."id" LIMIT 1`),
    leaves: rowsIn('Leave', [...kept, 'staffId', 'from', 'to'], theirs),
    assignments: rowsIn('Assignment', [...kept, 'staffId', 'familyId', 'from', 'to'], theirs, { youths: idsIn('AssignmentYouth', 'youthId', 'assignmentId') }),
    sessions: rowsIn(
      'SupervisionSession', [...kept, 'at', 'format'], Prisma.sql`WHERE t."id" IN (SELECT a."sessionId" FROM "SupervisionAttendance" a WHERE ${these('a."staffId"')}) ORDER BY t."id"`,
      { supervisors: tookPart('supervisor'), supervisees: tookPart('supervisee') },
    ),
    contacts: rowsIn('Contact', [...kept, 'byId', 'at', 'with', 'mode', 'reached'], Prisma.sql`WHERE ${these('t."byId"')} ORDER BY t."id"`),
    meetings: rowsIn(
      'Meeting', [...kept, 'kind', 'on', 'cancelled'], Prisma.sql`WHERE t."familyId" IS NOT NULL AND t."id" IN (SELECT a."meetingId" FROM "MeetingAttendance" a WHERE ${these('a."staffId"')}) ORDER BY t."id"`,
      { staff: idsIn('MeetingAttendance', 'staffId', 'meetingId') },
    ),
  })
  return { ...records, staff: await loadStaff(db) }
}

const tookPart = (part: string): Beside<readonly string[]> => ({
  sql: Prisma.sql`ARRAY(SELECT x."staffId" FROM "SupervisionAttendance" x WHERE x."sessionId" = t."id" AND x."part" = ${part} ORDER BY 1)`,
})

type Registers = Awaited<ReturnType<typeof loadRegisters>>
type Session = Registers['sessions'][number]

const trainingFact = (row: Registers['trainings'][number]): FactOf<'training'> => ({
  type: 'training', ...record(row), staff: row.staffId, topic: row.topic as FactOf<'training'>['topic'], completedOn: dayFromText(row.completedOn),
})

const sessionFact = (row: Session): FactOf<'supervision'> => ({
  type: 'supervision', ...record(row), at: instant(row.at), format: row.format as FactOf<'supervision'>['format'], supervisors: [...row.supervisors], supervisees: [...row.supervisees],
})

const assignmentFact = (row: Registers['assignments'][number]): FactOf<'assignment'> => ({
  type: 'assignment', ...record(row), staff: row.staffId, family: row.familyId, from: dayFromText(row.from), ...dated('to', row.to),
  ...(row.youths.length > 0 ? { youths: [...row.youths] } : {}),
})

/** That they worked, and when: of the family nothing is said. */
const workFact = (row: Registers['contacts'][number], by: string): FactOf<'contact'> => ({
  type: 'contact', ...record(row), at: instant(row.at), by, with: row.with as Party[], mode: row.mode as Mode, reached: row.reached,
})

const meetingFact = (row: Registers['meetings'][number], by: string): FactOf<'meeting'> => ({
  type: 'meeting', ...record(row), kind: row.kind as FactOf<'meeting'>['kind'], on: dayFromText(row.on), cancelled: row.cancelled, attendedBy: [by],
})

const stands = ({ struckOn }: Pick<Fact, 'struckOn'>) => struckOn === undefined

/** The trainings and credentials of one person; somebody else's first one beside them where none of theirs counts, since the register is not empty. */
function ownFile(person: StaffRow, { staff, trainings, someTraining }: Registers): Fact[] {
  const credentials = credentialFacts(person)
  const other = staff.flatMap(credentialFacts).filter(stands).slice(0, 1)
  const own = trainings.filter(({ staffId }) => staffId === person.id).map(trainingFact)
  return [...credentials, ...(credentials.some(stands) ? [] : other), ...own, ...(own.some(stands) ? [] : someTraining.map(trainingFact))]
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
  const attended = sessions.filter((session) => session.supervisors.includes(id) || session.supervisees.includes(id))
  const supervisors = new Set([...attended.flatMap((session) => session.supervisors), ...person.supervisors])
  const others = staff.filter((row) => row.id !== id && (supervisors.has(row.id) || row.supervisors.includes(id)))
  const facts: Fact[] = [
    staffFact(person), ...ownFile(person, registers), ...others.flatMap((row) => [staffFact(row), ...clinicalLicences(row)]),
    ...leaves.filter(({ staffId }) => staffId === id).map(leaveFact),
    ...assignments.filter(({ staffId }) => staffId === id).map(assignmentFact),
    ...attended.map(sessionFact),
    ...contacts.filter(({ byId }) => byId === id).map((row) => workFact(row, id)),
    ...meetings.filter((meeting) => meeting.staff.includes(id)).map((row) => meetingFact(row, id)),
  ]
  return { kind: 'staff', caseId: id, file: { ...program.frame, ...given('edition', editionForStaff(program)), case: id, facts } }
}

/** One case for each member of staff: their own file, their supervision and leave, and the days they worked. */
export async function readStaffCases(db: Db, staffIds: readonly string[]): Promise<CasesIn> {
  const registers = await loadRegisters(db, staffIds)
  const people = registers.staff.filter(({ id }) => staffIds.includes(id))
  return (program) => people.map((person) => staffCase(program, person, registers))
}
