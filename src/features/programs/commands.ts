import { fromColumn, fromColumnOrNull, toColumn, toColumnOrNull } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { asWholeAgency } from '@/db/whole-agency'
import { loadAgencyCalendar, loadPrograms, type ProgramRow, settingsOf } from '@/features/case-files/program-settings'
import { decideOrAskAgain } from '@/features/obligations/ask-again'
import { wholeOf } from '@/features/obligations/deciding'
import { strikeFacts } from '@/features/records/strike'
import { type ActionRefusal, refusals, refuseMarked } from '@/platform/action-result'
import { dayFromIso, isoFromDay } from '@/rules/calendar/civil-date'
import { holidayTables } from '@/rules/calendar/holidays/tables'
import { CaseError } from '@/rules/facts/case-file'
import { SpecError } from '@/rules/spec/payer-spec'
import { checkReadings, readObligations } from '@/rules/spec/readings'
import { specsOnBoard } from '@/rules/specs/on-board'
import type { TenantScope } from '@/tenancy/scope'
import type { StoredProgram } from './queries'
import type { NewHolidayYear, WantedSettings } from './schema'
import { type Turning, tryOut } from './try-out'


/** What is stored of the settings a form sent. */
function columnsOf({ name, timeZone, holidays, edition, recordsFrom, caseloadLimit, supervisionDays, progressReportDays, reEngagementAttempts, hours, readings }: WantedSettings) {
  return {
    name, timeZone, holidays: holidays ?? null, edition: edition ?? null, recordsFrom: recordsFrom ?? null, readings,
    caseloadLimit: caseloadLimit ?? null, supervisionDays: supervisionDays ?? null, progressReportDays: progressReportDays ?? null, reEngagementAttempts: reEngagementAttempts ?? null,
    hours: Object.keys(hours).length > 0 ? hours : null,
  }
}

/** A stored program with its day as text. */
const textOf = (program: StoredProgram): ProgramRow => ({ ...program, recordsFrom: fromColumnOrNull(program.recordsFrom), endedOn: fromColumnOrNull(program.endedOn) })

/** The names of the settings that are not as they were, for the audit log. */
const changedIn = (program: StoredProgram, columns: object) =>
  Object.entries(columns).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(textOf(program), key))).map(([key]) => key)

/** What a document does not offer is told beside the setting that asks for it. */
function fitsDocument(program: StoredProgram, { readings, edition }: WantedSettings): ActionRefusal | null {
  const spec = specsOnBoard.find(({ id }) => id === program.spec)
  if (!spec) return refusals.notFound
  if (edition !== undefined && !spec.editions.some((one) => one.edition === edition)) return refuseMarked({ edition: 'The document has no such edition.' })
  try {
    checkReadings(spec, readings)
    for (const one of spec.editions) readObligations(one, readings)
  } catch (error) {
    if (error instanceof CaseError) return refuseMarked({ readings: 'One of the readings is none that this document offers. Reload the page and choose again.' })
    if (error instanceof SpecError) return refuseMarked({ readings: 'Two of the readings you chose contradict each other. Set one of them back to how it is shipped.' })
    throw error
  }
  return null
}

/** Which verdicts would turn if these settings were saved. */
export async function tryOutSettings(scope: TenantScope, db: Db, program: StoredProgram, wanted: WantedSettings): Promise<{ readonly ok: true; readonly turning: readonly Turning[] } | ActionRefusal> {
  const fault = fitsDocument(program, wanted)
  if (fault) return fault
  const calendar = await loadAgencyCalendar(db)
  const now = settingsOf(textOf(program), scope.today, calendar)
  const then = settingsOf({ ...textOf(program), ...columnsOf(wanted) }, scope.today, calendar)
  const turning = await asWholeAgency(scope, db, () => tryOut(db, now, then))
  return { ok: true, turning: scope.reach === 'all' ? turning : turning.map((line) => ({ ...line, families: [] })) }
}

/** Saves a program's settings and decides all of its cases anew. Refused where somebody else saved in between. */
export async function saveSettings(scope: TenantScope, db: Db, program: StoredProgram, wanted: WantedSettings): Promise<{ readonly ok: true; readonly changed: readonly string[] } | ActionRefusal> {
  const fault = fitsDocument(program, wanted)
  if (fault) return fault
  const columns = columnsOf(wanted)
  const saved = await db.program.updateMany({ where: { id: program.id, version: wanted.version }, data: { ...columns, recordsFrom: toColumnOrNull(columns.recordsFrom), hours: columns.hours ?? Prisma.DbNull, version: { increment: 1 } } })
  if (saved.count === 0) return refusals.changedMeanwhile
  await decideOne(scope, db, program.id)
  return { ok: true, changed: changedIn(program, columns) }
}

