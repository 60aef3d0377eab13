import { fromColumn, fromColumnOrNull, toColumn } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { loadPrograms } from '@/features/case-files/program-settings'
import { type ContactFamily, findContactFamily, holdFamily } from '@/features/contacts/queries'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { meetingWords } from '@/features/families/fact-words'
import { type Counting, countingOf } from '@/features/obligations/counting'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { titleOf } from '@/features/obligations/titles'
import { sayDay, sayStanding } from '@/features/obligations/words'
import { sayStrike, withStrike } from '@/features/records/struck'
import { dayFromIso, isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import { specsOnBoard } from '@/rules/specs/on-board'
import type { TenantScope } from '@/tenancy/scope'
import { kindsKnownTo, type OfferedKind } from './kinds'

/** Somebody who may have come to a meeting. */
export interface Guest {
  readonly id: string
  readonly name: string
  /** Until when they were there: a colleague who left, a provider who ended. */
  readonly until: CalendarDate | null
}

/** A family as recording a meeting needs it. */
export interface MeetingFamily extends Pick<ContactFamily, 'id' | 'name' | 'timeZone' | 'youths'> {
  /** The day there, now, and the first on which it was known. */
  readonly today: CalendarDate
  readonly knownSince: CalendarDate | null
  readonly kinds: readonly OfferedKind[]
  /** Who works with the family comes first. */
  readonly ours: readonly Guest[]
  readonly others: readonly Guest[]
  readonly providers: readonly Guest[]
}

/** So many days back somebody who has left since can still be named. */
const leaversShownDays = 120

/** The family, where the asker may see it; null otherwise. */
export async function findMeetingFamily(scope: TenantScope, db: Db, familyId: string): Promise<MeetingFamily | null> {
  const family = await findContactFamily(scope, db, familyId)
  if (!family) return null
  const { id, name, timeZone, youths, knownSince } = family
  const since = toColumn(isoFromDay(dayFromIso(scope.today) - leaversShownDays))
  const staff = await db.staff.findMany({
    where: { strikeId: null, OR: [{ leftOn: null }, { leftOn: { gte: since } }] }, orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    select: { id: true, displayName: true, leftOn: true, assignments: { where: { familyId, strikeId: null }, take: 1, select: { id: true } } },
  })
  const guests = staff.map((one) => ({ near: one.assignments.length > 0 || one.id === scope.staffId, guest: { id: one.id, name: one.displayName, until: fromColumnOrNull(one.leftOn) } }))
  const providers = await db.provider.findMany({ where: { familyId, strikeId: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true, to: true } })
  const specs = new Set((await loadPrograms(db, scope.today, { familyId })).map(({ frame }) => frame.spec))
  return {
    id, name, timeZone, youths, today: wallClockOf(timeZone, scope.now).date, knownSince: knownSince && wallClockOf(timeZone, knownSince).date,
    kinds: kindsKnownTo(specsOnBoard.filter((spec) => specs.has(spec.id))),
    ours: guests.filter(({ near }) => near).map(({ guest }) => guest), others: guests.filter(({ near }) => !near).map(({ guest }) => guest),
    providers: providers.map((one) => ({ id: one.id, name: one.name, until: fromColumnOrNull(one.to) })),
  }
}

/** A meeting on the list of a family. */
export interface MeetingLine {
  readonly id: string
  readonly on: string
  readonly what: string
  readonly there: string
  readonly note: string | null
  readonly struck: string | null
  readonly mayStrike: boolean
}

/** Who wrote a meeting down, or a supervisor, may strike it. */
export const mayStrike = ({ reach, membershipId }: TenantScope, { enteredById }: { readonly enteredById: string | null }) => reach === 'all' || enteredById === membershipId

/** The meetings of a family, the newest first. */
export async function listMeetings(scope: TenantScope, db: Db, family: MeetingFamily): Promise<readonly MeetingLine[]> {
  const rows = await db.meeting.findMany({
    where: { familyId: family.id }, orderBy: [{ on: 'desc' }, { enteredAt: 'desc' }, { id: 'desc' }],
    include: { ...withStrike, youth: { select: { givenName: true } }, meetingAttendances: { select: { staff: { select: { displayName: true } }, provider: { select: { name: true } } } } },
  })
  return rows.map((row) => {
    const there = row.meetingAttendances.map(({ staff, provider }) => staff?.displayName ?? provider?.name ?? '').toSorted()
    const youth = family.youths.length > 1 ? ` for ${row.youth?.givenName ?? 'all of them'}` : ''
    return {
      id: row.id, on: sayDay(fromColumn(row.on), family.today), what: `${meetingWords[row.kind] ?? 'Meeting'}${youth}${row.cancelled ? ', cancelled' : ''}`, note: row.note,
      there: row.cancelled ? '' : `${there.length === 0 ? 'Nobody of the agency or the providers on record' : there.join(', ')}${row.progressUpdate ? '. An update on progress was given.' : '.'}`,
      struck: sayStrike(row.strike, family.today), mayStrike: row.strikeId === null && mayStrike(scope, row),
    }
  })
}

/** What is asked of a family’s meetings, and how it stands. */
export interface Asked {
  readonly id: string
  readonly requirement: string
  readonly title: string
  readonly status: Status
  readonly says: string
}

/** How the rules about attending meetings stand, as they were decided last. */
export async function readAsked({ today }: TenantScope, db: Db, { id: familyId, youths }: MeetingFamily): Promise<readonly Asked[]> {
  const rows = await db.$queryRaw<{ id: string; requirement: string; programId: string; youthId: string | null; status: Status; dueOn: CalendarDate | null; satisfiedOn: CalendarDate | null }[]>`
    SELECT o."id", o."requirement", o."programId", o."youthId", ${statusOn(today)} AS "status", o."dueOn"::text AS "dueOn", o."satisfiedOn"::text AS "satisfiedOn" FROM "Obligation" o
    WHERE ${Prisma.sql`o."familyId" = ${familyId}::uuid AND o."caseKind" = 'family' AND o."kind" = 'attendance' AND ${hasBegun(today)}`} ORDER BY o."requirement", o."id"`
  const countings = new Map<string, Counting>((await loadPrograms(db, today, { familyId })).map((program) => [program.programId, countingOf(program)]))
  return rows.map(({ id, requirement, programId, youthId, status, dueOn, satisfiedOn }) => {
    const youth = youths.length > 1 ? youths.find((one) => one.id === youthId)?.name : undefined
    return { id, requirement, status, title: `${titleOf(requirement)}${youth ? `, ${youth}` : ''}`, says: sayStanding({ status, dueOn, satisfiedOn }, today, countings.get(programId)?.(requirement) ?? null) }
  })
}

/** A meeting as striking it needs it, its family held. */
export async function findMeeting({ tenantId }: TenantScope, db: Db, meetingId: string) {
  const which = { where: { tenantId_id: { tenantId, id: meetingId } } } as const
  const found = await db.meeting.findUnique({ ...which, select: { familyId: true } })
  if (!found?.familyId) return null
  await holdFamily(db, found.familyId)
  const meeting = await db.meeting.findUnique({ ...which, include: { ...withStrike, meetingAttendances: { select: { staffId: true } } } })
  return meeting && { ...meeting, familyId: found.familyId }
}

export type StoredMeeting = NonNullable<Awaited<ReturnType<typeof findMeeting>>>
