import type { Db } from '@/db/database'
import { holdFamily } from '@/features/contacts/queries'
import { decideFamily } from '@/features/obligations/decide'
import { wrongAt } from '@/features/records/typed'
import { type ActionRefusal, refusals } from '@/platform/action-result'
import type { TenantScope } from '@/tenancy/scope'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { isAdult, majorityOf, maySign, sayAuthority, standsForAdults } from './grounds'
import type { NewAuthority } from './schema'

/** Whom a caregiver cares for, and whether they may sign for them. */
export interface CareLink {
  readonly id: string
  readonly youthId: string
  readonly authority: string | null
}

type Signer = { readonly givenName: string; readonly caregiverYouths: readonly CareLink[] }
type Youth = { readonly id: string; readonly givenName: string; readonly bornOn: CalendarDate }

/** What keeps a caregiver from signing for a youth who is of age by then; null where nothing does. */
function adultFault(giver: string, { givenName, bornOn }: Youth, authority: string | null, { ground, on }: Signing): ActionRefusal | null {
  if (standsForAdults(authority ?? ground)) return null
  const since = `${givenName} turned 18 on ${sayDay(majorityOf(bornOn), on)} and signs for themself. Have ${givenName} give their own first.`
  if (authority !== null) return wrongAt('caregiverId', `${since} If ${giver} is their legal guardian or acts by a court order, correct that under Consents first.`)
  return wrongAt('ground', `${since} If ${giver} is their legal guardian or acts by a court order, say so here.`)
}

/** What was said at a signing, and on which day. */
export interface Signing {
  readonly ground: string | undefined
  readonly on: CalendarDate
  /** Whether a youth who is of age has given the same themself: then others can beside them. */
  readonly hasGiven: (youthId: string) => boolean
}

/**
 * Whether a caregiver may sign for some youths. Whoever is on file as not having the authority is refused; of whom nothing is
 * on file, it is asked once and kept. From their 18th birthday on a youth signs for themself, or somebody by law.
 *
 * @returns the links to write the ground to, or why they cannot sign
 */
export function linksToSign({ givenName, caregiverYouths }: Signer, youths: readonly Youth[], signing: Signing): { readonly ok: true; readonly learned: readonly CareLink[] } | ActionRefusal {
  const links = youths.flatMap((youth) => caregiverYouths.filter(({ youthId }) => youthId === youth.id).map((link) => ({ link, youth })))
  const against = links.find(({ link }) => maySign(link.authority) === false)
  if (against) return wrongAt('caregiverId', `${givenName} is on file as: ${sayAuthority(against.link.authority)}. Have somebody sign who may for ${against.youth.givenName}. If this has changed, correct it under Consents first.`)
  const grown = links.filter(({ youth }) => isAdult(youth.bornOn, signing.on))
  for (const { link, youth } of grown) {
    const fault = signing.hasGiven(youth.id) ? null : adultFault(givenName, youth, link.authority, signing)
    if (fault) return fault
  }
  const unknown = links.filter((one) => one.link.authority === null && (!grown.includes(one) || standsForAdults(signing.ground)))
  const [first] = unknown
  if (first && signing.ground === undefined) return wrongAt('ground', `It is not on file whether ${givenName} may sign for ${first.youth.givenName}. Ask them, and say on what ground they may. It is asked only once.`)
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
export async function setAuthority(scope: TenantScope, db: Db, { authority = null, seen = null }: { readonly authority?: string | null | undefined; readonly seen?: string | null | undefined }, link: CareLink & { readonly familyId: string }): Promise<{ readonly ok: true } | ActionRefusal> {
  if (link.authority === authority) return { ok: true }
  if (link.authority !== seen) return refusals.changedMeanwhile
  await keepAuthority(scope, db, [link], authority)
  await decideFamily(scope, db, link.familyId) // what they consented to may end with the youth's 18th birthday, or no longer
  return { ok: true }
}
