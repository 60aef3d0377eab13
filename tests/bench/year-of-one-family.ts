import { isoFromDay, type Day } from '@/rules/calendar/civil-date'
import { dayFromIso } from '@/rules/calendar/civil-date'

/** The Monday the family is referred on. */
export const firstDay: Day = dayFromIso('2026-01-05')

const at = (day: Day, hour: number) => `${isoFromDay(day)}T${String(hour).padStart(2, '0')}:00:00-05:00`
const base = { type: 'contact', mode: 'telephone', reached: true }

/** One enrollment as it fills a year: a referral, three tries, 104 caregiver contacts, 52 provider contacts, closed. */
export function yearOfOneFamily(label: string) {
  const contacts = Array.from({ length: 104 }, (_, n) => {
    const day = firstDay + 4 + Math.floor(n * 3.5)
    return { ...base, id: `c${n}`, at: at(day, 15), endsAt: at(day, 16), with: ['caregiver'], service: true, offeredInterview: n === 0 }
  })
  const updates = Array.from({ length: 52 }, (_, n) => ({ ...base, id: `p${n}`, at: at(firstDay + 9 + n * 7, 11), with: ['treatmentProvider'], progressUpdate: true }))
  const tries = Array.from({ length: 3 }, (_, n) => ({ ...base, id: `a${n}`, at: at(firstDay + 1 + n, 10), with: ['caregiver'], mode: 'voicemail', reached: false }))
  return {
    case: label, spec: 'optum-fst', timeZone: 'America/New_York', asOf: isoFromDay(firstDay + 380),
    facts: [
      { type: 'youth', id: 'Y1', bornOn: '2012-09-01' }, { type: 'referral', id: 'r', at: at(firstDay, 10), source: 'provider' }, ...tries,
      { type: 'enrolled', id: 'e', on: isoFromDay(firstDay + 7) }, ...contacts, ...updates, { type: 'closed', id: 'z', on: isoFromDay(firstDay + 370), reason: 'goalsMet' },
    ],
  }
}
