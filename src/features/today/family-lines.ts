import { Prisma } from '@/db/database'
import { type Beside, type Read, rowsBy, rowsIn } from '@/db/together'
import { programRows, programsFrom } from '@/features/case-files/program-settings'
import { attemptReport } from '@/features/contacts/words'
import { staffName } from '@/features/families/on-record'
import { countingOf } from '@/features/obligations/counting'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { titleOf } from '@/features/obligations/titles'
import { sayDay, sayStanding } from '@/features/obligations/words'
import { sayLanguage } from '@/features/records/languages'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Mode } from '@/rules/facts/vocabulary'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import type { Group } from './groups'

/** Somebody to reach, and how. */
export interface Reachable {
  readonly id: string
  readonly name: string
  readonly relationship: string | null
  readonly phone: string | null
  readonly language: string | null
  readonly safeMessage: string | null
}

export interface DueLine {
  readonly title: string
  readonly about: string | null
  readonly status: Status
  readonly says: string
}

/** A family as Today shows it. */
export interface TodayFamily {
  readonly id: string
  readonly name: string
  readonly group: Group
  readonly timeZone: string
  readonly youths: readonly string[]
  readonly partners: readonly string[]
  readonly caregivers: readonly Reachable[]
  /** The first things due, and how many more there are. */
  readonly due: readonly DueLine[]
  readonly more: number
  /** "Last reached Fri Nov 13", "Tried today: left a message". */
  readonly lately: readonly string[]
}

/** So many things due a family's line holds; the family's page has the rest. */
const mostDue = 3

const onPage = Prisma.sql`(SELECT p."id" FROM page p)`
const theirs = Prisma.sql`WHERE t."familyId" IN ${onPage} AND t."strikeId" IS NULL`
const zone: Beside<string | null> = { sql: Prisma.sql`(SELECT p."timeZone" FROM "Program" p WHERE p."id" = t."programId")` }

type DueRow = { readonly familyId: string; readonly programId: string; readonly requirement: string; readonly youth: string | null; readonly status: Status; readonly dueOn: CalendarDate }
type LastRow = { readonly familyId: string; readonly reached: boolean; readonly mode: Mode; readonly on: CalendarDate }

/** What is told of the families in `page`, for the statement that finds them: `tellFamilies` puts it into words. */
export const familyRows = ({ today }: TenantScope) => ({
  ...programRows,
  families: rowsIn('Family', ['id', 'name'], Prisma.sql`WHERE t."id" IN ${onPage}`),
  referrals: rowsIn('Referral', ['familyId'], Prisma.sql`${theirs} ORDER BY t."at" DESC, t."id"`, { zone }),
  enrollments: rowsIn('Enrollment', ['familyId'], Prisma.sql`${theirs} ORDER BY t."on" DESC, t."id"`, { zone }),
  youths: rowsIn('Youth', ['familyId', 'givenName'], Prisma.sql`${theirs} ORDER BY t."bornOn", t."id"`),
  caregivers: rowsIn('Caregiver', ['id', 'familyId', 'givenName', 'familyName', 'relationship', 'phone', 'firstLanguage', 'safeMessage'], Prisma.sql`${theirs} ORDER BY t."enteredAt", t."id"`),
  assignments: rowsIn('Assignment', ['familyId'], Prisma.sql`${theirs} AND t."from" <= ${today}::date AND (t."to" IS NULL OR t."to" >= ${today}::date) ORDER BY t."from", t."id"`, { partner: staffName('staffId') }),
  // What is still to be done, the first due first.
  due: rowsBy<DueRow>(Prisma.sql`
    SELECT "familyId", "programId", "requirement", "youth", "status", "dueOn" FROM (
      SELECT o."id", o."familyId", o."programId", o."requirement", (SELECT y."givenName" FROM "Youth" y WHERE y."tenantId" = o."tenantId" AND y."id" = o."youthId") AS "youth", ${statusOn(today)} AS "status", o."dueOn"
      FROM "Obligation" o WHERE o."caseKind" = 'family' AND o."familyId" IN ${onPage} AND NOT o."settled" AND o."dueOn" IS NOT NULL AND ${hasBegun(today)}) running
    WHERE "status" IN ('overdue', 'due_today', 'open') ORDER BY "dueOn", "requirement", "id"`),
  // When each was reached last, and when somebody tried last: the newest contact of each kind, never the whole history.
  last: rowsBy<LastRow>(Prisma.sql`
    SELECT p."id" AS "familyId", c."reached", c."mode", c."localOn" AS "on" FROM page p CROSS JOIN (VALUES (true), (false)) kind ("reached") CROSS JOIN LATERAL (
      SELECT k."reached", k."mode", k."localOn" FROM "Contact" k
      WHERE k."familyId" = p."id" AND k."reached" = kind."reached" AND k."strikeId" IS NULL AND 'caregiver' = ANY (k."with") ORDER BY k."at" DESC LIMIT 1) c`),
})

type ToldRows = Read<ReturnType<typeof familyRows>>

/** "Last reached Fri Nov 13", "tried today: left a message" */
function sayLately(rows: readonly LastRow[], today: CalendarDate): readonly string[] {
  const said = (on: CalendarDate) => (on === today ? 'today' : sayDay(on, today))
  const [reached, tried] = [true, false].map((one) => rows.find((row) => row.reached === one))
  const fresh = tried && (!reached || tried.on >= reached.on)
  const words = (mode: Mode) => attemptReport(mode).replace(/^Tried by [\w- ]+: /, '').replace(/\.$/, '')
  return [...(reached ? [`Last reached ${said(reached.on)}`] : ['Not reached yet']), ...(fresh ? [`tried ${said(tried.on)}: ${words(tried.mode)}`] : [])]
}

/** These families with whom to reach, how, and what is due, in the order given. */
export function tellFamilies({ today, timeZone }: TenantScope, rows: ToldRows, page: readonly { readonly id: string; readonly group: Group }[]): readonly TodayFamily[] {
  const countings = new Map(programsFrom(rows, today).map((program) => [program.programId, countingOf(program)]))
  return page.flatMap(({ id, group }): TodayFamily[] => {
    const row = rows.families.find((one) => one.id === id)
    if (!row) return []
    const ofIt = <Row extends { readonly familyId: string }>(some: readonly Row[]) => some.filter(({ familyId }) => familyId === id)
    const due = ofIt(rows.due)
    return [{
      id, group, name: row.name, timeZone: [...ofIt(rows.referrals), ...ofIt(rows.enrollments)][0]?.zone ?? timeZone,
      youths: ofIt(rows.youths).map(({ givenName }) => givenName), partners: [...new Set(ofIt(rows.assignments).flatMap(({ partner }) => partner ?? []))],
      caregivers: ofIt(rows.caregivers).map((one) => ({ id: one.id, name: `${one.givenName} ${one.familyName}`, relationship: one.relationship, phone: one.phone, language: one.firstLanguage && sayLanguage(one.firstLanguage), safeMessage: one.safeMessage })),
      due: due.slice(0, mostDue).map(({ programId, requirement, youth, status, dueOn }) => ({ title: titleOf(requirement), about: youth, status, says: sayStanding({ status, dueOn }, today, countings.get(programId)?.(requirement) ?? null) })),
      more: Math.max(0, due.length - mostDue), lately: sayLately(ofIt(rows.last), today),
    }]
  })
}
