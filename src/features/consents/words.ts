import { dayFromText } from '@/db/civil-date'
import { majorityOf } from '@/features/authority/grounds'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { ConsentFamily } from './queries'
import { type ConsentStanding, daysOf, standingOf, throughFor } from './standing'

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
    case 'struck': return strike ? `Struck on ${sayDay(dayFromText(strike.on), today)} by ${strike.by ?? 'somebody'}: ${strike.why}` : 'Struck'
  }
}

/** What a consent is to those it is about who are of age by now, and give it for themselves; and whether it ended with that for everybody. */
function grownSince(consent: Consent, family: ConsentFamily, today: CalendarDate): { readonly says: string; readonly over: boolean } {
  const about = family.youths.filter(({ id }) => consent.youthId === null || consent.youthId === id)
  const grown = about.flatMap((youth) => {
    const through = throughFor(consent, family, youth.id)
    return through !== null && through < today ? [{ name: youth.givenName, since: sayDay(majorityOf(youth.bornOn), today), before: consent.givenOn <= through }] : []
  })
  const says = (before: boolean, words: string, told: (one: (typeof grown)[number]) => string) => {
    const these = grown.filter((one) => one.before === before)
    return these.length === 0 ? '' : `${words} ${these.map(told).join(' and for ')}`
  }
  const over = grown.length > 0 && grown.length === about.length && grown.every(({ before }) => before)
  const lapsed = says(true, over ? ' for' : ', but no longer for', ({ name, since }) => `${name}, who turned 18 on ${since}`)
  return { says: `${lapsed}${says(false, ', but not enough by itself for', ({ name }) => `${name}, who is an adult and gives their own`)}`, over }
}

/** A family’s consents as lines, the newest first. */
export const linesOf = (family: ConsentFamily, today: CalendarDate): readonly ConsentLine[] =>
  family.consents.map((consent) => {
    const { providers, youths } = family
    const { id, kind, youth, caregiver, givenByYouth, givenOn, purpose, consentRevocations } = consent
    const grown = grownSince(consent, family, today)
    const stored = standingOf(consent, today)
    const standing = stored === 'inForce' && grown.over ? 'expired' : stored
    const giver = caregiver ? ` by ${caregiver.givenName} ${caregiver.familyName}${caregiver.relationship ? `, ${caregiver.relationship}` : ''}` : givenByYouth && youth ? ` by ${youth.givenName}, for themself` : ''
    return {
      id, title: `${allows[kind] ?? kind}${whomOf(consent, providers)}${youth && youths.length > 1 ? `, about ${youth.givenName}` : ''}`, by: `Given on ${sayDay(givenOn, today)}${giver}`,
      purpose, standing, says: `${stored === 'inForce' && grown.over ? 'Ended' : sayStanding(consent, standing, today)}${stored === 'inForce' ? grown.says : ''}`, revocationId: consentRevocations[0]?.id ?? null, why: standing === 'revoked' ? (consentRevocations[0]?.why ?? null) : null,
    }
  })
