import { fromColumn, toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { loadCases } from '@/features/obligations/decide'
import { loadPrograms } from '@/features/case-files/program-settings'
import { waitsForAcceptance } from '@/features/contacts/acceptance'
import { isTheirs } from '@/features/contacts/changes'
import { findContactFamily, type ContactFamily } from '@/features/contacts/queries'
import { type MissedStay, missedStays } from '@/features/discharge/missed'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { may } from '@/tenancy/permissions'
import type { TenantScope } from '@/tenancy/scope'
import { ageOn } from './age'
import { type Timeline, type TimelineWish, readTimeline } from './timeline'
import { judgeCase, type ProgramVerdicts } from './verdicts'

export interface FamilyProgram {
  readonly id: string
  readonly name: string
  readonly spec: string
  readonly open: boolean
  readonly closedOn: CalendarDate | null
}

/** A family's whole record, as its page shows it. */
export interface FamilyRecord extends ContactFamily {
  readonly agency: string
  readonly note: string | null
  readonly today: CalendarDate
  readonly people: readonly { readonly id: string; readonly name: string; readonly age: number }[]
  readonly programs: readonly FamilyProgram[]
  readonly partners: readonly string[]
  readonly verdicts: readonly ProgramVerdicts[]
  /** The stays in which a week was missed: when their plans would be due. */
  readonly missed: readonly MissedStay[]
  readonly timeline: Timeline
  /** Whether the asker may begin services and assign Family Partners. */
  readonly manages: boolean
}

/** The programs a family came to, and whether it is still with them. */
async function programsOf(db: Db, familyId: string): Promise<readonly FamilyProgram[]> {
  const which = { where: { familyId, strikeId: null }, select: { program: { select: { id: true, name: true, spec: true } }, closure: { select: { on: true, strikeId: true } } } } as const
  const rows = [...(await db.referral.findMany(which)), ...(await db.enrollment.findMany(which))]
  const programs = new Map(rows.map(({ program }) => [program.id, program]))
  return [...programs.values()].toSorted((a, b) => a.name.localeCompare(b.name)).map(({ id, name, spec }) => {
    const closures = rows.filter(({ program }) => program.id === id).map(({ closure }) => (closure && closure.strikeId === null ? fromColumn(closure.on) : null))
    const open = closures.includes(null)
    return { id, name, spec, open, closedOn: open ? null : (closures.toSorted().at(-1) ?? null) }
  })
}

/** Who works with a family on a day. */
async function partnersOf(db: Db, familyId: string, today: CalendarDate): Promise<readonly string[]> {
  const on = toColumn(today)
  const rows = await db.assignment.findMany({
    where: { familyId, strikeId: null, from: { lte: on }, OR: [{ to: null }, { to: { gte: on } }] }, orderBy: { from: 'asc' }, select: { staff: { select: { displayName: true } } },
  })
  return [...new Set(rows.map(({ staff }) => staff.displayName))]
}

/** What the rules say of a family today, program by program: asked anew, so that every sentence is today's. */
export async function judgeFamily(db: Db, today: CalendarDate, family: Pick<ContactFamily, 'id' | 'youths' | 'providers'>, programs: readonly Pick<FamilyProgram, 'id'>[]): Promise<readonly ProgramVerdicts[]> {
  const verdicts: ProgramVerdicts[] = []
  for (const settings of await loadPrograms(db, today)) {
    if (!programs.some(({ id }) => id === settings.programId)) continue
    const [loaded] = await loadCases(db, settings, 'family', [family.id])
    if (loaded) verdicts.push(judgeCase(loaded, settings, today, { youths: family.youths, providers: family.providers }))
  }
  return verdicts
}

/** Reads a family's record; null where there is none that the asker may see. */
export async function readFamily(scope: TenantScope, db: Db, familyId: string, wish: TimelineWish): Promise<FamilyRecord | null> {
  const { today } = scope
  const family = await findContactFamily(scope, db, familyId)
  if (!family) return null
  const row = await db.family.findFirst({ where: { id: familyId }, select: { note: true, agency: { select: { name: true } }, youths: { where: { strikeId: null }, orderBy: { bornOn: 'asc' } } } })
  if (!row) return null
  const programs = await programsOf(db, familyId)
  const mayStrike = (contact: Parameters<typeof isTheirs>[1]) => scope.reach === 'all' || isTheirs(scope, contact)
  const mayFinish = (contact: Parameters<typeof isTheirs>[1]) => scope.staffId !== null && isTheirs(scope, contact)
  const mayAccept = may(scope.roles, 'contacts.accept')
  const given = row.youths.map(({ id, givenName }) => ({ id, name: givenName }))
  return {
    ...family, agency: row.agency.name, note: row.note, today, programs,
    people: row.youths.map(({ id, givenName, familyName, bornOn }) => ({ id, name: `${givenName} ${familyName}`, age: ageOn(fromColumn(bornOn), today) })),
    partners: await partnersOf(db, familyId, today), manages: may(scope.roles, 'families.manage'),
    verdicts: await judgeFamily(db, today, family, programs), missed: await missedStays(db, today, familyId),
    timeline: await readTimeline(db, familyId, { timeZone: family.timeZone, today }, given, { mayDo: (contact) => ({ strike: mayStrike(contact), finish: mayFinish(contact), accept: mayAccept && waitsForAcceptance(contact, family.asks.accepted), unaccept: mayAccept && contact.contactAcceptances.length > 0 }), staffId: scope.staffId }, wish),
  }
}
