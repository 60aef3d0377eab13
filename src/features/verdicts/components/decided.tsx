import type { Route } from 'next'
import Link from 'next/link'
import { Notice } from '@/ui/notice'
import type { JudgedRecord, ProgramStanding } from '../standing'
import { sayProblem } from '../words'
import { DecidedGroups } from './decided-groups'

function Program({ standing, judged }: { readonly standing: ProgramStanding; readonly judged: JudgedRecord }) {
  const { familyId, today, decided, address } = judged
  const { programId, program, problem, groups, decidedAt } = standing
  return (
    <div className="mb-6">
      {judged.standings.length > 1 ? <h3 className="mb-2 font-medium">{program}</h3> : null}
      {problem ? <Notice kind="alert">{sayProblem(problem)}</Notice> : null}
      <DecidedGroups groups={groups} programId={programId} decidedAt={decidedAt} address={address} decided={decided} familyId={familyId} today={today} />
    </div>
  )
}

/**
 * Everything the rules have decided of a record, by what is asked, program by program.
 *
 * @param none what is said where no program asks for anything
 */
export function Decided({ judged, none }: { readonly judged: JudgedRecord; readonly none: string }) {
  const { standings, decided, address } = judged
  const asked = standings.some(({ groups }) => groups.length > 0)
  return (
    <section id="decided" aria-labelledby="decided-head" className="mt-10 scroll-mt-6">
      <h2 id="decided-head" className="mb-3 text-xl font-medium">
        Everything decided
      </h2>
      {standings.length === 0 ? <p className="text-quiet">{none}</p> : null}
      {standings.map((standing) => (
        <Program key={standing.programId} standing={standing} judged={judged} />
      ))}
      {asked && decided !== 'everything' ? (
        <>
          <p className="hidden print:block">This printout has only the counts. Each week and month with its reasons is printed from “Show every week and month”.</p>
          <Link href={`${address}?decided=everything#decided` as Route} prefetch={false} className="print:hidden inline-flex min-h-11 items-center text-accent underline underline-offset-4">
            Show every week and month, for instance to print
          </Link>
        </>
      ) : null}
    </section>
  )
}
