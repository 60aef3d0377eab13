import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { readHeld } from '@/features/contacts/queries'
import { askAgainOfStaff } from '@/features/obligations/ask-again'
import { decideFamily } from '@/features/obligations/decide'
import { sayDay } from '@/features/obligations/words'
import { strikeFacts } from '@/features/records/strike'
import { wrongAt } from '@/features/records/typed'
import type { Kin } from '@/features/relations/queries'
import { kinWords } from '@/features/relations/words'
import { type ActionRefusal, refusals, refuse, refuseMarked } from '@/platform/action-result'
import { dayFromIso, isoFromDay, type CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import { findServed, goesOn, type Partner, partnersOn, type Served, waitingIn, youthsAssigned } from './queries'
import type { CaseloadHandOver, HandOver, NewStart } from './schema'


type Made = { readonly ok: true; readonly records: readonly { readonly kind: string; readonly id: string }[] }

/** The day before. */
const before = (on: CalendarDate) => isoFromDay(dayFromIso(on) - 1)

/**
 * Whether somebody may take a family on that day. Before their first day of duties nobody may, nor their own family where
 * a payer rules that out; whose trainings before duties are not all on record may when it is said that they are to begin
 * all the same, and the audit log keeps that it was.
 */
function fit(partners: readonly Partner[], staffId: string, on: CalendarDate, anyway: boolean, field: string, today: CalendarDate): Partner | ActionRefusal {
  const partner = partners.find(({ id }) => id === staffId)
  if (!partner) return wrongAt(field, 'Choose somebody who works here as a Family Partner on that day.')
  if (partner.startsDutiesOn !== null && partner.startsDutiesOn > on) return wrongAt(field, `${partner.name} begins their duties on ${sayDay(partner.startsDutiesOn, today)}. Choose a later day or somebody else.`)
  if (partner.kin?.ruledOutBy) return wrongAt(field, `${partner.name} is on record as ${kinWords[partner.kin.kind]}, and the document rules that out: ${partner.kin.ruledOutBy}. Choose somebody else${partner.kin.kind === 'livesWith' ? ', or on the family’s page hand over only the others' : ''}.`)
  if (partner.untrained && !anyway)
    return refuseMarked({ [field]: `${partner.name} has not had every training that the document asks for before duties.`, anyway: 'Say that they are to begin all the same, or choose somebody else.' })
  return partner
}

const isRefusal = (one: Partner | ActionRefusal): one is ActionRefusal => 'ok' in one

/** Begins services: each youth's enrollment opens, linked to its referral, and the family gets its Family Partner. */
export async function startServices(scope: TenantScope, db: Db, { programId, youths, on, staffId, anyway }: NewStart, family: Served): Promise<Made | ActionRefusal> {
  const waiting = waitingIn(family).find(({ id }) => id === programId)
  const open = (youthId: string) => family.enrollments.some((one) => one.programId === programId && one.youthId === youthId && goesOn(one))
  if (youths.some(open)) return refuse('taken', 'One of them has started already. Reload to see it.')
  if (!waiting || youths.some((youthId) => !waiting.youths.some(({ id }) => id === youthId))) return refusals.notFound
  if (on > scope.today) return wrongAt('on', 'Services that have not begun yet cannot be recorded. Come back on that day.')
  if (on < waiting.referredOn) return wrongAt('on', `The referral reached the agency on ${sayDay(waiting.referredOn, scope.today)}. Services begin on that day or later.`)
  if (staffId !== undefined) {
    const partner = fit(await partnersOn(scope, db, on, { id: family.id, youths }), staffId, on, anyway, 'staffId', scope.today)
    if (isRefusal(partner)) return partner
  }
  const of = { tenantId: scope.tenantId, familyId: family.id, enteredAt: scope.now, enteredById: scope.membershipId }
  const records: { kind: string; id: string }[] = []
  for (const youthId of youths) {
    const referral = family.referrals.find((one) => one.programId === programId && goesOn(one) && (one.youthId === null || one.youthId === youthId))
    const { id } = await db.enrollment.create({ data: { ...of, programId, youthId, referralId: referral?.id ?? null, on: toColumn(on) }, select: { id: true } })
    records.push({ kind: 'enrollment', id })
  }
  const theirs = family.assignments.some((one) => one.staffId === staffId && one.from <= on && one.to === null && one.only.length === 0)
  if (staffId !== undefined && !theirs) records.push(await assign(scope, db, family, staffId, on, youths))
  await decideFamily(scope, db, family.id)
  await askAgainOfStaff(scope, db, staffId ?? null)
  return { ok: true, records }
}

/** Assigns a family, or only those youths of it who start, where others of it are somebody else's. */
async function assign(scope: TenantScope, db: Db, family: { readonly id: string; readonly youths: Served['youths'] }, staffId: string, on: CalendarDate, youths: readonly string[]) {
  const all = family.youths.every(({ id }) => youths.includes(id))
  const { id } = await db.assignment.create({
    data: {
      tenantId: scope.tenantId, familyId: family.id, staffId, from: toColumn(on), enteredAt: scope.now, enteredById: scope.membershipId,
      ...(all ? {} : { assignmentYouths: { create: youths.map((youthId) => ({ youthId })) } }),
    },
    select: { id: true },
  })
  return { kind: 'assignment', id }
}

type Move = { readonly from: string | undefined; readonly staffId: string; readonly on: CalendarDate; readonly youths?: readonly string[] }

/** What of a family would end with a Family Partner, and whom it is about. */
function endingOf({ assignments, youths }: Served, from: string | undefined, on: CalendarDate) {
  const ending = assignments.filter((one) => one.staffId === from && (one.to === null || one.to >= on))
  return { ending, theirs: youthsAssigned(youths, ending) }
}

/** Ends what of a family is assigned to one Family Partner the day before, and assigns the same to another from that day on; where only some go, the others stay. */
async function move(scope: TenantScope, db: Db, family: Served, { from, staffId, on, youths = [] }: Move): Promise<Made | ActionRefusal> {
  const { ending, theirs } = endingOf(family, from, on)
  if (!youths.every((id) => theirs.includes(id))) return refusals.notFound
  if (from !== undefined && ending.length === 0) return refuse('changedMeanwhile', 'This family is no longer theirs. Reload to see whose it is.')
  const latest = ending.map((one) => one.from).toSorted().at(-1)
  if (latest !== undefined && latest >= on) return wrongAt('on', `It is theirs since ${sayDay(latest, scope.today)}. Choose a later day, or strike that assignment if it was an error.`)
  const records: { kind: string; id: string }[] = []
  for (const one of ending) {
    await db.assignment.update({ where: { tenantId_id: { tenantId: scope.tenantId, id: one.id } }, data: { to: toColumn(before(on)) } })
    records.push({ kind: 'assignment', id: one.id })
  }
  const going = youths.length > 0 ? youths : theirs
  const staying = theirs.filter((id) => !going.includes(id))
  records.push(await assign(scope, db, family, staffId, on, going))
  if (from !== undefined && staying.length > 0) records.push(await assign(scope, db, family, from, on, staying))
  await decideFamily(scope, db, family.id)
  return { ok: true, records }
}

/** Hands a family over, or gives one that nobody has its Family Partner. */
export async function handFamilyOver(scope: TenantScope, db: Db, { from, staffId, on, anyway, youths }: HandOver, family: Served): Promise<Made | ActionRefusal> {
  if (from === staffId) return wrongAt('staffId', 'It is theirs already.')
  const going = youths.length > 0 ? youths : endingOf(family, from, on).theirs
  const partner = fit(await partnersOn(scope, db, on, { id: family.id, youths: going }), staffId, on, anyway, 'staffId', scope.today)
  if (isRefusal(partner)) return partner
  const moved = await move(scope, db, family, { from, staffId, on, youths })
  for (const id of [from, staffId]) await askAgainOfStaff(scope, db, id ?? null)
  return moved
}

type Caseload = { readonly id: string; readonly families: readonly { readonly id: string; readonly kin: Readonly<Record<string, Kin>> }[] }

/** Hands every family of a Family Partner over in one act: all of them or none, so that no family falls off a list. */
export async function handCaseloadOver(scope: TenantScope, db: Db, { on, next, anyway }: CaseloadHandOver, { id: leaverId, families }: Caseload): Promise<Made | ActionRefusal> {
  const missing = families.filter(({ id }) => next[id] === undefined)
  if (missing.length > 0) return refuseMarked(Object.fromEntries(missing.map(({ id }) => [`next.${id}`, 'Choose who is next.'])))
  const partners = await partnersOn(scope, db, on)
  const records: { kind: string; id: string }[] = []
  // In one order for everybody, so that two who hand over at once wait for each other and not in a circle.
  for (const { id, kin } of families.toSorted((a, b) => a.id.localeCompare(b.id))) {
    const staffId = next[id] ?? ''
    if (staffId === leaverId) return wrongAt(`next.${id}`, 'This is who hands over. Choose somebody else.')
    const partner = fit(partners.map((one) => ({ ...one, kin: kin[one.id] ?? null })), staffId, on, anyway, `next.${id}`, scope.today)
    if (isRefusal(partner)) return partner
    const family = await findServed(db, id)
    if (!family) return refusals.notFound
    const moved = await move(scope, db, family, { from: leaverId, staffId, on })
    if (!moved.ok) return moved
    records.push(...moved.records)
  }
  for (const id of new Set([leaverId, ...Object.values(next)])) await askAgainOfStaff(scope, db, id)
  return { ok: true, records }
}

/** An enrollment or an assignment that can still be struck, its family held. */
export async function findStay({ tenantId }: TenantScope, db: Db, kind: 'enrollment' | 'assignment', id: string) {
  const address = { tenantId_id: { tenantId, id } }
  const select = { id: true, familyId: true, strikeId: true } as const
  const found = await readHeld<{ id: string; familyId: string; strikeId: string | null; staffId?: string }>(db, async () =>
    kind === 'enrollment' ? await db.enrollment.findUnique({ where: address, select }) : await db.assignment.findUnique({ where: address, select: { ...select, staffId: true } }))
  return found?.strikeId === null ? found : null
}

/** Strikes an enrollment or an assignment entered in error: it stays on record and no longer counts. */
export async function strikeStay(scope: TenantScope, db: Db, kind: 'enrollment' | 'assignment', stay: { readonly id: string; readonly familyId: string; readonly staffId?: string }, why: string): Promise<void> {
  await strikeFacts(scope, db, kind, [stay], why)
  await decideFamily(scope, db, stay.familyId)
  await askAgainOfStaff(scope, db, stay.staffId ?? null)
}
