import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { type Beside, readTogether, rowsBy, rowsIn } from '@/db/together'
import { programRows, programsFrom } from '@/features/case-files/program-settings'
import { staffName } from '@/features/families/on-record'
import { type RelationLine, relationRows, tellRelations } from '@/features/relations/queries'
import { may } from '@/tenancy/permissions'
import { sayDay } from '@/features/obligations/words'
import { sayStrikeText, strikeBeside, type StruckText } from '@/features/records/struck'
import type { ProgramStanding } from '@/features/verdicts/standing'
import { type CalendarDate, dayFromIso, isoFromDay } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import { readStaffStanding } from './judged'
import { type RosterWeek, weeksOf } from './roster-weeks'
import { credentialName, formatName, sayPeriod, topicName } from './words'

/** One fact of a person's file as its page shows it. */
export interface FactLine {
  readonly id: string
  readonly name: string
  readonly says: string
  /** Who struck it, when and why; null where it counts. */
  readonly struck: string | null
}

/** A colleague's name, to choose from. */
export interface Colleague {
  readonly id: string
  readonly name: string
}

/** Who somebody is, as the forms that change it begin. */
export interface PersonOnFile {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly roles: readonly string[]
  readonly hiredOn: CalendarDate | null
  readonly startsDutiesOn: CalendarDate | null
  readonly leftOn: CalendarDate | null
  readonly independentlyLicensed: boolean
  readonly seniorClinician: boolean
  /** BCP 47. */
  readonly languages: readonly string[]
}

/** A person's whole file, as their page shows it. */
export interface PersonFile extends PersonOnFile {
  readonly membershipId: string | null
  /** What the forms get of it, and no more: whatever they get is sent to the browser. */
  readonly onFile: PersonOnFile
  /** How many families are assigned to them today. */
  readonly assigned: number
  readonly today: CalendarDate
  readonly standings: readonly ProgramStanding[]
  readonly credentials: readonly FactLine[]
  readonly trainings: readonly FactLine[]
  readonly leaves: readonly FactLine[]
  readonly supervisors: readonly FactLine[]
  readonly sessions: readonly FactLine[]
  /** The youths they are related to or live with; null for whoever may not know. */
  readonly relations: readonly RelationLine[] | null
  readonly roster: readonly RosterWeek[]
  readonly colleagues: readonly Colleague[]
}

/** So many days of past hours on the roster are shown; earlier ones stay on file. */
const rosterShownDays = 28
const sessionsShown = 30

/** Everything on somebody's file, in one statement: two dozen would cost more than their answers. */
function readFile(db: Db, staffId: string, today: CalendarDate) {
  const theirs = Prisma.sql`t."staffId" = ${staffId}::uuid`
  const strike = { strike: strikeBeside }
  const since = isoFromDay(dayFromIso(today) - rosterShownDays)
  const others: Beside<readonly string[]> = { sql: Prisma.sql`ARRAY(SELECT s."displayName" FROM "SupervisionAttendance" a JOIN "Staff" s ON s."id" = a."staffId" WHERE a."sessionId" = t."id" AND a."staffId" <> ${staffId}::uuid)` }
  return readTogether(db, {
    ...programRows,
    relations: relationRows(staffId),
    people: rowsIn('Staff', ['id', 'version', 'membershipId', 'displayName', 'roles', 'hiredOn', 'startsDutiesOn', 'leftOn', 'independentlyLicensed', 'seniorClinician', 'languages'], Prisma.sql`WHERE t."id" = ${staffId}::uuid AND t."strikeId" IS NULL`),
    colleagues: rowsIn('Staff', ['id', 'displayName'], Prisma.sql`WHERE t."strikeId" IS NULL AND t."leftOn" IS NULL AND t."id" <> ${staffId}::uuid ORDER BY t."displayName", t."id"`),
    roster: rowsIn('RosterEntry', ['id', 'at', 'endsAt', 'localOn'], Prisma.sql`WHERE ${theirs} AND t."strikeId" IS NULL AND t."localOn" >= ${since}::date ORDER BY t."at", t."id"`),
    assigned: rowsBy<{ readonly count: number }>(Prisma.sql`SELECT count(*) AS "count" FROM "Assignment" t WHERE ${theirs} AND t."strikeId" IS NULL AND t."from" <= ${today}::date AND (t."to" IS NULL OR t."to" >= ${today}::date)`),
    credentials: rowsIn('Credential', ['id', 'kind', 'issuedOn', 'expiresOn', 'plannedFor', 'number'], Prisma.sql`WHERE ${theirs} ORDER BY t."kind", t."expiresOn" DESC NULLS FIRST, t."id" DESC`, strike),
    trainings: rowsIn('Training', ['id', 'topic', 'completedOn'], Prisma.sql`WHERE ${theirs} ORDER BY t."completedOn" DESC, t."topic", t."id"`, strike),
    leaves: rowsIn('Leave', ['id', 'from', 'to'], Prisma.sql`WHERE ${theirs} ORDER BY t."from" DESC, t."id"`, strike),
    supervisors: rowsIn('StaffSupervisor', ['id', 'from', 'to'], Prisma.sql`WHERE ${theirs} ORDER BY t."id"`, { ...strike, name: staffName('supervisorId') }),
    sessions: rowsIn(
      'SupervisionSession', ['id', 'localOn', 'format'],
      Prisma.sql`WHERE t."id" IN (SELECT a."sessionId" FROM "SupervisionAttendance" a WHERE a."staffId" = ${staffId}::uuid) ORDER BY t."at" DESC, t."id" LIMIT ${sessionsShown}`,
      { ...strike, others },
    ),
  })
}

