import { dayFromText, fromColumn } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { readTogether, rowsBy } from '@/db/together'
import { programRows, programsFrom } from '@/features/case-files/program-settings'
import { readHeld } from '@/features/contacts/queries'
import { type Counting, countingOf } from '@/features/obligations/counting'
import { rollForward } from '@/features/obligations/roll-forward'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import { titleOf } from '@/features/obligations/titles'
import { sayStanding } from '@/features/obligations/words'
import { languagesToLookFor, speaksOneOf } from '@/features/records/languages'
import { withStaged } from '@/features/referrals/staged'
import { type Partner, partnersOn } from '@/features/services/queries'
import { type CalendarDate, dayFromIso } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { type WaitlistRule, waitlistRequirements, waitlistRuleOf } from './asked'

/** Something that is due all the same. */
export interface Clock {
  readonly requirement: string
  readonly title: string
  readonly status: Status
  readonly says: string
}

/** A referral on the waitlist or beside it. */
interface Referred {
  readonly referralId: string
  readonly familyId: string
  readonly who: string
  readonly clocks: readonly Clock[]
}

/** Somebody who waits: for how long, why, and what is due meanwhile. */
export interface Waiting extends Referred {
  readonly entryId: string
  readonly since: CalendarDate
  readonly days: number
  readonly reason: string | null
  /** The first languages of the family’s caregivers, but for English. */
  readonly wanted: readonly string[]
  /** Family Partners who speak one of them. */
  readonly speaking: readonly Partner[]
}

/** The waitlist of one program, in order. */
export interface ProgramWaitlist {
  readonly programId: string
  readonly program: string
  readonly rule: WaitlistRule
  readonly waiting: readonly Waiting[]
  /** Whom the rules call onto the list, by when. */
  readonly calledFor: readonly Referred[]
  /** Who could be put on it. */
  readonly others: readonly { readonly referralId: string; readonly who: string }[]
}

interface Row {
  readonly id: string
  readonly familyId: string
  readonly family: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly programId: string
  readonly entryId: string | null
  readonly since: string | null
  readonly reason: string | null
  readonly languages: readonly string[]
}

interface DueRow {
  readonly referralId: string
  readonly requirement: string
  readonly status: Status
  readonly dueOn: string
}

/** The entry by which a referral `s` waits: the first that counts and has not ended. */
const entryOf = (today: CalendarDate) => Prisma.sql`
  SELECT w."id", w."at", w."localOn", w."reason" FROM "WaitlistEntry" w
  WHERE w."tenantId" = s."tenantId" AND w."familyId" = s."familyId" AND w."programId" = s."programId" AND w."strikeId" IS NULL AND w."at" >= s."at"
    AND (w."youthId" IS NULL OR s."youthId" IS NULL OR w."youthId" = s."youthId") AND (w."until" IS NULL OR w."until" > ${today}::date)
  ORDER BY w."at", w."id" LIMIT 1`

const open = Prisma.sql`s."stage" IN ('received', 'reached', 'waiting')`

/** Of the referrals `s`: open ones, those that wait first and in the order in which they came onto the list. */
const openRows = (today: CalendarDate) => rowsBy<Row>(Prisma.sql`
  SELECT s."id", s."familyId", s."family", s."givenName", s."familyName", s."programId", w."id" AS "entryId", w."localOn" AS "since", w."reason",
    ARRAY(SELECT c."firstLanguage" FROM "Caregiver" c WHERE c."tenantId" = s."tenantId" AND c."familyId" = s."familyId" AND c."strikeId" IS NULL AND c."firstLanguage" IS NOT NULL) AS "languages"
  FROM s LEFT JOIN LATERAL (${entryOf(today)}) w ON true WHERE ${open} ORDER BY w."at" NULLS LAST, s."family", s."givenName", s."id"`)

/** What is due for those, as the rules stored it; what is due for two siblings on one day is one line. */
const dueRows = (today: CalendarDate) => rowsBy<DueRow>(Prisma.sql`
  SELECT DISTINCT s."id" AS "referralId", o."requirement", ${statusOn(today)} AS "status", o."dueOn" FROM s
  JOIN "Obligation" o ON o."tenantId" = s."tenantId" AND o."familyId" = s."familyId" AND o."programId" = s."programId" AND o."caseKind" = 'family' AND NOT o."settled" AND o."dueOn" IS NOT NULL
    AND (o."youthId" IS NULL OR s."youthId" IS NULL OR o."youthId" = s."youthId") AND (o."referralId" IS NULL OR o."referralId" = s."id")
  WHERE ${open} AND ${hasBegun(today)} AND ${statusOn(today)} IN ('overdue', 'due_today', 'open') ORDER BY o."dueOn", o."requirement"`)

/** The languages of a family's caregivers, and who speaks them. */
function spokenBy(languages: readonly string[], partners: readonly Partner[]): Pick<Waiting, 'wanted' | 'speaking'> {
  const wanted = languagesToLookFor(languages)
  return { wanted, speaking: partners.filter((one) => speaksOneOf(one.languages, wanted)) }
}

/** The waitlists of the agency's programs, or of one of them: who waits, in order, and whom the rules call onto one. */
export async function readWaitlists(scope: TenantScope, db: Db, only?: string): Promise<readonly ProgramWaitlist[]> {
  await rollForward(scope, db)
  const { today } = scope
  const { rows, due, ...settings } = await readTogether(db, { ...programRows, rows: openRows(today), due: dueRows(today) }, withStaged(today, { program: only }))
  const partners = await partnersOn(scope, db)
  return programsFrom(settings, today).filter(({ programId }) => only === undefined || programId === only).map((program): ProgramWaitlist => {
    const counting: Counting = countingOf(program)
    const told = (row: Row): Referred => ({
      referralId: row.id, familyId: row.familyId, who: row.givenName === null ? row.family : `${row.givenName} ${row.familyName}`,
      clocks: due.filter((one) => one.referralId === row.id).map(({ requirement, status, dueOn }) => ({ requirement, title: titleOf(requirement), status, says: sayStanding({ status, dueOn: dayFromText(dueOn) }, today, counting(requirement)) })),
    })
    const theirs = rows.filter(({ programId }) => programId === program.programId)
    const rest = theirs.filter(({ entryId }) => entryId === null).map(told)
    const asksForEntry = ({ requirement }: Clock) => waitlistRequirements.includes(requirement)
    return {
      programId: program.programId, program: program.name, rule: waitlistRuleOf(program),
      waiting: theirs.flatMap((row): Waiting[] => {
        if (!row.entryId || !row.since) return []
        const since = dayFromText(row.since)
        return [{ ...told(row), entryId: row.entryId, since, days: dayFromIso(today) - dayFromIso(since), reason: row.reason, ...spokenBy(row.languages, partners) }]
      }),
      calledFor: rest.flatMap((one) => (one.clocks.some(asksForEntry) ? [{ ...one, clocks: one.clocks.filter(asksForEntry) }] : [])),
      others: rest.map(({ referralId, who }) => ({ referralId, who })),
    }
  })
}

/** An entry on the waitlist as a change to it needs it, its family held. */
export async function findEntry({ tenantId }: TenantScope, db: Db, entryId: string) {
  const entry = await readHeld(db, async () => await db.waitlistEntry.findUnique({ where: { tenantId_id: { tenantId, id: entryId } }, include: { program: { select: { timeZone: true } } } }))
  return entry && { ...entry, localOn: fromColumn(entry.localOn) }
}

export type StoredEntry = NonNullable<Awaited<ReturnType<typeof findEntry>>>
