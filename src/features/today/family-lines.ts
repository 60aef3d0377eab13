import { type Db, Prisma } from '@/db/database'
import { type Beside, isAmong, readTogether, rowsIn } from '@/db/together'
import { loadPrograms } from '@/features/case-files/program-settings'
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
  readonly id: string
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
  readonly due: readonly DueLine[]
  /** "Last reached Fri Nov 13", "Tried today: left a message". */
  readonly lately: readonly string[]
}

type DueRow = { id: string; familyId: string; programId: string; requirement: string; youth: string | null; status: Status; dueOn: CalendarDate }

const among = (ids: readonly string[]) => Prisma.sql`ANY (${[...ids]}::uuid[])`

/** What is still to be done for these families, the first due first. */
async function dueOf({ today }: TenantScope, db: Db, ids: readonly string[]): Promise<readonly (DueLine & { readonly familyId: string })[]> {
  const rows = await db.$queryRaw<DueRow[]>`
    SELECT * FROM (
      SELECT o."id", o."familyId", o."programId", o."requirement", y."givenName" AS "youth", ${statusOn(today)} AS "status", o."dueOn"::text AS "dueOn"
      FROM "Obligation" o LEFT JOIN "Youth" y ON y."tenantId" = o."tenantId" AND y."id" = o."youthId"
      WHERE o."caseKind" = 'family' AND o."familyId" = ${among(ids)} AND NOT o."settled" AND o."dueOn" IS NOT NULL AND ${hasBegun(today)}) running
    WHERE "status" IN ('overdue', 'due_today', 'open') ORDER BY "dueOn", "requirement", "id"`
  const countings = new Map((await loadPrograms(db, today)).map((program) => [program.programId, countingOf(program)]))
  return rows.map(({ id, familyId, programId, requirement, youth, status, dueOn }) => ({
    id, familyId, title: titleOf(requirement), about: youth, status, says: sayStanding({ status, dueOn }, today, countings.get(programId)?.(requirement) ?? null),
  }))
}

type LastRow = { familyId: string; reached: boolean; mode: Mode; on: CalendarDate }

/** When each family was reached last, and tried last since. */
async function latelyOf({ today }: TenantScope, db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.$queryRaw<LastRow[]>`
    SELECT DISTINCT ON (c."familyId", c."reached") c."familyId", c."reached", c."mode", c."localOn"::text AS "on" FROM "Contact" c
    WHERE c."familyId" = ${among(ids)} AND c."strikeId" IS NULL AND 'caregiver' = ANY (c."with") ORDER BY c."familyId", c."reached", c."at" DESC`
  const said = (on: CalendarDate) => (on === today ? 'today' : sayDay(on, today))
  return new Map(ids.map((id) => {
    const [reached, tried] = [true, false].map((one) => rows.find((row) => row.familyId === id && row.reached === one))
    const fresh = tried && (!reached || tried.on >= reached.on)
    const words = (mode: Mode) => attemptReport(mode).replace(/^Tried by [\w- ]+: /, '').replace(/\.$/, '')
    return [id, [...(reached ? [`Last reached ${said(reached.on)}`] : ['Not reached yet']), ...(fresh ? [`tried ${said(tried.on)}: ${words(tried.mode)}`] : [])]]
  }))
}

/** These families with whom to reach, how, and what is due, in the order given. */
export async function tellFamilies(scope: TenantScope, db: Db, page: readonly { readonly id: string; readonly group: Group }[]): Promise<readonly TodayFamily[]> {
  const ids = page.map(({ id }) => id)
  if (ids.length === 0) return []
  const { today } = scope
  const theirs = Prisma.sql`WHERE ${isAmong(Prisma.sql`t."familyId"`, ids)} AND t."strikeId" IS NULL`
  const zone: Beside<string | null> = { sql: Prisma.sql`(SELECT p."timeZone" FROM "Program" p WHERE p."id" = t."programId")` }
  const rows = await readTogether(db, {
    families: rowsIn('Family', ['id', 'name'], Prisma.sql`WHERE ${isAmong(Prisma.sql`t."id"`, ids)}`),
    referrals: rowsIn('Referral', ['familyId'], Prisma.sql`${theirs} ORDER BY t."at" DESC, t."id"`, { zone }),
    enrollments: rowsIn('Enrollment', ['familyId'], Prisma.sql`${theirs} ORDER BY t."on" DESC, t."id"`, { zone }),
    youths: rowsIn('Youth', ['familyId', 'givenName'], Prisma.sql`${theirs} ORDER BY t."bornOn", t."id"`),
    caregivers: rowsIn('Caregiver', ['id', 'familyId', 'givenName', 'familyName', 'relationship', 'phone', 'firstLanguage', 'safeMessage'], Prisma.sql`${theirs} ORDER BY t."enteredAt", t."id"`),
    assignments: rowsIn('Assignment', ['familyId'], Prisma.sql`${theirs} AND t."from" <= ${today}::date AND (t."to" IS NULL OR t."to" >= ${today}::date) ORDER BY t."from", t."id"`, { partner: staffName('staffId') }),
  })
  const due = await dueOf(scope, db, ids)
  const lately = await latelyOf(scope, db, ids)
  return page.flatMap(({ id, group }): TodayFamily[] => {
    const row = rows.families.find((one) => one.id === id)
    if (!row) return []
    const ofIt = <Row extends { readonly familyId: string }>(some: readonly Row[]) => some.filter(({ familyId }) => familyId === id)
    return [{
      id, group, name: row.name, timeZone: [...ofIt(rows.referrals), ...ofIt(rows.enrollments)][0]?.zone ?? scope.timeZone,
      youths: ofIt(rows.youths).map(({ givenName }) => givenName), partners: [...new Set(ofIt(rows.assignments).flatMap(({ partner }) => partner ?? []))],
      caregivers: ofIt(rows.caregivers).map((one) => ({ id: one.id, name: `${one.givenName} ${one.familyName}`, relationship: one.relationship, phone: one.phone, language: one.firstLanguage && sayLanguage(one.firstLanguage), safeMessage: one.safeMessage })),
      due: due.filter(({ familyId }) => familyId === id), lately: lately.get(id) ?? [],
    }]
  })
}
