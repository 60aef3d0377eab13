import { fromColumn } from '@/db/civil-date'
import { type Db, Prisma } from '@/db/database'
import { loadPrograms } from '@/features/case-files/program-settings'
import { isAdult } from '@/features/authority/grounds'
import { coversSharing } from '@/features/consents/standing'
import { tellContact, toldColumns } from '@/features/contacts/line'
import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay } from '@/features/obligations/words'
import type { StoredDraft } from '@/features/reports/reconcile'
import type { ProgramStanding, StandingLine } from '@/features/verdicts/standing'
import { dayFromIso, type CalendarDate } from '@/rules/calendar/civil-date'
import { holds } from '@/rules/facts/youth-file'
import { may } from '@/tenancy/permissions'
import type { TenantScope } from '@/tenancy/scope'
import { dischargeIds, type IfLast } from './duties'
import { type MissedStay, standingOfFamily } from './missed'
import { caregiversOf, closingOf, type DischargeFamily, type DischargeStay, givingsOf, planningMeetingOf, planOf, readDischarges } from './queries'
import { sayLapsed } from './lapsed'
import { type PlanRecord, tellPlan } from './told-plan'
import { type Section, sections } from './words'

type Named = readonly { readonly id: string; readonly name: string }[]

/** Somebody a plan can be given to, and whether a consent allows it today. */
export interface Recipient {
  readonly to: string
  readonly name: string
  readonly allowed: boolean
  /** Why a consent that was given no longer allows it, where the youth has come of age since. */
  readonly lapsed: string | null
}

/** One stay of a youth in a program, as the steps of its discharge need it. */
export interface StayRecord {
  readonly id: string
  readonly youth: string
  readonly program: string
  readonly since: CalendarDate
  readonly timeZone: string
  readonly programId: string
  /** What the discharge has made due, and when that was decided. */
  readonly duties: readonly StandingLine[]
  readonly decidedAt: string
  readonly ifLast: IfLast | null
  readonly closing: { readonly id: string; readonly on: CalendarDate; readonly reason: string; readonly note: string | null; readonly efforts: string | null; readonly helpOffered: readonly string[] } | null
  /** What was tried since the last service and reached nobody, the newest first. */
  readonly tries: readonly string[]
  readonly meeting: { readonly on: CalendarDate; readonly cancelled: boolean } | null
  readonly plan: PlanRecord | null
  readonly drafts: Readonly<Record<Section, StoredDraft | null>>
  /** Whoever may be chosen to sign: the youth’s caregivers, and the youth from 18 on. */
  readonly signers: Named
  readonly recipients: readonly Recipient[]
}

export interface DischargeRecord {
  readonly id: string
  readonly name: string
  /** With the editions that the verdicts are by. */
  readonly programs: readonly { readonly name: string; readonly edition: string | null }[]
  readonly today: CalendarDate
  readonly mayClose: boolean
  /** Whether the asker is on the staff file, and so can write a plan; and whether as a Family Partner, whose the documents ask for. */
  readonly mayWrite: boolean
  readonly asPartner: boolean
  readonly stays: readonly StayRecord[]
}

/** How many tries are listed. */
const mostTries = 10

async function triesOf(db: Db, familyId: string, { youthId, program }: DischargeStay, today: CalendarDate): Promise<readonly string[]> {
  const about = { familyId, strikeId: null, OR: [{ contactYouths: { none: {} } }, { contactYouths: { some: { youthId } } }] }
  const last = await db.contact.findFirst({ where: { ...about, service: true, reached: true }, orderBy: { at: 'desc' }, select: { at: true } })
  const rows = await db.contact.findMany({
    where: { ...about, reached: false, with: { has: 'caregiver' }, ...(last ? { at: { gt: last.at } } : {}) }, orderBy: { at: 'desc' }, take: mostTries, include: toldColumns,
  })
  return rows.map((row) => {
    const { date, time } = wallClockOf(program.timeZone, row.at)
    return `${sayDay(date, today)}, ${sayTime(time)}: ${tellContact(row)}`
  })
}

