import { plural } from '@/features/obligations/words'
import { StatusMark } from '@/ui/status-mark'
import type { JudgedRecord } from '../standing'
import { LineWhy } from './line-why'

/** What is still to be done, in order of date, each with its reason. */
export function DueNext({ judged: { standings, address, today, familyId } }: { readonly judged: JudgedRecord }) {
  const several = standings.length > 1
  const isJudged = standings.every(({ problem }) => problem === null)
  const due = standings.flatMap((standing) => standing.lines.map((line) => ({ line, standing }))).toSorted((a, b) => (a.line.dueOn ?? '').localeCompare(b.line.dueOn ?? ''))
  return (
    <section aria-labelledby="due">
      <h2 id="due" className="mb-3 text-xl font-medium">
        {due.length === 0 ? (isJudged ? 'Nothing is due' : 'What is due cannot be said') : `Due next: ${plural(due.length, 'thing')}`}
      </h2>
      {due.length === 0 ? <p className="text-quiet">{isJudged ? 'What comes due next appears here, in order of date.' : 'Why not stands below, under “Everything decided”.'}</p> : null}
      <ol className="divide-y divide-line border-y border-line empty:hidden">
        {due.map(({ line, standing: { programId, program, decidedAt } }) => {
          const { requirement, clock, title, about, status, says } = line
          return (
            <li key={`${programId} ${requirement} ${clock}`} className="pt-3">
              <p className="font-medium">
                {title}
                {about ? <span className="font-normal text-quiet"> {about}</span> : null}
              </p>
              {several ? <p className="text-quiet">{program}</p> : null}
              <StatusMark status={status} says={says} />
              <LineWhy line={line} programId={programId} decidedAt={decidedAt} address={address} familyId={familyId} today={today} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}
