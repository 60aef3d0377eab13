import type { Db } from '@/db/database'
import { editionOn } from '@/features/case-files/edition'
import { countingOf, type Counting } from '@/features/obligations/counting'
import { rollForward } from '@/features/obligations/roll-forward'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import type { ComplianceFilter } from './filter'
import { type Counted, countToday } from './today'

/** A program as the page names it and counts by it. */
export interface ProgramOfPage {
  readonly name: string
  /** The edition in force today. */
  readonly edition: string | null
  readonly counting: Counting
}

/** All that the compliance page shows under a filter. */
export interface CompliancePageView extends Omit<Counted, 'settings'> {
  readonly today: CalendarDate
  readonly programs: ReadonlyMap<string, ProgramOfPage>
  /** The person of the filter. */
  readonly person: string | null
}

/** Reads the page in one go, after bringing up to date what time alone has changed. */
export async function readCompliancePage(scope: TenantScope, db: Db, filter: ComplianceFilter): Promise<CompliancePageView> {
  await rollForward(scope, db)
  const person = filter.person === undefined ? null : await db.staff.findFirst({ where: { id: filter.person }, select: { displayName: true } })
  const { settings, ...counted } = await countToday(scope, db, filter)
  return {
    today: scope.today,
    programs: new Map(settings.map((program) => [program.programId, { name: program.name, edition: editionOn(program.frame, scope.today), counting: countingOf(program) }])),
    person: person?.displayName ?? null,
    ...counted,
  }
}
