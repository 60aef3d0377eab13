import { toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { type CareLink, keepAuthority, linksToSign } from '@/features/authority/commands'
import { ageOfMajority, isAdult } from '@/features/authority/grounds'
import { turnedBy } from '@/features/contacts/turned'
import { wallClockOf } from '@/features/contacts/wall-clock'
import { decideFamily } from '@/features/obligations/decide'
import { sayDay } from '@/features/obligations/words'
import { wrongAt } from '@/features/records/typed'
import { type ActionRefusal, refuse } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import type { Recorded } from './closing'
import { caregiversOf, type HeldStay } from './queries'
import type { WrittenPlan } from './rows'
import type { LeftUnsigned, NewSignature } from './schema'

/** What stands beside the name of a youth who signed. */
const bySelf = 'for themself'

type HeldPlan = HeldStay & { readonly plan: WrittenPlan }

const asStored = (scope: TenantScope, { family, plan }: HeldPlan) => ({ tenantId: scope.tenantId, familyId: family.id, planId: plan.id, enteredAt: scope.now, enteredById: scope.membershipId })

type Signing = { readonly ok: true; readonly name: string; readonly signer: { readonly caregiverId: string | null; readonly relation: string | null }; readonly learned: readonly CareLink[] }

/** Who signs, and that they may: a caregiver of the youth with the authority, or the youth, from 18 on. */
function signerOf({ family, stay }: HeldPlan, { caregiverId, signedOn, ground }: NewSignature): Signing | ActionRefusal {
  const youth = family.youths.find((one) => one.id === stay.youthId)
  if (youth?.id === caregiverId) {
    if (!isAdult(youth.bornOn, signedOn)) return wrongAt('caregiverId', `${youth.givenName} was not ${ageOfMajority} on that day. Choose a caregiver who may sign for them.`)
    return { ok: true, name: youth.givenName, signer: { caregiverId: null, relation: bySelf }, learned: [] }
  }
  const signer = caregiversOf(family, stay.youthId).find((one) => one.id === caregiverId)
  if (!signer || !youth) return wrongAt('caregiverId', `Only a caregiver on file of ${youth?.givenName ?? 'this youth'} has the authority to sign. Choose one of them, or record why the plan is unsigned.`)
  // The documents have the plan signed by “the parent/guardian/caregiver”: beside a youth who is of age that is the caregiver’s own signature, and no longer the youth’s.
  const minor = isAdult(youth.bornOn, signedOn) ? [] : [youth]
  const links = linksToSign(signer, minor, { ground, on: signedOn, hasGiven: () => false })
  return links.ok ? { ...links, name: signer.givenName, signer: { caregiverId, relation: signer.relationship } } : links
}

/** Records that somebody with the authority agreed to the plan and signed it. */
export async function signPlan(scope: TenantScope, db: Db, sent: NewSignature, held: HeldPlan): Promise<Recorded | ActionRefusal> {
  const { family, stay, plan } = held
  const { id, signerName, signedOn, drawing } = sent
  const signing = signerOf(held, sent)
  if (!signing.ok) return signing
  const { name, signer, learned } = signing
  if (plan.signatures.some((one) => one.signedOn !== null && one.caregiverId === signer.caregiverId)) return refuse('alreadySigned', `${name} has signed this plan already. Reload to see it.`)
  const today = wallClockOf(stay.program.timeZone, scope.now).date
  if (signedOn > today) return wrongAt('signedOn', 'This is in the future. Record the signature once it is given.')
  if (signedOn < plan.on) return wrongAt('signedOn', `The plan was written on ${sayDay(plan.on, today)}, and cannot have been signed before.`)
  const turned = await turnedBy(db, scope.today, family.id, async () => {
    await keepAuthority(scope, db, learned, sent.ground ?? null)
    await db.planSignature.create({ data: { ...asStored(scope, held), id, signedOn: toColumn(signedOn), ...signer, signerName, drawing: drawing ?? null } })
    await decideFamily(scope, db, family.id)
  })
  return { ok: true, turned }
}

/** Records why a plan is unsigned, and what was tried. */
export async function leaveUnsigned(scope: TenantScope, db: Db, { id, unsignedReason, tries }: LeftUnsigned, held: HeldPlan): Promise<Recorded | ActionRefusal> {
  const { family, plan } = held
  if (plan.signatures.some(({ signedOn }) => signedOn !== null)) return refuse('alreadySigned', 'This plan was signed in the meantime. Reload to see it.')
  const turned = await turnedBy(db, scope.today, family.id, async () => {
    await db.planSignature.create({ data: { ...asStored(scope, held), id, unsignedReason, tries } })
    await decideFamily(scope, db, family.id)
  })
  return { ok: true, turned }
}
