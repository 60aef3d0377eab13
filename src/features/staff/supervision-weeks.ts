import * as z from 'zod'
import { dayFromText } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { rollForward } from '@/features/obligations/roll-forward'
import { titleOf } from '@/features/obligations/titles'
import { sayDay } from '@/features/obligations/words'
import { type CalendarDate, dayFromIso, isoFromDay, mondayOf } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { readWithNewcomers } from './newcomers'
import type { Colleague } from './person'
import { type AskedRow, readSupervisionRows } from './supervision-rows'
import { formatName } from './words'

/** So many weeks are shown, this one included. */
export const weeksShown = 6

/** So many sessions a page lists. */
export const sessionsShown = 10

/** Which of the sessions are listed, as the address says it. */
export const sessionsFilter = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })

/** What documents ask of somebody's supervision, and how each week stands, the last first; one standing, without a week, where they name none. */
export interface SupervisionLine {
  readonly title: string
  /** The programs whose documents ask for it, and of which each week stands the same. */
  readonly programs: readonly string[]
  readonly marks: readonly (readonly [status: Status, week: string])[]
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

const supervising = ['seniorFamilyPartner', 'clinician', 'programManager']

/** The last weeks of supervision: how each week of each Family Partner stands, and the sessions that were held. */
export async function readSupervision(scope: TenantScope, db: Db, { page } = sessionsFilter.parse({})): Promise<SupervisionPage> {
  const { today, timeZone } = scope
  await rollForward(scope, db)
  const monday = isoFromDay(mondayOf(dayFromIso(today)))
  const since = isoFromDay(dayFromIso(monday) - 7 * (weeksShown - 1))
  const { asked, sessions, held, staff } = await readWithNewcomers(scope, db, () => readSupervisionRows(db, today, since, { skip: (page - 1) * sessionsShown, take: sessionsShown }))
  const who = (some: (roles: readonly string[]) => boolean): readonly Colleague[] => staff.filter(({ roles }) => some(roles)).map(({ id, name }) => ({ id, name }))
  return {
    today, self: scope.staffId, total: held[0]?.total ?? 0, supervisees: superviseesOf(asked, today),
    waiting: new Set(asked.filter(({ weeks }) => weeks.some(([from, status]) => from === monday && (status === 'open' || status === 'due_today'))).map(({ staffId }) => staffId)).size,
    supervisors: who((roles) => roles.some((role) => supervising.includes(role))),
    others: [...who((roles) => roles.includes('familyPartner')), ...who((roles) => !roles.includes('familyPartner') && !roles.includes('other'))],
    sessions: sessions.map(({ id, at, localOn, format, note, attendances }) => {
      const part = (as: string) => attendances.filter((one) => one.part === as).map(({ name }) => name).join(', ')
      return { id, note, format: formatName(format), when: `${sayDay(dayFromText(localOn), today)}, ${sayTime(wallClockOf(timeZone, new Date(at)).time)}`, supervisors: part('supervisor'), supervisees: part('supervisee') }
    }),
  }
}

/** Programs that ask for the same, and of which each week stands the same, share a line: most often one session serves them all. */
function superviseesOf(rows: readonly AskedRow[], today: CalendarDate): readonly Supervisee[] {
  const people = new Map<string, { readonly name: string; readonly lines: Map<string, SupervisionLine> }>()
  for (const { staffId, name, program, requirement, weeks } of rows) {
    const person = people.get(staffId) ?? { name, lines: new Map<string, SupervisionLine>() }
    people.set(staffId, person)
    const line = { title: titleOf(requirement), marks: weeks.map(([from, status]) => [status, from === null ? '' : sayDay(from, today).slice(4)] as const) }
    const key = JSON.stringify(line)
    person.lines.set(key, { ...line, programs: [...(person.lines.get(key)?.programs ?? []), program] })
  }
  return [...people].map(([id, { name, lines }]) => ({ id, name, lines: [...lines.values()] }))
}
