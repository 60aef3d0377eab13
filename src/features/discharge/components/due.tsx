import { sayDay } from '@/features/obligations/words'
import { LineWhy } from '@/features/verdicts/components/line-why'
import type { CalendarDate } from '@/rules/calendar/civil-date'
import { StatusMark } from '@/ui/status-mark'
import { daysGiven } from '../duties'
import type { StayRecord } from '../record'
import { sayIfLast } from './missed-notice'

type DueProps = { readonly stay: StayRecord; readonly familyId: string; readonly today: CalendarDate }

const undone: readonly string[] = ['open', 'due_today', 'overdue']

/** What of a discharge somebody still has to do. */
export const leftOf = ({ duties }: StayRecord) => duties.filter(({ status, dueOn }) => undone.includes(status) && dueOn !== null)

/** In one sentence: when the plan is due, or would be, and from which day that is counted. */
export function sayDue(stay: StayRecord, today: CalendarDate): string | null {
  const { duties, ifLast, closing, plan } = stay
  const [first] = leftOf(stay)
  const counted = (requirement: string, startedOn: CalendarDate | null) => {
    const days = daysGiven(requirement)
    return startedOn === null ? '' : days ? `: ${days} after the last service on ${sayDay(startedOn, today)}` : `, counted from the last service on ${sayDay(startedOn, today)}`
  }
  if (first?.dueOn) return `${plan ? 'What is left to do with the plan' : 'The plan'} ${first.status === 'overdue' ? 'was' : 'is'} due on ${sayDay(first.dueOn, today)}${counted(first.requirement, first.startedOn)}.`
  if (ifLast) return sayIfLast(ifLast, today)
  if (!closing) return null
  return duties.length === 0 ? 'No document of this program gives a day for the plan.' : 'Nothing of this discharge is due any more.'
}

/** What the discharge has made due, each with its reason. */
export function Due({ stay, familyId, today }: DueProps) {
  const says = sayDue(stay, today)
  return (
    <>
      {says ? <p className="mb-3">{says}</p> : null}
      <ul className="mb-6 divide-y divide-line border-y border-line empty:hidden">
        {stay.duties.map((line) => (
          <li key={`${line.requirement} ${line.clock}`} className="pt-2">
            <p className="font-medium">
              {line.title}
              {line.about ? <span className="font-normal text-quiet"> {line.about}</span> : null}
            </p>
            <StatusMark status={line.status} says={line.says} />
            <LineWhy line={line} programId={stay.programId} decidedAt={stay.decidedAt} address={`/families/${familyId}`} familyId={familyId} today={today} />
          </li>
        ))}
      </ul>
      {stay.duties.length > 0 ? <p className="mb-6 hidden print:block">The reasons are printed from the family’s page, “Show every week and month”.</p> : null}
    </>
  )
}
