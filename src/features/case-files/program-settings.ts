import { fromColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
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
  readonly frame: Omit<CaseFile, 'facts' | 'case'>
  readonly library: Library
}

/** Adds the years an administrator entered to the tables on board; a year on board is never overwritten. */
async function holidaysEntered(db: Db): Promise<Readonly<Record<string, HolidayTable>>> {
  const rows = await db.proclaimedHoliday.findMany({ where: { strikeId: null }, orderBy: { on: 'asc' } })
  const tables: Record<string, HolidayTable> = { ...holidayTables }
  for (const id of new Set(rows.map(({ holidayTable }) => holidayTable))) {
    const table = tables[id]
    if (!table) continue
    const years = new Map<number, Holiday[]>()
    for (const { on, name, source } of rows.filter(({ holidayTable }) => holidayTable === id)) {
      const date = fromColumn(on)
      const year = Number(date.slice(0, 4))
      years.set(year, [...(years.get(year) ?? []), { date, name, source }])
    }
    tables[id] = { ...table, years: new Map<number, readonly Holiday[]>([...years, ...table.years]) }
  }
  return tables
}

/** What all programs of an agency share: the days it is closed, and the holiday tables with the years entered. */
export interface AgencyCalendar {
  readonly closures: readonly { readonly programId: string | null; readonly on: Date }[]
  readonly holidayTables: Readonly<Record<string, HolidayTable>>
}

export async function loadAgencyCalendar(db: Db): Promise<AgencyCalendar> {
  return { closures: await db.agencyClosure.findMany({ where: { strikeId: null } }), holidayTables: await holidaysEntered(db) }
}

type ProgramRow = NonNullable<Awaited<ReturnType<Db['program']['findFirst']>>>

/** A stored program's settings as a case file states them. */
export function settingsOf(program: ProgramRow, asOf: CalendarDate, { closures, holidayTables }: AgencyCalendar): ProgramSettings {
  const limits = {
    ...given('caseload', program.caseloadLimit), ...given('supervisionDays', program.supervisionDays),
    ...given('progressReportDays', program.progressReportDays), ...given('reEngagementAttempts', program.reEngagementAttempts),
  }
  const shut = closures.filter((closure) => closure.programId === null || closure.programId === program.id)
  return {
    programId: program.id,
    name: program.name,
    library: { specs: specsOnBoard, holidayTables },
    frame: {
      spec: program.spec, ...given('edition', program.edition), timeZone: program.timeZone, asOf,
      ...given('holidays', program.holidays as CaseFile['holidays'] | null),
      readings: program.readings as Record<string, string>,
      agency: {
        ...given('hours', program.hours as NonNullable<CaseFile['agency']>['hours'] | null),
        closures: shut.map(({ on }) => fromColumn(on)), limits, ...dated('recordsFrom', program.recordsFrom),
      },
    },
  }
}

/** The agency's programs, or one of them, with their settings as a case file states them. */
export async function loadPrograms(db: Db, asOf: CalendarDate, programId?: string): Promise<readonly ProgramSettings[]> {
  const programs = await db.program.findMany({ where: programId === undefined ? {} : { id: programId }, orderBy: { name: 'asc' } })
  const calendar = await loadAgencyCalendar(db)
  return programs.map((program) => settingsOf(program, asOf, calendar))
}
