import { fromColumn, fromColumnOrNull } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { asWholeAgency } from '@/db/whole-agency'
import { loadAgencyCalendar } from '@/features/case-files/program-settings'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { holidayTables } from '@/rules/calendar/holidays/tables'
import { specsOnBoard } from '@/rules/specs/on-board'
import type { TenantScope } from '@/tenancy/scope'

export type StoredProgram = NonNullable<Awaited<ReturnType<Db['program']['findFirst']>>>

/** One of the agency's programs as it is stored. */
export async function findProgram({ tenantId }: TenantScope, db: Db, programId: string): Promise<StoredProgram | null> {
  return await db.program.findUnique({ where: { tenantId_id: { tenantId, id: programId } } })
}

/** One line of the list of programs. */
export interface ProgramLine {
  readonly id: string
  readonly name: string
  readonly document: string
  readonly timeZone: string
  /** How many readings are not the default. */
  readonly ownReadings: number
  readonly openEnrollments: number
  /** Its last day, where it has one. */
  readonly endedOn: CalendarDate | null
}

/** The agency's programs, by name, with how many youths each serves. */
export async function listPrograms(scope: TenantScope, db: Db): Promise<readonly ProgramLine[]> {
  const programs = await db.program.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  const open = await asWholeAgency(scope, db, () => db.enrollment.groupBy({ by: ['programId'], where: { strikeId: null, closureId: null }, _count: true }))
  return programs.map(({ id, name, spec, timeZone, readings, endedOn }) => ({
    id, name, timeZone, document: specsOnBoard.find((one) => one.id === spec)?.document ?? spec, ownReadings: Object.keys(readings as object).length,
    endedOn: fromColumnOrNull(endedOn), openEnrollments: open.find(({ programId }) => programId === id)?._count ?? 0,
  }))
}

/** A day on which the agency is closed; without a program's name, all of it. */
export interface ClosedDay {
  readonly id: string
  readonly on: CalendarDate
  readonly program: string | null
  readonly note: string | null
}

/** A year of a holiday table, and whether it is on board or was entered here. */
export interface HolidayYear {
  readonly table: string
  readonly title: string
  readonly year: number
  readonly entered: boolean
  readonly days: readonly { readonly date: string; readonly name: string; readonly source: string }[]
}

/** What the page of closed days and holidays shows: closures from the year before on, and each table in use with its years around today. */
export async function readDays(scope: TenantScope, db: Db) {
  const programs = await db.program.findMany({ select: { id: true, name: true, spec: true, holidays: true }, orderBy: { name: 'asc' } })
  const closures = await db.agencyClosure.findMany({ where: { strikeId: null, on: { gte: new Date(`${Number(scope.today.slice(0, 4)) - 1}-01-01`) } }, orderBy: [{ on: 'asc' }, { id: 'asc' }] })
  const used = new Set(programs.map(({ spec, holidays }) => holidays ?? specsOnBoard.find(({ id }) => id === spec)?.holidays ?? ''))
  const thisYear = Number(scope.today.slice(0, 4))
  const { holidayTables: tables } = await loadAgencyCalendar(db)
  const years = Object.entries(tables).filter(([id]) => used.has(id)).flatMap(([id, table]) =>
    [thisYear - 1, thisYear, thisYear + 1].map((year): HolidayYear => ({
      table: id, title: table.title, year, days: table.years.get(year) ?? [], entered: !Object.hasOwn(holidayTables, id) || !holidayTables[id as keyof typeof holidayTables].years.has(year),
    })),
  )
  return {
    today: scope.today,
    programs: programs.map(({ id, name }) => ({ id, name })),
    closures: closures.map(({ id, on, note, programId }): ClosedDay => ({ id, on: fromColumn(on), note, program: programs.find((one) => one.id === programId)?.name ?? null })),
    years,
  }
}
