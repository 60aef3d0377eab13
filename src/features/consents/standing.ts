import { fromColumn, fromColumnOrNull } from '@/db/civil-date'
import { dayFromIso, type CalendarDate } from '@/rules/calendar/civil-date'
import { isInForce } from '@/rules/facts/youth-file'

/** A consent as it is stored, with what took it back. */
export interface StoredConsent {
  readonly kind: string
  readonly youthId: string | null
  readonly to: string | null
  readonly givenOn: Date
  readonly expiresOn: Date | null
  readonly strikeId: string | null
  readonly consentRevocations: readonly { readonly revokedOn: Date }[]
}

/** The days a consent stands for, as the rules read them. */
export function daysOf({ givenOn, expiresOn, consentRevocations }: StoredConsent) {
  const revoked = consentRevocations.map(({ revokedOn }) => fromColumn(revokedOn)).toSorted()[0]
  const expires = fromColumnOrNull(expiresOn)
  return { givenOn: fromColumn(givenOn), ...(expires === null ? {} : { expiresOn: expires }), ...(revoked === undefined ? {} : { revokedOn: revoked }) }
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

/** Whether something about a youth may be shared with a provider on a day: a consent to share that names them, or all, is in force. */
export const coversSharing = (consents: readonly StoredConsent[], { youthId, providerId, on }: { readonly youthId: string; readonly providerId: string; readonly on: CalendarDate }): boolean =>
  consents.some((one) => one.kind === 'disclosure' && (one.youthId === null || one.youthId === youthId) && (one.to === null || one.to === providerId) && standingOf(one, on) === 'inForce')
