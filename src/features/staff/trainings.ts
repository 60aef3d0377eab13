import * as z from 'zod'
import { type Db, Prisma } from '@/db/database'
import { asWholeAgency } from '@/db/whole-agency'
import { editionOn } from '@/features/case-files/edition'
import { rollForward } from '@/features/obligations/roll-forward'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { sayStanding } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { gateIds, trainingIds } from './asked'
import { decideNewcomers } from './newcomers'
import type { Colleague } from './person'

/** Whose document is shown, and which page of people, as the address says it. */
export const trainingsFilter = z.object({ program: z.uuid().optional().catch(undefined), page: z.coerce.number().int().min(1).max(10_000).catch(1) })
export type TrainingsFilter = z.infer<typeof trainingsFilter>

/** How many people a page holds. */
export const peopleOnPage = 40

/** How one topic stands with one person. */
export interface TrainingCell {
  readonly status: Status
  readonly says: string
}

export interface TrainingRow extends Colleague {
  /** The whole course before duties began; null where the document does not ask for it. */
  readonly gate: TrainingCell | null
  readonly cells: Readonly<Record<string, TrainingCell>>
}

/** People by topic, as one program's document asks it of each. */
export interface TrainingMatrix {
  readonly programs: readonly Colleague[]
  readonly program: string | null
  /** The edition of its document that is in force today. */
  readonly edition: string | null
  readonly today: CalendarDate
  readonly topics: readonly string[]
  readonly rows: readonly TrainingRow[]
  readonly total: number
  /** How many people lack something now. */
  readonly lacking: number
  readonly everybody: readonly Colleague[]
}

type Row = { staffId: string; requirement: string; topic: string | null; status: Status; dueOn: CalendarDate | null; satisfiedOn: CalendarDate | null }

const rank: readonly Status[] = ['overdue', 'not_met', 'due_today', 'undetermined', 'open', 'met_late', 'met', 'not_started', 'not_required']
const isWorse = (one: Status, other: Status) => rank.indexOf(one) < rank.indexOf(other)

/** Reads the matrix of one program: of the one asked for, else of the first that asks for any training. */
export async function readTrainings(scope: TenantScope, db: Db, filter: TrainingsFilter): Promise<TrainingMatrix> {
  const { today } = scope
  const asked = [...trainingIds, ...gateIds]
  const { programs, program, edition, found } = await asWholeAgency(scope, db, async () => {
    await rollForward({ tenantId: scope.tenantId, today, now: scope.now }, db)
    await decideNewcomers(scope, db)
    const some = await db.program.findMany({ where: { obligations: { some: { caseKind: 'staff', requirement: { in: asked } } } }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true, spec: true, edition: true } })
    const chosen = some.find(({ id }) => id === filter.program) ?? some[0]
    const rows = chosen === undefined ? [] : await db.$queryRaw<Row[]>`
      SELECT o."staffId", o."requirement", o."topic", ${statusOn(today)} AS "status", o."dueOn"::text AS "dueOn", o."satisfiedOn"::text AS "satisfiedOn" FROM "Obligation" o
      WHERE o."caseKind" = 'staff' AND o."programId" = ${chosen.id}::uuid AND o."requirement" = ANY(${asked}) AND ${hasBegun(today)} ORDER BY o."requirement"`
    return { programs: some.map(({ id, name }) => ({ id, name })), program: chosen?.id ?? null, edition: chosen ? editionOn(chosen, today) : null, found: rows }
  })
  const here = await db.$queryRaw<Colleague[]>(Prisma.sql`SELECT s."id", s."displayName" AS "name" FROM "Staff" s WHERE s."strikeId" IS NULL AND (s."leftOn" IS NULL OR s."leftOn" >= ${today}::date) ORDER BY s."displayName", s."id"`)
  const bound = here.filter(({ id }) => found.some(({ staffId }) => staffId === id))
  const rows = bound.slice((filter.page - 1) * peopleOnPage, filter.page * peopleOnPage).map((person) => rowOf(person, found.filter(({ staffId }) => staffId === person.id), today))
  const lacking = new Set(found.filter(({ status, topic }) => topic !== null && status === 'overdue').map(({ staffId }) => staffId))
  return {
    programs, program, edition, today, rows, total: bound.length, everybody: here, lacking: bound.filter(({ id }) => lacking.has(id)).length,
    topics: [...new Set(found.flatMap(({ topic }) => topic ?? []))],
  }
}

function rowOf(person: Colleague, found: readonly Row[], today: CalendarDate): TrainingRow {
  const cells: Record<string, TrainingCell> = {}
  let gate: TrainingCell | null = null
  for (const row of found) {
    const cell = { status: row.status, says: sayStanding(row, today) }
    if (row.topic === null) gate = cell
    else if (!cells[row.topic] || isWorse(cell.status, cells[row.topic]?.status ?? 'met')) cells[row.topic] = cell
  }
  return { ...person, gate, cells }
}
