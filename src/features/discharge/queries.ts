import type { Db, Prisma } from '@/db/database'
import { fromColumn } from '@/db/civil-date'
import { holdFamily, readHeld } from '@/features/contacts/queries'
import { goesOn } from '@/features/services/queries'
import type { TenantScope } from '@/tenancy/scope'

const standing = { where: { strikeId: null } } as const

/** What is told of a plan: who signed it or why nobody did, and to whom it was given. */
export const toldOfPlan = {
  by: { select: { displayName: true } },
  planSignatures: { ...standing, orderBy: { enteredAt: 'asc' } },
  planDeliveries: { ...standing, orderBy: { at: 'asc' }, include: { provider: { select: { name: true } }, caregiver: { select: { givenName: true, familyName: true } } } },
} satisfies Prisma.DischargePlanInclude

/** A family with all that a discharge rests on. */
export async function readDischarges({ tenantId }: TenantScope, db: Db, familyId: string) {
  return await db.family.findUnique({
    where: { tenantId_id: { tenantId, id: familyId } },
    include: {
      agency: { select: { name: true } },
      youths: { ...standing, orderBy: { bornOn: 'asc' } },
      caregivers: { ...standing, orderBy: { enteredAt: 'asc' }, include: { caregiverYouths: { select: { id: true, youthId: true, authority: true } } } },
      providers: { ...standing, orderBy: { name: 'asc' } },
      consents: { ...standing, include: { consentRevocations: standing } },
      referrals: { ...standing, include: { closure: { select: { strikeId: true } } } },
      enrollments: { ...standing, orderBy: [{ on: 'desc' }, { id: 'asc' }], include: { program: true, closure: true, referral: { select: { localOn: true } }, planDrafts: true } },
      meetings: { where: { strikeId: null, kind: 'dischargePlanning' }, orderBy: { on: 'desc' } },
      dischargePlans: { ...standing, orderBy: [{ on: 'desc' }, { enteredAt: 'desc' }], include: toldOfPlan },
      // Given before a giving said which plan it was of.
      planDeliveries: { where: { strikeId: null, planId: null }, orderBy: { at: 'asc' }, include: toldOfPlan.planDeliveries.include },
    },
  })
}

export type DischargeFamily = NonNullable<Awaited<ReturnType<typeof readDischarges>>>
export type DischargeStay = DischargeFamily['enrollments'][number]
export type WrittenPlan = DischargeFamily['dischargePlans'][number]

/** The closing of a stay that still counts. */
export const closingOf = ({ closure }: DischargeStay) => (closure && closure.strikeId === null ? closure : null)

/** Where the youth’s next stay in the same program begins: papers from then on are that one’s. */
const nextOf = (family: DischargeFamily, stay: DischargeStay) => family.enrollments.filter((one) => one.programId === stay.programId && one.youthId === stay.youthId && one.on > stay.on).at(-1)

/** Whether a paper is of a stay: it says so, or it is about the youth and from the stay’s time. */
const isOf = (family: DischargeFamily, stay: DischargeStay) => {
  const next = nextOf(family, stay)
  return ({ youthId, on }: { readonly youthId: string | null; readonly on: Date }) => (youthId === null || youthId === stay.youthId) && on >= stay.on && (next === undefined || on < next.on)
}

/** The plan of a stay that counts: the newest that is not struck. */
export function planOf(family: DischargeFamily, stay: DischargeStay): WrittenPlan | null {
  const belongs = isOf(family, stay)
  return family.dischargePlans.find((plan) => (plan.enrollmentId === null ? belongs(plan) : plan.enrollmentId === stay.id)) ?? null
}

/** The givings of a stay’s plan, the oldest first. */
export function givingsOf(family: DischargeFamily, stay: DischargeStay) {
  const belongs = isOf(family, stay)
  return [...family.planDeliveries.filter(({ youthId, localOn }) => belongs({ youthId, on: localOn })), ...(planOf(family, stay)?.planDeliveries ?? [])]
}

/** The newest discharge-planning meeting about a youth since a stay began. */
export const planningMeetingOf = (family: DischargeFamily, stay: DischargeStay) => family.meetings.find(isOf(family, stay)) ?? null

/** The caregivers on file of a youth: those who may sign. */
export const caregiversOf = ({ caregivers }: DischargeFamily, youthId: string) => caregivers.filter(({ caregiverYouths }) => caregiverYouths.some((one) => one.youthId === youthId))

export const isOpen = (stay: DischargeStay) => goesOn(stay)
export const startedOn = (stay: DischargeStay) => fromColumn(stay.on)

/** A family, held so that nobody else changes its facts meanwhile, with the one of its stays that an act is about. */
export interface HeldStay {
  readonly family: DischargeFamily
  readonly stay: DischargeStay
}

async function hold(scope: TenantScope, db: Db, familyId: string, which: (stay: DischargeStay, family: DischargeFamily) => boolean): Promise<HeldStay | null> {
  await holdFamily(db, familyId)
  const family = await readDischarges(scope, db, familyId)
  const stay = family?.enrollments.find((one) => which(one, family))
  return family && stay ? { family, stay } : null
}

/** The stay that an enrollment began, its family held. */
export async function findStayOf(scope: TenantScope, db: Db, enrollmentId: string): Promise<HeldStay | null> {
  const found = await db.enrollment.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: enrollmentId } }, select: { familyId: true } })
  return found && (await hold(scope, db, found.familyId, ({ id }) => id === enrollmentId))
}

/** The stay that a closing ended, its family held. */
export async function findClosed(scope: TenantScope, db: Db, closureId: string): Promise<HeldStay | null> {
  const found = await db.closure.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: closureId } }, select: { familyId: true } })
  return found && (await hold(scope, db, found.familyId, (stay) => closingOf(stay)?.id === closureId))
}

/** The stay and the plan of it, its family held. */
export async function findPlan(scope: TenantScope, db: Db, planId: string): Promise<(HeldStay & { readonly plan: WrittenPlan }) | null> {
  const found = await db.dischargePlan.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id: planId } }, select: { familyId: true } })
  const held = found && (await hold(scope, db, found.familyId, (stay, family) => planOf(family, stay)?.id === planId))
  const plan = held && planOf(held.family, held.stay)
  return plan ? { ...held, plan } : null
}

/** A plan, a signature or a giving that can still be struck, its family held. */
export async function findPaper({ tenantId }: TenantScope, db: Db, kind: 'dischargePlan' | 'planSignature' | 'planDelivery', id: string) {
  const which = { where: { tenantId_id: { tenantId, id } }, select: { id: true, familyId: true, strikeId: true } } as const
  const now = await readHeld(db, async () => (kind === 'dischargePlan' ? await db.dischargePlan.findUnique(which) : kind === 'planSignature' ? await db.planSignature.findUnique(which) : await db.planDelivery.findUnique(which)))
  if (!now || now.strikeId !== null) return null
  const plan = kind === 'dischargePlan' ? await db.dischargePlan.findUnique({ where: which.where, include: toldOfPlan }) : null
  return { id, familyId: now.familyId, plan }
}
