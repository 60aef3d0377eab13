import { type Db, Prisma } from '@/db/database'
import { type RowOf, readTogether, rowsIn } from '@/db/together'
import { programRows, programsFrom } from '@/features/case-files/program-settings'
import { dated } from '@/features/case-files/stored'
import { isAdult } from '@/features/authority/grounds'
import { coversSharing } from '@/features/consents/standing'
import type { StoredDraft } from '@/features/reports/reconcile'
import type { ProgramStanding, StandingLine } from '@/features/verdicts/standing'
import { dayFromIso, type CalendarDate } from '@/rules/calendar/civil-date'
import { holds } from '@/rules/facts/youth-file'
import { may } from '@/tenancy/permissions'
import type { TenantScope } from '@/tenancy/scope'
import { dischargeIds, type IfLast } from './duties'
import { type MissedStay, standingOfFamily } from './missed'
import { sayLapsed } from './lapsed'
import { caregiversOf, givingsOf, planningMeetingOf, planOf } from './queries'
import { type Closing, type DischargeFamily, dischargeFamilyOf, type DischargeStay, dischargeTables } from './rows'
import { type PlanRecord, tellPlan } from './told-plan'
import { tellTries, triesOf } from './tries'
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
  readonly closing: Closing | null
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
  /** With the editions that the verdicts are by, or why there are none. */
  readonly programs: readonly { readonly name: string; readonly edition: string | null; readonly problem: string | null }[]
  readonly today: CalendarDate
  readonly mayClose: boolean
  /** Whether the asker is on the staff file, and so can write a plan; and whether as a Family Partner, whose the documents ask for. */
  readonly mayWrite: boolean
  readonly asPartner: boolean
  readonly stays: readonly StayRecord[]
}

const names = (people: readonly { readonly id: string; readonly givenName: string; readonly familyName: string }[]): Named => people.map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` }))

function signersOf(family: DischargeFamily, { youthId }: DischargeStay, today: CalendarDate): Named {
  const adult = family.youths.filter(({ id, bornOn }) => id === youthId && isAdult(bornOn, today))
  return [...names(adult).map(({ id, name }) => ({ id, name: `${name}, for themself` })), ...names(caregiversOf(family, youthId))]
}

/** Whoever a plan goes to: the youth’s caregivers, and the providers who are current or referred the family. */
function recipientsOf(family: DischargeFamily, { youthId }: DischargeStay, on: CalendarDate, today: CalendarDate): readonly Recipient[] {
  const providers = family.providers.filter((one) => (one.youthId === null || one.youthId === youthId) && (one.referring || holds({ ...dated('from', one.from), ...dated('to', one.to) }, dayFromIso(on))))
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
function dutiesOf({ closing, on, youthId }: DischargeStay, standing: ProgramStanding | undefined): readonly StandingLine[] {
  if (!closing) return []
  const within = ({ startedOn }: StandingLine) => startedOn === null || (startedOn >= on && startedOn <= closing.on)
  return (standing?.lines ?? []).filter((one) => (one.youthId === null || one.youthId === youthId) && within(one))
}

/** What the telling of a stay needs beside its family. */
interface Around {
  readonly today: CalendarDate
  readonly standings: readonly ProgramStanding[]
  readonly missed: readonly MissedStay[]
  readonly tries: readonly RowOf<ReturnType<typeof triesOf>>[]
}

function tellStay(family: DischargeFamily, stay: DischargeStay, { today, standings, missed, tries }: Around): StayRecord {
  const { youthId, closing, program: { name: program, timeZone } } = stay
  const [meeting, plan] = [planningMeetingOf(family, stay), planOf(family, stay)]
  const standing = standings.find(({ programId }) => programId === stay.programId)
  return {
    id: stay.id, youth: family.youths.find(({ id }) => id === youthId)?.givenName ?? 'A youth', program, since: stay.on, timeZone,
    programId: stay.programId, duties: dutiesOf(stay, standing), decidedAt: standing?.decidedAt ?? '', ifLast: missed.find(({ enrollmentId }) => enrollmentId === stay.id) ?? null,
    closing, tries: tellTries(tries, youthId, timeZone, today), meeting: meeting && { on: meeting.on, cancelled: meeting.cancelled },
    plan: plan && tellPlan(plan, givingsOf(family, stay), { youthId, timeZone, today, family }),
    drafts: draftsOf(stay), signers: signersOf(family, stay, today), recipients: recipientsOf(family, stay, closing?.on ?? today, today),
  }
}

/** Of the obligations `o`: what a discharge has made due. */
const hasBegunByDischarge = Prisma.sql`o."requirement" = ANY(${[...dischargeIds]}) AND o."now" <> 'not_started'`

/** Reads what a family’s discharges need; null where there is no such family for the asker. */
export async function readDischargeRecord(scope: TenantScope, db: Db, familyId: string): Promise<DischargeRecord | null> {
  const { today } = scope
  const rows = await readTogether(db, { ...dischargeTables(familyId), ...programRows, tries: triesOf(familyId), writers: rowsIn('Staff', ['roles'], Prisma.sql`WHERE t."id" = ${scope.staffId}::uuid`) })
  const family = dischargeFamilyOf(rows)
  if (!family) return null
  const programs = programsFrom(rows, today).filter(({ programId }) => family.enrollments.some((stay) => stay.programId === programId))
  const { standings, missed } = await standingOfFamily(scope, db, familyId, programs, { lines: hasBegunByDischarge })
  return {
    id: family.id, name: family.name, today, mayClose: may(scope.roles, 'discharge.close'), mayWrite: scope.staffId !== null, asPartner: rows.writers.some(({ roles }) => roles.includes('familyPartner') || roles.includes('seniorFamilyPartner')),
    // The ones that go on come first.
    stays: family.enrollments.toSorted((a, b) => Number(a.closing !== null) - Number(b.closing !== null)).map((stay) => tellStay(family, stay, { today, standings, missed, tries: rows.tries })),
    programs: standings.map(({ program: name, edition, problem }) => ({ name, edition, problem })),
  }
}
