import type { Db } from '@/db/database'
import { holdFamily } from '@/features/contacts/queries'
import { wrongAt } from '@/features/records/typed'
import { type ActionRefusal, refusals } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import { maySign, sayAuthority } from './grounds'
import type { NewAuthority } from './schema'

/** Whom a caregiver cares for, and whether they may sign for them. */
export interface CareLink {
  readonly id: string
  readonly youthId: string
  readonly authority: string | null
}

type Signer = { readonly givenName: string; readonly caregiverYouths: readonly CareLink[] }
type About = readonly { readonly id: string; readonly givenName: string }[]

/**
 * Whether a caregiver may sign for some youths. Whoever is on file as not having the authority is refused; of whom nothing is
 * on file, it is asked once and kept.
 *
 * @param ground what was said at the signing
 * @returns the links to write the ground to, or why they cannot sign
 */
export function linksToSign({ givenName, caregiverYouths }: Signer, youths: About, ground: string | undefined): { readonly ok: true; readonly learned: readonly CareLink[] } | ActionRefusal {
  const links = youths.flatMap((youth) => caregiverYouths.filter(({ youthId }) => youthId === youth.id).map((link) => ({ link, youth })))
  const against = links.find(({ link }) => maySign(link.authority) === false)
  if (against) return wrongAt('caregiverId', `${givenName} is on file as: ${sayAuthority(against.link.authority)}. Have somebody sign who may for ${against.youth.givenName}. If this has changed, correct it under Consents first.`)
  const unknown = links.filter(({ link }) => link.authority === null)
  const [first] = unknown
  if (first && ground === undefined) return wrongAt('ground', `It is not on file whether ${givenName} may sign for ${first.youth.givenName}. Ask them, and say on what ground they may. It is asked only once.`)
  return { ok: true, learned: unknown.map(({ link }) => link) }
}

/** Writes down whether caregivers may sign, with who says so and when. */
export async function keepAuthority(scope: TenantScope, db: Db, links: readonly CareLink[], authority: string | null): Promise<void> {
  if (links.length === 0) return
  await db.caregiverYouth.updateMany({ where: { id: { in: links.map(({ id }) => id) } }, data: { authority, authorityAt: scope.now, authorityById: scope.membershipId } })
}

/** A caregiver and a youth of one family, the family held; null where the asker sees no such two. */
export async function findCareLink(db: Db, { familyId, caregiverId, youthId }: Pick<NewAuthority, 'familyId' | 'caregiverId' | 'youthId'>) {
  await holdFamily(db, familyId)
  return await db.caregiverYouth.findFirst({ where: { familyId, caregiverId, youthId, caregiver: { strikeId: null }, youth: { strikeId: null } } })
}

/** Sets whether a caregiver may sign for a youth. Refused where somebody else changed it in between. */
export async function setAuthority(scope: TenantScope, db: Db, { authority = null, seen = null }: { readonly authority?: string | null | undefined; readonly seen?: string | null | undefined }, link: CareLink): Promise<{ readonly ok: true } | ActionRefusal> {
  if (link.authority === authority) return { ok: true }
  if (link.authority !== seen) return refusals.changedMeanwhile
  await keepAuthority(scope, db, [link], authority)
  return { ok: true }
}
