import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { type Beside, type Read, readTogether, type RowOf, rowsBy, rowsIn } from '@/db/together'
import { programRows, programsFrom } from '@/features/case-files/program-settings'
import { contactFamiliesOf, type ContactFamily, contactFamilyTables, holdFamily } from '@/features/contacts/queries'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { meetingWords } from '@/features/families/fact-words'
import { thereBy } from '@/features/families/on-record'
import { countingOf } from '@/features/obligations/counting'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { titleOf } from '@/features/obligations/titles'
import { sayDay, sayStanding } from '@/features/obligations/words'
import { sayStrikeText, strikeBeside, withStrike } from '@/features/records/struck'
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

/** What to read of a family that meetings are recorded for. */
function meetingTables(familyId: string, today: CalendarDate) {
  const since = isoFromDay(dayFromIso(today) - leaversShownDays)
  const near: Beside<boolean> = { sql: Prisma.sql`EXISTS (SELECT 1 FROM "Assignment" a WHERE a."staffId" = t."id" AND a."familyId" = ${familyId}::uuid AND a."strikeId" IS NULL)` }
  return {
    ...contactFamilyTables([familyId], today),
    staff: rowsIn('Staff', ['id', 'displayName', 'leftOn'], Prisma.sql`WHERE t."strikeId" IS NULL AND (t."leftOn" IS NULL OR t."leftOn" >= ${since}::date) ORDER BY t."displayName", t."id"`, { near }),
    treating: rowsIn('Provider', ['id', 'name', 'to'], Prisma.sql`WHERE t."familyId" = ${familyId}::uuid AND t."strikeId" IS NULL ORDER BY t."name", t."id"`),
  }
}

/** The family of what was read; null where the asker may see none. */
function meetingFamilyOf(scope: TenantScope, rows: Read<ReturnType<typeof meetingTables>>): MeetingFamily | null {
  const [family] = contactFamiliesOf(scope, rows)
  if (!family) return null
  const { id, name, timeZone, youths, knownSince } = family
  const until = (day: string | null) => (day === null ? null : dayFromText(day))
  const guests = rows.staff.map((one) => ({ near: one.near || one.id === scope.staffId, guest: { id: one.id, name: one.displayName, until: until(one.leftOn) } }))
  const programs = new Set([...rows.referrals, ...rows.enrollments].map(({ programId }) => programId))
  const specs = new Set(rows.programs.filter((one) => programs.has(one.id)).map(({ spec }) => spec))
  return {
    id, name, timeZone, youths, today: wallClockOf(timeZone, scope.now).date, knownSince: knownSince && wallClockOf(timeZone, knownSince).date,
    kinds: kindsKnownTo(specsOnBoard.filter((spec) => specs.has(spec.id))),
    ours: guests.filter(({ near }) => near).map(({ guest }) => guest), others: guests.filter(({ near }) => !near).map(({ guest }) => guest),
    providers: rows.treating.map((one) => ({ id: one.id, name: one.name, until: until(one.to) })),
  }
}

/** The family, where the asker may see it; null otherwise. */
export const findMeetingFamily = async (scope: TenantScope, db: Db, familyId: string): Promise<MeetingFamily | null> => meetingFamilyOf(scope, await readTogether(db, meetingTables(familyId, scope.today)))

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

const youthName: Beside<string | null> = { sql: Prisma.sql`(SELECT y."givenName" FROM "Youth" y WHERE y."id" = t."youthId")` }

/** The meetings of a family, the newest first. */
const meetingRows = (familyId: string) =>
  rowsIn('Meeting', ['id', 'kind', 'on', 'cancelled', 'progressUpdate', 'note', 'enteredById', 'strikeId'], Prisma.sql`WHERE t."familyId" = ${familyId}::uuid ORDER BY t."on" DESC, t."enteredAt" DESC, t."id" DESC`, {
    there: thereBy, strike: strikeBeside, youth: youthName,
  })

function tellMeeting(scope: TenantScope, family: MeetingFamily, row: RowOf<ReturnType<typeof meetingRows>>): MeetingLine {
  const youth = family.youths.length > 1 ? ` for ${row.youth ?? 'all of them'}` : ''
  const there = row.there.toSorted().join(', ') || 'Nobody of the agency or the providers on record'
  return {
    id: row.id, on: sayDay(dayFromText(row.on), family.today), what: `${meetingWords[row.kind] ?? 'Meeting'}${youth}${row.cancelled ? ', cancelled' : ''}`, note: row.note,
    there: row.cancelled ? '' : `${there}${row.progressUpdate ? '. An update on progress was given.' : '.'}`,
    struck: sayStrikeText(row.strike, family.today), mayStrike: row.strikeId === null && mayStrike(scope, row),
  }
}

/** What is asked of a family’s meetings, and how it stands. */
export interface Asked {
  readonly id: string
  readonly programId: string
  readonly requirement: string
  readonly title: string
  readonly status: Status
  readonly says: string
}

interface AskedRow {
  readonly id: string
  readonly requirement: string
  readonly programId: string
  readonly youthId: string | null
  readonly status: Status
  readonly dueOn: string | null
  readonly satisfiedOn: string | null
}

/** How the rules about attending meetings stand, as they were decided last. */
const askedRows = (familyId: string, today: CalendarDate) => rowsBy<AskedRow>(Prisma.sql`
  SELECT o."id", o."requirement", o."programId", o."youthId", ${statusOn(today)} AS "status", o."dueOn", o."satisfiedOn" FROM "Obligation" o
  WHERE o."familyId" = ${familyId}::uuid AND o."caseKind" = 'family' AND o."kind" = 'attendance' AND ${hasBegun(today)} ORDER BY o."requirement", o."id"`)

/** A family's meetings, as their page shows them. */
export interface MeetingsRecord {
  readonly family: MeetingFamily
  readonly lines: readonly MeetingLine[]
  readonly asked: readonly Asked[]
}

/** Reads a family's meetings and what is asked of them; null where the asker may see no such family. */
export async function readMeetings(scope: TenantScope, db: Db, familyId: string): Promise<MeetingsRecord | null> {
  const { today } = scope
  const rows = await readTogether(db, { ...meetingTables(familyId, today), ...programRows, meetings: meetingRows(familyId), asked: askedRows(familyId, today) })
  const family = meetingFamilyOf(scope, rows)
  if (!family) return null
  const programs = new Set(rows.asked.map(({ programId }) => programId))
  const countings = new Map(programsFrom(rows, today).filter(({ programId }) => programs.has(programId)).map((program) => [program.programId, countingOf(program)]))
  const day = (text: string | null) => (text === null ? null : dayFromText(text))
  const asked = rows.asked.map(({ id, requirement, programId, youthId, status, dueOn, satisfiedOn }): Asked => {
    const youth = family.youths.length > 1 ? family.youths.find((one) => one.id === youthId)?.name : undefined
    const says = sayStanding({ status, dueOn: day(dueOn), satisfiedOn: day(satisfiedOn) }, today, countings.get(programId)?.(requirement) ?? null)
    return { id, programId, requirement, status, title: `${titleOf(requirement)}${youth ? `, ${youth}` : ''}`, says }
  })
  return { family, lines: rows.meetings.map((row) => tellMeeting(scope, family, row)), asked }
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
