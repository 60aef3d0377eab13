import { fromColumn, toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { rollForward } from '@/features/obligations/roll-forward'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { titleOf } from '@/features/obligations/titles'
import { sayDay } from '@/features/obligations/words'
import { type CalendarDate, dayFromIso, isoFromDay, mondayOf } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { standingWord } from '@/ui/status-mark'
import { supervisionIds } from './asked'
import { decideNewcomers } from './newcomers'
import type { Colleague } from './person'
import { formatName } from './words'

/** So many weeks are shown, this one included. */
export const weeksShown = 6

/** So many of the last sessions are listed. */
export const sessionsShown = 20

/** What a document asks of somebody's supervision, and how each week stands; one standing where it names no weeks. */
export interface SupervisionLine {
  readonly key: string
  readonly title: string
  readonly program: string
  readonly marks: readonly { readonly status: Status; readonly says: string }[]
}

export interface Supervisee extends Colleague {
  readonly lines: readonly SupervisionLine[]
}

export interface SessionLine {
  readonly id: string
  readonly when: string
  readonly format: string
  readonly supervisors: string
  readonly supervisees: string
  readonly note: string | null
}

export interface SupervisionPage {
  readonly today: CalendarDate
  /** Who is asking, in the staff file. */
  readonly self: string | null
  readonly supervisees: readonly Supervisee[]
  /** How many still need a session this week. */
  readonly waiting: number
  readonly sessions: readonly SessionLine[]
  /** How many were held in these weeks. */
  readonly total: number
  readonly supervisors: readonly Colleague[]
  readonly others: readonly Colleague[]
}

type Row = { staffId: string; name: string; programId: string; program: string; requirement: string; status: Status; from: CalendarDate | null }

const supervising = ['seniorFamilyPartner', 'clinician', 'programManager']

/** The last weeks of supervision: how each week of each Family Partner stands, and the sessions that were held. */
export async function readSupervision(scope: TenantScope, db: Db): Promise<SupervisionPage> {
  const { today, timeZone } = scope
  await rollForward(scope, db)
  await decideNewcomers(scope, db)
  const monday = isoFromDay(mondayOf(dayFromIso(today)))
  const since = isoFromDay(dayFromIso(monday) - 7 * (weeksShown - 1))
  const rows = await db.$queryRaw<Row[]>`
    SELECT o."staffId", s."displayName" AS "name", o."programId", p."name" AS "program", o."requirement", ${statusOn(today)} AS "status", o."windowFrom"::text AS "from"
    FROM "Obligation" o JOIN "Staff" s ON s."id" = o."staffId" JOIN "Program" p ON p."id" = o."programId"
    WHERE o."caseKind" = 'staff' AND o."requirement" = ANY(${supervisionIds}) AND ${hasBegun(today)} AND (o."windowFrom" IS NULL OR o."windowFrom" >= ${since}::date)
      AND s."strikeId" IS NULL AND (s."leftOn" IS NULL OR s."leftOn" >= ${today}::date)
    ORDER BY s."displayName", s."id", p."name", o."requirement", o."windowFrom" DESC`
  const held = { strikeId: null, localOn: { gte: toColumn(since) } }
  const sessions = await db.supervisionSession.findMany({
    where: held, orderBy: [{ at: 'desc' }, { id: 'asc' }], take: sessionsShown, include: { supervisionAttendances: { select: { part: true, staff: { select: { displayName: true } } } } },
  })
  const staff = await db.staff.findMany({ where: { strikeId: null, OR: [{ leftOn: null }, { leftOn: { gte: toColumn(today) } }] }, orderBy: [{ displayName: 'asc' }, { id: 'asc' }], select: { id: true, displayName: true, roles: true } })
  const supervises = (roles: readonly string[]) => roles.some((role) => supervising.includes(role))
  const colleague = ({ id, displayName }: { readonly id: string; readonly displayName: string }): Colleague => ({ id, name: displayName })
  return {
    today, self: scope.staffId, total: await db.supervisionSession.count({ where: held }), supervisees: superviseesOf(rows, today),
    waiting: new Set(rows.filter(({ from, status }) => from === monday && (status === 'open' || status === 'due_today')).map(({ staffId }) => staffId)).size,
    supervisors: staff.filter(({ roles }) => supervises(roles)).map(colleague),
    others: [...staff.filter(({ roles }) => roles.includes('familyPartner')), ...staff.filter(({ roles }) => !roles.includes('familyPartner') && !roles.includes('other'))].map(colleague),
    sessions: sessions.map(({ id, at, localOn, format, note, supervisionAttendances }) => {
      const part = (as: string) => supervisionAttendances.filter((one) => one.part === as).map((one) => one.staff.displayName).toSorted().join(', ')
      return { id, note, format: formatName(format), when: `${sayDay(fromColumn(localOn), today)}, ${sayTime(wallClockOf(timeZone, at).time)}`, supervisors: part('supervisor'), supervisees: part('supervisee') }
    }),
  }
}

function superviseesOf(rows: readonly Row[], today: CalendarDate): readonly Supervisee[] {
  const people = new Map<string, { readonly name: string; readonly lines: Map<string, SupervisionLine> }>()
  for (const { staffId, name, programId, program, requirement, status, from } of rows) {
    const person = people.get(staffId) ?? { name, lines: new Map<string, SupervisionLine>() }
    people.set(staffId, person)
    const key = `${programId} ${requirement}`
    const line = person.lines.get(key) ?? { key, title: titleOf(requirement), program, marks: [] }
    const mark = { status, says: from ? `${sayDay(from, today).slice(4)} ${standingWord(status).toLowerCase()}` : standingWord(status) }
    person.lines.set(key, { ...line, marks: [...line.marks, mark] })
  }
  return [...people].map(([id, { name, lines }]) => ({ id, name, lines: [...lines.values()] }))
}

