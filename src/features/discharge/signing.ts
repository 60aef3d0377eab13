import { fromColumn, toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { turnedBy } from '@/features/contacts/turned'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { decideFamily } from '@/features/obligations/decide'
import { sayDay } from '@/features/obligations/words'
import { wrongAt } from '@/features/records/typed'
import { type ActionRefusal, refuse } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import type { Recorded } from './closing'
import { caregiversOf, type HeldStay, type WrittenPlan } from './queries'
import type { LeftUnsigned, NewSignature } from './schema'

type HeldPlan = HeldStay & { readonly plan: WrittenPlan }

const asStored = (scope: TenantScope, { family, plan }: HeldPlan) => ({ tenantId: scope.tenantId, familyId: family.id, planId: plan.id, enteredAt: scope.now, enteredById: scope.membershipId })

/** Records that a caregiver on file of the youth agreed to the plan and signed it. */
export async function signPlan(scope: TenantScope, db: Db, { id, caregiverId, signerName, signedOn, drawing }: NewSignature, held: HeldPlan): Promise<Recorded | ActionRefusal> {
  const { family, stay, plan } = held
  if (plan.planSignatures.some((one) => one.id === id)) return { ok: true, again: true, turned: [] }
  const signer = caregiversOf(family, stay.youthId).find((one) => one.id === caregiverId)
  const youth = family.youths.find((one) => one.id === stay.youthId)?.givenName ?? 'this youth'
  if (!signer) return wrongAt('caregiverId', `Only a caregiver on file of ${youth} has the authority to sign. Choose one of them, or record why the plan is unsigned.`)
  if (plan.planSignatures.some((one) => one.signedOn !== null && one.caregiverId === caregiverId)) return refuse('alreadySigned', `${signer.givenName} has signed this plan already. Reload to see it.`)
  const today = wallClockOf(stay.program.timeZone, scope.now).date
  if (signedOn > today) return wrongAt('signedOn', 'This is in the future. Record the signature once it is given.')
  const writtenOn = fromColumn(plan.on)
  if (signedOn < writtenOn) return wrongAt('signedOn', `The plan was written on ${sayDay(writtenOn, today)}, and cannot have been signed before.`)
  const turned = await turnedBy(db, scope.today, family.id, async () => {
    await db.planSignature.create({ data: { ...asStored(scope, held), id, signedOn: toColumn(signedOn), caregiverId, relation: signer.relationship, signerName, drawing: drawing ?? null } })
    await decideFamily(scope, db, family.id)
  })
  return { ok: true, again: false, turned }
}

/** Records why a plan is unsigned, and what was tried. */
export async function leaveUnsigned(scope: TenantScope, db: Db, { id, unsignedReason, tries }: LeftUnsigned, held: HeldPlan): Promise<Recorded | ActionRefusal> {
  const { family, plan } = held
  if (plan.planSignatures.some((one) => one.id === id)) return { ok: true, again: true, turned: [] }
  if (plan.planSignatures.some(({ signedOn }) => signedOn !== null)) return refuse('alreadySigned', 'This plan was signed in the meantime. Reload to see it.')
  const turned = await turnedBy(db, scope.today, family.id, async () => {
    await db.planSignature.create({ data: { ...asStored(scope, held), id, unsignedReason, tries } })
    await decideFamily(scope, db, family.id)
  })
  return { ok: true, again: false, turned }
}
