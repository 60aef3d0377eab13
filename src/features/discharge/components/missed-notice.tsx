import Link from 'next/link'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { dischargeAddress } from '../address'
import type { IfLast } from '../duties'
import type { MissedStay } from '../missed'

/** "If Tue Nov 10 was the last service, the plan is due on …" */
export const sayIfLast = ({ lastServiceOn, dueOn, given }: IfLast, today: CalendarDate): string =>
  `A week was missed. If ${sayDay(lastServiceOn, today)} was the last service, the discharge plan is due on ${sayDay(dueOn, today)}${given ? `: ${given} after it` : ''}.`

type MissedProps = { readonly familyId: string; readonly stays: readonly MissedStay[]; readonly today: CalendarDate }

/** For a family in which a week was missed: when the plan would be due, with the way to the discharge. */
export function MissedNotice({ familyId, stays, today }: MissedProps) {
  return stays.map((stay) => (
    <p key={stay.enrollmentId} className="mb-4">
      {stays.length > 1 ? `${stay.youth}: ` : ''}
      {sayIfLast(stay, today)} <Link href={dischargeAddress(familyId)} className="text-accent underline underline-offset-4 print:hidden">See the discharge<span className="sr-only"> of {stay.youth}</span></Link>
    </p>
  ))
}
