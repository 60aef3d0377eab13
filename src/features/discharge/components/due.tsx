import { Why } from '@/features/verdicts/components/why'
import { sayDay } from '@/features/obligations/words'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { StatusMark } from '@/ui/status-mark'
import { daysGiven } from '../duties'
import type { StayRecord } from '../record'
import { sayIfLast } from './missed-notice'

type DueProps = { readonly stay: StayRecord; readonly familyId: string; readonly today: CalendarDate }

const undone: readonly string[] = ['open', 'due_today', 'overdue']

/** What of a discharge somebody still has to do. */
export const leftOf = ({ verdicts }: StayRecord) => verdicts.filter(({ status, due }) => undone.includes(status) && due !== null)

/** In one sentence: when the plan is due, or would be, and from which day that is counted. */
export function sayDue(stay: StayRecord, today: CalendarDate): string | null {
  const { verdicts, ifLast, closing, plan } = stay
  const [first] = leftOf(stay)
  const counted = (requirement: string, startedOn: CalendarDate | null) => {
    const days = daysGiven(requirement)
    return startedOn === null ? '' : days ? `: ${days} after the last service on ${sayDay(startedOn, today)}` : `, counted from the last service on ${sayDay(startedOn, today)}`
  }
  if (first?.due) return `${plan ? 'What is left to do with the plan' : 'The plan'} ${first.status === 'overdue' ? 'was' : 'is'} due on ${sayDay(first.due, today)}${counted(first.requirements[0] ?? '', first.startedOn)}.`
  if (ifLast) return sayIfLast(ifLast, today)
  if (!closing) return null
  return verdicts.length === 0 ? 'No document of this program gives a day for the plan.' : 'Nothing of this discharge is due any more.'
}

/** What the discharge has made due, each with its reason. */
export function Due({ stay, familyId, today }: DueProps) {
  const says = sayDue(stay, today)
  return (
    <>
      {says ? <p className="mb-3">{says}</p> : null}
      <ul className="mb-6 divide-y divide-line border-y border-line empty:hidden">
        {stay.verdicts.map((verdict) => (
          <li key={`${verdict.requirements[0]} ${verdict.clock}`} className="pt-2">
            <p className="font-medium">
              {verdict.title}
              {verdict.about ? <span className="font-normal text-quiet"> {verdict.about}</span> : null}
            </p>
            <StatusMark status={verdict.status} says={verdict.says} />
            <Why verdict={verdict} familyId={familyId} today={today} />
          </li>
        ))}
      </ul>
    </>
  )
}
