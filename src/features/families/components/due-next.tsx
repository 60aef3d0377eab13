import { plural } from '@/features/obligations/words'
import { StatusMark } from '@/ui/status-mark'
import { dueNext, type JudgedRecord } from '../verdicts'
import { Why } from './why'

/** What is still to be done, in order of date, each with its reason. */
export function DueNext({ judged }: { readonly judged: JudgedRecord }) {
  const { verdicts, today, familyId } = judged
  const several = verdicts.length > 1
  const due = dueNext(verdicts.flatMap((one) => one.verdicts))
  const programOf = (key: string) => verdicts.find((one) => one.verdicts.some((verdict) => verdict.key === key))?.program
  return (
    <section aria-labelledby="due">
      <h2 id="due" className="mb-3 text-xl font-medium">
        {due.length === 0 ? 'Nothing is due' : `Due next: ${plural(due.length, 'thing')}`}
      </h2>
      {due.length === 0 ? <p className="text-quiet">What comes due next appears here, in order of date.</p> : null}
      <ol className="divide-y divide-line border-y border-line empty:hidden">
        {due.map((verdict) => (
          <li key={verdict.key} className="pt-3">
            <p className="font-medium">
              {verdict.title}
              {verdict.about ? <span className="font-normal text-quiet"> {verdict.about}</span> : null}
            </p>
            {several ? <p className="text-quiet">{programOf(verdict.key)}</p> : null}
            <StatusMark status={verdict.status} says={verdict.says} />
            <Why verdict={verdict} familyId={familyId} today={today} />
          </li>
        ))}
      </ol>
    </section>
  )
}
