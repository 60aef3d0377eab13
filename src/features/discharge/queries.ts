import type { Db } from '@/db/database'
import { holdFamily, readHeld } from '@/features/contacts/queries'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import { type DischargeFamily, type DischargeStay, readDischarges, type WrittenPlan } from './rows'

/** Where the youth’s next stay in the same program begins: papers from then on are that one’s. */
const nextOf = (family: DischargeFamily, stay: DischargeStay) => family.enrollments.filter((one) => one.programId === stay.programId && one.youthId === stay.youthId && one.on > stay.on).at(-1)

/** Whether a paper is of a stay: it says so, or it is about the youth and from the stay’s time. */
const isOf = (family: DischargeFamily, stay: DischargeStay) => {
  const next = nextOf(family, stay)
  return ({ youthId, on }: { readonly youthId: string | null; readonly on: CalendarDate }) => (youthId === null || youthId === stay.youthId) && on >= stay.on && (next === undefined || on < next.on)
}

/** The plan of a stay that counts: the newest that is not struck. */
export function planOf(family: DischargeFamily, stay: DischargeStay): WrittenPlan | null {
  const belongs = isOf(family, stay)
  return family.plans.find((plan) => (plan.enrollmentId === null ? belongs(plan) : plan.enrollmentId === stay.id)) ?? null
}

/** The givings of a stay’s plan, the oldest first. Before a giving said of which plan it was, it was of the stay’s. */
export function givingsOf(family: DischargeFamily, stay: DischargeStay) {
  const [belongs, plan] = [isOf(family, stay), planOf(family, stay)]
  return family.givings.filter(({ planId, youthId, localOn }) => (planId === null ? belongs({ youthId, on: localOn }) : planId === plan?.id))
}

/** The newest discharge-planning meeting about a youth since a stay began. */
export const planningMeetingOf = (family: DischargeFamily, stay: DischargeStay) => family.meetings.find(isOf(family, stay)) ?? null

/** The caregivers on file of a youth: those who may sign. */
export const caregiversOf = ({ caregivers }: DischargeFamily, youthId: string) => caregivers.filter(({ caregiverYouths }) => caregiverYouths.some((one) => one.youthId === youthId))

/** A family, held so that nobody else changes its facts meanwhile, with the one of its stays that an act is about. */
export interface HeldStay {
  readonly family: DischargeFamily
  readonly stay: DischargeStay
}

async function hold(db: Db, familyId: string, which: (stay: DischargeStay, family: DischargeFamily) => boolean): Promise<HeldStay | null> {
  await holdFamily(db, familyId)
  const family = await readDischarges(db, familyId)
  const stay = family?.enrollments.find((one) => which(one, family))
  return family && stay ? { family, stay } : null
}

/** The stay that an enrollment began, its family held. */
export async function findStayOf({ tenantId }: TenantScope, db: Db, enrollmentId: string): Promise<HeldStay | null> {
  const found = await db.enrollment.findUnique({ where: { tenantId_id: { tenantId, id: enrollmentId } }, select: { familyId: true } })
  return found && (await hold(db, found.familyId, ({ id }) => id === enrollmentId))
}

/** The stay that a closing ended, its family held. */
export async function findClosed({ tenantId }: TenantScope, db: Db, closureId: string): Promise<HeldStay | null> {
  const found = await db.closure.findUnique({ where: { tenantId_id: { tenantId, id: closureId } }, select: { familyId: true } })
  return found && (await hold(db, found.familyId, (stay) => stay.closing?.id === closureId))
}

/** The stay and the plan of it, its family held. */
export async function findPlan({ tenantId }: TenantScope, db: Db, planId: string): Promise<(HeldStay & { readonly plan: WrittenPlan }) | null> {
  const found = await db.dischargePlan.findUnique({ where: { tenantId_id: { tenantId, id: planId } }, select: { familyId: true } })
  const held = found && (await hold(db, found.familyId, (stay, family) => planOf(family, stay)?.id === planId))
  const plan = held && planOf(held.family, held.stay)
  return plan ? { ...held, plan } : null
}

/** A plan, a signature or a giving that can still be struck, its family held. */
export async function findPaper({ tenantId }: TenantScope, db: Db, kind: 'dischargePlan' | 'planSignature' | 'planDelivery', id: string) {
  const which = { where: { tenantId_id: { tenantId, id } }, select: { id: true, familyId: true, strikeId: true } } as const
  const now = await readHeld(db, async () => (kind === 'dischargePlan' ? await db.dischargePlan.findUnique(which) : kind === 'planSignature' ? await db.planSignature.findUnique(which) : await db.planDelivery.findUnique(which)))
  if (!now || now.strikeId !== null) return null
  const withIt = { where: { strikeId: null }, select: { id: true, familyId: true } } as const
  const plan = kind === 'dischargePlan' ? await db.dischargePlan.findUnique({ where: which.where, select: { byId: true, planSignatures: withIt, planDeliveries: withIt } }) : null
  return { id, familyId: now.familyId, plan }
}

export type FoundPaper = NonNullable<Awaited<ReturnType<typeof findPaper>>>