const decideOne = (scope: TenantScope, db: Db, programId: string): Promise<void> =>
  asWholeAgency(scope, db, async () => decideOrAskAgain(wholeOf(scope), db, await loadPrograms(db, scope.today, { programId })))

/** Adds a program under a payer's document. It has no family yet, so nothing is to be decided but what binds the staff. */
export async function addProgram(scope: TenantScope, db: Db, wanted: { id: string; name: string; spec: string; timeZone: string }): Promise<string> {
  const program = await db.program.create({ data: { tenantId: scope.tenantId, ...wanted, createdAt: scope.now } })
  await decideOne(scope, db, program.id)
  return program.id
}

/** Closes the agency, or one program of it, on the days from one through another. A day that is closed already stays so. */
export async function closeDays(scope: TenantScope, db: Db, { programId, from, to = from, note }: { programId?: string | undefined; from: string; to?: string | undefined; note?: string | undefined }): Promise<{ readonly ok: true; readonly ids: readonly string[] } | ActionRefusal> {
  if (programId !== undefined && !(await db.program.findFirst({ where: { id: programId }, select: { id: true } }))) return refusals.notFound
  const days = Array.from({ length: dayFromIso(to) - dayFromIso(from) + 1 }, (_, at) => isoFromDay(dayFromIso(from) + at))
  const known = await db.agencyClosure.findMany({ where: { strikeId: null, programId: programId ?? null, on: { in: days.map(toColumn) } }, select: { on: true } })
  const taken = new Set(known.map(({ on }) => fromColumn(on)))
  const fresh = days.filter((day) => !taken.has(day))
  if (fresh.length === 0) return refuseMarked({ from: days.length === 1 ? 'This day is on the list already.' : 'These days are on the list already.' }, 'taken')
  const rows = await db.agencyClosure.createManyAndReturn({
    data: fresh.map((day) => ({ tenantId: scope.tenantId, programId: programId ?? null, on: toColumn(day), note: note ?? null, enteredAt: scope.now, enteredById: scope.membershipId })), select: { id: true },
  })
  await decideAll(scope, db)
  return { ok: true, ids: rows.map(({ id }) => id) }
}

/** Takes a closed day off the list: it stays on record as struck. */
export async function reopenDay(scope: TenantScope, db: Db, closureId: string): Promise<void> {
  await strikeFacts(scope, db, 'agencyClosure', [{ id: closureId }], 'Taken off the list of closed days')
  await decideAll(scope, db)
}

const decideAll = (scope: TenantScope, db: Db): Promise<void> => asWholeAgency(scope, db, async () => decideOrAskAgain(wholeOf(scope), db, await loadPrograms(db, scope.today)))

const yearOf = (holidayTable: string, year: number) => ({ strikeId: null, holidayTable, on: { gte: new Date(`${year}-01-01`), lte: new Date(`${year}-12-31`) } })

/** Enters the holidays a state proclaimed for one year. A year on board, or entered before, is never overwritten. */
export async function enterHolidayYear(scope: TenantScope, db: Db, { holidayTable, year, source, days }: NewHolidayYear): Promise<{ readonly ok: true; readonly ids: readonly string[] } | ActionRefusal> {
  const known = holidayTables[holidayTable].years.has(year) || (await db.proclaimedHoliday.count({ where: yearOf(holidayTable, year) })) > 0
  if (known) return refuseMarked({ year: `${year} is on file already. Take it back first if it is wrong.` }, 'taken')
  const rows = await db.proclaimedHoliday.createManyAndReturn({
    data: days.flatMap(([, { on, name }]) => (on && name ? [{ tenantId: scope.tenantId, holidayTable, on: toColumn(on), name, source, enteredAt: scope.now, enteredById: scope.membershipId }] : [])), select: { id: true },
  })
  await decideAll(scope, db)
  return { ok: true, ids: rows.map(({ id }) => id) }
}

/** Takes back a year that was entered here: its days stay on record as struck, and the year is unknown again. */
export async function takeBackHolidayYear(scope: TenantScope, db: Db, ids: readonly string[], why: string): Promise<void> {
  await strikeFacts(scope, db, 'proclaimedHoliday', ids.map((id) => ({ id })), why)
  await decideAll(scope, db)
}

/** The days of a year that was entered here and still counts. */
export const findHolidayYear = (db: Db, { holidayTable, year }: { holidayTable: string; year: number }) => db.proclaimedHoliday.findMany({ where: yearOf(holidayTable, year), select: { id: true } })