const names = (people: readonly { readonly id: string; readonly givenName: string; readonly familyName: string }[]): Named => people.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` }))

function signersOf(family: DischargeFamily, { youthId }: DischargeStay, today: CalendarDate): Named {
  const adult = family.youths.filter(({ id, bornOn }) => id === youthId && isAdult(fromColumn(bornOn), today))
  return [...names(adult).map(({ id, name }) => ({ id, name: `${name}, for themself` })), ...names(caregiversOf(family, youthId))]
}

/** Whoever a plan goes to: the youth’s caregivers, and the providers who are current or referred the family. */
function recipientsOf(family: DischargeFamily, { youthId }: DischargeStay, on: CalendarDate, today: CalendarDate): readonly Recipient[] {
  const span = ({ from, to }: { readonly from: Date | null; readonly to: Date | null }) => ({ ...(from ? { from: fromColumn(from) } : {}), ...(to ? { to: fromColumn(to) } : {}) })
  const providers = family.providers.filter((one) => (one.youthId === null || one.youthId === youthId) && (one.referring || holds(span(one), dayFromIso(on))))
  return [
    ...names(caregiversOf(family, youthId)).map(({ id, name }) => ({ to: `caregiver:${id}`, name, allowed: true, lapsed: null })),
    ...providers.map(({ id, name }) => {
      const sharing = { youthId, providerId: id, on: today }
      return { to: `provider:${id}`, name, allowed: coversSharing(family, sharing), lapsed: sayLapsed(family, sharing, today) }
    }),
  ]
}

const draftsOf = ({ planDrafts }: DischargeStay) =>
  Object.fromEntries(sections.map((section) => {
    const draft = planDrafts.find((one) => one.section === section)
    return [section, draft ? { text: draft.text, version: draft.version } : null]
  })) as Record<Section, StoredDraft | null>

/** What a stay’s discharge has made due: of a youth with several stays in a program, what began within it. */
function dutiesOf(stay: DischargeStay, standing: ProgramStanding | undefined): readonly StandingLine[] {
  const closing = closingOf(stay)
  if (!closing) return []
  const within = ({ startedOn }: StandingLine) => startedOn === null || (startedOn >= fromColumn(stay.on) && startedOn <= fromColumn(closing.on))
  return (standing?.lines ?? []).filter((one) => (one.youthId === null || one.youthId === stay.youthId) && within(one))
}

async function tellStay(db: Db, family: DischargeFamily, stay: DischargeStay, today: CalendarDate, standings: readonly ProgramStanding[], missed: readonly MissedStay[]): Promise<StayRecord> {
  const closing = closingOf(stay)
  const [meeting, plan] = [planningMeetingOf(family, stay), planOf(family, stay)]
  const endedOn = closing ? fromColumn(closing.on) : today
  const standing = standings.find(({ programId }) => programId === stay.programId)
  return {
    id: stay.id, youth: family.youths.find(({ id }) => id === stay.youthId)?.givenName ?? 'A youth', program: stay.program.name, since: fromColumn(stay.on), timeZone: stay.program.timeZone,
    programId: stay.programId, duties: dutiesOf(stay, standing), decidedAt: standing?.decidedAt ?? '', ifLast: missed.find(({ enrollmentId }) => enrollmentId === stay.id) ?? null,
    closing: closing && { id: closing.id, on: endedOn, reason: closing.reason, note: closing.note, efforts: closing.efforts, helpOffered: closing.helpOffered },
    tries: await triesOf(db, family.id, stay, today),
    meeting: meeting && { on: fromColumn(meeting.on), cancelled: meeting.cancelled },
    plan: plan && tellPlan(plan, givingsOf(family, stay), { youthId: stay.youthId, timeZone: stay.program.timeZone, today, family }),
    drafts: draftsOf(stay), signers: signersOf(family, stay, today), recipients: recipientsOf(family, stay, endedOn, today),
  }
}

/** Of the obligations `o`: what a discharge has made due. */
const hasBegunByDischarge = Prisma.sql`o."requirement" = ANY(${[...dischargeIds]}) AND o."now" <> 'not_started'`

/** Reads what a family’s discharges need; null where there is no such family for the asker. */
export async function readDischargeRecord(scope: TenantScope, db: Db, familyId: string): Promise<DischargeRecord | null> {
  const { today } = scope
  const family = await readDischarges(scope, db, familyId)
  if (!family) return null
  const programs = (await loadPrograms(db, today, { familyId })).filter(({ programId }) => family.enrollments.some((stay) => stay.programId === programId))
  const { standings, missed } = await standingOfFamily(scope, db, familyId, programs, { lines: hasBegunByDischarge })
  const writer = scope.staffId === null ? null : await db.staff.findFirst({ where: { id: scope.staffId }, select: { roles: true } })
  const stays: StayRecord[] = []
  // The ones that go on come first.
  for (const stay of family.enrollments.toSorted((a, b) => Number(closingOf(a) !== null) - Number(closingOf(b) !== null)))
    stays.push(await tellStay(db, family, stay, today, standings, missed))
  return {
    id: family.id, name: family.name, today, mayClose: may(scope.roles, 'discharge.close'), mayWrite: scope.staffId !== null, asPartner: writer?.roles.some((role) => role === 'familyPartner' || role === 'seniorFamilyPartner') ?? false, stays,
    programs: standings.map(({ program: name, edition }) => ({ name, edition })),
  }
}
