import { sayTime, wallClockOf } from '@/features/contacts/wall-clock'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'

/** For whom and when words are written. */
export interface Telling {
  readonly timeZone: string
  readonly today: CalendarDate
}

/** "Thu Nov 19, 3:10 PM" */
export function sayMoment(moment: Date, { timeZone, today }: Telling): string {
  const { date, time } = wallClockOf(timeZone, moment)
  return `${sayDay(date, today)}, ${sayTime(time)}`
}

/** "Signed Thu Nov 19, 3:10 PM by Lien Dao" */
export const saySigned = ({ signedAt, signedBy }: { readonly signedAt: Date | null; readonly signedBy: { readonly displayName: string } | null }, telling: Telling): string =>
  signedAt ? `Signed ${sayMoment(signedAt, telling)}${signedBy ? ` by ${signedBy.displayName}` : ''}` : 'Not signed yet'

/** "Added Thu Nov 19, 3:10 PM by Lien Dao" */
export const sayWritten = ({ at, by }: { readonly at: Date; readonly by: { readonly displayName: string } }, telling: Telling): string => `Added ${sayMoment(at, telling)} by ${by.displayName}`

const verdicts: Readonly<Record<string, string>> = { affirmed: 'Affirmed', returned: 'Returned', takenBack: 'Review taken back' }

/** "Returned Thu Nov 19, 3:10 PM by Ruth Okafor" */
export const sayReview = ({ at, verdict, by }: { readonly at: Date; readonly verdict: string; readonly by: { readonly user: { readonly displayName: string } } }, telling: Telling): string =>
  `${verdicts[verdict] ?? verdict} ${sayMoment(at, telling)} by ${by.user.displayName}`
