import { fromColumn, toColumn } from '@/db/civil-date'
import type { Db } from '@/db/database'
import { type CareLink, keepAuthority, linksToSign } from '@/features/authority/commands'
import { ageOfMajority, isAdult } from '@/features/authority/grounds'
import { type Turned, turnedBy } from '@/features/contacts/turned'
import { decideFamily } from '@/features/obligations/decide'
import { sayDay } from '@/features/obligations/words'
import { strikeFacts } from '@/features/records/strike'
import { wrongAt } from '@/features/records/typed'
import { type ActionRefusal, refusals, refuse } from '@/platform/action-result'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { TenantScope } from '@/tenancy/scope'
import type { ConsentFamily, FoundConsent } from './queries'
import type { NewConsent, NewRevocation } from './schema'
import { standingOf } from './standing'

/** What a change answers: which verdicts it turned. */
export type Recorded = { readonly ok: true; readonly turned: readonly Turned[] }

interface Giving {
  readonly ok: true
  readonly byYouth: boolean
  /** Where it is written down now that they may. */
  readonly learned: readonly CareLink[]
}

/** Only a caregiver of whom it is about has the authority, of the one youth or of all of them; or the youth alone, from 18 on. */
function giverOf({ youths, caregivers, consents }: ConsentFamily, { kind, caregiverId, youthId, givenOn, ground }: NewConsent, to: string | null): Giving | ActionRefusal {
  const self = youths.find(({ id }) => id === caregiverId)
  if (self) {
    if (!isAdult(self.bornOn, givenOn)) return wrongAt('caregiverId', `${self.givenName} was not ${ageOfMajority} on that day. Choose a caregiver who may sign for them.`)
    return youthId === self.id || youths.length === 1 ? { ok: true, byYouth: true, learned: [] } : wrongAt('caregiverId', `${self.givenName} gives it for themself alone. Say that it is about ${self.givenName}.`)
  }
  const giver = caregivers.find(({ id }) => id === caregiverId)
  if (!giver) return wrongAt('caregiverId', 'Choose one of the caregivers on file. Somebody who is not on file cannot give a consent here.')
  const about = youths.filter(({ id }) => youthId === undefined || id === youthId)
  const lacking = about.find(({ id }) => !giver.caregiverYouths.some((one) => one.youthId === id))
  if (lacking) return wrongAt('caregiverId', `${giver.givenName} is not on file as a caregiver of ${lacking.givenName}. Choose one of ${lacking.givenName}’s caregivers${youthId === undefined ? ', or say below whom alone it is about' : ''}.`)
  // Whether they meet by video is the caregiver’s own to say: the service is theirs. Of what is shared about a youth who is of age, the youth has the word.
  const forOthers = about.filter(({ bornOn }) => kind !== 'telehealth' || !isAdult(bornOn, givenOn))
  const hasGiven = (id: string) => consents.some((one) => one.kind === kind && one.givenByYouth && one.youthId === id && (one.to === null || one.to === to) && standingOf(one, givenOn) === 'inForce')
  const links = linksToSign(giver, forOthers, { ground, on: givenOn, hasGiven })
  return links.ok ? { ...links, byYouth: false } : links
}

function dayFault(on: CalendarDate, today: CalendarDate, field: string): ActionRefusal | null {
  return on > today ? wrongAt(field, 'This is in the future. Record it once it has happened.') : null
}

/** Records a consent that a caregiver gave. */
export async function giveConsent(scope: TenantScope, db: Db, input: NewConsent, family: ConsentFamily): Promise<Recorded | ActionRefusal> {
  const { id, kind, youthId, providerId, agency, purpose, caregiverId, givenOn, expiresOn } = input
  if (youthId !== undefined && !family.youths.some((one) => one.id === youthId)) return refusals.notFound
  if (kind === 'disclosure' && providerId !== undefined && !family.providers.some((one) => one.id === providerId)) return refusals.notFound
  const fault = dayFault(givenOn, scope.today, 'givenOn')
  if (fault) return fault
  const to = kind === 'disclosure' ? (providerId ?? null) : kind === 'stateAgency' ? (agency ?? null) : null
  const giver = giverOf(family, input, to)
  if (!giver.ok) return giver
  if (expiresOn !== undefined && expiresOn < givenOn) return wrongAt('expiresOn', `This is before it was given, on ${sayDay(givenOn, scope.today)}.`)
  const turned = await turnedBy(db, scope.today, family.id, async () => {
    await keepAuthority(scope, db, giver.learned, input.ground ?? null)
    await db.consent.create({
      data: {
        tenantId: scope.tenantId, id, familyId: family.id, youthId: youthId ?? (giver.byYouth ? caregiverId : null), caregiverId: giver.byYouth ? null : caregiverId, givenByYouth: giver.byYouth, kind, purpose, givenOn: toColumn(givenOn), expiresOn: expiresOn === undefined ? null : toColumn(expiresOn), to,
        enteredAt: scope.now, enteredById: scope.membershipId,
      },
    })
    await decideFamily(scope, db, family.id)
  })
  return { ok: true, turned }
}

/** Records that a consent was taken back: from that day on it is no longer in force. */
export async function revokeConsent(scope: TenantScope, db: Db, { id, revokedOn, why }: NewRevocation, consent: FoundConsent): Promise<Recorded | ActionRefusal> {
  const known = consent.consentRevocations[0]
  if (consent.strikeId !== null) return refuse('struck', 'This consent was struck as entered in error, so there is nothing to take back.')
  if (known) return refuse('alreadyRevoked', `This consent was taken back already, on ${sayDay(fromColumn(known.revokedOn), scope.today)}. Reload to see it.`)
  const given = fromColumn(consent.givenOn)
  if (revokedOn < given) return wrongAt('revokedOn', `This is before it was given, on ${sayDay(given, scope.today)}.`)
  const fault = dayFault(revokedOn, scope.today, 'revokedOn')
  if (fault) return fault
  const turned = await turnedBy(db, scope.today, consent.familyId, async () => {
    await db.consentRevocation.create({ data: { tenantId: scope.tenantId, id, familyId: consent.familyId, consentId: consent.id, revokedOn: toColumn(revokedOn), why, enteredAt: scope.now, enteredById: scope.membershipId } })
    await decideFamily(scope, db, consent.familyId)
  })
  return { ok: true, turned }
}

type Strikable = { readonly id: string; readonly familyId: string; readonly strikeId: string | null }

/** Strikes a consent, or a taking back, entered in error: it stays on record and no longer counts. */
export async function strikeConsent(scope: TenantScope, db: Db, kind: 'consent' | 'consentRevocation', fact: Strikable, why: string): Promise<Recorded | ActionRefusal> {
  if (fact.strikeId !== null) return refuse('alreadyStruck', 'This was struck already. Reload to see it.')
  const turned = await turnedBy(db, scope.today, fact.familyId, async () => {
    await strikeFacts(scope, db, kind, [fact], why)
    await decideFamily(scope, db, fact.familyId)
  })
  return { ok: true, turned }
}
