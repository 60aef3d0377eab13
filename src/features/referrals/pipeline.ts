import * as z from 'zod'
import { type Db, Prisma } from '@/db/database'
import { readTogether, type Rows, rowsBy } from '@/db/together'
import { programRows, programsFrom, type ProgramSettings } from '@/features/case-files/program-settings'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { type Counting, countingOf } from '@/features/obligations/counting'
import { rollForward } from '@/features/obligations/roll-forward'
import { titleOf } from '@/features/obligations/titles'
import { sayDay, sayStanding } from '@/features/obligations/words'
import { isUntold } from '@/features/telling/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import { may } from '@/tenancy/permissions'
import type { TenantScope } from '@/tenancy/scope'
import { type InboxLine, inboxRows, tellInbox } from './inbox'
import { type Wanted, withStaged } from './staged'
import { closedBecause, type Stage, stages } from './words'

/** How many lines of each stage the overview shows, and how many a page of one stage. */
export const overviewSize = 8
export const pageSize = 40

/** Which referrals are shown, as the address says it: never a name. Anything else in the address is left aside. */
export const pipelineFilter = z.object({
  stage: z.enum(stages).optional().catch(undefined),
  program: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type PipelineFilter = z.infer<typeof pipelineFilter>

/** One referral on the list. */
export interface ReferralLine {
  readonly id: string
  readonly familyId: string
  readonly who: string
  readonly family: string
  readonly program: string
  readonly programId: string
  readonly stage: Stage
  /** "Reached us Tue Nov 17, 3:10 PM" */
  readonly came: string
  readonly ended: string | null
  readonly next: { readonly title: string; readonly status: Status; readonly says: string } | null
  /** Whether who referred has not been told yet where it stands. */
  readonly untold: boolean
  /** Whether it came by the public form. */
  readonly byForm: boolean
  /** Whether what comes next is to begin services, and the asker may. */
  readonly begins: boolean
}

interface Row {
  byForm: boolean; source: string; told: string[]
  id: string; familyId: string; family: string; givenName: string | null; familyName: string | null; programId: string; at: string; stage: Stage
  closedOn: CalendarDate | null; closedReason: string | null; startedOn: CalendarDate | null; requirement: string | null; status: Status | null; dueOn: CalendarDate | null
}

function lineOf(row: Row, { today, roles, timeZone }: TenantScope, program: { readonly settings: ProgramSettings; readonly counting: Counting } | undefined): ReferralLine {
  const { id, familyId, family, programId, stage, requirement, status, dueOn, byForm } = row
  const clock = wallClockOf(program?.settings.frame.timeZone ?? timeZone, new Date(row.at))
  const ended = stage === 'closed' && row.closedOn ? `Closed ${sayDay(row.closedOn, today)}: ${closedBecause[row.closedReason ?? ''] ?? row.closedReason}` : stage === 'started' && row.startedOn ? `Enrolled ${sayDay(row.startedOn, today)}` : null
  const says = status && requirement ? sayStanding({ status, dueOn }, today, program?.counting(requirement) ?? null) : ''
  return {
    id, familyId, family, program: program?.settings.name ?? '', programId, stage, ended, byForm, begins: (stage === 'reached' || stage === 'waiting') && may(roles, 'families.manage'), untold: isUntold(row), who: row.givenName === null ? family : `${row.givenName} ${row.familyName}`, came: `Reached us ${sayDay(clock.date, today)}, ${sayTime(clock.time)}`,
    next: status && requirement && stage !== 'closed' ? { title: titleOf(requirement), status, says } : null,
  }
}

/** What is dated closest comes first; of what has ended, the last. */
const order = Prisma.sql`CASE WHEN "stage" IN ('started', 'closed') THEN NULL ELSE "dueOn" END NULLS LAST, coalesce("closedOn", "startedOn") DESC NULLS LAST, "at", "id"`

type Part = { readonly take: number; readonly skip?: number }

/** So many of the referrals `s` of each stage, or of one, for a statement that begins `withStaged`: `linesOf` puts them into words. */
export const partOf = (stage: Stage | undefined, { take, skip = 0 }: Part): Rows<Row> => rowsBy(Prisma.sql`
  SELECT n."id", n."familyId", n."family", n."givenName", n."familyName", n."programId", n."at", n."stage", n."byForm", n."source", n."told", n."closedReason", n."requirement", n."status",
    n."closedOn", n."startedOn", n."dueOn"
  FROM (SELECT s.*, row_number() OVER (PARTITION BY "stage" ORDER BY ${order}) AS "place" FROM s ${stage === undefined ? Prisma.empty : Prisma.sql`WHERE "stage" = ${stage}`}) n
  WHERE n."place" > ${skip} AND n."place" <= ${skip + take} ORDER BY n."place"`)

/** The same with the programs' calendars, in words. */
export const linesOf = (rows: readonly Row[], scope: TenantScope, programs: readonly ProgramSettings[]): readonly ReferralLine[] => {
  const known = new Map(programs.map((settings) => [settings.programId, { settings, counting: countingOf(settings) }]))
  return rows.map((row) => lineOf(row, scope, known.get(row.programId)))
}

/** Referrals as lines, so many of each stage, after those that are passed over. */
export async function readLines(scope: TenantScope, db: Db, wanted: Wanted & { readonly stage?: Stage | undefined }, part: Part): Promise<readonly ReferralLine[]> {
  const { today } = scope
  const { rows, ...settings } = await readTogether(db, { ...programRows, rows: partOf(wanted.stage, part) }, withStaged(today, wanted))
  return linesOf(rows, scope, programsFrom(settings, today))
}

export interface Pipeline {
  readonly counts: Readonly<Record<Stage, number>>
  /** Of those that are open, how many have something overdue. */
  readonly overdue: number
  /** What came by the public form and waits to be taken in. */
  readonly inbox: readonly InboxLine[]
  readonly lines: readonly ReferralLine[]
  readonly programs: readonly { readonly id: string; readonly name: string }[]
}

/** Every stage with its number, and the lines that the filter asks for. */
export async function readPipeline(scope: TenantScope, db: Db, filter: PipelineFilter): Promise<Pipeline> {
  await rollForward(scope, db)
  const { stage, program, page } = filter
  const part = stage === undefined ? { take: overviewSize } : { take: pageSize, skip: (page - 1) * pageSize }
  const { found, rows, inbox, ...settings } = await readTogether(db, {
    ...programRows,
    inbox: inboxRows,
    found: rowsBy<{ stage: Stage; count: number; overdue: number }>(Prisma.sql`
      SELECT "stage", count(*)::int AS "count", count(*) FILTER (WHERE "status" = 'overdue' AND "stage" IN ('received', 'reached', 'waiting'))::int AS "overdue" FROM s GROUP BY "stage"`),
    rows: partOf(stage, part),
  }, withStaged(scope.today, { program }))
  const programs = programsFrom(settings, scope.today)
  return {
    counts: Object.fromEntries(stages.map((one) => [one, found.find((row) => row.stage === one)?.count ?? 0])) as Record<Stage, number>,
    overdue: found.reduce((sum, row) => sum + row.overdue, 0),
    inbox: tellInbox(inbox, programs, scope),
    lines: linesOf(rows, scope, programs),
    programs: programs.map(({ programId, name }) => ({ id: programId, name })),
  }
}
