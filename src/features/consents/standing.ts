import { speaksThrough, standsForAdults } from '@/features/authority/grounds'
import { dayFromIso, type CalendarDate } from '@/rules/calendar/civil-date'
import { isInForce } from '@/rules/facts/youth-file'

/** A consent as it is stored, with what took it back. */
export interface StoredConsent {
  readonly kind: string
  readonly youthId: string | null
  readonly caregiverId: string | null
  readonly givenByYouth: boolean
  readonly to: string | null
  readonly givenOn: CalendarDate
  readonly expiresOn: CalendarDate | null
  readonly strikeId: string | null
  readonly consentRevocations: readonly { readonly revokedOn: CalendarDate }[]
}

/** The days a consent stands for, as the rules read them. */
export function daysOf({ givenOn, expiresOn, consentRevocations }: StoredConsent) {
  const revokedOn = consentRevocations.map((one) => one.revokedOn).toSorted()[0]
  return { givenOn, ...(expiresOn === null ? {} : { expiresOn }), ...(revokedOn === undefined ? {} : { revokedOn }) }
}

/** How a consent stands on a day. */
export type ConsentStanding = 'inForce' | 'notYet' | 'expired' | 'revoked' | 'struck'

/** How a consent stands on a day, by the rules' own test. */
export function standingOf(consent: StoredConsent, today: CalendarDate): ConsentStanding {
  if (consent.strikeId !== null) return 'struck'
  const days = daysOf(consent)
  if (isInForce(days, dayFromIso(today))) return 'inForce'
  if (days.revokedOn !== undefined && days.revokedOn <= today) return 'revoked'
  return days.givenOn > today ? 'notYet' : 'expired'
}

/** A family as far as it matters whether something about a youth may be shared. */
export interface SharingFamily<Consent extends StoredConsent = StoredConsent> {
  readonly consents: readonly Consent[]
  readonly youths: readonly { readonly id: string; readonly bornOn: CalendarDate }[]
  readonly caregivers: readonly { readonly id: string; readonly caregiverYouths: readonly { readonly youthId: string; readonly authority: string | null }[] }[]
}

/** The last day on which a consent speaks for a youth, whatever else ends it; null where it has none. */
export function throughFor(consent: StoredConsent, { youths, caregivers }: Omit<SharingFamily, 'consents'>, youthId: string): CalendarDate | null {
  const youth = youths.find(({ id }) => id === youthId)
  const authority = caregivers.find(({ id }) => id === consent.caregiverId)?.caregiverYouths.find((one) => one.youthId === youthId)?.authority
  return youth ? speaksThrough(consent, youth.bornOn, standsForAdults(authority)) : null
}

interface Sharing {
  readonly youthId: string
  readonly providerId: string
  readonly on: CalendarDate
}

/** The consents in force on a day that name a provider, or all, and a youth, or all: still speaking for the youth, or no longer. */
function naming<Consent extends StoredConsent>(family: SharingFamily<Consent>, { youthId, providerId, on }: Sharing) {
  const named = family.consents.filter((one) => one.kind === 'disclosure' && (one.youthId === null || one.youthId === youthId) && (one.to === null || one.to === providerId) && standingOf(one, on) === 'inForce')
  const speaks = (one: Consent) => on <= (throughFor(one, family, youthId) ?? on)
  return { speaking: named.filter(speaks), lapsed: named.filter((one) => !speaks(one)) }
}

/** Whether something about a youth may be shared with a provider on a day: a consent to share that names them, or all, is in force and speaks for the youth that day. */
export const coversSharing = (family: SharingFamily, sharing: Sharing): boolean => naming(family, sharing).speaking.length > 0

/** The consent that would have covered a sharing, had the youth not come of age since; undefined where there is none, or another covers it. */
export function lapsedAtMajority<Consent extends StoredConsent>(family: SharingFamily<Consent>, sharing: Sharing): Consent | undefined {
  const { speaking, lapsed } = naming(family, sharing)
  return speaking.length > 0 ? undefined : lapsed[0]
}
