import { fromColumn, fromColumnOrNull } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { loadPrograms } from '@/features/case-files/program-settings'
import { findContactFamily, type NamedCaregiver } from '@/features/contacts/queries'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { countingOf } from '@/features/obligations/counting'
import { rollForward } from '@/features/obligations/roll-forward'
import { hasBegun, statusOn } from '@/features/obligations/standing'
import type { Turn } from '@/features/obligations/preview'
import { titleOf } from '@/features/obligations/titles'
import { isComparable } from '@/features/payers/documents'
import { sayDay, sayStanding } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { Status } from '@/rules/finding'
import type { TenantScope } from '@/tenancy/scope'
import { loadReferral, previewClosing } from './closing'
import { type Eligibility, judgeEligibility } from './eligibility'
import { readLines, type ReferralLine } from './pipeline'
import { closedBecause } from './words'

/** Something due for a referral. */
export interface Due {
  readonly key: string
  readonly title: string
  readonly status: Status
  readonly says: string
}

/** A referral as its page shows it. */
export interface ReferralRecord {
  readonly line: ReferralLine
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** Whom to call, and how they may be left a message. */
  readonly caregivers: readonly NamedCaregiver[]
  /** Of each youth it is about. */
  readonly eligibility: readonly { readonly name: string; readonly eligibility: Eligibility }[]
  readonly due: readonly Due[]
  /** Whether there is another document of the state to judge the same records by. */
  readonly comparable: boolean
  /** Others of the family in the same program that are open too. */
  readonly siblings: readonly { readonly id: string; readonly name: string }[]
  readonly today: CalendarDate
  readonly closed: { readonly says: string; readonly note: string | null } | null
  /** What closing today would make of the open clocks; null where it cannot be closed. */
  readonly turns: readonly Turn[] | null
}

type DueRow = { id: string; requirement: string; status: Status; dueOn: CalendarDate }

const dueRows = (db: Db, today: CalendarDate, { id, familyId, programId, youthId }: { id: string; familyId: string; programId: string; youthId: string | null }) => db.$queryRaw<DueRow[]>`
  SELECT o."id", o."requirement", ${statusOn(today)} AS "status", o."dueOn"::text AS "dueOn" FROM "Obligation" o
  WHERE o."familyId" = ${familyId}::uuid AND o."programId" = ${programId}::uuid AND o."caseKind" = 'family' AND o."dueOn" IS NOT NULL AND (o."referralId" IS NULL OR o."referralId" = ${id}::uuid)
    AND ${youthId === null ? Prisma.sql`true` : Prisma.sql`(o."youthId" IS NULL OR o."youthId" = ${youthId}::uuid)`} AND NOT o."settled" AND ${hasBegun(today)} AND ${statusOn(today)} IN ('overdue', 'due_today', 'open')
  ORDER BY o."dueOn", o."requirement"`

/** Reads a referral; null where there is none that the asker may see. */
export async function readReferral(scope: TenantScope, db: Db, referralId: string): Promise<ReferralRecord | null> {
  const { today } = scope
  await rollForward(scope, db)
  const referral = await loadReferral(scope, db, referralId)
  const [line] = referral ? await readLines(scope, db, { referralId }, { take: 1 }) : []
  if (!referral || !line) return null
  const [settings] = await loadPrograms(db, today, { programId: referral.programId })
  const youths = await db.youth.findMany({ where: referral.youthId === null ? { familyId: referral.familyId, strikeId: null } : { id: referral.youthId }, orderBy: { bornOn: 'asc' }, include: { caregiverYouths: { where: { caregiver: { strikeId: null } }, select: { caregiver: { select: { paidToCare: true, foster: true } } } } } })
  const by = referral.enteredById === null ? null : await db.membership.findFirst({ where: { id: referral.enteredById }, select: { user: { select: { displayName: true } } } })
  const counting = settings ? countingOf(settings) : () => null
  const closure = referral.closure?.strikeId === null ? referral.closure : null
  const closable = !closure && referral.enrollments.length === 0
  const on = wallClockOf(referral.program.timeZone, scope.now).date
  const preview = closable ? await previewClosing(scope, db, referral, { also: [], on, reason: 'other' }) : null
  const siblings = await db.referral.findMany({
    where: { familyId: referral.familyId, programId: referral.programId, strikeId: null, NOT: { id: referralId }, enrollments: { none: { strikeId: null } }, OR: [{ closureId: null }, { closure: { strikeId: { not: null } } }] },
    include: { youth: { select: { givenName: true, familyName: true } } }, orderBy: { at: 'asc' },
  })
  const clock = wallClockOf(referral.program.timeZone, referral.at)
  const entered = wallClockOf(referral.program.timeZone, referral.enteredAt)
  const due = closure ? [] : await dueRows(db, today, referral)
  const facts: readonly (readonly [string, string | null])[] = [
    ['Family', line.family], ['Program', line.program], [youths.length > 1 ? 'Youths' : 'Youth', youths.map(({ givenName, familyName, bornOn }) => `${givenName} ${familyName}, born ${sayDay(fromColumn(bornOn), today)}`).join('\n')],
    ['Reached us', `${sayDay(clock.date, today)}, ${sayTime(clock.time)}${line.byForm ? ', by the public form' : ''}`], ['From', referral.source === 'self' ? 'The family itself' : (referral.referrer ?? 'A provider')],
    ['Reasons', referral.reasons.join('\n')], ['Initial goals', referral.initialGoals.join('\n')], ['Written down', `${sayDay(entered.date, today)}, ${sayTime(entered.time)}${by ? `, by ${by.user.displayName}` : ''}`],
  ]
  const family = await findContactFamily(scope, db, referral.familyId)
  return {
    line, today: on, caregivers: family?.caregivers ?? [], comparable: settings !== undefined && isComparable(settings.frame.spec),
    facts: facts.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    eligibility: youths.flatMap(({ givenName, familyName, bornOn, diagnoses, caregiverYouths }) =>
      settings ? [{ name: `${givenName} ${familyName}`, eligibility: judgeEligibility(settings, { bornOn: fromColumn(bornOn), diagnoses, on: fromColumn(referral.localOn), caregivers: caregiverYouths.map(({ caregiver }) => caregiver) }, today) }] : []),
    due: due.map(({ id, requirement, status, dueOn }) => ({ key: id, title: titleOf(requirement), status, says: sayStanding({ status, dueOn }, today, counting(requirement)) })),
    siblings: siblings.map((row) => ({ id: row.id, name: row.youth ? `${row.youth.givenName} ${row.youth.familyName}` : line.family })),
    closed: closure ? { says: `Closed ${sayDay(fromColumnOrNull(closure.on) ?? today, today)}: ${closedBecause[closure.reason] ?? closure.reason}`, note: closure.note } : null,
    turns: preview?.ok ? preview.turns : null,
  }
}
