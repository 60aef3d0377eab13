import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { type Read, readTogether, rowsIn } from '@/db/together'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { holidayTables } from '@/rules/calendar/holidays/tables'
import type { Holiday, HolidayTable } from '@/rules/calendar/holidays/holiday-table'
import type { CaseFile } from '@/rules/facts/case-file'
import type { Library } from '@/rules/evaluate'
import { specsOnBoard } from '@/rules/specs/on-board'
import { dated, given } from './stored'

/** A program as its cases need it: everything of a case file but the facts, and the library to judge it with. */
export interface ProgramSettings {
  readonly programId: string
  readonly name: string
  /** Its last day; null where it goes on. */
  readonly endedOn: CalendarDate | null
  readonly frame: Omit<CaseFile, 'facts' | 'case'>
  readonly library: Library
}

/** Adds the years an administrator entered to the tables on board; a year on board is never overwritten. */
function holidaysEntered(rows: readonly { readonly holidayTable: string; readonly on: string; readonly name: string; readonly source: string }[]): Readonly<Record<string, HolidayTable>> {
  const tables: Record<string, HolidayTable> = { ...holidayTables }
  for (const id of new Set(rows.map(({ holidayTable }) => holidayTable))) {
    const table = tables[id]
    if (!table) continue
    const years = new Map<number, Holiday[]>()
    for (const { on, name, source } of rows.filter(({ holidayTable }) => holidayTable === id)) {
      const date = dayFromText(on)
      const year = Number(date.slice(0, 4))
      years.set(year, [...(years.get(year) ?? []), { date, name, source }])
    }
    tables[id] = { ...table, years: new Map<number, readonly Holiday[]>([...years, ...table.years]) }
  }
  return tables
}

/** What all programs of an agency share: the days it is closed, and the holiday tables with the years entered. */
export interface AgencyCalendar {
  readonly closures: readonly { readonly programId: string | null; readonly on: string }[]
  readonly holidayTables: Readonly<Record<string, HolidayTable>>
}

const calendarRows = {
  closures: rowsIn('AgencyClosure', ['programId', 'on'], Prisma.sql`WHERE t."strikeId" IS NULL ORDER BY t."on", t."id"`),
  proclaimed: rowsIn('ProclaimedHoliday', ['holidayTable', 'on', 'name', 'source'], Prisma.sql`WHERE t."strikeId" IS NULL ORDER BY t."on"`),
}

/** The days on which the agency is closed, and the holidays it knows of. */
export async function loadAgencyCalendar(db: Db): Promise<AgencyCalendar> {
  const { closures, proclaimed } = await readTogether(db, calendarRows)
  return { closures, holidayTables: holidaysEntered(proclaimed) }
}

const columns = ['id', 'name', 'spec', 'edition', 'timeZone', 'holidays', 'readings', 'hours', 'caseloadLimit', 'supervisionDays', 'progressReportDays', 'reEngagementAttempts', 'recordsFrom', 'endedOn'] as const

/** A program as it is stored, or as it would be. Days are text. */
export type ProgramRow = NonNullable<ReturnType<typeof rowsIn<'Program', (typeof columns)[number]>>['row']>

/** A program's settings as a case file states them. */
export function settingsOf(program: ProgramRow, asOf: CalendarDate, { closures, holidayTables }: AgencyCalendar): ProgramSettings {
  const limits = {
    ...given('caseload', program.caseloadLimit), ...given('supervisionDays', program.supervisionDays),
    ...given('progressReportDays', program.progressReportDays), ...given('reEngagementAttempts', program.reEngagementAttempts),
  }
  const shut = closures.filter((closure) => closure.programId === null || closure.programId === program.id)
  return {
    programId: program.id,
    name: program.name,
    endedOn: program.endedOn === null ? null : dayFromText(program.endedOn),
    library: { specs: specsOnBoard, holidayTables },
    frame: {
      spec: program.spec, ...given('edition', program.edition), timeZone: program.timeZone, asOf,
      ...given('holidays', program.holidays as CaseFile['holidays'] | null),
      readings: program.readings as Record<string, string>,
      agency: {
        ...given('hours', program.hours as NonNullable<CaseFile['agency']>['hours'] | null),
        closures: shut.map(({ on }) => dayFromText(on)), limits, ...dated('recordsFrom', program.recordsFrom),
      },
    },
  }
}

/** The programs a family was referred to or enrolled in. */
const ofFamily = (familyId: string) => Prisma.sql`t."id" IN (
  SELECT r."programId" FROM "Referral" r WHERE r."familyId" = ${familyId}::uuid UNION ALL SELECT e."programId" FROM "Enrollment" e WHERE e."familyId" = ${familyId}::uuid)`

const settingRows = (which: Prisma.Sql) => ({ ...calendarRows, programs: rowsIn('Program', columns, Prisma.sql`WHERE ${which} ORDER BY t."name", t."id"`) })

/** The agency's programs with its calendar, for a statement that reads more than them: `programsFrom` makes settings of the answer. */
export const programRows = settingRows(Prisma.sql`true`)

/** Programs with their settings as a case file states them. */
export function programsFrom({ programs, closures, proclaimed }: Read<typeof programRows>, asOf: CalendarDate): readonly ProgramSettings[] {
  const calendar = { closures, holidayTables: holidaysEntered(proclaimed) }
  return programs.map((program) => settingsOf(program, asOf, calendar))
}

/** The agency's programs, those of one family, or one of them, with their settings as a case file states them. */
export async function loadPrograms(db: Db, asOf: CalendarDate, { familyId, programId }: { readonly familyId?: string; readonly programId?: string } = {}): Promise<readonly ProgramSettings[]> {
  const which = familyId !== undefined ? ofFamily(familyId) : programId !== undefined ? Prisma.sql`t."id" = ${programId}::uuid` : Prisma.sql`true`
  return programsFrom(await readTogether(db, settingRows(which)), asOf)
}
