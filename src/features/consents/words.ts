import { fromColumn } from '@/db/civil-date'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { ConsentFamily } from './queries'
import { type ConsentStanding, daysOf, standingOf } from './standing'

/** What a consent allows, as a choice. */
export const consentChoices = [['disclosure', 'Sharing information with a provider'], ['stateAgency', 'Talking with a state agency'], ['telehealth', 'Meeting by video']] as const

const allows: Readonly<Record<string, string>> = { disclosure: 'Sharing information', stateAgency: 'Talking with state agencies', telehealth: 'Meeting by video' }

type Consent = ConsentFamily['consents'][number]

/** A consent as its line says it. */
export interface ConsentLine {
  readonly id: string
  /** "Sharing information with Jo Kim, about Mateo" */
  readonly title: string
  readonly by: string
  readonly purpose: string | null
  readonly standing: ConsentStanding
  /** "In force until Tue Nov 24 2027" */
  readonly says: string
  readonly revocationId: string | null
  readonly why: string | null
}

const whomOf = ({ kind, to }: Consent, providers: ConsentFamily['providers']) => {
  if (kind === 'telehealth') return ''
  if (to === null) return kind === 'disclosure' ? ' with all providers' : ''
  return kind === 'disclosure' ? ` with ${providers.find(({ id }) => id === to)?.name ?? to}` : `: ${to}`
}

function sayStanding(consent: Consent, standing: ConsentStanding, today: CalendarDate): string {
  const { expiresOn, revokedOn } = daysOf(consent)
  const { strike } = consent
  switch (standing) {
    case 'inForce': return expiresOn === undefined ? 'In force' : `In force, ends on ${sayDay(expiresOn, today)}`
    case 'expired': return expiresOn === undefined ? 'Expired' : `Expired on ${sayDay(expiresOn, today)}`
    case 'revoked': return revokedOn === undefined ? 'Taken back' : `Taken back on ${sayDay(revokedOn, today)}`
    case 'notYet': return 'Not in force yet'
    case 'struck': return strike ? `Struck on ${sayDay(fromColumn(strike.on), today)} by ${strike.by?.user.displayName ?? 'somebody'}: ${strike.why}` : 'Struck'
  }
}

/** A family’s consents as lines, the newest first. */
export const linesOf = ({ consents, providers, youths }: ConsentFamily, today: CalendarDate): readonly ConsentLine[] =>
  consents.map((consent) => {
    const { id, kind, youth, caregiver, givenByYouth, givenOn, purpose, consentRevocations } = consent
    const standing = standingOf(consent, today)
    const giver = caregiver ? ` by ${caregiver.givenName} ${caregiver.familyName}${caregiver.relationship ? `, ${caregiver.relationship}` : ''}` : givenByYouth && youth ? ` by ${youth.givenName}, for themself` : ''
    return {
      id, title: `${allows[kind] ?? kind}${whomOf(consent, providers)}${youth && youths.length > 1 ? `, about ${youth.givenName}` : ''}`, by: `Given on ${sayDay(fromColumn(givenOn), today)}${giver}`,
      purpose, standing, says: sayStanding(consent, standing, today), revocationId: consentRevocations[0]?.id ?? null, why: standing === 'revoked' ? (consentRevocations[0]?.why ?? null) : null,
    }
  })
