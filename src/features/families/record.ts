import { dayFromText } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { type Beside, readTogether, rowsIn } from '@/db/together'
import { type ProgramSettings, programRows, programsFrom } from '@/features/case-files/program-settings'
import { waitsForAcceptance } from '@/features/contacts/acceptance'
import { isTheirs } from '@/features/contacts/changes'
import { contactFamiliesOf, type ContactFamily, contactFamilyTables } from '@/features/contacts/queries'
import { type MissedStay, missedStays, standingOfFamily } from '@/features/discharge/missed'
import { type ProgramStanding, standingOf } from '@/features/verdicts/standing'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { may } from '@/tenancy/permissions'
import type { TenantScope } from '@/tenancy/scope'
import { ageOn } from './age'
import { judgeFamily } from './judged'
import { staffName } from './on-record'
import { type Timeline, type TimelineWish, readTimeline } from './timeline'

export interface FamilyProgram {
  readonly id: string
  readonly name: string
  readonly spec: string
  readonly open: boolean
  readonly closedOn: CalendarDate | null
}

/** A family's whole record, as its page shows it. */
export interface FamilyRecord extends ContactFamily {
  readonly note: string | null
  readonly today: CalendarDate
  readonly people: readonly { readonly id: string; readonly name: string; readonly age: number }[]
  readonly programs: readonly FamilyProgram[]
  readonly partners: readonly string[]
  readonly standings: readonly ProgramStanding[]
  /** The stays in which a week was missed: when their plans would be due. */
  readonly missed: readonly MissedStay[]
  readonly timeline: Timeline
  /** Whether the asker may begin services and assign Family Partners. */
  readonly manages: boolean
}

/** What of a family's record to show. */
export interface RecordWish extends TimelineWish {
  /** Every verdict with its reasons, instead of how many stand how. */
  readonly everything?: boolean
}

/** What a family's page shows beside the timeline: who they are, whom to call, their programs, and who works with them today. */
function readAbout(db: Db, familyId: string, today: CalendarDate) {
  const theirs = Prisma.sql`WHERE t."familyId" = ${familyId}::uuid AND t."strikeId" IS NULL`
  const closedOn: Beside<string | null> = { sql: Prisma.sql`(SELECT c."on" FROM "Closure" c WHERE c."id" = t."closureId" AND c."strikeId" IS NULL)` }
  return readTogether(db, {
    ...contactFamilyTables([familyId], today),
    ...programRows,
    notes: rowsIn('Family', ['note'], Prisma.sql`WHERE t."id" = ${familyId}::uuid`),
    people: rowsIn('Youth', ['id', 'givenName', 'familyName', 'bornOn'], Prisma.sql`${theirs} ORDER BY t."bornOn", t."id"`),
    referred: rowsIn('Referral', ['programId'], theirs, { closedOn }),
    enrolled: rowsIn('Enrollment', ['programId'], theirs, { closedOn }),
    assignments: rowsIn('Assignment', [], Prisma.sql`${theirs} AND t."from" <= ${today}::date AND (t."to" IS NULL OR t."to" >= ${today}::date) ORDER BY t."from", t."id"`, { partner: staffName('staffId') }),
  })
}

/** The programs a family came to, and whether it is still with them. */
const programsOf = ({ programs, referred, enrolled }: Awaited<ReturnType<typeof readAbout>>): readonly FamilyProgram[] =>
  programs.flatMap(({ id, name, spec }) => {
    const closures = [...referred, ...enrolled].filter(({ programId }) => programId === id).map(({ closedOn }) => closedOn)
    const open = closures.includes(null)
    const last = closures.toSorted().at(-1) ?? null
    return closures.length === 0 ? [] : [{ id, name, spec, open, closedOn: open || last === null ? null : dayFromText(last) }]
  })

/** How a family stands in its programs, or every verdict with its reasons; and the stays in which a week was missed. */
async function standsNow(scope: TenantScope, db: Db, family: ContactFamily, programs: readonly ProgramSettings[], everything = false): Promise<Pick<FamilyRecord, 'standings' | 'missed'>> {
  if (!everything) return await standingOfFamily(scope, db, family.id, programs)
  const { verdicts, cases } = await judgeFamily(db, scope.today, family, programs)
  return { standings: verdicts.map(standingOf), missed: await missedStays(db, family.id, cases) }
}

/** Reads a family's record; null where there is none that the asker may see. */
export async function readFamily(scope: TenantScope, db: Db, familyId: string, wish: RecordWish): Promise<FamilyRecord | null> {
  const { today } = scope
  const about = await readAbout(db, familyId, today)
  const [family] = contactFamiliesOf(scope, about)
  if (!family) return null
  const programs = programsOf(about)
  const mayStrike = (contact: Parameters<typeof isTheirs>[1]) => scope.reach === 'all' || isTheirs(scope, contact)
  const mayFinish = (contact: Parameters<typeof isTheirs>[1]) => scope.staffId !== null && isTheirs(scope, contact)
  const mayAccept = may(scope.roles, 'contacts.accept')
  const given = about.people.map(({ id, givenName }) => ({ id, name: givenName }))
  return {
    ...family, note: about.notes[0]?.note ?? null, today, programs,
    people: about.people.map(({ id, givenName, familyName, bornOn }) => ({ id, name: `${givenName} ${familyName}`, age: ageOn(dayFromText(bornOn), today) })),
    partners: [...new Set(about.assignments.flatMap(({ partner }) => partner ?? []))], manages: may(scope.roles, 'families.manage'),
    ...(await standsNow(scope, db, family, programsFrom(about, today).filter(({ programId }) => programs.some(({ id }) => id === programId)), wish.everything)),
    timeline: await readTimeline(db, familyId, { timeZone: family.timeZone, today }, given, { mayDo: (contact) => ({ strike: mayStrike(contact), finish: mayFinish(contact), accept: mayAccept && waitsForAcceptance(contact, family.asks.accepted), unaccept: mayAccept && contact.contactAcceptances.length > 0 }), staffId: scope.staffId }, wish),
  }
}
