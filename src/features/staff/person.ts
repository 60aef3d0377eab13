import { fromColumn, fromColumnOrNull, toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { sayDay } from '@/features/obligations/words'
import { sayStrike, withStrike } from '@/features/records/struck'
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
  readonly roster: readonly RosterWeek[]
  readonly colleagues: readonly Colleague[]
}

/** So many days of past hours on the roster are shown; earlier ones stay on file. */
const rosterShownDays = 28
const sessionsShown = 30

async function factsOf({ today }: TenantScope, db: Db, staffId: string) {
  const where = { staffId }
  const credentials = await db.credential.findMany({ where, include: withStrike, orderBy: [{ kind: 'asc' }, { expiresOn: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }] })
  const trainings = await db.training.findMany({ where, include: withStrike, orderBy: [{ completedOn: 'desc' }, { topic: 'asc' }, { id: 'asc' }] })
  const leaves = await db.leave.findMany({ where, include: withStrike, orderBy: [{ from: 'desc' }, { id: 'asc' }] })
  const supervisors = await db.staffSupervisor.findMany({ where, include: { ...withStrike, supervisor: { select: { displayName: true } } }, orderBy: { id: 'asc' } })
  const sessions = await db.supervisionSession.findMany({
    where: { supervisionAttendances: { some: { staffId } } }, orderBy: [{ at: 'desc' }, { id: 'asc' }], take: sessionsShown, include: { ...withStrike, supervisionAttendances: { select: { part: true, staffId: true, staff: { select: { displayName: true } } } } },
  })
  const day = (value: Date | null) => fromColumnOrNull(value)
  return {
    credentials: credentials.map(({ id, kind, issuedOn, expiresOn, plannedFor, number, strike }): FactLine => ({
      id, name: credentialName(kind), struck: sayStrike(strike, today),
      says: [issuedOn || expiresOn ? [issuedOn && `issued ${sayDay(fromColumn(issuedOn), today)}`, expiresOn && `expires ${sayDay(fromColumn(expiresOn), today)}`].filter(Boolean).join(', ') : '', plannedFor ? `planned for ${sayDay(fromColumn(plannedFor), today)}` : '', number ? `number ${number}` : ''].filter(Boolean).join(', '),
    })),
    trainings: trainings.map(({ id, topic, completedOn, strike }): FactLine => ({ id, name: topicName(topic), says: sayDay(fromColumn(completedOn), today), struck: sayStrike(strike, today) })),
    leaves: leaves.map(({ id, from, to, strike }): FactLine => ({ id, name: 'Leave', says: sayPeriod(fromColumn(from), fromColumn(to), today), struck: sayStrike(strike, today) })),
    supervisors: supervisors.map(({ id, from, to, supervisor, strike }): FactLine => ({ id, name: supervisor.displayName, says: sayPeriod(day(from), day(to), today), struck: sayStrike(strike, today) })),
    sessions: sessions.map(({ id, localOn, format, supervisionAttendances, strike }): FactLine => ({
      id, name: sayDay(fromColumn(localOn), today), struck: sayStrike(strike, today),
      says: `${formatName(format)}, with ${supervisionAttendances.filter((one) => one.staffId !== staffId).map(({ staff }) => staff.displayName).toSorted().join(', ') || 'nobody on record'}`,
    })),
  }
}

/**
 * One person's file; null where there is none.
 *
 * @param everything every verdict with its reasons, instead of how many stand how
 */
export async function readPerson(scope: TenantScope, db: Db, staffId: string, everything = false): Promise<PersonFile | null> {
  const row = await db.staff.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: staffId } } })
  if (!row || row.strikeId !== null) return null
  const { today, timeZone } = scope
  const on = toColumn(today)
  const since = toColumn(isoFromDay(dayFromIso(today) - rosterShownDays))
  const roster = await db.rosterEntry.findMany({ where: { staffId, strikeId: null, localOn: { gte: since } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  const colleagues = await db.staff.findMany({ where: { strikeId: null, leftOn: null, id: { not: staffId } }, orderBy: [{ displayName: 'asc' }, { id: 'asc' }], select: { id: true, displayName: true } })
  const onFile: PersonOnFile = {
    id: row.id, version: row.version, name: row.displayName, roles: row.roles, hiredOn: fromColumnOrNull(row.hiredOn), startsDutiesOn: fromColumnOrNull(row.startsDutiesOn), leftOn: fromColumnOrNull(row.leftOn),
    independentlyLicensed: row.independentlyLicensed, seniorClinician: row.seniorClinician, languages: row.languages,
  }
  return {
    ...onFile, onFile, membershipId: row.membershipId, today,
    assigned: await db.assignment.count({ where: { staffId, strikeId: null, from: { lte: on }, OR: [{ to: null }, { to: { gte: on } }] } }),
    standings: await readStaffStanding(scope, db, staffId, everything),
    ...(await factsOf(scope, db, staffId)),
    roster: weeksOf(roster, timeZone, today),
    colleagues: colleagues.map(({ id, displayName }) => ({ id, name: displayName })),
  }
}
