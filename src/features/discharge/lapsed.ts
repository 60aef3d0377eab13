import { majorityOf } from '@/features/authority/grounds'
import { lapsedAtMajority } from '@/features/consents/standing'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import type { DischargeFamily } from './rows'

/** Says whose consent to share ended with a youth’s 18th birthday, and what is asked for now; null where that is not what stands in the way. */
export function sayLapsed(family: DischargeFamily, sharing: { readonly youthId: string; readonly providerId: string; readonly on: CalendarDate }, today: CalendarDate): string | null {
  const consent = lapsedAtMajority(family, sharing)
  const youth = family.youths.find(({ id }) => id === sharing.youthId)
  if (!consent || !youth) return null
  const giver = family.caregivers.find(({ id }) => id === consent.caregiverId)
  const who = giver ? `${giver.givenName} ${giver.familyName}` : 'a caregiver'
  const since = `${youth.givenName} turned 18 on ${sayDay(majorityOf(youth.bornOn), today)}, and the consent that ${who} gave ended with that`
  return `${since}. Ask ${youth.givenName} for their own and record it under Consents; or, if ${giver ? who : 'whoever gave it'} is their legal guardian or acts by a court order, say so there.`
}