/** The facts of a file in words, those that were struck with who struck them and why. */
function tellFacts({ credentials, trainings, leaves, supervisors, sessions }: Awaited<ReturnType<typeof readFile>>, today: CalendarDate) {
  const say = (date: string) => sayDay(dayFromText(date), today)
  const day = (date: string | null) => (date === null ? null : dayFromText(date))
  const line = ({ id, strike }: { readonly id: string; readonly strike: StruckText | null }, name: string, says: string): FactLine => ({ id, name, says, struck: sayStrikeText(strike, today) })
  return {
    credentials: credentials.map(({ kind, issuedOn, expiresOn, plannedFor, number, ...row }) =>
      line(row, credentialName(kind), [issuedOn && `issued ${say(issuedOn)}`, expiresOn && `expires ${say(expiresOn)}`, plannedFor && `planned for ${say(plannedFor)}`, number && `number ${number}`].filter(Boolean).join(', '))),
    trainings: trainings.map(({ topic, completedOn, ...row }) => line(row, topicName(topic), say(completedOn))),
    leaves: leaves.map(({ from, to, ...row }) => line(row, 'Leave', sayPeriod(dayFromText(from), dayFromText(to), today))),
    supervisors: supervisors.map(({ name, from, to, ...row }) => line(row, name ?? 'Somebody', sayPeriod(day(from), day(to), today))),
    sessions: sessions.map(({ localOn, format, others, ...row }) => line(row, say(localOn), `${formatName(format)}, with ${others.toSorted().join(', ') || 'nobody on record'}`)),
  }
}

/**
 * One person's file; null where there is none.
 *
 * @param everything every verdict with its reasons, instead of how many stand how
 */
export async function readPerson(scope: TenantScope, db: Db, staffId: string, everything = false): Promise<PersonFile | null> {
  const { today, timeZone } = scope
  const file = await readFile(db, staffId, today)
  const [row] = file.people
  if (!row) return null
  const day = (date: string | null) => (date === null ? null : dayFromText(date))
  const onFile: PersonOnFile = {
    id: row.id, version: row.version, name: row.displayName, roles: row.roles, hiredOn: day(row.hiredOn), startsDutiesOn: day(row.startsDutiesOn), leftOn: day(row.leftOn),
    independentlyLicensed: row.independentlyLicensed, seniorClinician: row.seniorClinician, languages: row.languages,
  }
  return {
    ...onFile, onFile, membershipId: row.membershipId, today,
    assigned: file.assigned[0]?.count ?? 0,
    standings: await readStaffStanding(scope, db, staffId, programsFrom(file, today), everything),
    ...tellFacts(file, today),
    relations: may(scope.roles, 'relations.manage') ? tellRelations(file.relations, today) : null,
    roster: weeksOf(file.roster.map(({ id, at, endsAt, localOn }) => ({ id, at: new Date(at), endsAt: new Date(endsAt), localOn: dayFromText(localOn) })), timeZone, today),
    colleagues: file.colleagues.map(({ id, displayName }) => ({ id, name: displayName })),
  }
}
